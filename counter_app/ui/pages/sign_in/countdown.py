"""Seconds that have to pass before a password may be tried again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class Countdown(QObject):
    """`left` tells the seconds that are left, at once and each second, 0 at the end."""

    left = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1_000)
        self._timer.timeout.connect(self._tick)

    @property
    def is_running(self) -> bool:
        return self._seconds > 0

    def begin(self, seconds: int) -> None:
        self._seconds = seconds
        self._timer.start()
        self.left.emit(seconds)

    def _tick(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._timer.stop()
        self.left.emit(self._seconds)
