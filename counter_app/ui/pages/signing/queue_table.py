"""The queue of what waits for a signature: until when, what, for whom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from counter_app.domain.life.facts import Proposal
from counter_app.services.lists.unsigned import Unsigned
from counter_app.ui.dossier_parts.due_chips import due_chip
from counter_app.ui.widgets.cells import ChipCell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.tick_table import BOX, TickCell, TickTable

translate = QCoreApplication.translate


def queue_table(
    more: Callable[[], None], is_ticked: Callable[[Unsigned], bool]
) -> TickTable[Unsigned]:
    columns: list[TableColumn[Unsigned]] = [
        TableColumn("", lambda row: _tick(ticked=is_ticked(row)), BOX),
        TableColumn(translate("signing", "Hạn"), lambda row: ChipCell(due_chip(row.due)), 148),
        TableColumn(
            translate("signing", "Ký gì"), lambda row: TextCell(what(row), strong=True), 124
        ),
        TableColumn(translate("signing", "Cho ai"), lambda row: TextCell(row.dossier.owner.name)),
    ]
    return TickTable(
        RowsModel(columns, key=lambda row: row.paper.event, more=more),
        translate("signing", "Văn bản chờ ký"),
        empty=translate("signing", "Không có văn bản nào chờ ký."),
        row_height=44,
    )


def said(dossiers: int, ticked: int) -> str:
    """How many wait, and how many papers are ticked; empty where none waits."""
    if not dossiers:
        return ""
    waiting = translate("signing", "{count} hồ sơ chờ ký, gấp trước").format(count=dossiers)
    text = translate("signing", "{waiting}; {ticked} văn bản đã đánh dấu")
    return text.format(waiting=waiting, ticked=ticked) if ticked else waiting


def _tick(*, ticked: bool) -> TickCell:
    text = translate("signing", "đã đánh dấu") if ticked else translate("signing", "chưa đánh dấu")
    return TickCell(text, strong=ticked)


def what(row: Unsigned) -> str:
    """ "Kết quả"."""
    if isinstance(row.paper, Proposal):
        return translate("signing", "Xin lỗi, gia hạn")
    if row.paper.negative:
        return translate("signing", "Từ chối")
    return translate("signing", "Kết quả")
