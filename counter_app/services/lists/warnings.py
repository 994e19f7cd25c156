"""The early warnings of open dossiers that hold now, with what else their clocks say."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.clock_dates import ClockDates
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
        _kept.rest_on(desk.catalogue, desk.calendar, desk.enrolment)
        return [_reading(desk, row, law, now) for row in rows]


class _Kept:
    """What was counted of dossiers that no event has reached since, under the same law: a list is
    read again at every change, and counting takes most of a millisecond for each of its rows.
    """

    def __init__(self) -> None:
        self._law: tuple[object, ...] = ()
        self._counted: dict[tuple[str, str, int], ClockDates] = {}

    def rest_on(self, *law: object) -> None:
        is_same = len(law) == len(self._law) and all(map(operator.is_, law, self._law))
        if not is_same or len(self._counted) > _MOST_KEPT:
            self._law, self._counted = law, {}

    def of(self, state: Dossier, law: due_dates.DueLaw) -> ClockDates:
        key = (state.id, state.latest, state.events)
        counted, existing = self._counted, self._counted.get(key)
        if existing is None:
            existing = counted[key] = due_dates.count_wholly(state, law)
        return existing


_MOST_KEPT = 2_000
_kept = _Kept()


def _reading(
    desk: OpenDesk, row: WorklistRow, law: due_dates.DueLaw, now: datetime
) -> ClockReading:
    counted = _kept.of(row.dossier, law)
    tell = time_to_tell(row.dossier, counted.warned, law.calendar)
    return ClockReading(
        due_at=from_seconds(row.due_at, desk.zone) if row.due_at is not None else None,
        answer_by=counted.answer_by,
        warned=tuple(each for each in counted.warned if each.holds(now)),
        tell=tell if tell is not None and tell.holds(now) else None,
    )
