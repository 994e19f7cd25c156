"""Plays keys and scans into the window, as a person and a scanner would; for the demo and runs."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 90.0  # s until a state that must come is given up
SCANNED = 1.0  # ms from one character of a scan to the next
_NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Down": Qt.Key.Key_Down,
    "Up": Qt.Key.Key_Up,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    **{f"F{number}": getattr(Qt.Key, f"Key_F{number}") for number in range(1, 13)},
}
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class GaveUpError(RuntimeError):
    """What a run waited for did not come."""


def wait(milliseconds: int) -> None:
    """Let the window and every other thread work: `QTest.qWait` keeps the interpreter to itself."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Player:
    """Keys go to the window as the system would send them, `pause` seconds apart, a scan as one
    quick burst. Keys played faster than a person types are a scan to the window.
    """

    def __init__(self, window: QWidget, pause: float = 0.08) -> None:
        self._window = window
        self._pause = pause

    def press(self, name: str) -> None:
        """One key by its name: "k", "7", "Enter", "F9", "Ctrl+D"."""
        *held, key = name.split("+") if len(name) > 1 else [name]
        modifiers = Qt.KeyboardModifier.NoModifier
        for part in held:
            modifiers |= _MODIFIERS[part]
        window = self._window.windowHandle()
        if key in _NAMED:
            QTest.keyClick(window, _NAMED[key], modifiers)
        else:
            QTest.keyClick(window, Qt.Key(ord(key.upper())), modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Each character as one key."""
        for character in text:
            self.press(character)

    def scan(self, text: str) -> None:
        """The characters of a card or code and the closing Enter, at a scanner's pace, however
        long this machine takes to send them.
        """
        at = time.monotonic() * 1000
        for character in text:
            self._send(0, character, at)
            at += SCANNED
        self._send(Qt.Key.Key_Return, "\r", at)
        self.until(lambda: time.monotonic() * 1000 >= at, "the end of the scan")
        self.settle()

    def settle(self) -> None:
        """Let the window do what is waiting, then keep the pace of a person."""
        QApplication.processEvents()
        until = time.monotonic() + self._pause
        while time.monotonic() < until:
            wait(5)

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Let the window work until something holds. Raises GaveUpError."""
        until = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > until:
                raise GaveUpError(what)
            wait(10)

    def _send(self, key: int, text: str, at: float) -> None:
        target = QApplication.focusWidget() or self._window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(int(at))
            QApplication.sendEvent(target, event)
