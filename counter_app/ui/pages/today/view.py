"""The widgets of Hôm nay: tiles, one table for all of them, and the line below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.dossier_parts.lines import DossierLine
from counter_app.ui.pages.today.piles import tile_row
from counter_app.ui.widgets.cells import ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate


class TodayView:
    """Laid out in the page; `read_more` is asked for rows behind the last."""

    def __init__(self, page: QWidget, read_more: Callable[[], None]) -> None:
        self.tiles = tile_row()
        self.table = _table(read_more)
        self.line = ElidingLabel("", "hint")
        self.count = Label("", "hint")
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.tiles)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _table(read_more: Callable[[], None]) -> ListTable[DossierLine]:
    columns: list[TableColumn[DossierLine]] = [
        TableColumn(translate("TodayPage", "Hạn trả"), lambda line: ChipCell(line.chip), 178),
        TableColumn(translate("TodayPage", "Mã hồ sơ"), _code, 178),
        TableColumn(
            translate("TodayPage", "Chủ hồ sơ"), lambda line: TextCell(line.owner), 170, grows=True
        ),
        TableColumn(translate("TodayPage", "Thủ tục"), lambda line: TextCell(line.procedure)),
        TableColumn(
            translate("TodayPage", "Đang ở"),
            lambda line: TextCell(line.place, quiet=True),
            164,
            grows=True,
        ),
        TableColumn(
            translate("TodayPage", "Trên cổng"), lambda line: ChipCell(line.mark, mark=True), 110
        ),
    ]
    return ListTable(
        RowsModel(columns, lambda line: line.key, read_more),
        translate("TodayPage", "Việc phải làm"),
        empty=translate("TodayPage", "Đang đọc…"),
    )


def _code(line: DossierLine) -> CodeCell | TextCell:
    return CodeCell(line.code) if line.work is not None else TextCell(line.code, quiet=True)
