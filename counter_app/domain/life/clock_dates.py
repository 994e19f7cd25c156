"""The dates of a dossier as desks and the portal show them: the same whenever they are counted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.office_time import LAST_YEAR
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.clock import ClockState, read_clock
from counter_app.domain.life.course import Course
from counter_app.domain.life.early_warnings import Warned, early_warnings
from counter_app.domain.life.stops import Stop, StopKind
from counter_app.domain.office.outage import Outage, spans

_EVER = datetime(LAST_YEAR, 1, 1, tzinfo=UTC)
"""No stop that has an end stands then: the date does not depend on when it was counted."""


@dataclass(frozen=True, slots=True)
class ClockDates:
    """When a dossier is due, by when the citizen answers what was asked, and what it warns of, also
    later; None where nothing is: the clock stands in time, or has ended.
    """

    due_at: datetime | None = None
    answer_by: datetime | None = None
    warned: tuple[Warned, ...] = ()


def clock_dates(dossier: Dossier, found: tuple[Course, Calendar] | None) -> ClockDates:
    """By its course and calendar; the date on its receipt where these are not known."""
    is_ended = not dossier.status.is_open or dossier.status is Status.RESOLVED
    promised = None if is_ended else dossier.promised_at
    if found is None:
        return ClockDates(promised)
    course, calendar = found
    clock = read_clock(course, calendar, _EVER)
    warned = early_warnings(course, clock, calendar)
    if is_ended or clock.fault:
        return ClockDates(promised, None if is_ended else course.answer_by, warned)
    due = clock.overdue_since if clock.state is ClockState.STOPPED else clock.due_at
    return ClockDates(due, course.answer_by, warned)


def outage_stops(
    outages: Iterable[Outage], offices: Collection[str], dossier: Dossier
) -> tuple[Stop, ...]:
    """When the dossiers of its agency stood still since its reception at an office that is known by
    these codes.
    """
    found = spans(outages, offices, dossier.agency.code, dossier.received_at, _EVER)
    return tuple(Stop(kind=StopKind.OUTAGE, begin=begin, end=end) for begin, end in found)
