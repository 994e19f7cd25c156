"""Writing the book of dossiers: read month by month, drawn beside, stopped whenever asked.

Each month is an operation of its own, so that the counter goes on working between two of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from counter_app.forms.sheets.register import Register, RegisterRow
from counter_app.services.printing import register_book
from counter_app.ui.operations import Ticket
from counter_app.ui.printing import pdf_file
from counter_app.ui.session import DeskSession

PDF, WORKBOOK = ".pdf", ".xlsx"


@dataclass(frozen=True, slots=True)
class RegisterJob:
    """What was received on these days, both included and of one year, into a file of the folder;
    `suffix` says of which kind.
    """

    since: date
    until: date
    book: str
    folder: Path
    suffix: str

    @property
    def stem(self) -> str:
        return f"so-theo-doi-{self.since.isoformat()}-{self.until.isoformat()}"


@dataclass(frozen=True, slots=True)
class WrittenRegister:
    """`path` is None where nothing was received on these days."""

    rows: int
    first: int = 0
    last: int = 0
    path: Path | None = None


class _StoppedError(Exception):
    """Somebody stopped it."""


class RegisterExport(QObject):
    """`progressed` with what is done and how much there is, `written` with a `WrittenRegister`,
    `failed` with the error. After `stop` neither comes, and no file is left.
    """

    progressed = Signal(int, int)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._ticket: Ticket | None = None
        self._rows: list[RegisterRow] = []

    @property
    def is_running(self) -> bool:
        return self._ticket is not None

    def start(self, job: RegisterJob) -> None:
        self._ticket, self._rows = Ticket(), []
        self._read(job, 1)

    def stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._end()

    def _read(self, job: RegisterJob, month: int) -> None:
        """The months before its first day are read for their numbers."""
        if month > job.until.month:
            self._draw(job)
            return
        desk, first = self._place.desk, len(self._rows) + 1
        self.progressed.emit(month - 1, job.until.month)

        def done(rows: tuple[RegisterRow, ...]) -> None:
            self._rows += rows
            self._read(job, month + 1)

        self._place.operations.run(
            lambda: register_book.month_rows(desk, date(job.since.year, month, 1), first),
            done=done,
            failed=self._fail,
            ticket=self._ticket,
        )

    def _draw(self, job: RegisterJob) -> None:
        desk, ticket, operations = self._place.desk, self._ticket, self._place.operations
        register = register_book.of_days(desk, self._rows, job.since, job.until, book=job.book)
        if ticket is None or not register.rows:
            self._done(WrittenRegister(0))
            return
        report = operations.progress(lambda done, of: self._progress(ticket, done, of))

        def told(done: int, of: int) -> None:
            if ticket.cancelled or not operations.go_on():
                raise _StoppedError
            if done % _EVERY == 0:
                report(done, of)

        def work() -> WrittenRegister:
            if job.suffix == WORKBOOK:
                data = register_book.draw_workbook(register, told)
            else:
                data = register_book.draw_pages(desk, register, told)
            told(len(register.rows), len(register.rows))
            job.folder.mkdir(parents=True, exist_ok=True)
            path = pdf_file.write_new(job.folder, job.stem, data, job.suffix)
            return _written(register, path)

        operations.run_beside(work, done=self._done, failed=self._fail, ticket=ticket)

    def _progress(self, ticket: Ticket, done: int, of: int) -> None:
        """What was on its way when it was stopped is of no run any more."""
        if ticket is self._ticket:
            self.progressed.emit(done, of)

    def _done(self, result: WrittenRegister) -> None:
        self._end()
        self.written.emit(result)

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._ticket, self._rows = None, []


_EVERY = 50
"""Rows, or pages, between two words to the screen."""


def _written(register: Register, path: Path) -> WrittenRegister:
    rows = register.rows
    return WrittenRegister(len(rows), rows[0].number, rows[-1].number, path)
