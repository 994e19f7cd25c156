"""The list of files: Space ticks, Enter attaches, Delete takes a file out that is not recorded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.ui.attachments.file_rows import FileDelegate, FileRow, file_cell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable


class FileTable(ListTable[FileRow]):
    """`opened` by Enter as every table; `ticked` and `taken_out` with the row."""

    ticked = Signal(object)
    taken_out = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        columns: list[TableColumn[FileRow]] = [TableColumn(name, file_cell)]
        super().__init__(
            RowsModel(columns, lambda row: row.key),
            name,
            row_height=52,
            delegate=FileDelegate(),
            parent=parent,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.ticked.emit(row)
            event.accept()
        elif event.key() == Qt.Key.Key_Delete and row is not None:
            self.taken_out.emit(row)
            event.accept()
        else:
            super().keyPressEvent(event)
