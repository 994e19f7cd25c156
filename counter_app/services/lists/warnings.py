"""The early warnings of open dossiers that hold now, with what else their clocks say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.life.early_warnings import Warned
from counter_app.domain.life.telling import TimeToTell, time_to_tell
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import due_dates
from counter_app.storage.dossiers.worklist import WorklistRow


@dataclass(frozen=True, slots=True)
class ClockReading:
    """`due_at` is when the dossier is due as its row says, `answer_by` until when the citizen
    answers what was asked; `warned` holds at the moment of the reading, and so does `tell`, what
    the citizen is to be told.
    """

    due_at: datetime | None = None
    answer_by: datetime | None = None
    warned: tuple[Warned, ...] = ()
    tell: TimeToTell | None = None


def read_clocks(desk: OpenDesk, rows: Iterable[WorklistRow], now: datetime) -> list[ClockReading]:
    """Of each dossier what its clock says at `now`, in office time, in their order."""
    with desk.store.database.read() as connection:
        law = due_dates.DueLaw(connection)
        return [_reading(desk, row, law, now) for row in rows]


def _reading(
    desk: OpenDesk, row: WorklistRow, law: due_dates.DueLaw, now: datetime
) -> ClockReading:
    counted = due_dates.count_wholly(row.dossier, law)
    tell = time_to_tell(row.dossier, counted.warned, law.calendar)
    return ClockReading(
        due_at=from_seconds(row.due_at, desk.zone) if row.due_at is not None else None,
        answer_by=counted.answer_by,
        warned=tuple(each for each in counted.warned if each.holds(now)),
        tell=tell if tell is not None and tell.holds(now) else None,
    )
