"""The queue of what waits for a signature: until when, what, for whom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from counter_app.domain.life.facts import Proposal
from counter_app.services.lists.unsigned import Unsigned
from counter_app.ui.dossier_parts.due_chips import due_chip
from counter_app.ui.pages.signing.marks import Marks
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import Cell, ChipCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate


def queue_table(more: Callable[[], None], marks: Marks) -> ListTable[Unsigned]:
    """What is to be signed together carries a tick."""

    def cell(row: Unsigned) -> Cell:
        if row in marks:
            return ChipCell(Chip(Glyph.DONE, what(row), Tone.OK), mark=True)
        return TextCell(what(row), strong=True)

    columns: list[TableColumn[Unsigned]] = [
        TableColumn(translate("signing", "Hạn"), lambda row: ChipCell(due_chip(row.due)), 148),
        TableColumn(translate("signing", "Ký gì"), cell, 148),
        TableColumn(translate("signing", "Cho ai"), lambda row: TextCell(row.dossier.owner.name)),
    ]
    return ListTable(
        RowsModel(columns, key=lambda row: row.paper.event, more=more),
        translate("signing", "Văn bản chờ ký"),
        empty=translate("signing", "Không có văn bản nào chờ ký."),
        row_height=44,
    )


def what(row: Unsigned) -> str:
    """ "Kết quả"."""
    if isinstance(row.paper, Proposal):
        return translate("signing", "Xin lỗi, gia hạn")
    if row.paper.negative:
        return translate("signing", "Từ chối")
    return translate("signing", "Kết quả")
