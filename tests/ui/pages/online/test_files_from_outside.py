"""What citizens handed in is shown with what is wrong with it, never in the window's process."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui import session
from counter_app.ui.pages.online import files_pane
from counter_app.ui.sandbox.wire import DrawingLimits
from counter_app.ui.widgets.cells import ChipCell
from tests.support import desks, hostile_files, scans
from tests.support.fake_blobs import FakeBlobs
from tests.support.travelling import item_of, run, sent_by_portal, side_of
from tests.ui.pages.online.conftest import Room

Open = Callable[..., Room]


def came(desk: OpenDesk, *files: bytes) -> Dossier:
    """A dossier of the portal whose files have come."""
    (model,) = desks.receive_some(desk, 1)
    portal = FakeBlobs()
    for data in files:
        portal.put(data)
    dossier = sent_by_portal(desk, model, *[item_of(data) for data in files])
    run(side_of(desk, portal))
    return dossier


def states(room: Room) -> list[str]:
    cells = [files_pane._state(line) for line in room.page.files.table.rows_model().rows()]
    return [cell.chip.text for cell in cells if isinstance(cell, ChipCell)]


def test_a_pdf_with_a_script_is_marked_and_its_page_shown_below_a_sentence(
    room: Room, desk, open_page: Open, qtbot
) -> None:
    script = hostile_files.acting(b"<</S/JavaScript/JS(app.alert(1))>>")
    open_page(came(desk, script, scans.pdf()))
    view = room.page.files.view
    qtbot.waitUntil(lambda: view._image is not None, timeout=60_000)
    assert "có lệnh chạy hoặc tệp kèm bên trong" in view.remark()
    assert states(room) == ["Xem kỹ", "Đã tải"]
    room.page.files.step(1)
    qtbot.waitUntil(lambda: view._image is not None and not view.remark(), timeout=60_000)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (hostile_files.locked(), "có mật khẩu nên không xem được"),
        (b"MZ\x90\0" + bytes(900), "không phải PDF hay ảnh"),
        (scans.huge("TIFF"), "quá 40 triệu điểm ảnh"),
    ],
)
def test_what_cannot_be_shown_says_why(
    room: Room, open_page: Open, qtbot, data: bytes, said: str
) -> None:
    open_page(came(room.desk, data))
    view = room.page.files.view
    qtbot.waitUntil(lambda: said in view.note(), timeout=60_000)
    assert states(room) == ["Xem kỹ"]


@pytest.fixture
def hasty(monkeypatch) -> None:
    monkeypatch.setattr(session, "DRAWING", DrawingLimits(seconds=1, patience=60, megabytes=128))


@pytest.mark.campaign
def test_a_bomb_is_said_and_the_page_can_be_used_meanwhile_and_afterwards(
    hasty, room: Room, desk, open_page: Open, qtbot
) -> None:
    open_page(came(desk, hostile_files.nested_forms(), scans.pdf(2)))
    view = room.page.files.view
    qtbot.waitUntil(lambda: room.place.drawer._running is not None, timeout=60_000)
    room.control(Qt.Key.Key_B)
    reason = room.page.view.supplement.reason
    reason.setFocus()
    room.type("Chup lai cho ro")
    assert reason.text() == "Chup lai cho ro"
    assert view._image is None
    qtbot.waitUntil(lambda: view.note() != "", timeout=60_000)
    assert "không mở được trên máy này" in view.note()
    room.page.files.step(1)
    qtbot.waitUntil(lambda: view._image is not None and view.pages == 2, timeout=60_000)


def test_no_file_of_a_citizen_is_opened_in_the_windows_process(
    room: Room, desk, open_page: Open, qtbot, monkeypatch
) -> None:
    def opened(*_: object) -> None:
        raise AssertionError("a document was opened here")

    monkeypatch.setattr(QPdfDocument, "load", opened)
    open_page(came(desk, scans.pdf(2)))
    qtbot.waitUntil(lambda: room.page.files.view._image is not None, timeout=60_000)
    assert room.place.drawer.pid != 0
