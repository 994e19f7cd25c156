"""The preview of a batch: its tiles, its table, and what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.ui.pages.batch.lines import BatchLine, State, chip
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cells import Cell, ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.chip import Tone
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tile_row import Tile, TileRow

translate = QCoreApplication.translate

ALL, READY, DOUBTED, FAULTY, TAKEN = "all", "ready", "doubted", "faulty", "taken"
TILES = (ALL, READY, DOUBTED, FAULTY, TAKEN)
_STATES = {
    ALL: frozenset(State),
    READY: frozenset({State.READY, State.TAKING}),
    DOUBTED: frozenset({State.DOUBTED, State.LEFT}),
    FAULTY: frozenset({State.FAULTY}),
    TAKEN: frozenset({State.SAVED, State.DONE}),
}


def belongs(line: BatchLine, tile: str) -> bool:
    return line.state in _STATES[tile]


def tile_row() -> TileRow:
    row = TileRow(translate("batch", "Nhóm dòng"))
    row.set_tiles(tiles([]))
    return row


def tiles(rows: Sequence[BatchLine]) -> list[Tile]:
    looks = {
        ALL: (translate("batch", "Dòng trong tệp"), None, Tone.QUIET),
        READY: (translate("batch", "Sẵn sàng"), Glyph.LATER, Tone.ONLINE),
        DOUBTED: (translate("batch", "Cần xem"), Glyph.DUE, Tone.WARN_SOFT),
        FAULTY: (translate("batch", "Chưa nhận được"), Glyph.OVERDUE, Tone.DANGER),
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
        DOUBTED: translate("batch", "Không dòng nào cần xem lại."),
        FAULTY: translate("batch", "Không dòng nào còn thiếu."),
        TAKEN: translate("batch", "Chưa tiếp nhận dòng nào."),
    }[tile]


def waiting(rows: Sequence[BatchLine]) -> int:
    """Rows for which a run has something to do, with nothing to look at."""
    return sum(row.state in {State.READY, State.SAVED} for row in rows)


def next_act(rows: Sequence[BatchLine], *, to_paper: bool, is_seen: bool) -> str:
    """What F9 does with these rows; "" where none waits. `is_seen`: those with doubts were in
    sight.
    """
    counts = Counter(row.state for row in rows)
    if count := counts[State.READY]:
        on_paper = translate("batch", "Tiếp nhận {count} hồ sơ và in")
        in_folder = translate("batch", "Tiếp nhận {count} hồ sơ, lưu giấy hẹn")
        text = on_paper if to_paper else in_folder
    elif count := counts[State.SAVED]:
        text = translate("batch", "In {count} giấy hẹn còn lại")
    elif count := counts[State.DOUBTED]:
        seen = translate("batch", "Đúng, tiếp nhận {count} hồ sơ đã xem")
        text = seen if is_seen else translate("batch", "Xem {count} dòng, rồi bấm F9 lần nữa")
    else:
        return ""
    return text.format(count=count)


def row_act(line: BatchLine | None) -> tuple[str, bool]:
    """What Enter does with a row, and whether it does."""
    if line is not None and line.state is State.LEFT:
        return translate("batch", "Nhận cả dòng này"), True
    if line is not None and line.state is State.DOUBTED:
        return translate("batch", "Để lại dòng này"), True
    return translate("batch", "Mở hồ sơ"), line is not None and line.dossier is not None


def count_text(rows: Sequence[BatchLine]) -> str:
    """Receipts that are still to be printed, else everybody in the file, each once."""
    counts = Counter(row.state for row in rows)
    if counts[State.SAVED]:
        return translate("batch", "{count} giấy hẹn chưa in").format(count=counts[State.SAVED])
    text = translate(
        "batch", "{count} dòng: {done} đã nhận, {ready} chờ, {doubted} cần xem, {faulty} chưa được"
    )
    return text.format(
        count=len(rows),
        done=counts[State.DONE],
        ready=counts[State.READY] + counts[State.TAKING],
        doubted=counts[State.DOUBTED] + counts[State.LEFT],
        faulty=counts[State.FAULTY],
    )


def table() -> ListTable[BatchLine]:
    columns: list[TableColumn[BatchLine]] = [
        TableColumn(
            translate("batch", "Dòng"),
            lambda row: TextCell(str(row.prepared.row.number), quiet=True),
            64,
        ),
        TableColumn(translate("batch", "Tình trạng"), lambda row: ChipCell(chip(row)), 176),
        TableColumn(translate("batch", "Chủ hồ sơ"), lambda row: TextCell(row.owner), 210),
        TableColumn(translate("batch", "Thủ tục"), lambda row: TextCell(row.procedure), 270),
        TableColumn(translate("batch", "Mã hồ sơ, hoặc việc cần xem"), _result),
    ]
    return ListTable(
        RowsModel(columns, lambda row: row.key), translate("batch", "Các dòng của tệp")
    )


def _result(row: BatchLine) -> Cell:
    return CodeCell(row.result) if row.dossier is not None else TextCell(row.result)
