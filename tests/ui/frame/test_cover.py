"""While the screen is locked nothing of the program is seen, used or written, whatever was open.

Every place of the program that opens a window of its own is found by walking the code, and has to
be tried here.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)

from counter_app.services.desk import sign_in
from counter_app.services.dossier import annotate
from counter_app.storage.engine.errors import ScreenLockedError
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenSettings
from tests.support.matrices import rest_in_campaigns
from tests.ui.running import impatient, profile, program, seat
from tests.ui.windows_beside import MAI, OPENERS, Seat, await_open, opened, places, press_all

__all__ = ["impatient", "profile", "program", "seat"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PATIENT = 30


# Every place that opens a window


@pytest.mark.gate
def test_every_place_of_the_program_that_opens_a_window_is_tried_here() -> None:
    assert places() == OPENERS.keys()


@pytest.mark.parametrize(
    "where", rest_in_campaigns(list(OPENERS), every=4), ids=lambda one: f"{one[1]} {one[2]}"
)
@pytest.mark.parametrize("who", rest_in_campaigns(["the same", "another"]))
def test_what_is_open_when_the_screen_locks_takes_no_key_and_writes_nothing(
    seat: Seat, where: tuple[str, str, str], who: str, tmp_path: Path
) -> None:
    OPENERS[where](seat)
    window = await_open(seat)
    every = set(opened(seat))
    ended: list[int] = []
    if isinstance(window, QDialog):
        window.finished.connect(ended.append)
    if isinstance(window, QFileDialog):
        window.setDirectory(str(tmp_path))
        field = window.findChildren(QLineEdit)[0]
        field.setText("giay-hen-cua-toi.pdf")
    before = seat.drained()
    seat.program.lock()
    seat.player.settle()
    assert opened(seat) == []
    if isinstance(window, QDialog):
        press_all(window)
    seat.player.press("F9")
    seat.player.type("abc")
    assert seat.program.gate.card.password.text() == "abc"
    seat.program.gate.card.password.clear()
    assert seat.drained() == before
    assert list(tmp_path.iterdir()) == []
    assert ended == []
    if who == "another":
        seat.unlock(seat.other())
        assert ended == ([] if isinstance(window, QMenu) else [QDialog.DialogCode.Rejected])
        assert opened(seat) == []
        assert list(tmp_path.iterdir()) == []
        return
    seat.unlock()
    if isinstance(window, QMenu):
        assert opened(seat) == []
        return
    assert set(opened(seat)) == every
    assert window.isEnabled()
    if isinstance(window, QFileDialog):
        assert field.text() == "giay-hen-cua-toi.pdf"
    assert isinstance(window, QDialog)
    window.reject()


@pytest.mark.parametrize(
    "where", [one for one in OPENERS if one[2] != "QMenu"], ids=lambda one: f"{one[1]} {one[2]}"
)
def test_what_is_agreed_to_while_the_screen_is_locked_is_not_agreed_to(
    seat: Seat, where: tuple[str, str, str], tmp_path: Path
) -> None:
    """As a dialog that the system draws itself, and that nobody can hide, would answer."""
    OPENERS[where](seat)
    window = await_open(seat)
    assert isinstance(window, QDialog)
    path = tmp_path / "giay-hen.pdf"
    if isinstance(window, QFileDialog):
        window.selectedFiles = lambda: [str(path)]  # type: ignore[method-assign]
    before = seat.drained()
    seat.program.lock()
    window.done(QDialog.DialogCode.Accepted)
    seat.player.settle()
    assert seat.drained() == before
    assert not path.exists()
    seat.unlock()
    assert seat.page(keys.SETTINGS).scan_folder.text() != str(path)


# What Qt opens by itself, and what comes late


def popup_of_a_field(seat: Seat) -> QWidget:
    field = seat.program.window.header.search
    menu = field.createStandardContextMenu()
    menu.popup(field.mapToGlobal(field.rect().center()))
    return menu


def list_of_a_choice(seat: Seat) -> QWidget:
    seat.program.window.show_page(OpenSettings())
    page = seat.page(keys.SETTINGS)
    page.printer.showPopup()
    return page.printer.view().window()


def a_box_of_our_own(seat: Seat) -> QWidget:
    box = QMessageBox(seat.program.window)
    box.addButton("Ghi", QMessageBox.ButtonRole.AcceptRole)
    box.setWindowModality(Qt.WindowModality.ApplicationModal)
    box.show()
    return box


@pytest.mark.parametrize("make", [popup_of_a_field, list_of_a_choice, a_box_of_our_own])
def test_lists_menus_and_boxes_are_gone_with_the_rest(
    seat: Seat, make: Callable[[Seat], QWidget]
) -> None:
    made = make(seat)
    seat.player.until(made.isVisible, "the window")
    seat.program.lock()
    seat.player.settle()
    assert opened(seat) == []
    seat.player.type("abc")
    assert seat.program.gate.card.password.text() == "abc"
    seat.program.gate.card.password.clear()
    seat.unlock()
    made.close()


def test_a_dialog_that_opens_while_the_screen_is_locked_waits_for_it(seat: Seat) -> None:
    seat.program.lock()
    box = a_box_of_our_own(seat)
    seat.player.until(lambda: not box.isVisible(), "the box to go")
    press_all(box)
    assert box.result() == 0
    seat.unlock()
    seat.player.until(box.isVisible, "the box")
    box.close()


def test_the_gates_own_lists_and_menus_work(seat: Seat) -> None:
    seat.program.lock()
    seat.program.gate.sign_in_other()
    field = seat.program.gate.card.officer
    field.setFocus()
    seat.player.type("gi")
    assert field.text() == "gi"
    menu = field.createStandardContextMenu()
    menu.popup(field.mapToGlobal(field.rect().center()))
    seat.player.settle()
    assert menu.isVisible()
    menu.close()
    seat.unlock(MAI)


# The second net


def test_what_begins_while_the_screen_is_locked_writes_nothing(seat: Seat) -> None:
    place, dossier = seat.place, seat.some_dossier()
    before = seat.drained()
    seat.program.lock()
    failures: list[Exception] = []
    written: list[object] = []
    for _ in range(2):
        place.operations.run(
            lambda: annotate.add_note(place.desk, place.officer, dossier.id, "Lúc khóa"),
            done=written.append,
            failed=failures.append,
        )
    seat.player.until(lambda: len(failures) == 2, "both")
    assert {type(one) for one in failures} == {ScreenLockedError}
    assert written == []
    assert seat.drained() == before
    seat.unlock()
    place.operations.run(
        lambda: annotate.add_note(place.desk, place.officer, dossier.id, "Lúc mở"),
        done=written.append,
    )
    seat.player.until(lambda: bool(written), "the note")
    assert seat.drained() > before


def test_what_began_before_goes_on_to_its_end_with_all_that_follows(seat: Seat) -> None:
    place, dossier = seat.place, seat.some_dossier()
    go_on, written = threading.Event(), []
    before = seat.drained()

    def slow() -> object:
        assert go_on.wait(PATIENT)
        return annotate.add_note(place.desk, place.officer, dossier.id, "Trước khi khóa")

    def then(_: object) -> None:
        place.operations.run_beside(lambda: None, done=lambda _none: further())

    def further() -> None:
        place.operations.run(
            lambda: annotate.add_note(place.desk, place.officer, dossier.id, "Việc tiếp theo"),
            done=written.append,
        )

    place.operations.run(slow, done=then)
    seat.program.lock()
    go_on.set()
    seat.player.until(lambda: bool(written), "what follows")
    assert seat.drained() == before + 2
    seat.unlock()


def test_unlocking_on_another_day_is_written_down_though_the_screen_is_locked(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seat.drained()
    seat.program.lock()
    seat.program.gate._accepted = None  # as on the morning after
    seat.unlock()
    assert seat.drained() == before + 1
    assert sign_in.last_officer(seat.place.desk) == seat.place.officer
