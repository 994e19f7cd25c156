"""A box for several lines: a letter to the citizen, a note. Tab goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from counter_app.domain.kinds.kind import MOST_TEXT
from counter_app.ui.theme import theme
from counter_app.ui.widgets.field import asks_to_undo


class TextBox(QPlainTextEdit):
    """`height` in px at 100 %."""

    def __init__(
        self, name: str, placeholder: str, height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        theme.keep_height(self, height)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z with nothing typed to take back is the window's."""
        if asks_to_undo(event) and not self.document().isUndoAvailable():
            event.ignore()
            return True
        return super().event(event)

    def text(self) -> str:
        return self.toPlainText()

    def over(self) -> int:
        """How many characters are too many."""
        return max(0, len(self.text()) - MOST_TEXT)

    def add_line(self, line: str) -> None:
        """Append a sentence on a line of its own."""
        before = self.text().rstrip()
        self.setPlainText(f"{before}\n{line}" if before else line)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)
