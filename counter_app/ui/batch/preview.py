"""The preview of a batch: its tiles, its table, and what they say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.ui.batch.lines import Line, State, chip
from counter_app.ui.glyphs import Glyph
from counter_app.ui.widgets.cells import Cell, ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.chip import Tone
from counter_app.ui.widgets.rows_model import Column, RowsModel
from counter_app.ui.widgets.table import Table
from counter_app.ui.widgets.tile_row import Tile, TileRow

translate = QCoreApplication.translate

ALL, READY, FAULTY, TAKEN = "all", "ready", "faulty", "taken"
TILES = (ALL, READY, FAULTY, TAKEN)
_STATES = {
    ALL: frozenset(State),
    READY: frozenset({State.READY, State.TAKING}),
    FAULTY: frozenset({State.FAULTY}),
    TAKEN: frozenset({State.SAVED, State.DONE}),
}


def belongs(line: Line, tile: str) -> bool:
    return line.state in _STATES[tile]


def tile_row() -> TileRow:
    row = TileRow(translate("batch", "Nhóm dòng"))
    row.set_tiles(tiles([]))
    return row


def tiles(rows: Sequence[Line]) -> list[Tile]:
    looks = {
        ALL: (translate("batch", "Dòng trong tệp"), None, Tone.QUIET),
        READY: (translate("batch", "Sẵn sàng"), Glyph.LATER, Tone.ONLINE),
        FAULTY: (translate("batch", "Còn thiếu"), Glyph.OVERDUE, Tone.DANGER),
        TAKEN: (translate("batch", "Đã tiếp nhận"), Glyph.DONE, Tone.OK_SOFT),
    }
    return [
        Tile(name, text, sum(belongs(row, name) for row in rows), f"tile_{at}", glyph, tone)
        for at, (name, (text, glyph, tone)) in enumerate(looks.items(), start=1)
    ]


def empty_text(tile: str) -> str:
    return {
        ALL: translate("batch", "Tệp không có dòng nào."),
        READY: translate("batch", "Không còn dòng nào chờ tiếp nhận."),
        FAULTY: translate("batch", "Không dòng nào còn thiếu."),
        TAKEN: translate("batch", "Chưa tiếp nhận dòng nào."),
    }[tile]


def count_text(rows: Sequence[Line]) -> str:
    saved = sum(row.state is State.SAVED for row in rows)
    if saved:
        return translate("batch", "{count} giấy hẹn chưa in").format(count=saved)
    return translate("batch", "{count} dòng, theo thứ tự trong tệp").format(count=len(rows))


def table() -> Table[Line]:
    columns: list[Column[Line]] = [
        Column(
            translate("batch", "Dòng"),
            lambda row: TextCell(str(row.prepared.row.number), quiet=True),
            64,
        ),
        Column(translate("batch", "Tình trạng"), lambda row: ChipCell(chip(row)), 176),
        Column(translate("batch", "Chủ hồ sơ"), lambda row: TextCell(row.owner), 210),
        Column(translate("batch", "Thủ tục"), lambda row: TextCell(row.procedure), 270),
        Column(translate("batch", "Mã hồ sơ, hoặc việc còn thiếu"), _result),
    ]
    return Table(RowsModel(columns, lambda row: row.key), translate("batch", "Các dòng của tệp"))


def _result(row: Line) -> Cell:
    return CodeCell(row.result) if row.dossier is not None else TextCell(row.result)
