"""The table of all lists: one row is current, whole rows only, the place is kept by id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from counter_app.ui.theme import theme
from counter_app.ui.widgets.cell_delegate import CellDelegate
from counter_app.ui.widgets.rows_model import Index, RowsModel

Row = TypeVar("Row")

_STRETCH = 6
_REST = 360  # px at 100 % that the column of the rest has before others grow


class ListTable(QTableView, Generic[Row]):
    """`opened` by Enter or a double click, `current_changed` with the row or None."""

    opened = Signal(object)
    current_changed = Signal(object)

    def __init__(
        self,
        model: RowsModel[Row],
        name: str,
        *,
        empty: str = "",
        row_height: int = 36,
        delegate: CellDelegate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._row_height = row_height
        self._empty = empty
        self.setAccessibleName(name)
        model.setParent(self)
        self.setModel(model)
        self._delegate = delegate or CellDelegate()
        self._delegate.setParent(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(8)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(8)
        self.doubleClicked.connect(self._open)
        self._lay_out()

    def rows_model(self) -> RowsModel[Row]:
        return self._rows

    def set_empty_text(self, text: str) -> None:
        """The sentence in the middle of an empty table."""
        self._empty = text
        self.viewport().update()

    def set_rows(self, rows: Sequence[Row], *, ended: bool = True) -> None:
        """Show these rows; the current row stays current by its key, else the first."""
        place, key = self.currentIndex().row(), self._rows.key_at(self.currentIndex().row())
        self._rows.set_rows(rows, ended=ended)
        if not rows:
            self.current_changed.emit(None)
            return
        at = self._rows.find(key) if key else -1
        if at < 0:
            at = min(max(place, 0), len(rows) - 1)
        if self.currentIndex().row() != at:
            self.select(at)
        else:
            self.current_changed.emit(self.current())

    def current(self) -> Row | None:
        return self._rows.row(self.currentIndex().row())

    def select(self, at: int) -> None:
        self.setCurrentIndex(self._rows.index(at, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_changed.emit(self._rows.row(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._rows.rowCount():
            self.select(0 if event.key() == Qt.Key.Key_Home else self._rows.rowCount() - 1)
            return
        if event.text() and event.text().isprintable():
            event.ignore()  # letters belong to the page, not to Qt's own row search
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row(index.row())
        if row is not None:
            self.opened.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        view = self.viewport()
        if self._rows.rowCount():
            self._hide_half_row()
        elif self._empty:
            painter = QPainter(view)
            painter.setFont(theme.font(14))
            painter.setPen(QColor(theme.tokens().text2))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(view.rect().adjusted(24, 8, -24, -8), flags, self._empty)

    def _hide_half_row(self) -> None:
        view = self.viewport()
        last = self.rowAt(view.height() - 1)
        if last < 0:
            return
        top = self.rowViewportPosition(last)
        if top + self.rowHeight(last) > view.height():
            painter = QPainter(view)
            rest = QRect(0, top, view.width(), view.height() - top)
            painter.fillRect(rest, QColor(theme.tokens().surface))

    def _lay_out(self) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(theme.px(30))
        for at, column in enumerate(self._rows.columns):
            if column.width:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self._fit_columns()
        self._fit_rows()

    def _fit_columns(self) -> None:
        """Half of what the widest column does not need goes to those that grow."""
        columns = self._rows.columns
        widths = [self._width_of(at, column.width) for at, column in enumerate(columns)]
        spare = self.viewport().width() - sum(widths) - theme.px(_REST)
        growing = sum(column.width for column in columns if column.grows)
        more = min(max(spare, 0) / 2 / theme.px(growing), 1.0) if growing else 0.0
        for at, (column, width) in enumerate(zip(columns, widths, strict=True)):
            if column.width:
                wide = width + round(width * more) if column.grows else width
                self.horizontalHeader().resizeSection(at, wide)

    def _width_of(self, at: int, width: int) -> int:
        """Never narrower than its title, in whatever language that is."""
        return max(theme.px(width), self.horizontalHeader().sectionSizeHint(at)) if width else 0

    def _fit_rows(self) -> None:
        """Stretch rows by up to six pixels so that whole rows fill the view."""
        height = theme.px(self._row_height)
        room = self.viewport().height()
        fitting = max(1, room // height)
        self.verticalHeader().setDefaultSectionSize(
            min(height + _STRETCH, max(height, room // fitting))
        )
