"""The lines of what waits to be returned, and the tiles above them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.domain.life.waiting_result import ResultStep
from counter_app.services.results.electronic import ReleaseStep
from counter_app.services.results.waiting_results import (
    ResultPile,
    WaitingListing,
    WaitingResult,
)
from counter_app.ui.dossier_parts.facts import address_text
from counter_app.ui.texts import formatting, numbers
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.rows_model import TableColumn
from counter_app.ui.widgets.tile_row import Tile

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """`bag` is a number that was scanned and is not with the postman yet."""

    row: WaitingResult
    bag: str = ""

    @property
    def key(self) -> str:
        return self.row.dossier.id

    @property
    def is_with_the_carrier(self) -> bool:
        return self.row.step in {ResultStep.FAILED, ResultStep.ON_THE_WAY}

    @property
    def is_to_be_sent(self) -> bool:
        return self.row.step in {ResultStep.WAITING, ResultStep.BACK}


def tiles(listing: WaitingListing) -> list[Tile]:
    looks = {
        ResultPile.COUNTER: (translate("results", "Đến quầy nhận"), Glyph.DONE, Tone.OK_SOFT),
        ResultPile.POST: (translate("results", "Gửi bưu chính"), Glyph.UP, Tone.ONLINE),
        ResultPile.ELECTRONIC: (translate("results", "Bản điện tử"), Glyph.NEW, Tone.ONLINE),
        ResultPile.UNCOLLECTED: (
            translate("results", "Chưa lấy quá 3 ngày"),
            Glyph.NEAR,
            Tone.WARN_SOFT,
        ),
    }
    made = []
    for at, (pile, (text, glyph, tone)) in enumerate(looks.items(), start=1):
        count = str(listing.counts[pile])
        if pile is ResultPile.POST and listing.back:
            count = translate("results", "{count}  ▲ {back}").format(count=count, back=listing.back)
        made.append(Tile(pile.value, text, count, f"tile_{at}", glyph, tone))
    return made


def columns_of_counter() -> list[TableColumn[WaitingLine]]:
    return [
        TableColumn(
            translate("results", "Kết quả"), lambda line: ChipCell(_counter_chip(line)), 190
        ),
        TableColumn(translate("results", "Mã hồ sơ"), _code, 178),
        TableColumn(
            translate("results", "Chủ hồ sơ"), lambda line: TextCell(_owner(line)), 190, grows=True
        ),
        TableColumn(translate("results", "Thủ tục"), lambda line: TextCell(_procedure(line))),
        TableColumn(
            translate("results", "Điện thoại"),
            lambda line: TextCell(numbers.masked_phone(line.row.dossier.owner.phone), quiet=True),
            130,
        ),
        TableColumn(translate("results", "Còn thu"), lambda line: _money(_due(line)), 100),
    ]


def columns_of_post() -> list[TableColumn[WaitingLine]]:
    return [
        TableColumn(
            translate("results", "Bưu gửi"), lambda line: ChipCell(_parcel_chip(line)), 196
        ),
        TableColumn(translate("results", "Mã hồ sơ"), _code, 178),
        TableColumn(
            translate("results", "Người nhận"), lambda line: TextCell(_owner(line)), 160, grows=True
        ),
        TableColumn(
            translate("results", "Gửi đến"), lambda line: TextCell(address_of(line), quiet=True)
        ),
        TableColumn(translate("results", "Số bưu gửi"), _bag, 170),
        TableColumn(translate("results", "Thu hộ"), lambda line: _money(line.row.cod), 100),
    ]


def address_of(line: WaitingLine) -> str:
    dossier = line.row.dossier
    return dossier.delivery.address or address_text(dossier.owner.address)


def detail_of(line: WaitingLine) -> str:
    """The whole text of a row, below the table."""
    dossier = line.row.dossier
    since = translate("results", "từ {day}").format(day=formatting.day_month(line.row.since))
    parts = [dossier.owner.name, numbers.masked_phone(dossier.owner.phone), since]
    return " · ".join(part for part in (*parts, dossier.procedure.name) if part)


def _counter_chip(line: WaitingLine) -> Chip:
    row = line.row
    if row.file is not None:
        return _file_chip(row.file)
    if not row.is_here:
        return Chip(Glyph.NEAR, translate("results", "Đã ký, chưa về quầy"), Tone.WARN_LINE)
    if row.days:
        text = translate("results", "Chờ lấy {days} ngày").format(days=row.days)
        tone = Tone.WARN_SOFT if row.days > 3 else Tone.QUIET
        return Chip(Glyph.NEAR, text, tone)
    return Chip(Glyph.DONE, translate("results", "Có kết quả hôm nay"), Tone.OK)


def _file_chip(step: ReleaseStep) -> Chip:
    match step:
        case ReleaseStep.READY:
            return Chip(Glyph.DONE, translate("results", "Trả được ngay"), Tone.OK)
        case ReleaseStep.AT_THE_PORTAL_FIRST:
            return Chip(Glyph.UP, translate("results", "Chờ cổng nhận chữ ký"))
        case ReleaseStep.NO_FILE:
            return Chip(Glyph.LATER, translate("results", "Chưa có tệp kết quả"))
    return Chip(Glyph.LATER, translate("results", "Máy chưa nối cổng"))


def _parcel_chip(line: WaitingLine) -> Chip:
    match line.row.step:
        case ResultStep.BACK if not line.bag:
            return Chip(Glyph.OVERDUE, translate("results", "Trả về quầy"), Tone.DANGER)
        case ResultStep.FAILED:
            return Chip(Glyph.DUE, translate("results", "Phát chưa được"), Tone.WARN_SOFT)
        case ResultStep.ON_THE_WAY:
            text = translate("results", "Đang phát từ {day}")
            day = formatting.day_month(line.row.at) if line.row.at else ""
            return Chip(Glyph.NOW, text.format(day=day))
    if line.bag:
        return Chip(Glyph.UP, translate("results", "Chờ bưu tá"))
    return Chip(Glyph.LATER, translate("results", "Chờ gửi"))


def _bag(line: WaitingLine) -> TextCell:
    number = line.bag or (line.row.parcel if not line.is_to_be_sent else "")
    return TextCell(number or translate("results", "chưa dán mã"), quiet=not number)


def _code(line: WaitingLine) -> CodeCell:
    return CodeCell(line.row.dossier.code)


def _owner(line: WaitingLine) -> str:
    return line.row.dossier.owner.name


def _procedure(line: WaitingLine) -> str:
    procedure = line.row.dossier.procedure
    return procedure.short_name or procedure.name


def _due(line: WaitingLine) -> int:
    return line.row.dossier.fees_due


def _money(amount: int) -> TextCell:
    return TextCell(formatting.bare_money(amount), quiet=not amount, right=True)
