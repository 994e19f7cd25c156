"""A window with one widget of each kind, a clock that tests move, and a scanner at its keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from counter_app.domain.scanner.scan import Scan
from counter_app.domain.scanner.scan_detector import StrokeKind
from counter_app.ui.scanning.filter import ScanFilter
from tests.ui.scanning.keyboards import Press, Scanner

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
KEYS = {StrokeKind.BACKSPACE: Qt.Key.Key_Backspace, StrokeKind.CLOSE: Qt.Key.Key_Return}


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self.line, self.secret, self.area = QLineEdit(), QLineEdit(), QTextEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.combo, self.list, self.spin = QComboBox(), QComboBox(), QSpinBox()
        self.combo.setEditable(True)
        for box in (self.combo, self.list):
            box.addItems(["Giấy khai sinh", "Hộ tịch", "0 đồng", "1 bản"])
        self.combo.setEditText("")
        self.spin.setRange(0, 999_999)
        self.table = QTableWidget(3, 1)
        for row, text in enumerate(["Hộ tịch", "010", "Lý"]):
            self.table.setItem(row, 0, QTableWidgetItem(text))
        self.button = QPushButton("In")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        for widget in self.widgets().values():
            column.addWidget(widget)

    def widgets(self) -> dict[str, QWidget]:
        return {
            "line": self.line,
            "combo": self.combo,
            "list": self.list,
            "table": self.table,
            "button": self.button,
            "secret": self.secret,
            "area": self.area,
            "spin": self.spin,
        }

    def state(self) -> tuple[object, ...]:
        """Everything that a leaked key could have changed."""
        return (
            self.line.text(), self.combo.currentText(), self.list.currentIndex(),
            self.table.currentRow(), self.table.state(), self.pressed, self.secret.text(),
            self.area.toPlainText(), self.spin.text(),
        )  # fmt: skip

    def empty(self) -> None:
        """As it was at first."""
        self.pressed = 0
        for edit in (self.line, self.secret, self.area):
            edit.clear()
        self.combo.setEditText("")
        self.list.setCurrentIndex(0)
        self.spin.setValue(0)
        self.table.setCurrentItem(None)

    def _press(self) -> None:
        self.pressed += 1


@dataclass
class Desk:
    window: Window
    scans: ScanFilter
    now: float = 0.0
    seen: list[Scan] = field(default_factory=list)
    refused: int = 0
    passed: list[str] = field(default_factory=list)

    def focus(self, name: str) -> None:
        self.window.widgets()[name].setFocus()
        assert QApplication.focusWidget() is self.window.widgets()[name]

    def wait(self, milliseconds: float) -> None:
        self.now += milliseconds
        self.scans.check()

    def scan(self, scanner: Scanner, text: str) -> None:
        start = self.now
        for press in scanner.presses(text):
            self.now = start + press.at
            self.press(press, start)
        self.wait(400)

    def press(self, press: Press, start: float = 0.0) -> None:
        if press.kind is StrokeKind.COMPOSE:
            event = QInputMethodEvent(press.preedit, [])
            event.setCommitString(press.text)
            focus = QApplication.focusWidget()
            assert focus is not None
            QCoreApplication.sendEvent(focus, event)
            return
        modifiers, text = (SHIFT if press.shift else NONE), press.text
        if press.kind is StrokeKind.ALT_DIGIT:
            self.key(Qt.Key(Qt.Key.Key_0.value + int(text)), "", KEYPAD, stamp=start + press.at)
        elif press.kind is StrokeKind.ALT_UP:
            self.event(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, "", NONE, 0, start + press.at)
        elif press.kind is StrokeKind.RELEASE:
            key = Qt.Key(ord(press.text.upper()))
            stamp = start + press.at
            self.event(QEvent.Type.KeyRelease, key, text, modifiers, press.place, stamp)
        elif press.kind is StrokeKind.CHAR:
            key = Qt.Key(ord(text.upper()[0])) if text.isascii() else Qt.Key(0)
            self.key(key, text, modifiers, press.place, start + press.at)
        else:
            self.key(KEYS[press.kind], "", NONE, stamp=start + press.at)

    def key(
        self,
        key: Qt.Key,
        text: str = "",
        modifiers: Qt.KeyboardModifier = NONE,
        place: int = 0,
        stamp: float | None = None,
    ) -> None:
        """A press and its release, at once."""
        stamp = self.now if stamp is None else stamp
        self.event(QEvent.Type.KeyPress, key, text, modifiers, place, stamp)
        self.event(QEvent.Type.KeyRelease, key, text, modifiers, place, stamp)

    def event(  # noqa: PLR0917
        self,
        kind: QEvent.Type,
        key: Qt.Key,
        text: str,
        modifiers: Qt.KeyboardModifier,
        place: int,
        stamp: float,
        *,
        repeat: bool = False,
    ) -> None:
        event = QKeyEvent(kind, key, modifiers, place, 0, 0, text, repeat)
        event.setTimestamp(round(stamp) + 1)
        handle = self.window.windowHandle()
        assert handle is not None
        QCoreApplication.sendEvent(handle, event)

    def type(self, text: str, gap: float) -> None:
        for char in text:
            self.key(Qt.Key(ord(char.upper())), char, place=0)
            self.wait(gap)


@contextmanager
def scan_desk(window: Window) -> Iterator[Desk]:
    """A desk at a window that is shown and active, its filter installed."""
    holder: list[Desk] = []
    scans = ScanFilter(
        clock=lambda: holder[0].now / 1000, place=lambda event: event.nativeScanCode()
    )
    desk = Desk(window, scans, now=1_000.0)
    holder.append(desk)
    scans.scanned.connect(desk.seen.append)
    scans.passed.connect(desk.passed.append)

    def refuse() -> None:
        desk.refused += 1

    scans.refused.connect(refuse)
    application = QApplication.instance()
    assert application is not None
    scans.install(application)
    try:
        yield desk
    finally:
        application.removeEventFilter(scans)
