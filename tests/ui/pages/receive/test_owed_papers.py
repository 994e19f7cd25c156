"""A paper that comes later: its own mark, a real day, and a date that counts from it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from counter_app.domain.dossier.paper import Source
from counter_app.services.intake import keep_draft
from counter_app.ui.frame.places import OpenReceive
from counter_app.ui.pages.receive.papers_table import PapersTable
from counter_app.ui.theme.glyphs import Glyph
from tests.support import pages
from tests.ui.pages.receive.conftest import Counter, texts

ALT = Qt.KeyboardModifier.AltModifier


def owe(counter: Counter, at: int = 1, day: str = "27/11") -> None:
    """The paper of this row by keys: Alt+↓, to the last source, Enter, the day."""
    table = counter.form.papers.table
    table.setFocus()
    table.select(at)
    counter.press(Qt.Key.Key_Down, ALT)
    for _ in choices(table):
        counter.press(Qt.Key.Key_Down)
    counter.enter()
    assert QApplication.focusWidget() is counter.form.papers.reason
    counter.type(day)


def choices(table: PapersTable) -> list[str]:
    shown = table.list._list
    return [row.text for row in shown.table.rows_model().rows()] if table.list.is_open() else []


def radios(widget: QWidget) -> list[str]:
    return [button.accessibleName() for button in widget.findChildren(QRadioButton)]


def state_of(counter: Counter) -> tuple[Glyph, str]:
    chip = counter.form.papers.state.chip()
    assert chip is not None
    return chip.glyph, chip.text


@pytest.fixture
def filled(counter: Counter) -> Counter:
    """Khai sinh, everything there: due today at 17:00."""
    counter.fill()
    assert state_of(counter) == (Glyph.DONE, "đủ")
    return counter


def test_nothing_is_ticked_on_the_way_to_a_source(counter: Counter) -> None:
    counter.scan()
    counter.choose()
    counter.rest()
    table = counter.form.papers.table
    table.setFocus()
    before = [(row.ticked, row.source) for row in table.papers()]
    counter.press(Qt.Key.Key_Down, ALT)
    assert choices(table) == ["Nộp giấy", "Khai thác dữ liệu", "Dùng lại bản số", "Nộp sau"]
    for _ in range(3):
        counter.press(Qt.Key.Key_Down)
    counter.press(Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_Escape)
    assert not table.list.is_open()
    assert [(row.ticked, row.source) for row in table.papers()] == before
    assert counter.page.isVisible()


def test_an_owed_paper_is_not_there_and_the_date_counts_from_its_day(filled: Counter) -> None:
    owe(filled, day="27/11")
    assert state_of(filled) == (Glyph.PAUSED, "còn nợ 1 giấy")
    said = texts(filled.form.deadline)
    assert "Muộn nhất" in said
    assert radios(filled.form.deadline.promise) == [
        "Đếm từ ngày nộp đủ, muộn nhất 30/11",
        "Hẹn ngày khác, ghi lý do",
    ]
    why = [line.text() for line in filled.form.deadline._lines if line.isVisible()]
    assert not any("đủ hồ sơ" in line for line in why)
    assert any(line.startswith("Nộp đủ giấy chậm nhất thứ Sáu 27/11, đếm từ đó") for line in why)
    filled.f9()
    made = filled.receipt()
    (owed,) = made.owed_papers
    assert (owed.until, owed.reason) == (date(2026, 11, 27), "")
    # Civil status after 15:00 counts from the next working day, which is Monday.
    assert f"{made.promised_at:%d/%m/%Y %H:%M}" == "30/11/2026 17:00"
    text = " ".join(pages.texts((filled.folder / f"{made.code}.pdf").read_bytes()))
    text = " ".join(text.split())
    assert "nộp sau, chậm nhất ngày 27 tháng 11" in text
    assert "chậm nhất 17 giờ 00 phút, ngày 30 tháng 11 năm 2026, nếu" in text


def test_the_officer_chooses_another_date_in_sight_with_a_reason_and_back(filled: Counter) -> None:
    owe(filled)
    ways = filled.form.deadline.promise.ways
    assert ways.isVisible()
    assert ways.value() is False
    ways._group.button(1).click()
    assert QApplication.focusWidget() is filled.form.deadline.day
    filled.type("01/12/2026")
    filled.f9()
    assert QApplication.focusWidget() is filled.form.deadline.reason
    filled.type("theo lich cua Cong an")
    ways._group.button(0).click()
    assert filled.form.intake().promised_at is None
    assert filled.form.intake().promise_reason == ""
    ways._group.button(1).click()
    assert filled.form.deadline.day.text() == "01/12/2026"
    filled.f9()
    made = filled.receipt()
    assert f"{made.promised_at:%d/%m/%Y}" == "01/12/2026"
    assert not made.awaits_papers
    assert made.deadline.papers_by == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Ghi ngày nộp"),
        ("tuan sau", "cần dạng 30/11"),
        ("31/11", "cần dạng 30/11"),
        ("20/11", "20/11/2026 đã qua"),
        ("27/11/2029", "xa hơn một năm"),
    ],
)
def test_what_is_no_day_to_come_is_said_kept_and_not_received(
    filled: Counter, typed: str, said: str
) -> None:
    owe(filled, day=typed)
    filled.enter()
    if typed != "27/11/2029":
        assert QApplication.focusWidget() is filled.form.papers.reason
    filled.f9()
    assert QApplication.focusWidget() is filled.form.papers.reason
    assert filled.form.papers.reason.text() == typed
    assert any("ngày nộp chưa có hoặc chưa đúng" in line for line in filled.todo())
    if typed:
        assert said in filled.form.papers.message.text()
    filled.rest()
    assert not filled.sent


def test_f9_and_enter_lead_to_the_row_of_what_is_missing(counter: Counter) -> None:
    counter.scan()
    counter.choose()
    counter.rest()
    counter.form.applicant.phone.setText("0386214705")
    table = counter.form.papers.table
    table.setFocus()
    wanted = [at for at, row in enumerate(table.papers()) if row.wanted]
    for at in wanted[:-1]:
        table.select(at)
        if not table.papers()[at].ticked:
            counter.press(Qt.Key.Key_Space)
    for press in (counter.f9, counter.enter):
        table.select(0)
        press()
        assert QApplication.focusWidget() is table
        assert table.currentIndex().row() == wanted[-1]


def test_enter_behind_the_day_goes_to_the_next_row(filled: Counter) -> None:
    owe(filled, at=0)
    filled.enter()
    assert filled.form.papers.table.currentIndex().row() == 1
    assert QApplication.focusWidget() is filled.form.papers.table
    assert filled.form.papers.table.papers()[0].when == "27/11/2026"


def test_space_on_an_owed_paper_asks_and_wipes_nothing(filled: Counter) -> None:
    table = filled.form.papers.table
    owe(filled)
    filled.enter()
    table.select(1)
    filled.press(Qt.Key.Key_Space)
    assert table.list.is_open()
    filled.press(Qt.Key.Key_Escape)
    assert table.papers()[1].is_owed
    assert table.papers()[1].when == "27/11/2026"
    filled.press(Qt.Key.Key_Space)
    filled.enter()
    row = table.papers()[1]
    assert (row.source, row.ticked, row.when) == (Source.HANDED_IN, True, "27/11/2026")
    assert state_of(filled) == (Glyph.DONE, "đủ")
    table.setFocus()
    filled.control(Qt.Key.Key_Z)
    assert table.papers()[1].is_owed


def test_ctrl_z_takes_back_one_act_after_the_other(counter: Counter) -> None:
    counter.scan()
    counter.choose()
    counter.rest()
    table = counter.form.papers.table
    table.setFocus()
    begun = counter.form.intake().papers
    seen = [begun]
    table.select(0)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_2, Qt.Key.Key_5):
        counter.press(key)
        if counter.form.intake().papers != seen[-1]:
            seen.append(counter.form.intake().papers)
    assert len(seen) == 4
    for before in reversed(seen[:-1]):
        counter.control(Qt.Key.Key_Z)
        assert counter.form.intake().papers == before


def test_a_draft_brings_back_the_day_and_what_was_typed_for_it(filled: Counter) -> None:
    owe(filled, at=0, day="tuan sau")
    filled.form.papers.table.setFocus()
    owe(filled, at=1, day="1/12")
    filled.place.drafts.flush()
    filled.rest()
    (kept,) = keep_draft.kept(filled.place.desk, filled.place.officer)
    filled.press(Qt.Key.Key_F2)
    filled.window.show_page(OpenReceive(draft=kept.id))
    filled.rest()
    rows = filled.form.papers.table.papers()
    assert [rows[0].when, rows[1].when] == ["tuan sau", "01/12/2026"]
    assert all(row.is_owed for row in rows[:2])


def test_a_day_on_which_the_office_is_shut_is_named(filled: Counter) -> None:
    owe(filled, day="29/11")
    assert any("Chủ nhật 29/11 cơ quan nghỉ" in line for line in filled.todo())
    assert filled.form.intake().papers[1].until == date(2026, 11, 29)
    owe(filled, at=1, day="")
    filled.form.papers.reason.selectAll()
    filled.type("27/02/2027")
    assert any("còn hơn 60 ngày" in line for line in filled.todo())


def test_a_day_is_read_from_the_day_of_reception_on(filled: Counter) -> None:
    """Of a receipt written by hand days ago: what has passed by now had not passed then."""
    owe(filled, day="20/11")
    assert filled.form.papers.papers()[1].until is None
    filled.form.papers.set_day(date(2026, 11, 20))
    assert filled.form.papers.papers()[1].until == date(2026, 11, 20)
