"""The card of scanned files: the scanner's folder, ticking, attaching, looking, by keyboard."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.services.attachments import attach
from counter_app.ui import session as session_module
from counter_app.ui.attachments import AttachmentsCard, FileDrops
from counter_app.ui.attachments.file_rows import KeptFile
from counter_app.ui.attachments.scan_folder import ScanFolder, ScannedFile, look
from counter_app.ui.sandbox import process as drawing_process
from counter_app.ui.sandbox.wire import DrawingLimits
from tests.support import desks, hostile_files, scans
from tests.ui.workplaces import desk_session


@pytest.fixture
def scans_at(tmp_path: Path) -> Path:
    """The scanner's folder with two papers, the photograph the newer."""
    folder = tmp_path / "scans"
    folder.mkdir()
    for age, (name, data) in enumerate(
        {"photo.jpg": scans.photograph(), "to khai.pdf": scans.pdf(3)}.items()
    ):
        (folder / name).write_bytes(data)
        os.utime(folder / name, (1_795_000_000 - age, 1_795_000_000 - age))
    return folder


@pytest.fixture
def card(desk, operations, show, scans_at, qtbot) -> AttachmentsCard:
    made = AttachmentsCard(desk_session(desk, operations, scan_folder=str(scans_at)))
    made.resize(1150, 440)
    show(made)
    made.folder.look()
    qtbot.waitUntil(lambda: len(made.folder.files()) == 2)
    made.table.setFocus()
    return made


def names(card: AttachmentsCard) -> list[tuple[str, KeptFile]]:
    return [(row.name, row.kept) for row in card.table.rows_model().rows()]


def settled(card: AttachmentsCard, qtbot) -> None:
    qtbot.waitUntil(lambda: not card._taking)


def test_the_scanners_folder_lists_its_papers_newest_first(card):
    assert names(card) == [("photo.jpg", KeptFile.NEW), ("to khai.pdf", KeptFile.NEW)]


def test_space_ticks_and_goes_on_and_enter_attaches_what_is_ticked(card, qtbot):
    card.show_pending()
    qtbot.keyClick(card.table, Qt.Key.Key_Space)
    qtbot.keyClick(card.table, Qt.Key.Key_Space)
    assert card.ticked_files() == 2
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(card.files()) == 2)
    assert names(card) == [("photo.jpg", KeptFile.PENDING), ("to khai.pdf", KeptFile.PENDING)]


def test_enter_attaches_the_current_file_where_none_is_ticked(card, desk, qtbot):
    card.show_pending()
    qtbot.keyClick(card.table, Qt.Key.Key_Down)
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(card.files()) == 1)
    (kept,) = card.files()
    assert kept.name == "to khai.pdf"
    assert attach.read(desk, kept) == scans.pdf(3)


def test_delete_takes_a_file_out_of_a_form_but_not_out_of_a_dossier(card, desk, qtbot):
    (dossier,) = desks.receive_some(desk, 1)
    card.show_pending((attach.put(desk, "a.pdf", scans.pdf()),))
    card.table.select(2)
    qtbot.keyClick(card.table, Qt.Key.Key_Delete)
    assert card.files() == ()
    after, _ = attach.attach(desk, desks.officer(desk), dossier.id, "a.pdf", scans.pdf())
    card.show_dossier(after)
    card.table.select(2)
    qtbot.keyClick(card.table, Qt.Key.Key_Delete)
    assert len(card.files()) == 1
    assert "đã ghi vào hồ sơ" in card.message.text()


def test_on_a_dossier_files_are_recorded_at_once(card, desk, qtbot):
    (dossier,) = desks.receive_some(desk, 1)
    card.show_dossier(dossier)
    with qtbot.waitSignal(card.recorded) as caught:
        qtbot.keyClick(card.table, Qt.Key.Key_Return)
    assert [item.name for item in caught.args[0].attachments] == ["photo.jpg"]
    assert names(card)[-1] == ("photo.jpg", KeptFile.RECORDED)


