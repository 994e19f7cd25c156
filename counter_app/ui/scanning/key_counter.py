"""How many keys an intake takes: every key but a scan's own characters, by name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.ui.scanning.filter import ScanFilter


class KeyCounter(QObject):
    """Counts what `scans` lets through between `start` and `stop`; Ctrl+D is one key.

    A scan's characters and its closing Enter never reach it.
    """

    def __init__(self, scans: ScanFilter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._counting = False
        scans.passed.connect(self._take)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._keys)

    @property
    def count(self) -> int:
        return len(self._keys)

    def start(self) -> None:
        """Count from nothing, as when the card is scanned."""
        self._keys.clear()
        self._counting = True

    def stop(self) -> list[str]:
        """The keys since `start`, in order, as when the receipt goes to the printer."""
        self._counting = False
        return list(self._keys)

    def report(self, case: str) -> str:
        """One line: the case, the count, the keys; long runs of digits are one word."""
        words: list[str] = []
        for key in self._keys:
            if key.isdecimal() and words and words[-1].isdecimal():
                words[-1] += key
            else:
                words.append(key)
        return f"{case}: {self.count} keys: {' '.join(words)}"

    def _take(self, name: str) -> None:
        if self._counting:
            self._keys.append(name)
