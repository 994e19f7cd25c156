"""The bar at the foot of every page: up to four commands on the left, the main one right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from counter_app.ui.frame.page import Command
from counter_app.ui.theme import theme
from counter_app.ui.widgets.key_button import KeyButton

MOST = 4


class CommandBar(QFrame):
    """Buttons that do not fit give way, the last first; they stay in the menu.

    `pressed` with the id of a command, so that a click goes the same way as its key.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("commandBar")
        theme.keep_height(self, 60)
        self._commands: list[Command] = []
        self._main: Command | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self.buttons = [KeyButton("", "") for _ in range(MOST)]
        for at, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, at=at: self._press(at))
            row.addWidget(button)
        row.addStretch(1)
        self.main = KeyButton("", "", main=True)
        self.main.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.main.clicked.connect(self._press_main)
        row.addWidget(self.main)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(270) + 32, theme.px(60))

    def set_commands(self, commands: Sequence[Command], main: Command | None) -> None:
        self._commands = [command for command in commands if command.text]
        self._main = main
        in_bar = self._in_bar()
        for button, command in zip(self.buttons, in_bar, strict=False):
            button.set_text(command.text, command.cap)
            button.setEnabled(command.enabled)
        if main is not None:
            self.main.set_text(main.text, main.cap)
            self.main.setEnabled(main.enabled)
        self.main.setVisible(main is not None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def menu(self) -> QMenu:
        """All commands of the page with their keys, below one another."""
        menu = QMenu(self)
        for command in self._commands:
            text = command.text.replace("&", "&&")
            action = menu.addAction(f"{text}\t{command.cap}" if command.cap else text)
            action.setEnabled(command.enabled)
            action.triggered.connect(lambda _=False, command=command: self.pressed.emit(command.id))
        return menu

    def pop_up_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(16, -menu.sizeHint().height())))

    def _in_bar(self) -> list[Command]:
        return [command for command in self._commands if command.in_bar][:MOST]

    def _press(self, at: int) -> None:
        self.pressed.emit(self._in_bar()[at].id)

    def _press_main(self) -> None:
        if self._main is not None:
            self.pressed.emit(self._main.id)

    def _fit(self) -> None:
        in_bar = self._in_bar()
        needed = [button.sizeHint().width() + 8 for button in self.buttons[: len(in_bar)]]
        room = self.width() - 32
        if self._main is not None:
            # 372 wide where it can be, in line with the right column of the pages.
            least = max(theme.px(270), self.main.sizeHint().width())
            width = min(max(theme.px(372), least), max(least, room - sum(needed)), room)
            self.main.setFixedWidth(max(width, 0))
            room -= width
        for at, button in enumerate(self.buttons):
            fits = at < len(needed) and sum(needed[: at + 1]) <= room
            button.setVisible(fits)
