"""The file that is open on the page: read, its columns settled, its rows judged, all off the GUI
thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from counter_app.services.batch.rows import remembered
from counter_app.services.batch.rows.columns import Columns
from counter_app.services.batch.rows.fields import WORDS
from counter_app.services.batch.rows.open_batch import Sheet, sheets_of
from counter_app.services.batch.rows.prepare import PreparedRow, prepare
from counter_app.services.batch.rows.values import Value, values_of
from counter_app.services.batch.sheets.open_file import read_tables
from counter_app.services.batch.sheets.table import SheetTable, UnreadableBatchError
from counter_app.ui.operations import Ticket
from counter_app.ui.session import DeskSession

Found = TypeVar("Found")


class _Judged(NamedTuple):
    """The rows, and the values of all columns of few words."""

    prepared: Sequence[PreparedRow]
    values: Sequence[Value]


class BatchFile(QObject):
    """`judged` whenever the rows were judged anew, `failed` with the error where the file is none,
    `progressed` with (done, of) while it is read.
    """

    judged = Signal()
    failed = Signal(object)  # Exception
    progressed = Signal(int, int)

    def __init__(self, place: DeskSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._ticket: Ticket | None = None
        self._before: list[Columns] = []
        self.path: Path | None = None
        self.sheets: Sequence[Sheet] = ()
        self.at = 0
        self.columns = Columns(())
        self.prepared: Sequence[PreparedRow] = ()
        self.values: Sequence[Value] = ()

    @property
    def is_reading(self) -> bool:
        return self._ticket is not None

    @property
    def sheet(self) -> Sheet | None:
        return self.sheets[self.at] if self.sheets else None

    @property
    def is_plain(self) -> bool:
        """Whether nothing about the columns needs somebody's eyes."""
        return (
            self.columns.is_settled
            and not self.columns.unread
            and len(self.sheets) == 1
            and not any(value.is_open for value in self.values)
        )

    def values_of(self, field: str) -> list[Value]:
        return [value for value in self.values if value.field == field]

    def read(self, path: Path) -> None:
        """Open another file; nothing is written."""
        ticket = self._begin()
        show = self._place.operations.progress(self.progressed.emit)

        def watch(done: int, of: int) -> bool:
            show(done, of)
            return not ticket.cancelled

        self._place.operations.run_beside(
            lambda: _unless_cancelled(ticket, lambda: read_tables(path, watch)),
            done=lambda tables: self._find_sheets(path, tables),
            failed=self._fail,
            ticket=ticket,
        )

    def cancel(self) -> None:
        """Stop reading."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def close(self) -> None:
        self.cancel()
        self.path, self.sheets, self._before = None, (), []
        self.prepared, self.values = (), ()

    def next_sheet(self) -> None:
        self.at = (self.at + 1) % max(1, len(self.sheets))
        self._take_sheet()

    def assign(self, place: int, field: str) -> None:
        self._change(self.columns.assigned(place, field))

    def translate(self, value: Value, meant: str) -> None:
        self._change(self.columns.translated(value.field, value.key, meant))

    def undo(self) -> None:
        """Take back what was said last of columns or values."""
        if self._before:
            self.columns = self._before.pop()
            self.judge()

    def keep(self) -> None:
        """Remember what was said for the next file with such a header."""
        desk, sheet, columns = self._place.desk, self.sheet, self.columns
        if sheet is not None and self._before:
            self._place.operations.run(
                lambda: remembered.keep(desk, sheet.header, columns), failed=self.failed.emit
            )

    def judge(self) -> None:
        """The rows as they would be received now."""
        sheet, columns = self.sheet, self.columns
        if sheet is None:
            return
        desk, ticket = self._place.desk, self._begin()

        def watch(_done: int, _of: int) -> bool:
            return not ticket.cancelled

        def work() -> list[_Judged]:
            rows = prepare(desk, sheet.rows(columns), columns.words, watch)
            words = columns.words
            values = [item for field in sorted(WORDS) for item in values_of(rows, field, words)]
            if not columns.is_settled or columns.unread:
                desk.units()  # for what a column may be: nobody waits for them in the GUI thread
            return [_Judged(rows, values)]

        self._run(lambda: _unless_cancelled(ticket, work), self._take_judged, ticket)

    def _find_sheets(self, path: Path, tables: list[SheetTable]) -> None:
        desk, ticket = self._place.desk, self._begin()

        def found(sheets: list[Sheet]) -> None:
            self.path, self.sheets, self.at = path, sheets, 0
            self._take_sheet()

        self._run(lambda: sheets_of(desk, tables), found, ticket)

    def _take_sheet(self) -> None:
        if self.sheet is not None:
            self.columns, self._before = self.sheet.columns, []
            self.judge()

    def _change(self, columns: Columns) -> None:
        self._before.append(self.columns)
        self.columns = columns
        self.judge()

    def _take_judged(self, judged: list[_Judged]) -> None:
        self._ticket = None
        for item in judged:
            self.prepared, self.values = item.prepared, item.values
            self.judged.emit()

    def _fail(self, error: Exception) -> None:
        self.close()
        self.failed.emit(error)

    def _begin(self) -> Ticket:
        self.cancel()
        self._ticket = Ticket()
        return self._ticket

    def _run(
        self, work: Callable[[], list[Found]], done: Callable[[list[Found]], None], ticket: Ticket
    ) -> None:
        self._place.operations.run(work, done=done, failed=self._fail, ticket=ticket)


def _unless_cancelled(ticket: Ticket, work: Callable[[], list[Found]]) -> list[Found]:
    """What the work found; that it ended because it was told to is no failure."""
    try:
        return work()
    except UnreadableBatchError:
        if ticket.cancelled:
            return []
        raise
