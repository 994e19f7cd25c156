"""What the program has built is not looked through again, threads take short turns, and garbage is
looked for in the GUI thread alone.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from counter_app.ui import gui_responsiveness


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    turn, looks = sys.getswitchinterval(), gc.isenabled()
    yield
    sys.setswitchinterval(turn)
    gc.unfreeze()
    gc.enable() if looks else gc.disable()


@pytest.fixture
def root(qapp: QApplication) -> Iterator[QObject]:
    made = QObject(qapp)
    yield made
    made.deleteLater()


def test_a_busy_thread_lets_another_go_on_ten_times_sooner_than_python_does(root: QObject) -> None:
    gui_responsiveness.begin(root)
    assert sys.getswitchinterval() == pytest.approx(gui_responsiveness.TURN)
    assert gui_responsiveness.TURN <= 0.005 / 10


def test_what_is_built_is_passed_over_until_the_program_ends() -> None:
    built = [[number] for number in range(1000)]
    gui_responsiveness.keep_built()
    assert gc.get_freeze_count() > len(built)
    assert not any(one is built for one in gc.get_objects())
    gui_responsiveness.end()
    assert gc.get_freeze_count() == 0


def test_behind_the_program_turns_are_as_python_has_them(root: QObject) -> None:
    before = sys.getswitchinterval()
    gui_responsiveness.begin(root)
    assert not gc.isenabled()
    gui_responsiveness.end()
    assert sys.getswitchinterval() == pytest.approx(before) == pytest.approx(0.005)
    assert gc.isenabled()


class _Ring:
    """Garbage that says in which thread it was found."""

    found_in: list[int]

    def __init__(self, found_in: list[int]) -> None:
        self.found_in, self.itself = found_in, self

    def __del__(self) -> None:
        self.found_in.append(threading.get_ident())


def test_garbage_that_another_thread_leaves_is_found_in_the_gui_thread(
    root: QObject, qtbot
) -> None:
    gui_responsiveness.begin(root)
    found_in: list[int] = []

    def leave() -> None:
        for _ in range(gc.get_threshold()[0] * 2):
            _Ring(found_in)

    thread = threading.Thread(target=leave)
    thread.start()
    thread.join()
    assert found_in == []
    qtbot.waitUntil(lambda: len(found_in) >= gc.get_threshold()[0], timeout=10_000)
    assert set(found_in) == {threading.get_ident()}
