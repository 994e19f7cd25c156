"""One shortcut object a key of the window, dead while nothing answers it."""

from __future__ import annotations

from collections.abc import Callable, Container

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from counter_app.ui.frame import keys


class Shortcuts:
    """`press` gets the id of the key; the keys are dead while `frame` is not in sight."""

    def __init__(self, frame: QWidget, press: Callable[[str], object]) -> None:
        self.made: dict[str, QShortcut] = {}
        for key in keys.KEYS.values():
            if key.in_widget:
                continue
            shortcut = QShortcut(frame)
            shortcut.setKeys(keys.sequences(key.id))
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda key=key: press(key.id))
            self.made[key.id] = shortcut

    def enable(self, answered: Container[str]) -> None:
        """Let these keys through and no others."""
        for key, shortcut in self.made.items():
            shortcut.setEnabled(key in answered)
