"""The two tables of the dossier page: what happened, and which of two dossiers of one code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.pages.dossier.event_text import moment_text, sentence_of
from counter_app.ui.texts import formatting
from counter_app.ui.widgets import portal_mark
from counter_app.ui.widgets.cells import ChipCell, TextCell
from counter_app.ui.widgets.rows_model import Column, RowsModel
from counter_app.ui.widgets.table import Table

translate = QCoreApplication.translate


def timeline_table(today: Callable[[], date]) -> Table[TimelineRow]:
    """Newest first; rows 34 high."""
    columns: list[Column[TimelineRow]] = [
        Column(
            translate("timeline", "Thời gian"),
            lambda row: TextCell(moment_text(row.at, today()), quiet=True),
            130,
        ),
        Column(translate("timeline", "Diễn biến"), lambda row: TextCell(sentence_of(row))),
        Column(
            translate("timeline", "Người thực hiện"),
            lambda row: TextCell(row.officer or translate("timeline", "Cổng"), quiet=True),
            136,
            grows=True,
        ),
        Column(
            translate("timeline", "Trên cổng"),
            lambda row: ChipCell(portal_mark.of_event(row.portal), mark=True),
            104,
        ),
    ]
    model = RowsModel(columns, key=lambda row: row.id)
    return Table(model, translate("timeline", "Diễn biến"), row_height=34)


def choice_table() -> Table[Dossier]:
    """Dossiers that carry the same code."""
    columns: list[Column[Dossier]] = [
        Column(
            translate("dossier", "Tiếp nhận"),
            lambda row: TextCell(formatting.long_moment(row.received_at)),
            240,
        ),
        Column(
            translate("dossier", "Chủ hồ sơ"),
            lambda row: TextCell(row.owner.name, strong=True),
            240,
        ),
        Column(
            translate("dossier", "Thủ tục"),
            lambda row: TextCell(row.procedure.short_name or row.procedure.name),
        ),
    ]
    model = RowsModel(columns, key=lambda row: row.id)
    return Table(model, translate("dossier", "Hồ sơ cùng mã"))
