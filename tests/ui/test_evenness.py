"""What the program has built is not looked through again, and threads take short turns."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest

from counter_app.ui import evenness


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    turn = sys.getswitchinterval()
    yield
    sys.setswitchinterval(turn)
    gc.unfreeze()


def test_a_busy_thread_lets_another_go_on_ten_times_sooner_than_python_does() -> None:
    evenness.begin()
    assert sys.getswitchinterval() == pytest.approx(evenness.TURN)
    assert evenness.TURN <= 0.005 / 10


def test_what_is_built_is_passed_over_until_the_program_ends() -> None:
    built = [[number] for number in range(1000)]
    evenness.keep_built()
    assert gc.get_freeze_count() > len(built)
    assert not any(one is built for one in gc.get_objects())
    evenness.end()
    assert gc.get_freeze_count() == 0


def test_behind_the_program_turns_are_as_python_has_them() -> None:
    before = sys.getswitchinterval()
    evenness.begin()
    evenness.end()
    assert sys.getswitchinterval() == pytest.approx(before) == pytest.approx(0.005)
