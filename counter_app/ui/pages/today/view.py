"""The widgets of Hôm nay: tiles, one table for all of them, and the line below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.pages.today.lines import DossierLine
from counter_app.ui.widgets.cells import ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tile_row import TileRow

translate = QCoreApplication.translate


class TodayView:
    """Laid out in the page; `read_more` is asked for rows behind the last, `sort` with the number
    of a column whose header was clicked.
    """

    def __init__(
        self, page: QWidget, read_more: Callable[[], None], sort: Callable[[int], None]
    ) -> None:
        self.tiles = TileRow(translate("today", "Nhóm việc"))
        self.table = _table(read_more)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(sort)
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
        TableColumn(translate("TodayPage", "Hạn"), lambda line: ChipCell(line.chip), 172),
        TableColumn(
            translate("TodayPage", "Việc phải làm"),
            lambda line: TextCell(line.task, strong=True),
            212,
            grows=True,
        ),
        TableColumn(translate("TodayPage", "Mã hồ sơ"), _code, 178),
        TableColumn(
            translate("TodayPage", "Chủ hồ sơ"), lambda line: TextCell(line.owner), 130, grows=True
        ),
        TableColumn(translate("TodayPage", "Thủ tục"), lambda line: TextCell(line.procedure)),
        TableColumn(
            translate("TodayPage", "Ở tay ai"),
            lambda line: TextCell(line.hand, quiet=True),
            156,
            grows=True,
        ),
        TableColumn(
            translate("TodayPage", "Trên cổng"), lambda line: ChipCell(line.mark, mark=True), 128
        ),
    ]
    return ListTable(
        RowsModel(columns, lambda line: line.key, read_more),
        translate("TodayPage", "Việc phải làm"),
        empty=translate("TodayPage", "Đang đọc…"),
    )


def _code(line: DossierLine) -> CodeCell | TextCell:
    return CodeCell(line.code) if line.work is not None else TextCell(line.code, quiet=True)
