"""Dossiers that the portal has, to look at: where each is and how far."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.services.portal_state.portal_search import Elsewhere
from counter_app.ui.dossier_parts.due_chips import short_agency
from counter_app.ui.pages.search.statuses import status_text
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.cells import CodeCell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate


def portal_table() -> ListTable[Elsewhere]:
    columns: list[TableColumn[Elsewhere]] = [
        TableColumn(translate("portal_search", "Mã hồ sơ"), lambda row: CodeCell(row.code), 178),
        TableColumn(translate("portal_search", "Chủ hồ sơ"), _owner, 200, grows=True),
        TableColumn(translate("portal_search", "Thủ tục"), lambda row: TextCell(row.procedure)),
        TableColumn(
            translate("portal_search", "Nơi nhận"),
            lambda row: TextCell(short_office(row.office), quiet=True),
            200,
            grows=True,
        ),
        TableColumn(
            translate("portal_search", "Trạng thái"),
            lambda row: TextCell(status_text(row.status)),
            170,
        ),
        TableColumn(
            translate("portal_search", "Ngày nhận"),
            lambda row: TextCell(formatting.day(row.received_at) if row.received_at else ""),
            100,
        ),
        TableColumn(
            translate("portal_search", "Hẹn trả"), lambda row: TextCell(_promised(row)), 120
        ),
    ]
    return ListTable(
        RowsModel(columns, lambda row: row.code), translate("portal_search", "Hồ sơ trên cổng")
    )


def short_office(name: str) -> str:
    """As officers write it in lists, so that its place is not cut off: "TTPVHCC xã Mường Hum"."""
    return name.replace("Trung tâm Phục vụ hành chính công", "TTPVHCC")


def detail(row: Elsewhere) -> str:
    """Everything about it in one line."""
    number = f"{row.status.number}. " if row.status.is_known else ""
    parts = [
        f"{number}{status_text(row.status)}",
        *_reception(row),
        translate("portal_search", "tại {office}").format(office=row.office),
    ]
    if row.promised_at is not None:
        promised = formatting.short_timestamp(row.promised_at)
        parts.append(translate("portal_search", "hẹn {moment}").format(moment=promised))
    if row.agency:
        agency = translate("portal_search", "{agency} giải quyết")
        parts.append(agency.format(agency=short_agency(row.agency)))
    return " · ".join(parts)


def _reception(row: Elsewhere) -> list[str]:
    if row.received_at is None:
        return []
    received = formatting.short_timestamp(row.received_at)
    online = translate("portal_search", "nộp trực tuyến")
    return [
        translate("portal_search", "nhận {moment}").format(moment=received),
        online if row.is_online else translate("portal_search", "nộp tại quầy"),
    ]


def _owner(row: Elsewhere) -> TextCell:
    if row.is_whole:
        return TextCell(row.owner)
    return TextCell(translate("portal_search", "Nơi khác giữ"), quiet=True)


def _promised(row: Elsewhere) -> str:
    if row.promised_at is None:
        return translate("portal_search", "Chưa hẹn")
    return formatting.day(row.promised_at)
