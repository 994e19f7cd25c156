"""How a dossier stands to its date, in working days, as lists show it."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate

from counter_app.domain.deadlines.calendar import Calendar, is_working
from counter_app.domain.deadlines.office_time import in_zone, is_readable
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.early_warnings import EarlyWarning, Warned
from counter_app.domain.life.waiting import open_obligation, open_supplement, open_verification
from counter_app.services.lists.warnings import ClockReading


class DueKind(StrEnum):
    """`late_today`: past its hour, still its day. `answer` and `answer_late` stand for an online
    dossier: by when the citizen should hear from the office. `unreadable`: a moment that nobody
    can have meant; `newer`: a status that only a newer program knows. `owed`: a paper is brought on
    the `day`, `owed_late`: it was not. `papers`: the citizen answers until the `day`; `paused`: the
    clock stands since `days`. `ready`: the result is there, `uncollected`: it lies at the counter.
    """

    NONE = "none"
    OVERDUE = "overdue"
    LATE_TODAY = "late_today"
    TODAY = "today"
    LEFT = "left"
    ANSWER = "answer"
    ANSWER_LATE = "answer_late"
    UNREADABLE = "unreadable"
    NEWER = "newer"
    OWED = "owed"
    OWED_LATE = "owed_late"
    PAPERS = "papers"
    PAUSED = "paused"
    READY = "ready"
    UNCOLLECTED = "uncollected"


@dataclass(frozen=True, slots=True)
class Due:
    """How a dossier stands to its date; `days` are working days, `at` is in office time."""

    kind: DueKind
    days: int = 0
    at: datetime | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    """Working days between today and other days."""

    calendar: Calendar
    today: date

    def to(self, day: date) -> int:
        """Working days from today to `day`: those after the earlier one, with the later one."""
        first, last = min(day, self.today), max(day, self.today)
        whole = sum(_worked(self.calendar, year)[-1] for year in range(first.year, last.year))
        return whole + self._of_its_year(last) - self._of_its_year(first)

    def _of_its_year(self, day: date) -> int:
        return _worked(self.calendar, day.year)[(day - date(day.year, 1, 1)).days + 1]


@lru_cache(maxsize=32)
def _worked(calendar: Calendar, year: int) -> tuple[int, ...]:
    """How many days of the year up to its day of this number are worked: a dossier that is overdue
    for a year shall not be counted day by day.
    """
    begin = date(year, 1, 1)
    days = range(366 if isleap(year) else 365)
    return (0, *accumulate(int(is_working(calendar, begin + timedelta(day))) for day in days))


def due_of(promised_at: datetime | None, now: datetime, distance: Distance) -> Due:
    """The promised date as seen now; `now` in office time."""
    if promised_at is None:
        return Due(DueKind.NONE)
    if not is_readable(promised_at):
        return Due(DueKind.UNREADABLE)
    at = in_zone(promised_at, now.tzinfo)
    if at.date() == now.date():
        return Due(DueKind.TODAY if at >= now else DueKind.LATE_TODAY, 0, at)
    if at < now:
        return Due(DueKind.OVERDUE, distance.to(at.date()), at)
    return Due(DueKind.LEFT, max(1, distance.to(at.date())), at)


def promised(dossier: Dossier, now: datetime, distance: Distance) -> Due:
    """How a dossier stands to the date on its receipt; `now` in office time."""
    return _to_date(dossier, dossier.promised_at, now, distance)


def standing(dossier: Dossier, clock: ClockReading, now: datetime, distance: Distance) -> Due:
    """How a received dossier stands to what its clock says; `now` in office time. A dossier that
    cannot be read has a date that cannot be either.
    """
    if dossier.promised_at is not None and not is_readable(dossier.promised_at):
        return Due(DueKind.UNREADABLE)
    if dossier.status is Status.SUPPLEMENT and clock.answer_by is not None:
        at = in_zone(clock.answer_by, now.tzinfo)
        return Due(DueKind.PAPERS, at=at, day=at.date())
    if dossier.status is Status.RESOLVED:
        return _result(dossier, clock.warned, now, distance)
    stopped = _stopped_at(dossier)
    if stopped is not None and clock.due_at is None:
        return Due(DueKind.PAUSED, abs(distance.to(in_zone(stopped, now.tzinfo).date())))
    return _to_date(dossier, clock.due_at, now, distance)


def _result(dossier: Dossier, warned: Sequence[Warned], now: datetime, distance: Distance) -> Due:
    life = dossier.life
    known = life.ready or life.results
    if known and any(each.warning is EarlyWarning.UNCOLLECTED_3D for each in warned):
        since = in_zone(known[0].at, now.tzinfo).date()
        return Due(DueKind.UNCOLLECTED, abs(distance.to(since)))
    return Due(DueKind.READY)


def _stopped_at(dossier: Dossier) -> datetime | None:
    asked = open_supplement(dossier), open_obligation(dossier), open_verification(dossier)
    return max((each.at for each in asked if each is not None), default=None)


def _to_date(
    dossier: Dossier, promised_at: datetime | None, now: datetime, distance: Distance
) -> Due:
    if not dossier.status.is_known:
        return Due(DueKind.NEWER)
    due, day = due_of(promised_at, now, distance), dossier.owed_until
    if day is None or not dossier.status.is_open:
        return due
    if not dossier.awaits_papers and due.kind not in {DueKind.LEFT, DueKind.NONE}:
        return due
    kind = DueKind.OWED if day >= now.date() else DueKind.OWED_LATE
    return Due(kind, at=due.at, day=day)
