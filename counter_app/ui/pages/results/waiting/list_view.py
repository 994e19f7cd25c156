"""The widgets of what waits: tiles, one table for people and one for parcels, what comes below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.services.results.waiting_results import ResultPile
from counter_app.ui.pages.results.waiting.parcel_panel import ParcelPanel
from counter_app.ui.pages.results.waiting.rows import (
    WaitingLine,
    columns_of_counter,
    columns_of_post,
)
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tile_row import TileRow

translate = QCoreApplication.translate


class ListView(QWidget):
    """`pile` says which table is in sight; `more` is asked where its end comes near."""

    def __init__(self, more: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = TileRow(translate("results", "Kết quả chờ trả"))
        self.people = _table(columns_of_counter(), more)
        self.parcels = _table(columns_of_post(), more)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.people)
        self.stack.addWidget(self.parcels)
        self.panel = ParcelPanel()
        self.line = ElidingLabel("", "hint")
        self.count = Label("", "hint")
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tiles)
        column.addWidget(self.stack, 1)
        column.addWidget(self.panel)
        column.addLayout(foot)

    def show_pile(self, pile: ResultPile) -> None:
        self.stack.setCurrentWidget(self.parcels if pile is ResultPile.POST else self.people)

    @property
    def table(self) -> ListTable[WaitingLine]:
        """The one in sight."""
        return self.parcels if self.stack.currentWidget() is self.parcels else self.people


def _table(
    columns: list[TableColumn[WaitingLine]], more: Callable[[], None]
) -> ListTable[WaitingLine]:
    return ListTable(
        RowsModel(columns, lambda line: line.key, more),
        translate("results", "Kết quả chờ trả"),
        empty=translate("results", "Đang đọc…"),
    )
