"""The two tables of the dossier page: what happened, and which of two dossiers of one code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.pages.dossier.event_text import paper_of, sentence_of, timestamp_text
from counter_app.ui.texts import formatting
from counter_app.ui.widgets import portal_mark
from counter_app.ui.widgets.cells import ChipCell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate


def timeline_table(today: Callable[[], date]) -> ListTable[TimelineRow]:
    """Newest first; rows 30 high."""
    columns: list[TableColumn[TimelineRow]] = [
        TableColumn(
            translate("timeline", "Thời gian"),
            lambda row: TextCell(timestamp_text(row.at, today()), quiet=True),
            112,
        ),
        TableColumn(translate("timeline", "Diễn biến"), lambda row: TextCell(sentence_of(row))),
        TableColumn(
            translate("timeline", "Người thực hiện"),
            lambda row: TextCell(row.officer or translate("timeline", "Cổng"), quiet=True),
            136,
            grows=True,
        ),
        TableColumn(
            translate("timeline", "Giấy tờ"),
            lambda row: TextCell(paper_of(row) or "–", quiet=True),
            84,
        ),
        TableColumn(
            translate("timeline", "Trên cổng"),
            lambda row: ChipCell(portal_mark.of_event(row.portal), mark=True),
            104,
        ),
    ]
    model = RowsModel(columns, key=lambda row: row.id)
    return ListTable(model, translate("timeline", "Diễn biến"), row_height=30)


def choice_table() -> ListTable[Dossier]:
    """Dossiers that carry the same code."""
    columns: list[TableColumn[Dossier]] = [
        TableColumn(
            translate("dossier", "Tiếp nhận"),
            lambda row: TextCell(formatting.long_timestamp(row.received_at)),
            240,
        ),
        TableColumn(
            translate("dossier", "Chủ hồ sơ"),
            lambda row: TextCell(row.owner.name, strong=True),
            240,
        ),
        TableColumn(
            translate("dossier", "Thủ tục"),
            lambda row: TextCell(row.procedure.short_name or row.procedure.name),
        ),
    ]
    model = RowsModel(columns, key=lambda row: row.id)
    return ListTable(model, translate("dossier", "Hồ sơ cùng mã"))
