"""The checklist: Space ticks and goes on, digits count copies, arrows choose the column."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.paper import Source
from counter_app.ui.pages.receive.paper_cells import (
    COPIES,
    ORIGINALS,
    SOURCE,
    TICK,
    PapersDelegate,
    columns,
    source_name,
)
from counter_app.ui.pages.receive.paper_list import PaperList
from counter_app.ui.pages.receive.paper_rows import PaperRow, next_missing
from counter_app.ui.pages.receive.paper_sheet import PaperSheet
from counter_app.ui.theme import theme
from counter_app.ui.widgets.rows_model import RowsModel
from counter_app.ui.widgets.table import ListTable

translate = QCoreApplication.translate
LOWEST = 96  # px: the header and two rows


class PapersTable(ListTable[PaperRow]):
    """`edited` after every change, `finished` when Space found nothing more to tick, `owed` when
    the current paper comes later and its day is wanted.
    """

    edited = Signal()
    finished = Signal()
    owed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._delegate_of_papers = PapersDelegate()
        self.sheet = PaperSheet()
        super().__init__(
            RowsModel(columns(), lambda row: row.requirement.id),
            translate("papers", "Giấy tờ"),
            empty=translate("papers", "Chọn thủ tục để hiện danh sách giấy tờ"),
            row_height=32,
            delegate=self._delegate_of_papers,
            parent=parent,
        )
        self.setObjectName("papers")
        self.list = PaperList(self)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.list.close())

    def sizeHint(self) -> QSize:
        """Few rows will do where the page is low; else the table takes what is left."""
        return QSize(super().sizeHint().width(), theme.px(LOWEST))

    def show_papers(self, rows: list[PaperRow]) -> None:
        """Another checklist; the first missing paper is current."""
        self.list.close()
        self.sheet.show(rows)
        self.rows_model().set_rows([])
        self.set_rows(rows)
        self.select_missing()

    def select_missing(self) -> None:
        """The first paper that is missing becomes current, else the first of all."""
        if self.papers():
            self.select(max(next_missing(self.papers(), -1), 0))

    def papers(self) -> list[PaperRow]:
        return self.sheet.rows

    def complete_all(self) -> None:
        """Every wanted paper met as asked for (Đủ giấy tờ); what is owed stays owed."""
        self.sheet.complete()
        self._changed()
        self.finished.emit()

    def undo(self) -> None:
        """Take back what was done last in this table."""
        at = self.sheet.undo()
        if at is not None:
            self.select(at)
            self._changed()

    def event(self, event: QEvent) -> bool:
        """Esc closes the list, Ctrl+Z takes back what was done here: before the window's own."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo) and self.sheet.can_undo
            if is_undo or (self.list.is_open() and event.key() == Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif self.list.is_open():
            self.list.take_key(key)
        elif row is None or (event.isAutoRepeat() and key == Qt.Key.Key_Space):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and not modifiers:
            self._tick()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            event.accept()
            self.finished.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not modifiers:
            self._delegate_of_papers.column = ORIGINALS if key == Qt.Key.Key_Left else COPIES
            self.viewport().update()
        elif key == Qt.Key.Key_Down and modifiers == Qt.KeyboardModifier.AltModifier:
            self.ask_source()
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and not modifiers:
            self._count(row, key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.list.close()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.list.close()
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows_model().row(index.row())
        if row is None:
            return
        if index.column() == TICK and row.is_owed:
            self._ask_brought()
        elif index.column() == TICK:
            self.sheet.tick(index.row())
            self._changed()
        elif index.column() == SOURCE:
            self.ask_source()
        elif index.column() in (ORIGINALS, COPIES):
            self._delegate_of_papers.column = index.column()
            self.viewport().update()

    def ask_source(self) -> None:
        """The list of the ways in which the current paper can be met."""
        row, at = self.current(), self.currentIndex().row()
        if row is None:
            return

        def picked(source: object) -> None:
            if not isinstance(source, Source):
                return
            self.sheet.meet(at, source)
            self._changed()
            if source is Source.OWED:
                self.owed.emit()

        choices = [(source, source_name(source)) for source in row.sources]
        hint = translate("papers", "↑ ↓ chọn     Enter nhận     Esc đóng")
        self.list.open(choices, row.source, hint, self._place(SOURCE), picked)

    def _ask_brought(self) -> None:
        """An owed paper is asked about: nothing that was typed is lost by a key."""
        at = self.currentIndex().row()

        def picked(is_here: object) -> None:
            if is_here:
                self.sheet.brought(at)
                self._changed()
                self._go_on()

        choices = [
            (True, translate("papers", "Đã nộp, nhận giấy này")),
            (False, translate("papers", "Chưa, vẫn nộp sau")),
        ]
        hint = translate("papers", "Đã nộp?     Enter nhận     Esc đóng")
        self.list.open(choices, True, hint, self._place(TICK), picked)

    def _place(self, column: int) -> QRect:
        """A cell of the current row, in the table's own coordinates."""
        cell = self.visualRect(self.rows_model().index(self.currentIndex().row(), column))
        return cell.translated(self.viewport().pos())

    def _tick(self) -> None:
        row, at = self.current(), self.currentIndex().row()
        if row is None:
            return
        if row.is_owed:
            self._ask_brought()
            return
        self.sheet.tick(at)
        self._changed()
        if row.ticked:
            self._go_on()

    def _go_on(self) -> None:
        """To the next paper that is missing."""
        following = next_missing(self.papers(), self.currentIndex().row())
        if following >= 0:
            self.select(following)
        else:
            self.finished.emit()

    def _count(self, row: PaperRow, digit: int) -> None:
        """A digit replaces the count; a second one within it makes it two digits."""
        if not row.counts:
            return
        field = "originals" if self._delegate_of_papers.column == ORIGINALS else "copies"
        before = getattr(row, field)
        number = before * 10 + digit if self._typing == (id(row), field) else digit
        self.sheet.count(self.currentIndex().row(), field, number)
        self._typing = (id(row), field)
        self._changed(typing=True)

    _typing: tuple[int, str] = (0, "")

    def _changed(self, *, typing: bool = False) -> None:
        if not typing:
            self._typing = (0, "")
        self.viewport().update()
        self.edited.emit()
