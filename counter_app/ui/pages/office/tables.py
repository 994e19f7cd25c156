"""The lists of the office: mandates and outages, each with how it stands now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.outage import Outage
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import ChipCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate
Kind = TypeVar("Kind", Mandate, Outage)


@dataclass(frozen=True, slots=True)
class RecordRow(Generic[Kind]):
    """`about` says all of it in a sentence, `basis` on what it rests and who wrote it.
    `is_lacking` where the portal does not have it; `may_end` where there is something to end.
    """

    record: Kind
    first: str
    second: str
    begin: str
    end: str
    chip: Chip
    about: str
    basis: str
    is_over: bool
    may_end: bool
    is_lacking: bool


def mandate_row(desk: OpenDesk, item: Mandate, *, is_lacking: bool) -> RecordRow[Mandate]:
    now, zone = desk.office_now(), desk.zone
    since = formatting.day(in_zone(item.since, zone))
    last = formatting.day(in_zone(item.until - timedelta(microseconds=1), zone))
    holder, is_over = name_of(desk, item.holder), item.until <= now
    about = translate("office", "{holder} ký thay {principal} từ {since} đến hết {last}")
    holds = Chip(Glyph.NOW, translate("office", "Đang hiệu lực"), Tone.OK_SOFT)
    return RecordRow(
        record=item,
        first=holder,
        second=item.principal_name,
        begin=since,
        end=last,
        chip=_chip(holds, is_begun=item.since <= now, is_over=is_over, is_lacking=is_lacking),
        about=about.format(holder=holder, principal=item.principal_name, since=since, last=last),
        basis=_basis(desk, item.basis, item),
        is_over=is_over,
        may_end=item.since < now < item.until and not is_lacking,
        is_lacking=is_lacking,
    )


def outage_row(desk: OpenDesk, item: Outage, *, is_lacking: bool) -> RecordRow[Outage]:
    now, zone = desk.office_now(), desk.zone
    named = [agency.name for agency in desk.office.agencies if agency.code in item.agencies]
    scope = ", ".join(named) or translate("office", "Mọi cơ quan")
    begin = formatting.timestamp(in_zone(item.begin, zone))
    end = formatting.timestamp(in_zone(item.end, zone)) if item.end is not None else ""
    is_over = item.end is not None and item.end <= now
    lasts = translate("office", "chưa hết")
    about = (
        translate("office", "{reason}. {scope}, từ {begin} đến {end}")
        if end
        else translate("office", "{reason}. {scope}, từ {begin}, chưa hết")
    )
    holds = Chip(Glyph.PAUSED, translate("office", "Đang gián đoạn"), Tone.WARN_SOFT)
    return RecordRow(
        record=item,
        first=item.reason,
        second=scope,
        begin=begin,
        end=end or lasts,
        chip=_chip(holds, is_begun=item.begin <= now, is_over=is_over, is_lacking=is_lacking),
        about=about.format(reason=item.reason, scope=scope, begin=begin, end=end),
        basis=_basis(desk, item.basis, item),
        is_over=is_over,
        may_end=item.begin < now and not is_lacking,
        is_lacking=is_lacking,
    )


def _basis(desk: OpenDesk, basis: str, item: Mandate | Outage) -> str:
    """On what it rests, and who wrote it when."""
    parts = [basis] if basis else []
    if item.made_by and item.made_at is not None:
        at = formatting.timestamp(in_zone(item.made_at, desk.zone))
        text = translate("office", "{name} ghi lúc {moment}")
        parts.append(text.format(name=name_of(desk, item.made_by), moment=at))
    return " · ".join(parts)


def name_of(desk: OpenDesk, officer: str) -> str:
    """The name of an officer of this office; the id of one that it does not know."""
    return next((item.name for item in desk.enrolment.officers if item.id == officer), officer)


def mandates_table() -> ListTable[RecordRow[Mandate]]:
    return _table(
        translate("office", "Ủy quyền ký"),
        translate("office", "Chưa có ủy quyền nào. Điền bên phải rồi bấm F9."),
        (translate("office", "Người ký thay"), translate("office", "Ký thay cho")),
        (translate("office", "Từ ngày"), translate("office", "Đến hết")),
        width=98,
        second=140,
    )


def outages_table() -> ListTable[RecordRow[Outage]]:
    return _table(
        translate("office", "Sự cố, gián đoạn"),
        translate("office", "Chưa ghi sự cố nào. Điền bên phải rồi bấm F9."),
        (translate("office", "Lý do"), translate("office", "Hồ sơ của")),
        (translate("office", "Từ"), translate("office", "Đến")),
        width=130,
        second=116,
    )


def _table(
    name: str,
    empty: str,
    words: tuple[str, str],
    moments: tuple[str, str],
    *,
    width: int,
    second: int,
) -> ListTable[RecordRow[Kind]]:
    now = translate("office", "Hiện nay")
    columns: list[TableColumn[RecordRow[Kind]]] = [
        _column(words[0], lambda row: row.first),
        _column(words[1], lambda row: row.second, second),
        _column(moments[0], lambda row: row.begin, width),
        _column(moments[1], lambda row: row.end, width),
        TableColumn(now, lambda row: ChipCell(row.chip), 164),
    ]
    return ListTable(RowsModel(columns, lambda row: row.record.id), name, empty=empty)


def _column(
    title: str, text: Callable[[RecordRow[Kind]], str], width: int = 0
) -> TableColumn[RecordRow[Kind]]:
    return TableColumn(title, lambda row: TextCell(text(row), quiet=row.is_over), width)


def _chip(holds: Chip, *, is_begun: bool, is_over: bool, is_lacking: bool) -> Chip:
    """How it stands now; `holds` while it lasts."""
    if is_lacking:
        return Chip(Glyph.UP, translate("office", "Cổng chưa có"), Tone.WARN_SOFT)
    if is_over:
        return Chip(Glyph.LATER, translate("office", "Đã hết"))
    return holds if is_begun else Chip(Glyph.NEAR, translate("office", "Chưa tới"))