def test_files_that_were_received_are_attached_in_one_go(card, desk, qtbot):
    card.show_pending()
    card.add_paths([card.folder.files()[1].path, card.folder.files()[0].path])
    settled(card, qtbot)
    (dossier,) = desks.receive_some(desk, 1)
    after, _ = attach.attach_all(desk, desks.officer(desk), dossier.id, card.files())
    assert after.attachments == card.files()


def test_a_refused_file_is_named_and_the_others_are_taken(card, qtbot, tmp_path):
    card.show_pending()
    bad = tmp_path / "bang luong.pdf"
    bad.write_bytes(b"PK\3\4")
    card.add_paths([bad, card.folder.files()[0].path])
    settled(card, qtbot)
    assert [item.name for item in card.files()] == ["photo.jpg"]
    assert "bang luong.pdf" in card.message.text()


def test_the_scanners_originals_are_deleted_only_on_request_and_only_unchanged(
    card, qtbot, scans_at
):
    card.show_pending()
    card.add_paths([found.path for found in card.folder.files()])
    settled(card, qtbot)
    assert len(list(scans_at.iterdir())) == 2
    assert card.clear_button.isVisible()
    (scans_at / "photo.jpg").write_bytes(scans.picture())
    card.clear_button.click()
    qtbot.waitUntil(lambda: not (scans_at / "to khai.pdf").exists())
    assert (scans_at / "photo.jpg").exists()


def test_a_file_is_shown_in_place_and_can_be_leafed_zoomed_and_turned(card, qtbot):
    card.table.select(1)
    view = card.view
    qtbot.waitUntil(lambda: view.pages == 3 and view._image is not None)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 1
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.percent == 150
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.percent == 100
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.turned == 90


@pytest.mark.qt_log_ignore("Invalid JPEG.*", "This plugin.*")
def test_a_file_that_cannot_be_shown_says_so(card, qtbot, scans_at):
    (scans_at / "cut.jpg").write_bytes(scans.picture()[:200])
    card.folder.look()
    qtbot.waitUntil(lambda: len(card.folder.files()) == 3)
    at = card.table.rows_model().find(
        next(row.key for row in card.table.rows_model().rows() if row.name == "cut.jpg")
    )
    card.table.select(at)
    qtbot.waitUntil(lambda: card.view.note() != "")
    assert "cut.jpg đọc không trọn" in card.view.note()


def test_a_file_that_is_still_being_written_is_not_offered(operations, tmp_path, qtbot):
    folder = ScanFolder(operations)
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7 begins")
    growing: list[ScannedFile] = []

    def grow() -> None:
        assert not folder.files()
        growing.append(look(tmp_path)[0])
        with path.open("ab") as file:
            file.write(bytes(1000))
        folder.look()

    folder.watch(str(tmp_path))
    for _ in range(3):
        qtbot.waitUntil(lambda: folder.is_idle)
        grow()
    qtbot.waitUntil(lambda: bool(folder.files()))
    assert folder.files()[0].size > growing[-1].size
    folder.stop()


def test_links_and_other_files_in_the_folder_are_not_offered(tmp_path):
    (tmp_path / "real.pdf").write_bytes(scans.pdf())
    (tmp_path / "note.txt").write_text("x")
    (tmp_path / "sub.pdf").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    assert [found.name for found in look(tmp_path)] == ["real.pdf"]


def test_a_folder_that_is_gone_is_told_and_found_again(operations, tmp_path, qtbot):
    folder = ScanFolder(operations)
    with qtbot.waitSignal(folder.lost):
        folder.watch(str(tmp_path / "stick"))
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "a.pdf").write_bytes(scans.pdf())
    for _ in range(2):
        qtbot.waitUntil(lambda: folder.is_idle)
        folder.look()
    qtbot.waitUntil(lambda: bool(folder.files()))
    folder.stop()


