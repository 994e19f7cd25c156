"""The tables of Đồng bộ: desks of the office, journals of this machine, codes, incidents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.services.portal_state.office_desks import DeskRow
from counter_app.services.portal_state.sync_state import CodeStock, IncidentRow, JournalStatus
from counter_app.ui.dossier_parts.due_chips import short_agency
from counter_app.ui.pages.sync import said
from counter_app.ui.pages.sync.incidents import incident_text
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.cells import ChipCell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate
Now = Callable[[], datetime]
ROW = 32


def desks_table(now: Now) -> ListTable[DeskRow]:
    columns: list[TableColumn[DeskRow]] = [
        TableColumn(translate("sync", "Quầy"), lambda row: TextCell(row.name)),
        TableColumn(
            translate("sync", "Chờ gửi"),
            lambda row: TextCell(said.number(row.waiting), right=True),
            76,
        ),
        TableColumn(
            translate("sync", "Cũ nhất"), lambda row: ChipCell(said.desk_age(row, now()), True), 150
        ),
        TableColumn(
            translate("sync", "Theo lần liên lạc lúc"),
            lambda row: TextCell(said.timestamp_text(row.contact, now().date()), quiet=True),
            140,
        ),
    ]
    name = translate("sync", "Thay đổi chưa lên cổng, theo quầy")
    empty = translate("sync", "Chưa có tin của các quầy. Cổng báo ở lần liên lạc tới.")
    return ListTable(RowsModel(columns, lambda row: row.name), name, empty=empty, row_height=ROW)


def journals_table() -> ListTable[JournalStatus]:
    columns: list[TableColumn[JournalStatus]] = [
        TableColumn(translate("sync", "Sổ ghi"), lambda row: TextCell(said.journal_name(row))),
        TableColumn(
            translate("sync", "Đã ghi"), lambda row: TextCell(said.number(row.last), right=True), 76
        ),
        TableColumn(
            translate("sync", "Cổng đã nhận"),
            lambda row: TextCell(said.number(min(row.acked, row.last)), right=True),
            112,
        ),
        TableColumn(
            translate("sync", "Cổng đã sao lưu"),
            lambda row: TextCell(said.number(min(row.durable, row.last)), right=True),
            128,
        ),
    ]
    name = translate("sync", "Sổ ghi của máy này")
    return ListTable(RowsModel(columns, lambda row: row.device), name, row_height=ROW)


def codes_table() -> ListTable[CodeStock]:
    columns: list[TableColumn[CodeStock]] = [
        TableColumn(translate("sync", "Cơ quan"), lambda row: TextCell(short_agency(row.agency))),
        TableColumn(
            translate("sync", "Còn hôm nay"),
            lambda row: TextCell(said.number(row.left), right=True),
            106,
        ),
        TableColumn(
            translate("sync", "Có mã đến"),
            lambda row: TextCell(formatting.day(row.until), quiet=True),
            106,
        ),
    ]
    name = translate("sync", "Mã hồ sơ của quầy")
    empty = translate("sync", "Quầy chưa có mã hồ sơ. Cần nối mạng một lần.")
    return ListTable(RowsModel(columns, lambda row: row.agency), name, empty=empty, row_height=ROW)


def incidents_table(now: Now) -> ListTable[IncidentRow]:
    columns: list[TableColumn[IncidentRow]] = [
        TableColumn(
            translate("sync", "Lúc"),
            lambda row: TextCell(said.timestamp_text(row.at, now().date()), quiet=True),
            126,
        ),
        TableColumn(translate("sync", "Sự cố đã ghi"), lambda row: TextCell(incident_text(row))),
    ]
    name = translate("sync", "Sự cố đã ghi")
    empty = translate("sync", "Không có sự cố nào.")
    return ListTable(
        RowsModel(columns, lambda row: f"{row.at} {row.code}"), name, empty=empty, row_height=ROW
    )
