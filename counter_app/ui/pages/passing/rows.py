"""The tick rows of both sides: dossiers that are given, dossiers that are taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.cell_delegate import CellDelegate
from counter_app.ui.widgets.cells import Cell, ChipCell, CodeCell, TextCell
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tick_box import paint_box

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


class PassingTable(ListTable[PassingRow]):
    """`tick_wanted` with the key of a row that Space or a click ticks."""

    tick_wanted = Signal(str)

    def __init__(self, name: str, tick_title: str, parent: QWidget | None = None) -> None:
        super().__init__(
            RowsModel(_columns(tick_title), lambda row: row.key),
            name,
            empty=translate("passing", "Đang đọc…"),
            delegate=_TickDelegate(),
            parent=parent,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if row is not None and event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            event.accept()
            self.tick_wanted.emit(row.key)
            self._go_on()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows_model().row(index.row())
        if row is not None and index.column() == 0:
            self.tick_wanted.emit(row.key)

    def _go_on(self) -> None:
        """To the next row, where there is one."""
        at = self.currentIndex().row() + 1
        if at < self.rows_model().rowCount():
            self.select(at)


class _TickCell(TextCell):
    """A tick box: `strong` where it is ticked."""


class _TickDelegate(CellDelegate):
    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, current: bool) -> None:
        if not isinstance(cell, _TickCell):
            super().paint_cell(painter, box, cell, current=current)
        elif cell.text:
            paint_box(painter, box, on=cell.strong)


def _columns(tick_title: str) -> list[TableColumn[PassingRow]]:
    return [
        TableColumn("", _tick, 44),
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
        return _TickCell("")
    text = translate("passing", "đã đánh dấu")
    if row.ticked_at is None:
        text = translate("passing", "chưa đánh dấu")
    return _TickCell(text, strong=row.ticked_at is not None)


def _sheets(row: PassingRow) -> Cell:
    return TextCell(str(row.sheets) if row.sheets else "–", right=True)


def _when(row: PassingRow) -> Cell:
    if row.taken_at is not None:
        return ChipCell(Chip(Glyph.DONE, formatting.clock(row.taken_at), Tone.OK), mark=True)
    if row.ticked_at is not None:
        return TextCell(formatting.clock(row.ticked_at), quiet=True)
    return ChipCell(Chip(Glyph.LATER, translate("passing", "chưa quét")), mark=True)
