"""Hôm nay of one office on one morning, as each of its officers sees it at the same window."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt

from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.office.office import Role
from counter_app.services.lists.worklist import Pile
from counter_app.services.processing.tell_citizen import tell_citizen
from counter_app.ui.frame.places import OpenDossier, OpenOnline, OpenPassing, OpenResults
from counter_app.ui.pages.today import leading
from tests.support import desks
from tests.support.office_day import OfficeDay, office_day
from tests.ui.rooms_of_lists import Rooms, open_rooms

EVERY = (Role.OFFICER, Role.CASHIER, Role.RESOLVER, Role.SIGNER, Role.SUPERVISOR)


def tiles(rooms: Rooms) -> list[str]:
    return [button.tile.key for button in rooms.today.tiles._tiles.values()]


def tasks(rooms: Rooms) -> dict[str, str]:
    return {row.owner: row.task for row in rooms.today.table.rows_model().rows()}


def sit(rooms: Rooms, qtbot, login: str, roles: tuple[Role, ...] = ()) -> None:
    officer = desks.officer(rooms.place.desk, login)
    rooms.place.officer = msgspec.structs.replace(officer, roles=roles or officer.roles)
    rooms.window.officer_changed()
    qtbot.waitUntil(lambda: rooms.today.listing is not None)


def test_each_officer_finds_the_piles_of_the_own_roles(desk, operations, show, qtbot) -> None:
    day = office_day(desk)
    rooms = open_rooms(desk, operations, show)
    qtbot.waitUntil(lambda: rooms.today.listing is not None)
    _of_mai(rooms, day)
    _sorted(rooms, qtbot)
    sit(rooms, qtbot, "pham")
    assert tiles(rooms) == ["tile_1", "tile_4", "tile_8", "attention"]
    assert tasks(rooms) == {
        "Ma A Lử": "Nhận hồ sơ giấy từ Quầy 1",
        "Lò Văn Thanh": "Giải quyết, trình ký",
    }
    banner = rooms.window.banner_box.banner()
    assert banner is not None
    assert banner.text.startswith(f"Phiếu bàn giao {day.slip} từ Quầy 1: 1 hồ sơ chờ nhận")
    sit(rooms, qtbot, "thang")
    assert tiles(rooms) == ["tile_1", "tile_5", "tile_8", "attention"]
    assert tasks(rooms) == {"Phàn Tả Mẩy": "Ký kết quả"}
    (row,) = rooms.today.table.rows_model().rows()
    assert row.hand == "Tôi, từ 25/11"
    sit(rooms, qtbot, "lu", (Role.OFFICER,))
    assert tiles(rooms) == [*(f"tile_{n}" for n in (1, 2, 3, 6, 7)), "attention"]
    sit(rooms, qtbot, "mai", EVERY)
    assert tiles(rooms) == [*(f"tile_{n}" for n in range(1, 8)), "attention"]
    rooms.control(Qt.Key.Key_8)
    qtbot.waitUntil(lambda: "Hảng A Sùng" in tasks(rooms))
    assert rooms.today.tiles.current() == ""
    assert tasks(rooms)["Hảng A Sùng"] == "Chờ UBND xã Bản Xèo trả lời"


def _of_mai(rooms: Rooms, day: OfficeDay) -> None:
    found = tasks(rooms)
    assert found["Lồ A Tủa"] == "Nhắc bổ sung"
    assert found["Giàng Thị Mỷ"] == "Nhắc lần 2: gọi điện"
    assert found["Chảo Láo Mẩy"] == "Báo công dân đến lấy"
    assert found["Thào Thị Dở"] == "In giấy hẹn"
    assert found["Vù A Sính"] == "Gửi xin lỗi, xin gia hạn"
    assert found["Sùng A Pàng"] == "Bàn giao cho Công an xã"
    lines = {row.owner: row for row in rooms.today.table.rows_model().rows()}
    assert lines["Lồ A Tủa"].chip.text == "Bổ sung đến 01/12"
    assert lines["Giàng Thị Mỷ"].chip.text == "Chờ lấy 3 ngày"
    assert "hạn bổ sung sắp hết" in lines["Lồ A Tủa"].detail
    places = {name: leading.place_of_step(line, (), Pile.MINE) for name, line in lines.items()}
    assert places["Ma A Lử"] == OpenPassing(day.slip)
    assert places["Sùng A Pàng"] == OpenPassing(dossier=day.ids["Sùng A Pàng"])
    assert places["Giàng Thị Mỷ"] == OpenDossier(day.ids["Giàng Thị Mỷ"])
    assert places["Chảo Lở Mẩy"] == OpenOnline(day.ids["online"])
    to_return = leading.place_of_step(lines["Giàng Thị Mỷ"], (), Pile.RETURN)
    assert to_return == OpenResults(day.ids["Giàng Thị Mỷ"])


def _sorted(rooms: Rooms, qtbot) -> None:
    urgent = list(tasks(rooms))
    rooms.today.table.horizontalHeader().sectionClicked.emit(3)
    qtbot.waitUntil(lambda: list(tasks(rooms)) != urgent)
    assert list(tasks(rooms))[:2] == ["Chảo Láo Mẩy", "Chảo Lở Mẩy"]
    assert "xếp theo: Chủ hồ sơ" in rooms.today.count.text()
    rooms.press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: list(tasks(rooms)) == urgent)


def test_whom_nobody_reached_yet_stand_in_a_list_of_their_own(
    desk, operations, show, qtbot
) -> None:
    day = office_day(desk)
    mai, there = desks.officer(day.desk), day.ids["Chảo Láo Mẩy"]
    tell_citizen(day.desk, mai, there, ContactMade(step="ready", way="phone", reached=False))
    rooms = open_rooms(desk, operations, show)
    qtbot.waitUntil(lambda: rooms.today.listing is not None)
    rooms.control(Qt.Key.Key_7)
    qtbot.waitUntil(lambda: len(tasks(rooms)) == 4)
    assert tasks(rooms)["Chảo Láo Mẩy"] == "Gọi lại, 1 lần chưa gặp"
    assert [one.text for one in rooms.today.commands() if one.id == "unreached"] == [
        "Chưa gặp được: 1"
    ]
    _press(rooms, "unreached")
    qtbot.waitUntil(lambda: list(tasks(rooms)) == ["Chảo Láo Mẩy"])
    assert rooms.today.line.text().startswith("Báo công dân đến lấy · ")
    assert rooms.today.count.text() == "1 người chưa gặp được, gấp trước"
    assert rooms.today.tiles.current() == "tell"
    _press(rooms, "unreached")
    qtbot.waitUntil(lambda: len(tasks(rooms)) == 4)


def _press(rooms: Rooms, command: str) -> None:
    next(one for one in rooms.today.commands() if one.id == command).handler()
