"""How many keys an intake takes: every key but a scan's own characters, by name."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import QObject

from counter_app.ui.frame import keys
from counter_app.ui.scanning.filter import ScanFilter

MOST_LETTERS = 4  # a longer run of letters may be somebody's name
SPACE = "Space"


class KeyCounter(QObject):
    """Counts what `scans` lets through between `start` and `stop`; Ctrl+D is one key.

    A scan's characters and its closing Enter never reach it.
    """

    def __init__(
        self,
        scans: ScanFilter,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._counting = False
        self._clock = clock
        self._began = self._ended = 0.0
        scans.passed.connect(self._take)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._keys)

    @property
    def count(self) -> int:
        return len(self._keys)

    @property
    def is_counting(self) -> bool:
        return self._counting

    @property
    def seconds(self) -> float:
        """From `start` to `stop`, or to now."""
        return (self._clock() if self._counting else self._ended) - self._began

    def start(self) -> None:
        """Count from nothing, as when the card is scanned."""
        self._keys.clear()
        self._counting = True
        self._began = self._clock()

    def stop(self) -> list[str]:
        """The keys since `start`, in order, as when the receipt goes to the printer."""
        if self._counting:
            self._ended = self._clock()
        self._counting = False
        return list(self._keys)

    def report(self, case: str) -> str:
        """One line: the case, the count, the keys, the seconds; nothing personal is in it."""
        words = " ".join(_words(self._keys))
        return f"{case}: {self.count} keys: {words} ({self.seconds:.1f} s)"

    def _take(self, name: str) -> None:
        if self._counting:
            self._keys.append(name)


def _words(names: list[str]) -> list[str]:
    """Digits as their number, longer text too, commands by their caps."""
    words: list[str] = []
    for kind, group in groupby(names, _kind):
        run = list(group)
        letters = sum(name != SPACE for name in run)
        if kind == "digits":
            words.append(f"{len(run)} digit{'s' if len(run) > 1 else ''}")
        elif kind == "text" and letters > MOST_LETTERS:
            words.append(f"{len(run)} characters")
        else:
            words += [keys.shown(name) for name in run]
    return words


def _kind(name: str) -> str:
    if name.isdecimal():
        return "digits"
    return "text" if len(name) == 1 or name == SPACE else "command"
