"""Results and originals: what the citizen gets in the hand, a tick for each that was given."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from counter_app.services.results.parts import Original
from counter_app.services.results.return_file import ReturnFile
from counter_app.ui.pages.results.giving import said
from counter_app.ui.texts import formatting
from counter_app.ui.theme import theme
from counter_app.ui.widgets.cell_delegate import CellDelegate
from counter_app.ui.widgets.cells import Cell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tick_box import paint_box

translate = QCoreApplication.translate
TICK = 0
LOWEST = 132  # px: the header and three rows


@dataclass(slots=True)
class GivenRow:
    """A result where `original` is None, else an original; `detail` is number and day."""

    key: str
    name: str
    detail: str
    count: int
    original: Original | None = None
    ticked: bool = False


class _GivenTick(TextCell):
    @property
    def on(self) -> bool:
        return self.strong


class _GivenDelegate(CellDelegate):
    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, current: bool) -> None:
        if isinstance(cell, _GivenTick):
            paint_box(painter, box, on=cell.on)
        else:
            super().paint_cell(painter, box, cell, current=current)


class GivenTable(ListTable[GivenRow]):
    """Results are ticked at first, originals are not: nobody forgets one in silence. `edited` after
    each change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            RowsModel(_columns(), lambda row: row.key),
            translate("results", "Kết quả và giấy trả lại"),
            delegate=_GivenDelegate(),
            parent=parent,
        )

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(LOWEST))

    def show_file(self, read: ReturnFile) -> None:
        """What was ticked before stays ticked while it is still here."""
        known = {row.key: row.ticked for row in self.rows()}
        received = formatting.day_month(read.dossier.received_at)
        kept = translate("results", "giữ từ {day}").format(day=received)
        rows = [
            GivenRow(f"r{part.name}", part.name, said.number_and_day(part), 1, ticked=True)
            for part in read.parts
        ]
        rows += [
            GivenRow(f"p{paper.paper}", paper.name, kept, paper.originals, paper)
            for paper in read.originals
        ]
        for row in rows:
            row.ticked = known.get(row.key, row.ticked)
        self.set_rows(rows)

    def forget(self) -> None:
        self.set_rows([])

    def rows(self) -> list[GivenRow]:
        return self.rows_model().rows()

    def results(self, *, ticked: bool) -> list[GivenRow]:
        return [row for row in self.rows() if row.original is None and row.ticked is ticked]

    def originals(self, *, ticked: bool) -> list[Original]:
        return [row.original for row in self.rows() if row.original and row.ticked is ticked]

    def give_all(self) -> None:
        for row in self.rows():
            row.ticked = True
        self._changed()

    def keep_results(self) -> None:
        """Nothing of the result goes out before it is ticked (trả một phần)."""
        for row in self.rows():
            row.ticked = row.ticked and row.original is not None
        self._changed()

    def select_missing(self) -> None:
        """The first paper that was not given becomes current."""
        rows = self.rows()
        self.select(next((at for at, row in enumerate(rows) if not row.ticked), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None and not event.isAutoRepeat():
            self._tick(row)
            if row.ticked and any(not each.ticked for each in self.rows()):
                self.select_missing()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows_model().row(index.row())
        if row is not None and index.column() == TICK:
            self._tick(row)

    def _tick(self, row: GivenRow) -> None:
        row.ticked = not row.ticked
        self._changed()

    def _changed(self) -> None:
        self.viewport().update()
        self.edited.emit()


def _columns() -> list[TableColumn[GivenRow]]:
    return [
        TableColumn(translate("results", "Đưa"), _tick_cell, 54),
        TableColumn(translate("results", "Giấy"), lambda row: TextCell(row.name)),
        TableColumn(
            translate("results", "Số, ngày"), lambda row: TextCell(row.detail, quiet=True), 240
        ),
        TableColumn(translate("results", "Bản"), lambda row: TextCell(str(row.count)), 54),
        TableColumn(translate("results", "Là"), _what, 108),
    ]


def _tick_cell(row: GivenRow) -> Cell:
    text = translate("results", "đã đưa") if row.ticked else translate("results", "chưa đưa")
    return _GivenTick(text, strong=row.ticked)


def _what(row: GivenRow) -> Cell:
    is_result = row.original is None
    text = translate("results", "Kết quả") if is_result else translate("results", "Giấy trả lại")
    return TextCell(text, quiet=True)
