"""Việc có thể làm bây giờ: all that is open here, and what is not, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from counter_app.ui.dossier_parts.offers import Offer
from counter_app.ui.frame import keys
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.cells import TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate


class ActionsCard(CardBox):
    """`wanted` with the id of the command that Enter or a double click asks for."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns: list[TableColumn[Offer]] = [
            TableColumn(
                translate("step", "Việc có thể làm bây giờ"),
                lambda row: TextCell(_line(row), quiet=bool(row.refusal)),
            ),
            TableColumn("", lambda row: TextCell(_cap(row), quiet=True, right=True), 68),
        ]
        self.table = ListTable(
            RowsModel(columns, key=lambda row: row.id),
            translate("step", "Việc có thể làm bây giờ"),
            empty=translate("step", "Không có việc nào ở quầy này."),
            row_height=30,
        )
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.table)
        self.table.opened.connect(self._open)

    def show_rows(self, rows: Sequence[Offer]) -> None:
        """From the first one on, unless the officer stands in them."""
        self.table.set_rows(rows)
        if rows and not self.table.hasFocus():
            self.table.select(0)

    def _open(self, row: Offer) -> None:
        if not row.refusal:
            self.wanted.emit(row.id)


def _line(row: Offer) -> str:
    return f"{row.text}: {row.refusal}" if row.refusal else row.text


def _cap(row: Offer) -> str:
    return "" if row.refusal else keys.cap(row.id)
