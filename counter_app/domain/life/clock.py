"""The clock of a dossier at a moment: whether it runs, what is due, and whether that has passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.catalogue.procedure import SupplementEffect
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.reception import office_minute
from counter_app.domain.errors import DomainError
from counter_app.domain.life.course import Course
from counter_app.domain.life.stops import Stop, ended_with, over, standing
from counter_app.domain.life.terms import due_by_setting, due_under
from counter_app.domain.open_enum import OpenEnum


class ClockState(OpenEnum):
    NOT_STARTED = "not_started"
    RUNNING = "running"
    STOPPED = "stopped"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierClock:
    """`due_at` counts in the procedure's own way and with an extension; of the other two, the one
    of that way is the same, the other has no extension.

    All three are None where no date is promised: before the start, while the clock stands, and
    where the law gives none that can be counted (`fault` is then the code of the error). A dossier
    that owes papers has not started, and its date is the latest one.
    `overdue_since` is the due moment that has passed, of an ended dossier the one it missed;
    `overdue_by_date` compares dates alone, as the reports do. `standing` are the stops for which
    the clock stands.
    """

    state: ClockState
    due_at: datetime | None = None
    due_by_pause: datetime | None = None
    due_by_restart: datetime | None = None
    overdue_since: datetime | None = None
    overdue_by_date: bool = False
    standing: tuple[Stop, ...] = ()
    fault: str = ""


def read_clock(course: Course, calendar: Calendar, now: datetime) -> DossierClock:
    """The clock of this course at `now`, an aware moment. It knows every fact of the course, also
    one that a desk with another clock dated a little later; `as_of` leaves such facts out.
    """
    if course.started_at is None:
        ended = course.ended_at is not None
        return DossierClock(state=ClockState.ENDED if ended else ClockState.NOT_STARTED)
    try:
        return _read(course, calendar, now)
    except DomainError as error:
        return DossierClock(state=_state(course, now), fault=error.code)


def _read(course: Course, calendar: Calendar, now: datetime) -> DossierClock:
    if course.ended_at is not None:
        stops = ended_with(course.stops, course.ended_at)
        return _compared(_dated(course, stops, calendar), course.ended_at, calendar)
    clock = _dated(course, over(course.stops, now), calendar)
    if course.awaits_papers:
        return replace(clock, state=ClockState.NOT_STARTED)
    open_stops = standing(course.stops, now)
    if not open_stops:
        return _compared(clock, now, calendar)
    stood = _compared(clock, open_stops[0].begin, calendar)
    return DossierClock(
        state=ClockState.STOPPED,
        overdue_since=stood.overdue_since,
        overdue_by_date=stood.overdue_by_date,
        standing=open_stops,
    )


def _state(course: Course, now: datetime) -> ClockState:
    if course.ended_at is not None:
        return ClockState.ENDED
    return ClockState.STOPPED if standing(course.stops, now) else ClockState.RUNNING


def _dated(course: Course, stops: Sequence[Stop], calendar: Calendar) -> DossierClock:
    """An extension counts in the procedure's own way, not in the other one."""
    due = due_by_setting(course, stops, calendar)
    by_pause, by_restart = (
        due if model is course.rule.supplement else _or_none(course, model, stops, calendar)
        for model in (SupplementEffect.PAUSE, SupplementEffect.RESTART)
    )
    return DossierClock(
        state=ClockState.RUNNING if course.ended_at is None else ClockState.ENDED,
        due_at=due,
        due_by_pause=by_pause,
        due_by_restart=by_restart,
    )


def _or_none(
    course: Course, model: SupplementEffect, stops: Sequence[Stop], calendar: Calendar
) -> datetime | None:
    """The other way's date; None where its law gives none, which leaves the own one alone."""
    try:
        return due_under(course, model, stops, calendar)
    except DomainError:
        return None


def _compared(clock: DossierClock, at: datetime, calendar: Calendar) -> DossierClock:
    """With what had passed at that moment: a result in the due minute is in time."""
    if clock.due_at is None:
        return clock
    minute, due = office_minute(at, calendar), office_minute(clock.due_at, calendar)
    return replace(
        clock,
        overdue_since=clock.due_at if minute > due else None,
        overdue_by_date=minute.date() > due.date(),
    )