def test_files_dropped_on_a_page_are_taken_and_other_drags_are_left_alone(qtbot, tmp_path):
    page = QWidget()
    qtbot.addWidget(page)
    drops = FileDrops(page)
    came: list[list[Path]] = []
    drops.dropped.connect(came.append)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf")), QUrl("https://example.org/b")])
    text = QMimeData()
    text.setText("một câu")
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(1, 1), copy, carried, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(1, 1), copy, carried, left, none))
    assert came == [[tmp_path / "a.pdf"]]
    refused = QDragEnterEvent(QPoint(1, 1), copy, text, left, none)
    refused.ignore()
    QApplication.sendEvent(page, refused)
    assert not refused.isAccepted()


@pytest.fixture
def hasty(monkeypatch) -> None:
    """Windows of this test give a page up after a second of computing."""
    monkeypatch.setattr(
        session_module, "DRAWING", DrawingLimits(seconds=1, patience=60, megabytes=128)
    )


@pytest.mark.campaign
def test_a_bomb_in_the_scanners_folder_is_said_and_the_file_beside_it_is_seen(
    hasty, card, qtbot, scans_at
):
    (scans_at / "bom.pdf").write_bytes(hostile_files.nested_forms())
    card.folder.look()
    qtbot.waitUntil(lambda: len(card.folder.files()) == 3)
    rows = card.table.rows_model().rows()
    card.table.select(next(at for at, row in enumerate(rows) if row.name == "bom.pdf"))
    qtbot.waitUntil(lambda: card.view.note() != "", timeout=60_000)
    assert card.view.note().startswith("Tệp bom.pdf không mở được trên máy này")
    card.table.select(next(at for at, row in enumerate(rows) if row.name == "to khai.pdf"))
    qtbot.waitUntil(lambda: card.view._image is not None and card.view.pages == 3, timeout=60_000)


@pytest.mark.campaign
def test_a_bomb_is_not_attached_and_the_file_behind_it_is(hasty, card, qtbot, tmp_path):
    card.show_pending()
    bad = tmp_path / "bom.pdf"
    bad.write_bytes(hostile_files.nested_forms())
    card.add_paths([bad, card.folder.files()[0].path])
    qtbot.waitUntil(lambda: not card._taking, timeout=60_000)
    assert [item.name for item in card.files()] == ["photo.jpg"]
    assert "Tệp bom.pdf không mở được trên máy này" in card.message.text()
    assert "In ra rồi quét lại" in card.message.text()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (scans.pdf(1001), "có quá 1000 trang"),
        (b"%PDF-1.7 nothing behind it", "đọc không trọn"),
        (scans.picture()[:200], "đọc không trọn"),
        (hostile_files.locked(), "có mật khẩu"),
        (hostile_files.acting(b"<</S/URI/URI(http://example.org/)>>"), "chứa lệnh chạy"),
    ],
)
def test_what_nobody_could_look_at_is_not_attached(card, qtbot, tmp_path, data, said):
    card.show_pending()
    (tmp_path / "a.pdf").write_bytes(data)
    card.add_paths([tmp_path / "a.pdf"])
    qtbot.waitUntil(lambda: not card._taking, timeout=60_000)
    assert card.files() == ()
    assert said in card.message.text()


def test_files_come_in_also_where_no_drawing_process_starts(card, qtbot, monkeypatch):
    monkeypatch.setattr(drawing_process.sys, "executable", "no such program")
    card._place.drawer.close()
    card.show_pending()
    card.add_paths([card.folder.files()[0].path])
    qtbot.waitUntil(lambda: len(card.files()) == 1)


def test_what_began_before_the_screen_was_locked_is_recorded_although_it_was_drawn_behind_it(
    card, desk, operations, qtbot
):
    (dossier,) = desks.receive_some(desk, 1)
    card.show_dossier(dossier)
    desk.store.may_record = operations.may_write
    card.add_paths([card.folder.files()[0].path])
    operations.shut(shut=True)
    qtbot.waitUntil(lambda: not card._taking)
    assert [item.name for item in card.files()] == ["photo.jpg"]
    assert not card.message.text().startswith("Máy đang khóa")
