"""A table whose rows are ticked: by Space, which goes on to the next row, or a click on the box."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from counter_app.ui.widgets.cell_delegate import CellDelegate
from counter_app.ui.widgets.cells import Cell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tick_box import paint_box

Row = TypeVar("Row")
BOX = 44
"""px at 100 % of the column with the box, which is the first one."""


class TickCell(TextCell):
    """A tick box: `strong` where it is ticked, none without a text."""


class TickTable(ListTable[Row]):
    """`tick_wanted` with the key of a row that Space or a click ticks."""

    tick_wanted = Signal(str)

    def __init__(
        self,
        model: RowsModel[Row],
        name: str,
        *,
        empty: str = "",
        row_height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            model,
            name,
            empty=empty,
            row_height=row_height,
            delegate=_TickDelegate(),
            parent=parent,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex().row()
        key = self.rows_model().key_at(at)
        if key and event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            event.accept()
            self.tick_wanted.emit(key)
            self._go_on()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        key = self.rows_model().key_at(index.row())
        if key and index.column() == 0:
            self.tick_wanted.emit(key)

    def _go_on(self) -> None:
        """To the next row, where there is one."""
        at = self.currentIndex().row() + 1
        if at < self.rows_model().rowCount():
            self.select(at)


class _TickDelegate(CellDelegate):
    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, current: bool) -> None:
        if not isinstance(cell, TickCell):
            super().paint_cell(painter, box, cell, current=current)
        elif cell.text:
            paint_box(painter, box, on=cell.strong)
