"""The tick rows of both sides: dossiers that are given, dossiers that are taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import Cell, ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.tick_table import BOX, TickCell, TickTable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PassingRow:
    """`ticked_at` is when it was scanned or ticked, `taken_at` when it was taken up, after which
    it is no longer to be ticked; `detail` stands below the table.
    `dossier` is an id, empty where only the code is known here.
    """

    key: str
    dossier: str
    chip: Chip
    code: str
    owner: str
    procedure: str
    sheets: int
    detail: str
    ticked_at: datetime | None = None
    taken_at: datetime | None = None


class PassingTable(TickTable[PassingRow]):
    def __init__(self, name: str, tick_title: str, parent: QWidget | None = None) -> None:
        super().__init__(
            RowsModel(_columns(tick_title), lambda row: row.key),
            name,
            empty=translate("passing", "Đang đọc…"),
            parent=parent,
        )


def _columns(tick_title: str) -> list[TableColumn[PassingRow]]:
    return [
        TableColumn("", _tick, BOX),
        TableColumn(translate("passing", "Hạn trả"), lambda row: ChipCell(row.chip), 150),
        TableColumn(translate("passing", "Mã hồ sơ"), lambda row: CodeCell(row.code), 180),
        TableColumn(
            translate("passing", "Chủ hồ sơ"), lambda row: TextCell(row.owner), 132, grows=True
        ),
        TableColumn(translate("passing", "Thủ tục"), lambda row: TextCell(row.procedure)),
        TableColumn(translate("passing", "Tờ"), _sheets, 42),
        TableColumn(tick_title, _when, 100),
    ]


def _tick(row: PassingRow) -> Cell:
    if row.taken_at is not None:
        return TickCell("")
    text = translate("passing", "đã đánh dấu")
    if row.ticked_at is None:
        text = translate("passing", "chưa đánh dấu")
    return TickCell(text, strong=row.ticked_at is not None)


def _sheets(row: PassingRow) -> Cell:
    return TextCell(str(row.sheets) if row.sheets else "–", right=True)


def _when(row: PassingRow) -> Cell:
    if row.taken_at is not None:
        return ChipCell(Chip(Glyph.DONE, formatting.clock(row.taken_at), Tone.OK), mark=True)
    if row.ticked_at is not None:
        return TextCell(formatting.clock(row.ticked_at), quiet=True)
    return ChipCell(Chip(Glyph.LATER, translate("passing", "chưa quét")), mark=True)
