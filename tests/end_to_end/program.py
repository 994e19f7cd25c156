"""The program in its own process on a screen, its keys pressed and its lines read."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue

from counter_app.cli import demo_clock
from counter_app.cli.demo import PASSWORD
from tests.end_to_end.screen import Screen
from tests.support import clocks

MOST_SECONDS = 60.0
TITLE = "Quầy Một cửa"


class WrongError(AssertionError):
    """A run did not end as it must."""


class Program:
    """`place` holds `profile` and `profile-keys`; a last picture where somebody gave up waiting."""

    def __init__(self, on: Screen, place: Path) -> None:
        self._screen = on
        self._place = place
        self._process = subprocess.Popen(
            [sys.executable, "-m", "counter_app", "--profile", place / "profile",
             "--keys", place / "profile-keys", "--count-keys", *demo_clock.arguments(clocks.CLOCK)],
            env=on.environment,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )  # fmt: skip
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def line(self, seconds: float) -> str:
        """The next line printed. Raises WrongError where none comes."""
        try:
            return self._lines.get(timeout=seconds)
        except Empty:
            self._screen.picture(self._place / "gave_up.png")
            raise WrongError("no receipt in time") from None

    def sign_in(self, officer: str = "") -> None:
        """By keyboard: whom the gate names, or the officer whose name begins so; the day is
        confirmed where the gate asks for it.
        """
        self._screen.window(TITLE)
        until((self._place / "profile" / "logs").exists, "the store to be open")
        if officer:
            time.sleep(2.0)
            self._screen.type(officer)
            self._screen.press("Enter")
        self._screen.type(PASSWORD)
        self._screen.press("Enter", 2.0)
        if not self._signed_in():
            self._screen.press("Space")
            self._screen.press("F9")
        try:
            until(self._signed_in, "the sign-in")
        except WrongError:
            self._screen.picture(self._place / "gave_up.png")
            raise

    def change_officer(self, officer: str) -> int:
        """Lock, and let the officer sign in whose name begins so; how many keys that took."""
        keys = ["Ctrl+L", "Tab", "Tab", "Enter", *officer, "Enter", *PASSWORD, "Enter"]
        for key in keys:
            self._screen.press(key)
        until(self._signed_in, "the sign-in")
        return len(keys)

    def _signed_in(self) -> bool:
        """The navigation is in sight: dark, where the gate is light."""
        return sum(self._screen.colour(60, 600)) < 3 * 100

    def close(self) -> None:
        if self._process.poll() is None:
            self._screen.press("Alt+F4", 0)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.terminate()
            self._process.wait(10)

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._lines.put(line.strip())


@contextmanager
def program(shown: Screen, place: Path) -> Iterator[Program]:
    started = Program(shown, place)
    try:
        yield started
    finally:
        started.close()


def until(holds: Callable[[], bool], what: str) -> None:
    """Raises WrongError where it does not come about."""
    end = time.monotonic() + MOST_SECONDS
    while not holds():
        if time.monotonic() > end:
            raise WrongError(f"gave up waiting for {what}")
        time.sleep(0.05)
