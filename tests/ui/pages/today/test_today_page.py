"""Hôm nay by keyboard on a real desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.scanner.scan import read_text
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import keep_draft
from counter_app.services.lists import worklist
from counter_app.storage.engine.errors import DiskError
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenDossier, OpenReceive, OpenToday
from counter_app.ui.pages.today import page as today_page
from counter_app.ui.widgets import deadline_chip
from tests.support import desks
from tests.support.taking_in import on, print_it, set_clock, take
from tests.ui.rooms_of_lists import Rooms, open_rooms

CARD = "010185004218||Vàng Thị Dở|02031985|Nữ|Thôn Séo Trung Hồ, Mường Hum, Lào Cai|14042021"
Opened = Callable[[], Rooms]


@pytest.fixture
def busy(desk: OpenDesk) -> OpenDesk:
    """Monday 23/11 at ten: one late, one of today with a paper owed, one later, all printed."""
    set_clock(desk, on(17))
    take(desk, "Tẩn Láo Tả", due=on(19, 17, 0))
    take(desk, "Sùng A Chớ", due=on(23, 17, 0), owed=True, owed_until=date(2026, 11, 25))
    take(desk, "Lý Mẩy Chạn", due=on(27, 17, 0))
    set_clock(desk, on(23, 10, 0))
    return desk


@pytest.fixture
def enter(busy: OpenDesk, operations, show, qtbot) -> Opened:
    def entered() -> Rooms:
        rooms = open_rooms(busy, operations, show)
        qtbot.waitUntil(lambda: has_read(rooms))
        return rooms

    return entered


def has_read(rooms: Rooms) -> bool:
    return rooms.today.listing is not None


def owners(rooms: Rooms) -> list[str]:
    return [line.owner for line in rooms.today.table.rows_model().rows()]


def numbers(rooms: Rooms) -> list[str]:
    return [button.tile.count for button in rooms.today.tiles._tiles.values()]


def test_rows_stand_by_urgency_with_what_is_late_first(enter: Opened) -> None:
    rooms = enter()
    rows = rooms.today.table.rows_model().rows()
    assert [row.owner for row in rows] == ["Tẩn Láo Tả", "Sùng A Chớ", "Lý Mẩy Chạn"]
    assert [row.chip.text for row in rows] == ["Quá 2 ngày", "Hôm nay 17:00", "Còn 3 ngày"]
    assert numbers(rooms) == ["3", "0", "2", "0", "0", "1", "0"]
    late = [button.tile.overdue for button in rooms.today.tiles._tiles.values()]
    assert late == ["1", "", "1", "", "", "", ""]


def test_the_line_below_says_all_of_the_current_row(enter: Opened) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_Down)
    said = rooms.today.line.text()
    assert "Đăng ký tạm trú" in said
    assert "hẹn 17:00, T2 23/11" in said
    assert "còn nợ 1 giấy: " in said
    assert "Công an xã Mường Hum" in said


def test_eleven_whole_rows_fit_at_1366_by_768(enter: Opened) -> None:
    table = enter().today.table
    assert table.viewport().height() // table.rowHeight(0) == 11
    assert table.viewport().height() % table.rowHeight(0) < 36


def test_enter_opens_the_dossier_as_one_of_the_list(enter: Opened) -> None:
    rooms = enter()
    ids = [line.key for line in rooms.today.table.rows_model().rows()]
    rooms.press(Qt.Key.Key_Down)
    rooms.press(Qt.Key.Key_Return)
    assert rooms.at() == keys.DOSSIER
    assert rooms.dossier.places == [OpenDossier(ids[1], tuple(ids))]


def test_a_paper_to_be_brought_tomorrow_is_a_row_of_today_with_its_own_mark(
    busy: OpenDesk, operations, show, qtbot
) -> None:
    """24/11 is a day off, so that the paper of the 25th is asked for on the 23rd."""
    take(busy, "Vàng Thị Dở", owed=True, owed_until=date(2026, 11, 25))
    rooms = open_rooms(busy, operations, show)
    qtbot.waitUntil(lambda: has_read(rooms))
    (row,) = (line for line in rooms.today.table.rows_model().rows() if line.owner == "Vàng Thị Dở")
    assert row.chip == deadline_chip.owed("25/11")
    assert "hẹn muộn nhất 17:00" in row.detail
    assert row.next_step.startswith("Bước tiếp: Hỏi ")
    rooms.today.tiles.choose("tell")
    qtbot.waitUntil(lambda: owners(rooms) == ["Sùng A Chớ", "Vàng Thị Dở"])


def test_f9_says_and_does_the_next_step_of_the_row(enter: Opened) -> None:
    rooms = enter()
    assert rooms.today.main_command().text == "Bước tiếp: Bàn giao cho Công an xã"
    rooms.press(Qt.Key.Key_Down)
    assert rooms.today.main_command().text.startswith("Bước tiếp: Hỏi ")
    rooms.press(Qt.Key.Key_F9)
    current = rooms.today.table.current()
    assert current is not None
    assert rooms.dossier.places[-1].dossier == current.key


def test_the_tiles_are_lists_behind_control_and_a_digit(enter: Opened, qtbot) -> None:
    rooms = enter()
    rooms.control(Qt.Key.Key_3)
    qtbot.waitUntil(lambda: owners(rooms) == ["Tẩn Láo Tả", "Lý Mẩy Chạn"])
    assert rooms.today.main_command().text == "Bàn giao 2 hồ sơ"
    rooms.control(Qt.Key.Key_6)
    qtbot.waitUntil(lambda: owners(rooms) == [])
    assert rooms.today.table._empty == "Không có kết quả nào chờ trả."
    assert rooms.today.main_command().text == "Tiếp nhận mới"
    rooms.control(Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: owners(rooms) == ["Sùng A Chớ"])


def test_a_dossier_received_elsewhere_comes_in_and_the_current_row_stays(
    enter: Opened, busy: OpenDesk, qtbot
) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_Down)
    came = take(busy, "Phàn Tả Mẩy", due=on(23, 16, 0))
    rooms.place.feed.publish(Changes(dossiers=frozenset({came.id})))
    qtbot.waitUntil(lambda: len(owners(rooms)) == 4)
    assert owners(rooms)[2] == "Phàn Tả Mẩy"
    current = rooms.today.table.current()
    assert current is not None
    assert current.owner == "Sùng A Chớ"
    assert numbers(rooms)[0] == "4"


def test_long_lists_come_page_by_page_as_the_officer_goes_down(
    enter: Opened, busy: OpenDesk, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today_page, "PAGE", 20)
    monkeypatch.setattr(worklist.go_on, "__defaults__", (20,))
    for n in range(47):
        take(busy, f"Người thứ {n}", due=on(25, 8, n), printed=False)
    rooms = enter()
    assert len(owners(rooms)) == 20
    for wanted in (40, 50):
        rooms.press(Qt.Key.Key_End)
        qtbot.waitUntil(lambda wanted=wanted: len(owners(rooms)) == wanted)
    assert len(set(owners(rooms))) == 50
    assert rooms.today.count.text() == "50 việc, gấp trước"


def test_old_rows_stay_in_sight_while_the_list_is_read_again(enter: Opened, qtbot) -> None:
    rooms = enter()
    before = owners(rooms)
    rooms.press(Qt.Key.Key_F5)
    assert rooms.today._reading.isActive()
    assert owners(rooms) == before
    qtbot.waitUntil(lambda: not rooms.today._reading.isActive())
    assert owners(rooms) == before


def test_a_slow_reading_says_so_below_the_old_rows(enter: Opened) -> None:
    rooms = enter()
    rooms.today._reading.timeout.emit()
    assert rooms.today.line.text() == "Đang đọc…"
    assert owners(rooms)


def test_a_store_that_cannot_be_read_leaves_the_rows_and_says_why(
    enter: Opened, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = enter()
    before = owners(rooms)

    def broken(*_: object) -> None:
        raise DiskError

    monkeypatch.setattr(worklist, "look", broken)
    rooms.press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: rooms.today.line.text().startswith("Ổ đĩa đọc ghi chưa được."))
    assert owners(rooms) == before


def test_a_draft_goes_on_where_it_was_left(enter: Opened, busy: OpenDesk, qtbot) -> None:
    keep_draft.keep(busy, desks.officer(busy), "d-1", "Khai sinh, Giàng A Páo", Intake())
    rooms = enter()
    rooms.press(Qt.Key.Key_End)
    assert rooms.today.main_command().text == "Bước tiếp: Tiếp tục nháp"
    assert not next(c for c in rooms.today.commands() if c.id == "print").enabled
    rooms.press(Qt.Key.Key_Return)
    assert rooms.receive.places == [OpenReceive(draft="d-1")]


def test_after_a_crash_the_unprinted_receipt_is_offered_first_then_the_draft(
    enter: Opened, busy: OpenDesk, qtbot
) -> None:
    late = take(busy, "Vàng Thị Dở", due=on(24, 17, 0), printed=False)
    keep_draft.keep(busy, desks.officer(busy), "d-1", "Khai sinh, Giàng A Páo", Intake())
    rooms = enter()
    banner = rooms.window.banner_box.banner()
    assert banner is not None
    assert banner.text == "Có 1 hồ sơ đã lưu mà giấy hẹn chưa in xong"
    rooms.control(Qt.Key.Key_J)
    qtbot.waitUntil(lambda: rooms.today.table.current().owner == "Vàng Thị Dở")
    assert rooms.window.banner_box.banner() is None
    assert rooms.today.main_command().text == "Bước tiếp: In giấy hẹn"
    rooms.press(Qt.Key.Key_F9)
    (opened,) = rooms.dossier.places
    assert (opened.dossier, opened.ask_reprint) == (late.id, True)
    rooms.press(Qt.Key.Key_Escape)
    assert rooms.at() == keys.TODAY
    qtbot.waitUntil(lambda: rooms.window.banner_box.banner() is not None)
    assert rooms.window.banner_box.banner().text == "Có 1 nháp chưa xong: Khai sinh, Giàng A Páo"
    rooms.control(Qt.Key.Key_J)
    assert rooms.receive.places == [OpenReceive(draft="d-1")]


def test_nothing_is_offered_where_nothing_was_left(enter: Opened) -> None:
    assert enter().window.banner_box.banner() is None


def test_a_card_opens_tiep_nhan_and_a_code_its_dossier(
    enter: Opened, busy: OpenDesk, qtbot
) -> None:
    rooms = enter()
    dossier = take(busy, "Vàng Thị Dở")
    card = read_text(CARD)
    rooms.window.route_scan(card)
    assert rooms.receive.places == [OpenReceive(card=card)]
    rooms.window.show_page(OpenToday())
    rooms.window.route_scan(read_text(dossier.code))
    qtbot.waitUntil(lambda: rooms.at() == keys.DOSSIER)
    assert rooms.dossier.places == [OpenDossier(dossier.id)]


def test_an_unknown_code_is_said_and_nothing_moves(enter: Opened, qtbot) -> None:
    rooms = enter()
    rooms.window.route_scan(read_text("H38.145-200101-0007"))
    qtbot.waitUntil(lambda: rooms.window.header.toast_box.toast() is not None)
    toast = rooms.window.header.toast_box.toast()
    assert toast is not None
    assert toast.text == "Không thấy hồ sơ H38.145-200101-0007 trên máy này."
    assert rooms.at() == keys.TODAY


def test_what_is_printed_is_handed_over_next(enter: Opened, busy: OpenDesk, qtbot) -> None:
    late = take(busy, "Vàng Thị Dở", printed=False)
    rooms = enter()

    def task() -> str:
        (row,) = (row for row in rooms.today.table.rows_model().rows() if row.key == late.id)
        return row.task

    assert task() == "In giấy hẹn"
    print_it(busy, late)
    rooms.place.feed.publish(Changes(dossiers=frozenset({late.id})))
    qtbot.waitUntil(lambda: task() == "Bàn giao cho Công an xã")


def test_the_foot_counts_codes_and_changes_and_follows_each_intake(
    enter: Opened, busy: OpenDesk, qtbot
) -> None:
    rooms = enter()
    rooms.watch.read()
    qtbot.waitUntil(lambda: rooms.window.status_bar.status().codes_left == 350)
    status = rooms.window.status_bar.status()
    assert (status.officer, status.desk) == ("Hoàng Thị Mai", "Quầy 1")
    assert (status.waiting, status.oldest) == (6, "17/11")
    assert rooms.window.status_bar.sentence() == "Chưa kết nối cổng"
    came = take(busy, "Phàn Tả Mẩy", desks.BIRTH)
    rooms.place.feed.publish(Changes(dossiers=frozenset({came.id})))
    qtbot.waitUntil(lambda: rooms.window.status_bar.status().codes_left == 349)


def test_few_codes_stand_in_a_banner_until_the_officer_has_read_it(
    operations, show, opened, tmp_path, qtbot
) -> None:
    desk = opened(desks.new(tmp_path, (desks.lease(),)))
    rooms = open_rooms(desk, operations, show)
    rooms.watch.read()
    qtbot.waitUntil(lambda: rooms.window.banner_box.banner() is not None)
    banner = rooms.window.banner_box.banner()
    assert banner is not None
    assert banner.text.startswith("Chỉ còn 8 mã cho hôm nay.")
    rooms.window.show_page(OpenReceive())
    qtbot.waitUntil(lambda: rooms.window.banner_box.banner() is not None)
    rooms.control(Qt.Key.Key_J)
    assert rooms.window.banner_box.banner() is None
    rooms.watch.read()
    qtbot.waitUntil(lambda: not rooms.watch._soon.isActive())
    assert rooms.window.banner_box.banner() is None


def test_a_held_key_does_not_open_a_dossier_twice(enter: Opened) -> None:
    rooms = enter()
    rooms.press(Qt.Key.Key_Down)
    QTest.keyPress(rooms.today.table, Qt.Key.Key_F9)
    assert len(rooms.dossier.places) == 1
