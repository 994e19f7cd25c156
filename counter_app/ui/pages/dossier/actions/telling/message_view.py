"""The words of a message as they are said, sent or printed, with what copies them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.forms.messages.message import Message, parts_to_send
from counter_app.ui.theme import theme
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.text_box import TextBox

_WRITTEN = frozenset({"text", "paper"})
"""Ways whose words are carried elsewhere; the others are read aloud."""
_HEIGHT = 136
_LOWEST = 44


class MessageView(QFrame):
    """Empty where nothing is prepared for what is told. `print_wanted` for a letter."""

    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: Message | None = None
        self._way = ""
        self.words = TextBox(self.tr("Lời báo"), "", _HEIGHT)
        self.words.setReadOnly(True)
        self.words.setMinimumHeight(theme.px(_LOWEST))
        self.words.setMaximumHeight(theme.px(_HEIGHT))
        self.size_line = Label("", "hint")
        self.copy = QPushButton(self.tr("Chép lời nhắn"))
        self.copy_plain = QPushButton(self.tr("Chép không dấu"))
        self.print = QPushButton(self.tr("In giấy báo"))
        self.print.clicked.connect(self.print_wanted)
        self.copy.clicked.connect(lambda: self._copy(self.words.text()))
        self.copy_plain.clicked.connect(
            lambda: self._copy(self._message.plain if self._message else "")
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.print, self.copy, self.copy_plain, self.size_line):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.words, 1)
        column.addLayout(row)

    def show_message(self, message: Message | None, way: str) -> None:
        self._message, self._way = message, way
        self.words.setPlainText(self._text())
        is_short = message is not None and way == "text"
        self.copy.setVisible(message is not None and way in _WRITTEN)
        self.copy_plain.setVisible(is_short)
        self.print.setVisible(message is not None and way == "paper")
        self.size_line.setText(self._size(message) if message is not None and is_short else "")
        self.words.setVisible(message is not None)

    def _text(self) -> str:
        if self._message is None:
            return ""
        texts = {"text": self._message.text, "paper": self._message.paper}
        return texts.get(self._way, self._message.phone)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.size_line.setText(self.tr("Đã chép, dán vào chỗ nhắn tin"))

    def _size(self, message: Message) -> str:
        text = self.tr("{count} ký tự: {parts} tin có dấu, {plain} tin không dấu")
        return text.format(
            count=len(message.text),
            parts=parts_to_send(message.text),
            plain=parts_to_send(message.plain),
        )
