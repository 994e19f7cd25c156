"""Nhận theo lô in the window: preview, run, stop, run again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import worklist
from counter_app.services.lists.worklist import Pile
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenBatch, OpenReceive
from counter_app.ui.pages.batch.drops import BatchDrops
from counter_app.ui.pages.batch.lines import State
from tests.support import desks
from tests.support.desks import BIRTH, COPY
from tests.support.taking_in import take
from tests.ui.rooms_of_lists import Rooms, open_rooms

Row = dict[str, str]
NAMES = ("Giàng A Páo", "Lý Mẩy Chạn", "Tẩn Láo Tả", "Sùng A Chớ", "Vàng Thị Dở")


def row(name: str, at: int = 0, **more: str) -> Row:
    number = f"0101940062{at:02d}"
    return {
        "Mã thủ tục": BIRTH,
        "Họ và tên": name,
        "Số định danh": number,
        "Ngày sinh": "14/03/1994",
        "Giấy tờ": "đủ",
    } | more


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """Five rows: three ready, one without papers, one whose number is to be looked at."""
    rows = [row(name, at) for at, name in enumerate(NAMES)]
    rows[1]["Giấy tờ"] = ""
    rows[3]["Số định danh"] = "12345"
    rows[4] |= {"Mã thủ tục": COPY, "Số trang": "2", "Số bản": "3"}
    return write(tmp_path, rows)


def write(folder: Path, rows: list[Row], name: str = "lop-1a.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(json.dumps(item, ensure_ascii=False) for item in rows), "utf-8")
    return path


@pytest.fixture
def receipts(tmp_path: Path) -> Path:
    folder = tmp_path / "giay-hen"
    folder.mkdir()
    return folder


@pytest.fixture
def rooms(desk: OpenDesk, operations, show, receipts: Path) -> Rooms:
    made = open_rooms(desk, operations, show, receipts)
    made.window.show_page(OpenBatch())
    return made


@pytest.fixture
def narrow(opened, tmp_path: Path) -> OpenDesk:
    """Eight codes a day, and no band behind them."""
    return opened(desks.new(tmp_path / "narrow", (desks.lease(band_low=0, band_high=0),)))


@pytest.fixture
def load(rooms: Rooms, qtbot) -> Callable[[Path], None]:
    def loaded(path: Path) -> None:
        rooms.window.show_page(OpenBatch(path))
        qtbot.waitUntil(lambda: not rooms.batch.file.is_reading, timeout=30_000)

    return loaded


def states(rooms: Rooms) -> list[State]:
    return [line.state for line in rooms.batch.lines.rows]


def run(rooms: Rooms, qtbot) -> None:
    rooms.press(Qt.Key.Key_F9)
    qtbot.waitUntil(
        lambda: rooms.batch.run is None and not rooms.batch.file.is_reading, timeout=30_000
    )


def dossiers(rooms: Rooms) -> int:
    desk = rooms.place.desk
    return worklist.count(desk, Pile.ALL)


def test_before_a_file_the_page_says_which_columns_are_read(rooms: Rooms) -> None:
    shown = [row.title for row in rooms.batch.help.table.rows_model().rows()]
    assert shown[:2] == ["Mã thủ tục", "Họ và tên"]
    assert rooms.batch.main_command().text == "Chọn tệp"
    assert [command.id for command in rooms.batch.commands()] == ["export"]


def test_the_preview_says_of_each_row_what_would_become_of_it_and_writes_nothing(
    rooms: Rooms, load, school: Path
) -> None:
    load(school)
    ready, faulty = State.READY, State.FAULTY
    assert states(rooms) == [ready, faulty, ready, State.DOUBTED, ready]
    said = [line.result for line in rooms.batch.lines.rows]
    assert "chưa đánh dấu" in said[1]
    assert said[3] == "Số định danh cần 12 chữ số (hoặc 9 của CMND cũ)"
    assert rooms.batch.main_command().text == "Tiếp nhận 3 hồ sơ, lưu giấy hẹn"
    assert [tile.tile.count for tile in rooms.batch.lines.tiles._tiles.values()] == [5, 3, 1, 1, 0]
    assert dossiers(rooms) == 0


def test_f9_takes_in_what_is_ready_each_with_its_code_and_its_receipt(
    rooms: Rooms, load, school: Path, receipts: Path, qtbot
) -> None:
    load(school)
    run(rooms, qtbot)
    done = State.DONE
    assert states(rooms) == [done, State.FAULTY, done, State.DOUBTED, done]
    assert rooms.batch.main_command().text == "Đúng, tiếp nhận 1 hồ sơ đã xem"
    assert [line.owner for line in rooms.batch.lines.table.rows_model().rows()] == [NAMES[3]]
    run(rooms, qtbot)
    assert states(rooms) == [done, State.FAULTY, done, done, done]
    codes = [line.dossier.code for line in rooms.batch.lines.rows if line.dossier is not None]
    assert sorted(path.stem for path in receipts.iterdir()) == sorted(codes)
    assert dossiers(rooms) == 4
    assert rooms.batch.main_command().text == "Chọn tệp khác"


def test_a_code_is_shown_only_after_its_dossier_is_in_the_database(
    rooms: Rooms, load, school: Path, qtbot
) -> None:
    load(school)
    seen: list[str] = []

    def look(_sentence: object) -> None:
        for line in rooms.batch.lines.rows:
            if line.dossier is not None:
                assert dossiers(rooms) >= 1
                seen.append(line.result)

    rooms.place.feed.changed.connect(look)
    run(rooms, qtbot)
    assert seen


@pytest.mark.campaign
def test_the_same_file_again_and_one_row_more_take_nothing_twice(
    rooms: Rooms, load, school: Path, tmp_path: Path, qtbot
) -> None:
    load(school)
    run(rooms, qtbot)
    run(rooms, qtbot)
    load(school)
    assert states(rooms).count(State.DONE) == 4
    assert rooms.batch.main_command().text == "Chọn tệp khác"
    more = [json.loads(line) for line in school.read_text("utf-8").splitlines()]
    load(write(tmp_path, [*more, row("Ma Seo Sử", 9)], "lop-1a-them.jsonl"))
    assert rooms.batch.main_command().text == "Tiếp nhận 1 hồ sơ, lưu giấy hẹn"
    run(rooms, qtbot)
    assert dossiers(rooms) == 5


def test_esc_stops_after_the_dossier_at_hand_and_f9_goes_on_behind_it(
    rooms: Rooms, load, school: Path, qtbot
) -> None:
    load(school)
    rooms.press(Qt.Key.Key_F9)
    assert rooms.batch.commands()[0].text == "Dừng sau hồ sơ này"
    assert not rooms.batch.main_command().enabled
    rooms.press(Qt.Key.Key_Escape)
    assert rooms.at() == keys.BATCH
    qtbot.waitUntil(lambda: rooms.batch.run is None)
    assert states(rooms).count(State.DONE) == 1
    assert dossiers(rooms) == 1
    assert rooms.batch.main_command().text == "Tiếp nhận 2 hồ sơ, lưu giấy hẹn"
    run(rooms, qtbot)
    assert dossiers(rooms) == 3


def test_a_second_f9_while_it_runs_starts_nothing(rooms: Rooms, load, school: Path, qtbot) -> None:
    load(school)
    rooms.press(Qt.Key.Key_F9)
    run(rooms, qtbot)
    assert dossiers(rooms) == 3


def test_a_receipt_that_does_not_go_out_stops_the_run_and_is_printed_by_the_next(
    rooms: Rooms, load, school: Path, receipts: Path, qtbot
) -> None:
    load(school)
    blocked = receipts.with_name("khac")
    receipts.rename(blocked)
    receipts.write_text("no folder")
    rooms.place.settings = rooms.place.settings.__class__(printer="Máy in đã gỡ")
    assert rooms.batch.main_command().text == "Tiếp nhận 3 hồ sơ và in"
    run(rooms, qtbot)
    qtbot.waitUntil(lambda: State.SAVED in states(rooms))
    assert dossiers(rooms) == 1
    toast = rooms.window.header.toast_box.toast()
    assert toast is not None
    assert "Máy in đã gỡ" in toast.text
    rooms.place.settings = rooms.place.settings.__class__(pdf_folder=str(blocked))
    run(rooms, qtbot)
    assert states(rooms).count(State.DONE) == 3
    assert dossiers(rooms) == 3
    assert len(list(blocked.iterdir())) == 3


def test_no_code_left_stops_the_run_with_one_sentence(
    narrow: OpenDesk, operations, show, tmp_path: Path, qtbot
) -> None:
    desk = narrow
    rooms = open_rooms(desk, operations, show, tmp_path)
    for n in range(7):
        take(desk, f"Người thứ {n}", BIRTH, printed=False)
    path = write(tmp_path, [row(n, at) for at, n in enumerate(NAMES)])
    rooms.window.show_page(OpenBatch(path))
    qtbot.waitUntil(lambda: bool(rooms.batch.lines.rows), timeout=30_000)
    run(rooms, qtbot)
    qtbot.waitUntil(lambda: states(rooms).count(State.READY) == 4, timeout=30_000)
    assert dossiers(rooms) == 8
    toast = rooms.window.header.toast_box.toast()
    assert toast is not None
    assert toast.text.startswith("Hết mã cho ngày này.")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("hong.xlsx", b"PK\x03\x04 not a book"),
        ("trong.jsonl", b""),
        ("cau.jsonl", b"{"),
        ("ma.jsonl", b"\xff\xfe\x00"),
    ],
)
def test_a_file_that_is_no_batch_is_said_above_the_help(
    rooms: Rooms, load, tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    load(path)
    assert rooms.batch.help.message.text().startswith("Không đọc được tệp.")
    assert rooms.batch.stack.currentIndex() == 0
    load(tmp_path / "khong-co.jsonl")
    assert rooms.batch.help.message.text().startswith("Không thấy tệp")


def test_markup_in_a_name_is_text(rooms: Rooms, load, tmp_path: Path) -> None:
    load(write(tmp_path, [row("<b>Hoa</b> & Mai")]))
    current = rooms.batch.lines.table.current()
    assert current is not None
    assert current.state is State.DOUBTED
    assert current.owner == "<b>Hoa</b> & Mai"
    assert rooms.batch.lines.line.textFormat() is Qt.TextFormat.PlainText


def test_the_tiles_show_only_their_rows(rooms: Rooms, load, school: Path) -> None:
    load(school)
    rooms.control(Qt.Key.Key_4)
    assert [line.owner for line in rooms.batch.lines.table.rows_model().rows()] == ["Lý Mẩy Chạn"]
    rooms.control(Qt.Key.Key_5)
    assert rooms.batch.lines.table.rows_model().rows() == []
    assert rooms.batch.lines.table._empty == "Chưa tiếp nhận dòng nào."


def test_enter_opens_the_dossier_of_a_row(rooms: Rooms, load, school: Path, qtbot) -> None:
    load(school)
    run(rooms, qtbot)
    rooms.control(Qt.Key.Key_1)
    rooms.press(Qt.Key.Key_Home)
    rooms.press(Qt.Key.Key_Return)
    first = rooms.batch.lines.rows[0].dossier
    assert first is not None
    assert rooms.at() == keys.DOSSIER
    assert rooms.dossier.places[0].dossier == first.id


def drop(page: object, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, no_key)
    enter.ignore()
    QApplication.sendEvent(page, enter)  # type: ignore[arg-type]
    if enter.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPoint(50, 50), copy, data, left, no_key))  # type: ignore[arg-type]
    return enter.isAccepted()


def test_a_file_dropped_on_tiep_nhan_opens_here_and_another_kind_of_file_does_not(
    rooms: Rooms, school: Path, tmp_path: Path, qtbot
) -> None:
    BatchDrops(rooms.receive, lambda path: rooms.window.show_page(OpenBatch(path)))
    rooms.window.show_page(OpenReceive())
    assert not drop(rooms.receive, tmp_path / "anh.jpg")
    assert drop(rooms.receive, school)
    qtbot.waitUntil(lambda: len(rooms.batch.lines.rows) == 5, timeout=30_000)
    assert rooms.at() == keys.BATCH


def choose(dialog: QFileDialog, path: Path) -> None:
    dialog.selectedFiles = lambda: [str(path)]  # type: ignore[method-assign]
    dialog.done(QFileDialog.DialogCode.Accepted)


def test_f9_opens_the_dialog_and_goes_on(rooms: Rooms, school: Path, qtbot) -> None:
    rooms.press(Qt.Key.Key_F9)
    dialog = rooms.batch.dialogs.open
    assert dialog is not None
    assert dialog.isVisible()
    choose(dialog, school)
    qtbot.waitUntil(lambda: len(rooms.batch.lines.rows) == 5, timeout=30_000)


def test_the_template_is_written_where_the_officer_says(
    rooms: Rooms, tmp_path: Path, qtbot
) -> None:
    rooms.press(Qt.Key.Key_F12)
    dialog = rooms.batch.dialogs.open
    assert dialog is not None
    choose(dialog, tmp_path / "mau.xlsx")
    qtbot.waitUntil(lambda: rooms.window.header.toast_box.toast() is not None)
    assert (tmp_path / "mau.xlsx").stat().st_size > 2000
    rooms.batch.dialogs.write_template(tmp_path / "khong" / "mau.xlsx")
    qtbot.waitUntil(
        lambda: rooms.window.header.toast_box.toast().text.startswith("Không đọc ghi được ")
    )
