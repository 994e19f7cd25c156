"""What the citizen is asked for: Space picks a row, digits count, ← → choose the column."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.online import SupplementItem
from counter_app.ui.theme import theme
from counter_app.ui.widgets.cell_delegate import CellDelegate
from counter_app.ui.widgets.cells import Cell, TextCell
from counter_app.ui.widgets.rows_model import RowsModel, TableColumn
from counter_app.ui.widgets.table import ListTable
from counter_app.ui.widgets.tick_box import paint_box

translate = QCoreApplication.translate
MOST_COPIES = 99
COUNTS = ("originals", "certified", "copies")
_FIRST_COUNT = 2


@dataclass(slots=True, eq=False)
class ItemRow:
    """A row of the checklist, or one that the officer added; `detail` is what has to be mended."""

    name: str
    requirement: str = ""
    picked: bool = False
    originals: int = 0
    certified: int = 0
    copies: int = 0
    detail: str = ""

    def pick(self, *, on: bool) -> None:
        """A picked paper is asked for at least once."""
        self.picked = on
        if on and not (self.originals or self.certified or self.copies):
            self.originals = 1

    def item(self) -> SupplementItem:
        return SupplementItem(
            name=self.name,
            requirement=self.requirement,
            originals=self.originals,
            certified=self.certified,
            copies=self.copies,
            detail=" ".join(self.detail.split()),
        )

    @classmethod
    def of(cls, item: SupplementItem, *, picked: bool) -> ItemRow:
        return cls(
            name=item.name,
            requirement=item.requirement,
            picked=picked,
            originals=item.originals,
            certified=item.certified,
            copies=item.copies,
            detail=item.detail,
        )


class ItemsTable(ListTable[ItemRow]):
    """`edited` after every change, `finished` by Enter."""

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._cells = _ItemsDelegate()
        self._typing: tuple[int, str] = (0, "")
        super().__init__(
            RowsModel(_columns(), lambda row: str(id(row))),
            translate("online", "Giấy tờ cần bổ sung"),
            empty=translate("online", "Danh mục chưa có giấy tờ nào. Ghi tên giấy ở ô dưới."),
            row_height=32,
            delegate=self._cells,
            parent=parent,
        )

    def items(self) -> tuple[SupplementItem, ...]:
        """Those that are picked, in the order of the table."""
        return tuple(row.item() for row in self.rows_model().rows() if row.picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if row is None or held:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._pick(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.finished.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._cells.column = min(max(self._cells.column + step, 0), len(COUNTS) - 1)
            self.viewport().update()
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._count(row, key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows_model().row(index.row())
        if row is None:
            return
        if index.column() == 0:
            self._pick(row)
        elif index.column() >= _FIRST_COUNT:
            self._cells.column = index.column() - _FIRST_COUNT
            self.viewport().update()

    def _pick(self, row: ItemRow) -> None:
        row.pick(on=not row.picked)
        self._changed()

    def _count(self, row: ItemRow, digit: int) -> None:
        """A digit replaces the count; a second one within it makes it two digits."""
        field = COUNTS[self._cells.column]
        same = self._typing == (id(row), field)
        number = getattr(row, field) * 10 + digit if same else digit
        setattr(row, field, min(number, MOST_COPIES))
        row.picked = bool(row.originals or row.certified or row.copies)
        self._changed()
        self._typing = (id(row), field)

    def _changed(self) -> None:
        self._typing = (0, "")
        self.viewport().update()
        self.edited.emit()


class _Box(TextCell):
    """A tick box: `strong` where it is ticked."""


class _Count(TextCell):
    """A count; its column stands in front of it."""


class _ItemsDelegate(CellDelegate):
    column = 0

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, *, current: bool) -> None:
        if isinstance(cell, _Box):
            paint_box(painter, box, on=cell.strong)
        elif isinstance(cell, _Count):
            at, _, number = cell.text.partition(" ")
            _paint_count(painter, box, number, focus=current and int(at) == self.column)
        else:
            super().paint_cell(painter, box, cell, current=current)


def _columns() -> list[TableColumn[ItemRow]]:
    return [
        TableColumn(translate("online", "Cần"), _box, 46),
        TableColumn(translate("online", "Giấy tờ, nội dung"), _name),
        TableColumn(translate("online", "Chính"), lambda row: _Count(f"0 {row.originals}"), 54),
        TableColumn(translate("online", "C.thực"), lambda row: _Count(f"1 {row.certified}"), 58),
        TableColumn(translate("online", "Sao"), lambda row: _Count(f"2 {row.copies}"), 54),
    ]


def _box(row: ItemRow) -> Cell:
    text = translate("online", "cần bổ sung") if row.picked else translate("online", "không cần")
    return _Box(text, strong=row.picked)


def _name(row: ItemRow) -> Cell:
    detail = " ".join(row.detail.split())
    return TextCell(f"{row.name} · {detail}" if detail else row.name, strong=row.picked)


def _paint_count(painter: QPainter, box: QRectF, number: str, *, focus: bool) -> None:
    colours = theme.tokens()
    height, width = theme.px(24), min(box.width(), theme.px(38))
    frame = QRectF(box.left(), round(box.center().y() - height / 2), width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.surface))
    edge = colours.focus if focus else colours.border_strong
    painter.setPen(QPen(QColor(edge), 2 if focus else 1))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.restore()
    strong = number != "0"
    painter.setFont(theme.font(14, theme.SEMIBOLD if strong else theme.REGULAR))
    painter.setPen(QColor(colours.text if strong else colours.text2))
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), number)
