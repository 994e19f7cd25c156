"""Forms that are one copy on A4, on their way to the printer and into a file."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier.online import SupplementItem
from counter_app.services.online import review
from counter_app.services.printing import issue_notice
from counter_app.services.printing.issue_notice import SUPPLEMENT, Guidance
from counter_app.services.printing.issued_form import Printable
from counter_app.ui.printing import Printing, Saved, SentForm, sentence_of
from tests.support import desks, online
from tests.support.pages import rasters, signs, sizes
from tests.ui.printing.test_printing import NAME, FilePrinters
from tests.ui.workplaces import desk_session

ITEM = SupplementItem(name="Giấy chứng sinh", originals=1)


@pytest.fixture(params=["of a dossier", "of a visit"])
def form(request, desk):
    mai = desks.officer(desk)
    if request.param == "of a visit":
        guidance = Guidance(person=online.OWNER, procedure="Đăng ký khai sinh", items=(ITEM,))
        return issue_notice.draw_slip(desk, mai, guidance)
    filed = online.submit(desk)
    asked = review.request_supplement(desk, mai, filed.id, [ITEM], reason="Tệp gửi kèm bị mờ")
    return issue_notice.draw(desk, asked.dossier, SUPPLEMENT, confirmed=True)


def test_a_notice_goes_to_the_printer_as_one_sheet_of_a4(desk, operations, qtbot, tmp_path, form):
    outcomes: list[object] = []
    printers = FilePrinters(tmp_path)
    place = desk_session(desk, operations, printer=NAME)
    Printing(place, known=lambda _: True, make=printers).print_form(form, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes), timeout=30_000)
    (sent,) = outcomes
    assert sent == SentForm(sent.printer, pages=1, copies=1)
    assert sentence_of(sent).startswith("Đã gửi 1 liên")
    assert printers.made[0].docName() == form.name
    paper = printers.path.read_bytes()
    assert sizes(paper) == [pytest.approx((210, 297), abs=0.5)]
    (page,) = rasters(paper, one_bit=True)
    of_dossier = isinstance(form, Printable)
    assert [sign.symbology for sign in signs(page)] == ["code128", "qr"] * of_dossier


def test_a_notice_is_written_into_a_file_of_its_own_name(desk, operations, qtbot, tmp_path, form):
    outcomes: list[object] = []
    place = desk_session(desk, operations, printer="", pdf_folder=str(tmp_path))
    Printing(place).print_form(form, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes), timeout=30_000)
    (saved,) = outcomes
    assert saved == Saved(tmp_path / f"{form.stem}.pdf", pages=1, copies=1)
    assert saved.path.read_bytes() == form.data
