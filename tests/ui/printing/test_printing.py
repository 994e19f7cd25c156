"""Printing into a printer that writes what it was sent into a file, and one that is not there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.services.printing import issue_receipt
from counter_app.services.printing.issue_receipt import Printable
from counter_app.settings import PaperFormat
from counter_app.ui.printing import Failed, Issuing, Printing, Saved, SentForm, sentence_of
from counter_app.ui.printing.issuing import IssueWay
from counter_app.ui.printing.save_pdf import SavePdfDialog
from counter_app.ui.session import DeskSession
from tests.support import desks
from tests.support.pages import rasters, signs, sizes
from tests.support.unprinted import unprinted
from tests.ui.workplaces import desk_session

NAME = "HP LaserJet 1020"


class FilePrinters:
    """Makes printers that write a PDF of pictures at `dpi`."""

    def __init__(self, folder: Path, dpi: int = 203) -> None:
        self.path = folder / "paper.pdf"
        self.dpi = dpi
        self.made: list[QPrinter] = []

    def __call__(self, _name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        printer.setResolution(self.dpi)
        self.made.append(printer)
        return printer


@pytest.fixture
def outcomes() -> list[object]:
    return []


@pytest.fixture
def dossier(desk) -> Dossier:
    return desks.receive_some(desk, 1)[0]


@pytest.fixture
def form(desk, dossier) -> Printable:
    return issue_receipt.draw(desk, dossier)


@pytest.fixture
def at(desk, operations) -> Callable[..., DeskSession]:
    return partial(desk_session, desk, operations)


def printing_at(place, printers: FilePrinters, *, known: bool = True) -> Printing:
    return Printing(place, known=lambda _: known, make=printers)


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_what_went_to_the_printer_reads_back_as_the_code(at, outcomes, qtbot, form, tmp_path, dpi):  # noqa: PLR0917
    printers = FilePrinters(tmp_path, dpi)
    printing_at(at(printer=NAME), printers).print_form(form, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes), timeout=30_000)
    assert isinstance(outcomes[0], SentForm)
    assert (outcomes[0].pages, outcomes[0].copies) == (2, 2)
    code = form.dossier.code
    wanted = [("code128", code), ("qr", machine_text(code))]
    paper = printers.path.read_bytes()
    for page in rasters(paper, dpi=dpi, one_bit=True):
        assert [(sign.symbology, sign.text) for sign in signs(page)] == wanted
    assert sizes(paper) == [pytest.approx((148, 210), abs=0.5)] * 2


def test_two_copies_on_one_a4_lie_across_the_sheet(at, dossier, outcomes, qtbot, tmp_path):
    place = at(printer=NAME, paper=PaperFormat.A4_TWO_UP)
    printers = FilePrinters(tmp_path)
    Issuing(place, printing_at(place, printers)).issue(dossier, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes))
    assert sizes(printers.path.read_bytes()) == [pytest.approx((297, 210), abs=0.5)]
    (sheet,) = rasters(printers.path.read_bytes())
    assert len(signs(sheet)) == 4


def test_a_printer_that_is_gone_is_told_and_the_dossier_stays_unprinted(
    at, dossier, outcomes, qtbot, tmp_path
):
    place = at(printer=NAME)
    Issuing(place, printing_at(place, FilePrinters(tmp_path), known=False)).issue(
        dossier, outcomes.append
    )
    qtbot.waitUntil(lambda: bool(outcomes))
    (issued,) = outcomes
    assert issued.outcome == Failed("printer_gone", NAME)
    assert NAME in issued.sentence
    assert not issued.good
    assert [item.id for item in unprinted(place.desk)] == [dossier.id]


@pytest.mark.qt_log_ignore("QPainter::begin.*", "QPdfEngine.*", "QPdf.*", "QFSFileEngine.*")
def test_a_printer_that_takes_nothing_is_a_refusal(at, outcomes, qtbot, form, tmp_path):
    printers = FilePrinters(tmp_path / "nowhere")
    printing_at(at(printer=NAME), printers).print_form(form, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes[0].code == "printer_refused"


def test_sent_is_recorded_after_it_was_sent_and_only_once(at, dossier, outcomes, qtbot, tmp_path):
    place = at(printer=NAME)
    changes: list[object] = []
    place.feed.changed.connect(changes.append)
    issuing = Issuing(place, printing_at(place, FilePrinters(tmp_path)))
    assert issuing.issue(dossier, outcomes.append)
    assert not issuing.issue(dossier, outcomes.append)
    qtbot.waitUntil(lambda: bool(changes))
    assert len(outcomes) == 1
    assert [(item.copy, item.means) for item in outcomes[0].dossier.forms] == [(1, "printer")]
    assert changes[0].dossiers == {dossier.id}
    assert unprinted(place.desk) == []


def test_a_form_that_is_cancelled_midway_is_not_recorded(at, dossier, outcomes, qtbot, tmp_path):
    place = at(printer=NAME)
    printing = printing_at(place, FilePrinters(tmp_path))

    def stop(count: int, of: int) -> None:
        if of and count == 1:
            printing.cancel()

    printing.progress.connect(stop)
    Issuing(place, printing).issue(dossier, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes[0].outcome.code == "print_cancelled"
    assert outcomes[0].dossier.forms == ()
    assert not printing.is_busy


def test_forms_go_out_one_after_the_other(at, outcomes, qtbot, form, tmp_path):
    steps: list[tuple[int, int]] = []
    printing = printing_at(at(printer=NAME), FilePrinters(tmp_path))
    printing.progress.connect(lambda *step: steps.append(step))
    for _ in range(3):
        printing.print_form(form, outcomes.append)
    qtbot.waitUntil(lambda: len(outcomes) == 3)
    assert steps == [(0, 2), (1, 2), (2, 2), (0, 0)] * 3


def press(printing: Printing, qtbot, kind: type[QDialog], act: Callable[[QDialog], object]) -> None:
    qtbot.waitUntil(lambda: isinstance(printing.dialog(), kind))
    act(printing.dialog())


def test_the_systems_dialog_given_up_prints_nothing(at, outcomes, qtbot, form, tmp_path):
    printing = printing_at(at(), FilePrinters(tmp_path))
    printing.print_elsewhere(form, outcomes.append)
    press(printing, qtbot, QPrintDialog, lambda dialog: dialog.reject())
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes == [Failed("print_cancelled")]
    assert "Hồ sơ đã lưu" in sentence_of(outcomes[0])


def test_the_printer_chosen_in_the_systems_dialog_prints(at, outcomes, qtbot, form, tmp_path):
    printers = FilePrinters(tmp_path)
    printing = printing_at(at(), printers)
    printing.print_elsewhere(form, outcomes.append)
    press(printing, qtbot, QPrintDialog, lambda dialog: dialog.done(QDialog.DialogCode.Accepted))
    qtbot.waitUntil(lambda: bool(outcomes))
    assert isinstance(outcomes[0], SentForm)
    assert printers.path.stat().st_size > 1000


def choose(path: Path) -> Callable[[QDialog], object]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SavePdfDialog)
        dialog.folder.setText(str(path if path.suffix != ".pdf" else path.parent))
        if path.suffix == ".pdf":
            dialog.name.setText(path.name)
        QTest.keyClick(dialog, Qt.Key.Key_F9)

    return act


def test_without_a_printer_the_folder_for_pdf_files_is_asked_for_once(
    at, outcomes, qtbot, form, tmp_path
):
    place = at()
    kept: list[object] = []
    printing = Printing(place, keep_settings=kept.append)
    printing.print_form(form, outcomes.append)
    press(printing, qtbot, SavePdfDialog, choose(tmp_path))
    qtbot.waitUntil(lambda: len(outcomes) == 1)
    printing.print_form(form, outcomes.append)
    qtbot.waitUntil(lambda: len(outcomes) == 2)
    code = form.dossier.code
    assert [item.path.name for item in outcomes] == [f"{code}.pdf", f"{code} (2).pdf"]
    assert [(tmp_path / item.path.name).read_bytes() for item in outcomes] == [form.data] * 2
    assert [item.pdf_folder for item in kept] == [str(tmp_path)]
    assert list(tmp_path.glob("*.partial")) == []


@pytest.mark.parametrize(
    ("folder", "name", "said"),
    [
        ("{own}/files", "a", "Chọn thư mục khác"),
        ("", "a", "Chọn thư mục để lưu"),
        ("gan day", "a", "Chọn thư mục để lưu"),
        ("{tmp}", "", "Tên tệp chưa có"),
        ("{tmp}", " .pdf", "Tên tệp chưa có"),
        ("{tmp}", "../a", "Tên tệp chưa có"),
        ("{tmp}", "a?", "Tên tệp chưa có"),
    ],
)
def test_a_folder_or_name_that_cannot_be_is_said_where_it_is_asked_for(  # noqa: PLR0917
    at, outcomes, qtbot, form, tmp_path, folder, name, said
):
    place = at()
    own = place.desk.store.profile.folder
    printing = Printing(place)
    printing.print_form(form, outcomes.append)
    qtbot.waitUntil(lambda: printing.dialog() is not None)
    dialog = printing.dialog()
    dialog.folder.setText(folder.format(own=own, tmp=tmp_path))
    dialog.name.setText(name)
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    assert said in dialog.line.text()
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert outcomes == [Failed("print_cancelled")]
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_folder_that_is_offered_is_not_where_the_program_was_started(  # noqa: PLR0917
    at, outcomes, qtbot, form, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    printing = Printing(at())
    printing.print_form(form, outcomes.append)
    qtbot.waitUntil(lambda: printing.dialog() is not None)
    dialog = printing.dialog()
    assert dialog.path().is_absolute()
    assert not dialog.path().is_relative_to(tmp_path)
    assert dialog.path().name == f"{form.dossier.code}.pdf"
    dialog.reject()


def test_a_folder_that_is_gone_is_named_and_asked_for_again(at, outcomes, qtbot, form, tmp_path):
    place = at()
    place.settings = replace(place.settings, pdf_folder=str(tmp_path / "gone"))
    printing = Printing(place)
    printing.print_form(form, outcomes.append)
    press(printing, qtbot, SavePdfDialog, choose(tmp_path))
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes[0].path.parent == tmp_path
    assert sentence_of(outcomes[0]).startswith("Đã lưu PDF, chưa in: ")


def test_a_form_saved_into_a_chosen_file_is_recorded_as_a_file(
    at, dossier, outcomes, qtbot, tmp_path
):
    place = at(printer=NAME)
    printing = Printing(place)
    Issuing(place, printing).issue(dossier, outcomes.append, way=IssueWay.FILE)
    press(printing, qtbot, SavePdfDialog, choose(tmp_path / "giay hen.pdf"))
    qtbot.waitUntil(lambda: bool(outcomes))
    assert isinstance(outcomes[0].outcome, Saved)
    assert outcomes[0].dossier.forms[0].means == "pdf"
    assert (tmp_path / "giay hen.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_recorded(
    at, dossier, outcomes, qtbot, tmp_path
):
    place = at(printer=NAME)
    printing = Printing(place)
    Issuing(place, printing).issue(dossier, outcomes.append, way=IssueWay.FILE)
    (tmp_path / "gone").write_text("no folder")
    press(printing, qtbot, SavePdfDialog, choose(tmp_path / "gone" / "a.pdf"))
    qtbot.waitUntil(lambda: bool(outcomes))
    assert not outcomes[0].good
    assert outcomes[0].dossier.forms == ()
