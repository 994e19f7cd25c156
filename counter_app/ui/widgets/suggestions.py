"""The list below a field while the officer types: a child frame, never a window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter_app.ui.theme import theme
from counter_app.ui.widgets.cells import TextCell
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

ROW = 34
_EDGE = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`key` is what is chosen; `text` the name, `aside` grey columns right of it."""

    key: str
    text: str
    aside: tuple[str, ...] = ()


class SuggestionList(QFrame):
    """Takes no focus; the field tells it where to go. `picked` by a click."""

    picked = Signal(object)  # Suggestion

    def __init__(self, name: str, aside_widths: tuple[int, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        columns: list[TableColumn[Suggestion]] = [TableColumn("", lambda row: TextCell(row.text))]
        for at, width in enumerate(aside_widths):
            columns.append(TableColumn("", partial(_aside, at), width))
        self.table: ListTable[Suggestion] = ListTable(
            RowsModel(columns, lambda row: row.key), name, row_height=ROW
        )
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.horizontalHeader().hide()
        self.table.clicked.connect(lambda _: self.picked.emit(self.table.current()))
        self.line = Label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        self.line.setContentsMargins(9, 2, 9, 4)
        column.addWidget(self.line)
        self.hide()

    def show_rows(self, rows: Sequence[Suggestion], hint: str) -> None:
        self.table.set_rows([])
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.line.setWordWrap(not rows)
        self.line.setText(hint)

    def place(self, field: QWidget, width: int, most: int) -> None:
        """Below the field, above it where there is more room; inside the parent."""
        self.place_by(QRect(field.mapTo(self._over, QPoint(0, 0)), field.size()), width, most)

    def place_by(self, field: QRect, width: int, most: int) -> None:
        """As `place`, by a part of the parent."""
        parent = self._over
        rows = min(most, self.table.rows_model().rowCount())
        width = min(width, parent.width())
        text = self.line.heightForWidth(width - 2 * _EDGE) if not rows else 0
        height = rows * theme.px(ROW) + max(theme.px(26), text) + 2 * _EDGE
        top_left = field.topLeft()
        below = parent.height() - (top_left.y() + field.height() + 2)
        above = top_left.y() - 2
        if height <= below or below >= above:
            top, room = top_left.y() + field.height() + 2, below
        else:
            room = above
            top = top_left.y() - 2 - min(height, room)
        left = min(top_left.x(), max(0, parent.width() - width))
        self.setGeometry(QRect(left, top, width, min(height, room)))
        self.show()
        self.raise_()

    def step(self, step: int) -> None:
        """The current row one up or down, staying inside."""
        count = self.table.rows_model().rowCount()
        if count:
            at = self.table.currentIndex().row() + step
            self.table.select(min(max(at, 0), count - 1))


def page_of(widget: QWidget) -> QWidget:
    """The nearest page, so that cards do not clip a list."""
    over = widget
    while over.objectName() != "body":
        above = over.parentWidget()
        if above is None:
            break
        over = above
    return over


def _aside(at: int, row: Suggestion) -> TextCell:
    return TextCell(row.aside[at] if at < len(row.aside) else "", quiet=True)
