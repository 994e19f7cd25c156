"""Taking in the rows of a batch one after another: committed, then printed, then the next.

Each row is an operation of its own, so that drafts and lists are read between two of them.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from counter_app.domain.office.office import Officer
from counter_app.services.batch.rows.take import RowOutcome, take_in
from counter_app.ui.pages.batch import lines
from counter_app.ui.pages.batch.lines import BatchLine, State
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class BatchRun(QObject):
    """`row_changed` with the row's new line; `ended` with a sentence where something stopped it,
    else an empty one. A receipt that does not go out stops the run: its dossier is saved. Rows with
    doubts are taken in only with `accept_doubts`.
    """

    row_changed = Signal(object)  # Line
    ended = Signal(str)

    def __init__(
        self,
        place: DeskSession,
        issuing: Issuing,
        rows: list[BatchLine],
        *,
        accept_doubts: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._issuing = issuing
        self._officer: Officer = place.officer
        waiting = _CONFIRMED if accept_doubts else _WAITING
        self._rows = [row for row in rows if row.state in waiting]
        self._accept = accept_doubts
        self._at = 0
        self._stopping = False

    @property
    def size(self) -> int:
        return len(self._rows)

    @property
    def done(self) -> int:
        return self._at

    @property
    def is_stopping(self) -> bool:
        return self._stopping

    def start(self) -> None:
        self._next()

    def stop(self) -> None:
        """After the dossier that is being taken in."""
        self._stopping = True

    def _next(self) -> None:
        if self._stopping or self._at >= len(self._rows):
            self.ended.emit("")
            return
        row = self._rows[self._at]
        if row.state is State.SAVED:
            self._print(row)
            return
        self.row_changed.emit(replace(row, state=State.TAKING))
        desk, officer, accept = self._place.desk, self._officer, self._accept
        self._place.operations.run(
            lambda: take_in(
                desk, officer, [row.prepared], lambda _outcome: None, accept_doubts=accept
            )[0],
            done=lambda outcome: self._taken(row, outcome),
            failed=lambda error: self._failed(row, error),
        )

    def _taken(self, row: BatchLine, outcome: RowOutcome) -> None:
        if outcome.dossier is None:
            faults = outcome.prepared.faults or ((outcome.fault,) if outcome.fault else ())
            fresh = lines.refused(row.prepared, faults)
            self.row_changed.emit(fresh)
            self._at += 1
            if outcome.fault is not None and outcome.fault.code in _STOPPING:
                self.ended.emit(fresh.said[0])
            else:
                self._next()
            return
        self._place.feed.publish(outcome.changes)
        self._print(lines.of_dossier(row.prepared, outcome.dossier))

    def _failed(self, row: BatchLine, error: Exception) -> None:
        """A full disk or a bug: what was taken stays taken, this row may be tried again."""
        self.row_changed.emit(row)
        self.ended.emit(problems.report(error).sentence)

    def _print(self, row: BatchLine) -> None:
        self.row_changed.emit(replace(row, state=State.TAKING))
        if row.dossier is None or not self._issuing.issue(
            row.dossier, lambda issued: self._printed(row, issued)
        ):
            self._at += 1
            self._next()

    def _printed(self, row: BatchLine, issued: Issued) -> None:
        self.row_changed.emit(lines.of_dossier(row.prepared, issued.dossier))
        self._at += 1
        if issued.good:
            self._next()
        else:
            self.ended.emit(issued.sentence)


_WAITING = frozenset({State.READY, State.SAVED})
_CONFIRMED = frozenset({State.READY, State.SAVED, State.DOUBTED})
_STOPPING = frozenset(
    {"no_code_left", "no_lease_for_day", "lease_closed", "day_changed", "day_back"}
)
