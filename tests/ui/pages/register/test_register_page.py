"""Sổ theo dõi: a file of the days that were asked for, stopped without leaving anything."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt

from counter_app.domain.office.office import Role
from counter_app.services.intake import receive
from counter_app.ui.dossier_parts.to_register import to_register
from counter_app.ui.frame.places import OpenRegister
from counter_app.ui.pages.register.export import WORKBOOK
from counter_app.ui.pages.register.page import RegisterPage
from tests.support import desks, lives
from tests.support.pages import texts
from tests.ui.workplaces import desk_session

F9 = Qt.Key.Key_F9


@pytest.fixture
def page(desk, operations, window, tmp_path):
    crowd = desks.Crowd(4)
    for _ in range(3):
        receive.receive(desk, desks.officer(desk), desks.intake(desk, crowd.next()))
    place = desk_session(desk, operations, pdf_folder=str(tmp_path))
    made = RegisterPage(place)
    window.add_page(made)
    window.show_page(OpenRegister())
    return made


def test_the_days_are_written_as_pages_and_as_a_workbook(page, window, qtbot, tmp_path):
    folder = tmp_path / "not there yet"
    page.form.folder.setText(str(folder))
    assert (page.form.since.text(), page.form.until.text()) == ("01/11/2026", "23/11/2026")
    qtbot.keyClick(window, F9)
    qtbot.waitUntil(lambda: "Đã ghi 3 hồ sơ, số 1 đến 3" in page.line.text())
    stem = "so-theo-doi-2026-11-01-2026-11-23"
    (sheet,) = texts((folder / f"{stem}.pdf").read_bytes())
    assert "SỔ THEO DÕI HỒ SƠ" in sheet.upper()
    page.form.kind.set_value(WORKBOOK)
    for name in (f"{stem}.xlsx", f"{stem} (2).xlsx"):
        page.line.clear()
        qtbot.keyClick(window, F9)
        qtbot.waitUntil(lambda name=name: name in page.line.text())
    book = openpyxl.load_workbook(folder / f"{stem}.xlsx")
    assert book.active is not None
    assert [cell.value for cell in book.active["A"]][-3:] == [1, 2, 3]
    page.form.since.setText("22/11")
    page.form.until.setText("22/11")
    qtbot.keyClick(window, F9)
    qtbot.waitUntil(lambda: page.line.text().startswith("Không có hồ sơ nào"))


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("31/2/2026", "23/11/2026", "chưa đúng"),
        ("23/11/2026", "22/11/2026", "trước ngày đầu"),
        ("23/11/2025", "22/11/2026", "sổ theo từng năm"),
    ],
)
def test_days_that_make_no_book_are_marked(page, since, until, said):
    page.form.since.setText(since)
    page.form.until.setText(until)
    page.main_command().handler()
    assert not page.export.is_running
    assert said in " ".join(cell.label.text() for cell in page.form._cells.values())


def test_a_folder_of_the_program_takes_no_book(page, desk, window, qtbot):
    page.form.folder.setText(str(desk.store.profile.folder))
    qtbot.keyClick(window, F9)
    assert not page.export.is_running


@pytest.mark.parametrize("by", ["key", "officer"])
def test_what_is_stopped_leaves_no_file_and_can_begin_again(page, window, qtbot, tmp_path, by):
    qtbot.keyClick(window, F9)
    assert not page.main_command().enabled
    if by == "key":
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert page.line.text() == "Đã dừng, chưa ghi tệp nào."
    else:
        window.officer_changed()
    assert page.main_command().enabled
    done: list[bool] = []
    page._place.operations.run_beside(lambda: True, done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert list(tmp_path.glob("so-*")) == []
    qtbot.keyClick(window, F9)
    qtbot.waitUntil(lambda: "Đã ghi 3 hồ sơ" in page.line.text())


@pytest.mark.parametrize(
    ("role", "is_offered"),
    [(Role.OFFICER, True), (Role.SUPERVISOR, True), (Role.RESOLVER, False), (Role.ADMIN, False)],
)
def test_who_keeps_the_book_finds_the_way_to_it(page, role, is_offered):
    place = page._place
    place.officer = lives.with_roles(place.desk, role)
    assert bool(to_register(place, lambda _: None)) is is_offered
