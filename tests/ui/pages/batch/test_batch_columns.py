"""Nhận theo lô by the keyboard: columns settled, values translated, doubts confirmed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from counter_app.services.batch.rows.columns import Origin
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import worklist
from counter_app.services.lists.worklist import Pile
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenBatch
from counter_app.ui.pages.batch.lines import State
from tests.support.desks import BIRTH
from tests.support.office_sheets import HEADER, Book, Value, person
from tests.ui.rooms_of_lists import Rooms, open_rooms

NAMES = ("Giàng A Páo", "Lý Mẩy Chạn", "Tẩn Láo Tả")
Load = Callable[[Path], None]


@pytest.fixture
def rooms(desk: OpenDesk, operations, show, tmp_path: Path) -> Rooms:
    (tmp_path / "giay-hen").mkdir()
    return open_rooms(desk, operations, show, tmp_path / "giay-hen")


@pytest.fixture
def load(rooms: Rooms, qtbot) -> Load:
    def loaded(path: Path) -> None:
        rooms.window.show_page(OpenBatch(path))
        qtbot.waitUntil(lambda: not rooms.batch.file.is_reading, timeout=30_000)

    return loaded


@pytest.fixture
def press(rooms: Rooms, qtbot) -> Callable[..., None]:
    def pressed(*pressed_keys: Qt.Key) -> None:
        for key in pressed_keys:
            rooms.press(key)
            qtbot.waitUntil(lambda: not rooms.batch.file.is_reading, timeout=30_000)

    return pressed


def school(folder: Path) -> Path:
    """A list as a school makes it: a procedure column of its own name, a word for the papers, a
    column that nobody needs, a title above.
    """
    titles = ["TT", "Việc xin", "Họ và tên học sinh", "Số CCCD", "Hồ sơ kèm theo", "Lớp"]
    rows: list[list[Value]] = [
        [str(at), BIRTH, name, f"0100940{at:05d}", "ok", "1A"] for at, name in enumerate(NAMES)
    ]
    rows[2][3] = "12345"
    return Book({"Lớp 1A": [["TRƯỜNG THCS"], titles, *rows]}).write(folder / "lop-1a.xlsx")


def fields(rooms: Rooms) -> dict[str, str]:
    return {column.title: column.field for column in rooms.batch.file.columns.columns}


def dossiers(rooms: Rooms) -> int:
    desk = rooms.place.desk
    return worklist.count(desk, Pile.ALL)


def choose(rooms: Rooms, text: str) -> None:
    """The option of this text, by the arrows."""
    table = rooms.batch.columns.options
    assert table.hasFocus()
    for _ in range(table.rows_model().rowCount()):
        option = table.current()
        if option is not None and option.text == text:
            break
        rooms.press(Qt.Key.Key_Down)
    assert table.current().text == text  # type: ignore[union-attr]


def settle_school(rooms: Rooms, press: Callable[..., None]) -> None:
    """Việc xin is the procedure, Lớp is not used, "ok" means that all papers are there."""
    press(Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return)
    choose(rooms, "Mã thủ tục")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_End, Qt.Key.Key_Return)
    choose(rooms, "Không dùng cột này")
    press(Qt.Key.Key_Return, Qt.Key.Key_Up)
    press(Qt.Key.Key_F6, Qt.Key.Key_F6, Qt.Key.Key_Return)
    choose(rooms, "Đủ")
    press(Qt.Key.Key_Return)


def test_what_is_missing_bars_f9_and_names_itself(rooms: Rooms, load: Load, tmp_path: Path) -> None:
    load(school(tmp_path))
    assert rooms.batch.stack.currentWidget() is rooms.batch.columns
    main = rooms.batch.main_command()
    assert (main.text, main.enabled) == ("Còn 1 cột cần gán", False)
    rooms.press(Qt.Key.Key_F9)
    assert rooms.batch.run is None
    assert rooms.batch.stack.currentWidget() is rooms.batch.columns
    chips = {
        line.column.title: line.chip.text
        for line in rooms.batch.columns.columns.rows_model().rows()
    }
    assert chips["Việc xin"] == "Chưa gán, 3 ô không đọc"
    assert chips["Lớp"] == "Chưa gán, 3 ô không đọc"
    assert chips["TT"] == "Bỏ qua, số thứ tự"
    assert chips["Họ và tên học sinh"] == "Tự nhận theo tên cột"


@pytest.mark.campaign
def test_columns_lines_and_reception_by_the_keyboard_alone(
    rooms: Rooms, load: Load, press, tmp_path: Path, qtbot
) -> None:
    load(school(tmp_path))
    settle_school(rooms, press)
    assert fields(rooms) == {
        "TT": "ordinal", "Việc xin": "procedure", "Họ và tên học sinh": "name",
        "Số CCCD": "identity_number", "Hồ sơ kèm theo": "papers", "Lớp": "unused",
    }  # fmt: skip
    assert rooms.batch.main_command().text == "Xem 3 dòng"
    press(Qt.Key.Key_F9)
    states = [line.state for line in rooms.batch.lines.rows]
    assert states == [State.READY, State.READY, State.DOUBTED]
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(
        lambda: rooms.batch.run is None and not rooms.batch.file.is_reading, timeout=30_000
    )
    assert dossiers(rooms) == 2
    assert rooms.batch.main_command().text == "Đúng, tiếp nhận 1 hồ sơ đã xem"
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(
        lambda: rooms.batch.run is None and not rooms.batch.file.is_reading, timeout=30_000
    )
    assert dossiers(rooms) == 3
    load(school(tmp_path))
    assert rooms.batch.stack.currentWidget() is rooms.batch.lines
    assert {line.state for line in rooms.batch.lines.rows} == {State.DONE}
    origins = {column.origin for column in rooms.batch.file.columns.columns}
    assert Origin.BEFORE in origins


def test_ctrl_z_takes_back_one_choice_after_the_other(
    rooms: Rooms, load: Load, press, tmp_path: Path, qtbot
) -> None:
    load(school(tmp_path))
    before = fields(rooms)
    settle_school(rooms, press)
    assert rooms.batch.file.columns.words == {"papers": {"ok": "Đủ"}}
    rooms.control(Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: not rooms.batch.file.is_reading, timeout=30_000)
    assert rooms.batch.file.columns.words == {}
    for _ in range(2):
        rooms.batch.file.undo()
        qtbot.waitUntil(lambda: not rooms.batch.file.is_reading, timeout=30_000)
    assert fields(rooms) == before


def test_ctrl_pgdn_goes_round_the_columns_that_need_somebody(
    rooms: Rooms, load: Load, tmp_path: Path
) -> None:
    load(school(tmp_path))
    seen = []
    for _ in range(4):
        rooms.control(Qt.Key.Key_PageDown)
        current = rooms.batch.columns.columns.current()
        assert current is not None
        seen.append(current.column.title)
    assert seen == ["Việc xin", "Hồ sơ kèm theo", "Lớp", "Việc xin"] or len(set(seen)) == 2


def test_two_columns_of_one_field_are_asked_about(
    rooms: Rooms, load: Load, press, tmp_path: Path
) -> None:
    rows: list[list[Value]] = [[*HEADER, "Địa chỉ"], [*person(NAMES[0]), "Thôn khác"]]
    load(Book({"S": rows}).write(tmp_path / "b.xlsx"))
    assert not rooms.batch.main_command().enabled
    press(Qt.Key.Key_End, Qt.Key.Key_Return)
    choose(rooms, "Không dùng cột này")
    press(Qt.Key.Key_Return)
    assert rooms.batch.main_command().text == "Xem 1 dòng"


def test_a_row_with_doubts_may_be_left_alone(
    rooms: Rooms, load: Load, press, tmp_path: Path, qtbot
) -> None:
    rows = [person(f"{name} {at}", at) for at, name in enumerate(NAMES)]
    load(Book({"S": [list(HEADER), *rows]}).write(tmp_path / "b.xlsx"))
    assert rooms.batch.main_command().text == "Xem 3 dòng, rồi bấm F9 lần nữa"
    press(Qt.Key.Key_F9)
    assert dossiers(rooms) == 0
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert [line.state for line in rooms.batch.lines.rows] == [
        State.DOUBTED, State.LEFT, State.DOUBTED
    ]  # fmt: skip
    assert rooms.batch.main_command().text == "Đúng, tiếp nhận 2 hồ sơ đã xem"
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(
        lambda: rooms.batch.run is None and not rooms.batch.file.is_reading, timeout=30_000
    )
    assert [line.state for line in rooms.batch.lines.rows] == [
        State.DONE, State.LEFT, State.DONE
    ]  # fmt: skip
    assert dossiers(rooms) == 2


def test_reading_can_be_stopped_and_another_file_opened(
    rooms: Rooms, load: Load, press, tmp_path: Path, qtbot
) -> None:
    rows = [person(f"Sùng A {chr(65 + at % 26)}", at) for at in range(1900)]
    large = Book({"S": [list(HEADER), *rows]}).write(tmp_path / "lon.xlsx")
    rooms.window.show_page(OpenBatch(large))
    rooms.press(Qt.Key.Key_Escape)
    assert rooms.at() == keys.BATCH
    assert not rooms.batch.file.is_reading
    assert rooms.batch.help.message.text() == "Đã dừng đọc tệp."
    load(Book({"S": [list(HEADER), rows[0]]}).write(tmp_path / "nho.xlsx"))
    assert [line.owner for line in rooms.batch.lines.rows] == ["Sùng A A"]
