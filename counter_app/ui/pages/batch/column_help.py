"""What the page Nhận theo lô shows before a file: which columns are read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.services.batch.batch_template import HELP, ColumnHelp
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import Cell, ChipCell, TextCell
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.label import ElidingLabel
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate


class ColumnHelpView(QWidget):
    """A message line over the table of columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = ElidingLabel("", "hint")
        columns: list[TableColumn[ColumnHelp]] = [
            TableColumn(self.tr("Cột"), lambda row: TextCell(row.title, strong=row.required), 190),
            TableColumn(self.tr("Cần có"), _needed, 150),
            TableColumn(self.tr("Tên khác cũng đọc được"), lambda row: TextCell(_others(row)), 280),
            TableColumn(self.tr("Ghi gì"), lambda row: TextCell(row.explanation)),
        ]
        self.table: ListTable[ColumnHelp] = ListTable(
            RowsModel(columns, lambda row: row.field), self.tr("Các cột đọc được"), row_height=28
        )
        self.table.set_rows(HELP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.message)
        column.addWidget(self.table, 1)
        self.say("")

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Empty: how to begin."""
        begin = self.tr(
            "Kéo tệp thả vào đây, hoặc bấm F9 để chọn. Cột mang tên này tự nhận, cột khác gán tay."
        )
        self.message.set_role("error" if wrong else "hint")
        self.message.setText(sentence or begin)


def _needed(row: ColumnHelp) -> Cell:
    if row.required:
        return ChipCell(Chip(Glyph.NOW, translate("batch", "Bắt buộc")), mark=True)
    return TextCell(translate("batch", "Nếu có"), quiet=True)


def _others(row: ColumnHelp) -> str:
    return ", ".join(row.others) or "–"
