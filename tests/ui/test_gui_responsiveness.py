"""What the program has built is not looked through again, and threads take short turns."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest

from counter_app.ui import gui_responsiveness


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    turn = sys.getswitchinterval()
    yield
    sys.setswitchinterval(turn)
    gc.unfreeze()


def test_a_busy_thread_lets_another_go_on_ten_times_sooner_than_python_does() -> None:
    gui_responsiveness.begin()
    assert sys.getswitchinterval() == pytest.approx(gui_responsiveness.TURN)
    assert gui_responsiveness.TURN <= 0.005 / 10


def test_what_is_built_is_passed_over_until_the_program_ends() -> None:
    built = [[number] for number in range(1000)]
    gui_responsiveness.keep_built()
    assert gc.get_freeze_count() > len(built)
    assert not any(one is built for one in gc.get_objects())
    gui_responsiveness.end()
    assert gc.get_freeze_count() == 0


def test_behind_the_program_turns_are_as_python_has_them() -> None:
    before = sys.getswitchinterval()
    gui_responsiveness.begin()
    gui_responsiveness.end()
    assert sys.getswitchinterval() == pytest.approx(before) == pytest.approx(0.005)
