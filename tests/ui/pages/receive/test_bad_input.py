"""What should not be typed, pasted or read, and what becomes of it: a sentence, never a loss."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counter_app.services.intake import keep_draft
from counter_app.ui.frame.places import OpenReceive
from tests.support import pages
from tests.support.desks import Place
from tests.ui.pages.receive.conftest import PAO, Counter, texts


def paste(counter: Counter, widget, text: str) -> None:
    QApplication.clipboard().setText(text)
    widget.setFocus()
    widget.selectAll()
    counter.control(Qt.Key.Key_V)


def test_ten_thousand_characters_in_a_name_are_told_and_not_cut_in_silence(
    counter: Counter,
) -> None:
    counter.fill()
    paste(counter, counter.form.applicant.name, "Giàng " * 1_667)
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert "10001 ký tự, nhiều nhất 2.000" in texts(counter.form.applicant)
    paste(counter, counter.form.applicant.name, "Giàng A Páo")
    counter.f9()
    assert counter.receipt().owner.name == "Giàng A Páo"


def test_markup_in_a_name_is_shown_and_printed_as_text(counter: Counter) -> None:
    name = "<b>Giàng</b> & <img src=x> Páo"
    counter.fill(PAO.replace("Giàng A Páo", name))
    assert counter.form.applicant.name.text() == name
    counter.form.applicant.name.setFocus()
    counter.enter()
    counter.f9()
    made = counter.receipt()
    assert made.owner.name == name
    text = " ".join(pages.texts((counter.folder / f"{made.code}.pdf").read_bytes()))
    assert "<b>Giàng</b>" in text


@pytest.mark.parametrize(
    "typed",
    [
        unicodedata.normalize("NFD", "Lý Mẩy Chạn"),
        "\u202eLý Mẩy\u200f Chạn\u202c",
        "  Lý\tMẩy \u200bChạn ",
    ],
)
def test_names_are_kept_composed_and_without_marks_of_direction(
    counter: Counter, typed: str
) -> None:
    counter.fill()
    paste(counter, counter.form.applicant.name, typed)
    counter.f9()
    assert counter.receipt().owner.name == "Lý Mẩy Chạn"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/02/1994", "Ngày sinh “31/02/1994” chưa đọc được"),
        ("00/00/0000", "Ngày sinh “00/00/0000” chưa đọc được"),
        ("14/03", "Ngày sinh “14/03” chưa có năm"),
        ("mười bốn", "Ngày sinh “mười bốn” chưa đọc được"),
        ("29022023", "Ngày sinh “29022023” chưa đọc được"),
        ("24/11/2026", "Ngày sinh 24/11/2026 chưa tới"),
        ("1830", "Ngày sinh 1830 đã quá 120 năm"),
    ],
)
def test_an_impossible_date_of_birth_bars_f9_and_stays_to_be_mended(
    counter: Counter, typed: str, said: str
) -> None:
    counter.fill()
    paste(counter, counter.form.applicant.birth, typed)
    counter.form.papers.table.setFocus()
    assert said in texts(counter.form.applicant)
    assert counter.form.applicant.state.accessibleName() != "đủ"
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert counter.form.applicant.birth.text() == typed
    assert QApplication.focusWidget() is counter.form.applicant.birth
    paste(counter, counter.form.applicant.birth, "14/03/1994")
    counter.f9()
    assert str(counter.receipt().owner.birth) == "14/03/1994"


@pytest.mark.parametrize("typed", ["31/02", "0/0", "20/11/2020", "ngày mai", "1/1/9999"])
def test_an_impossible_promised_date_is_refused_and_stays_to_be_mended(
    counter: Counter, typed: str
) -> None:
    counter.fill()
    counter.control(Qt.Key.Key_H)
    paste(counter, counter.form.deadline.day, typed)
    counter.form.deadline.reason.setText("công dân hẹn")
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert counter.form.deadline.day.text() == typed
    assert counter.toast()


@pytest.mark.parametrize("typed", ["-5000", "9" * 15, "5000,50", "năm nghìn", "1e6"])
def test_a_negative_or_huge_fee_is_refused(counter: Counter, typed: str) -> None:
    counter.scan()
    counter.choose("ttht")
    counter.press(Qt.Key.Key_Down)
    counter.enter()
    counter.rest()
    counter.form.applicant.phone.setText("0386214705")
    counter.control(Qt.Key.Key_D)
    (row,) = counter.form.fees._rows
    row.way.set_value("amount")
    row.way.activated.emit(row.way.currentIndex())
    paste(counter, row.amount, typed)
    row.reason.setText("Nghị quyết của tỉnh")
    counter.f9()
    counter.rest()
    assert not counter.sent
    assert any("chưa có số tiền" in line for line in counter.todo())
    paste(counter, row.amount, "50.000")
    counter.f9()
    assert [line.amount for line in counter.receipt().fees] == [50_000]


def test_a_name_that_lost_its_marks_must_be_looked_at_before_f9(counter: Counter) -> None:
    counter.fill(PAO.replace("Giàng A Páo", "Gi?ng A P?o"))
    counter.f9()
    assert counter.toast() == "So họ tên với thẻ rồi bấm Enter"
    assert QApplication.focusWidget() is counter.form.applicant.name
    counter.enter()
    counter.f9()
    assert counter.receipt()


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtTest import QTest
from counter_app.ui.change_feed import ChangeFeed
from counter_app.ui.operations import Operations
from counter_app.ui.printing import Issuing, Printing
from counter_app.ui.pages.receive.issue import ReceiptIssue
from counter_app.ui.pages.receive.page import ReceivePage
from counter_app.ui.session import DeskSession
from counter_app.settings import Settings
from counter_app.services.intake import keep_draft
from counter_app.ui.frame.places import OpenReceive
from tests.support import desks
from tests.support.desks import Place
application = QApplication([])
desk = Place(Path(sys.argv[1])).desk()
place = DeskSession(desk=desk, operations=Operations(print), feed=ChangeFeed(), settings=Settings(),
                  officer=desks.officer(desk))
page = ReceivePage(place, ReceiptIssue(Issuing(place, Printing(place))), {})
page.show()
QTest.keyClicks(page.form.applicant.name, "Giang A Pao")
for _ in range(200):
    QTest.qWait(5)
    if keep_draft.kept(desk, place.officer):
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.campaign
def test_what_was_typed_a_second_before_a_kill_is_offered_again(
    place: Place, opened, open_at
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(place.folder)], check=False, timeout=60
    )
    assert killed.returncode == -9
    counter = open_at(opened(place))
    (draft,) = keep_draft.kept(counter.place.desk, counter.place.officer)
    counter.page.shown(OpenReceive(draft=draft.id))
    counter.rest()
    assert counter.form.applicant.name.text() == "Giang A Pao"


def test_letters_that_the_paper_lacks_are_named_before_it_is_printed(counter: Counter) -> None:
    counter.fill()
    assert not any("Giấy in ra không có chữ" in line for line in counter.todo())
    paste(counter, counter.form.applicant.name, "ສົມ Páo")
    assert "Giấy in ra không có chữ: ສ ົ ມ" in counter.todo()
    assert counter.form.todo.isVisible()
