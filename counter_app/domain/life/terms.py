"""The due date of a life under one of the two models of the law, or under an extension.

Decision record 0130 says how each open question is read. All functions raise DeadlineError and
CalendarError as `appoint` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import SupplementEffect
from counter_app.domain.deadlines.appoint import appoint
from counter_app.domain.deadlines.calendar import Calendar, closing, is_working
from counter_app.domain.deadlines.reception import (
    DeadlineError,
    Span,
    counts_from,
    office_minute,
)
from counter_app.domain.deadlines.reception import stops as stops_from
from counter_app.domain.deadlines.term import DAY, at_time, count_days, stopped_days
from counter_app.domain.deadlines.term_starts import term_starts
from counter_app.domain.life.course import Course
from counter_app.domain.life.stops import Stop, StopKind, spans


def restarted_at(course: Course, model: SupplementEffect, stops: Sequence[Stop]) -> datetime | None:
    """When everything was there and the whole term began anew; None where it did not."""
    if model is not SupplementEffect.RESTART or course.started_at is None:
        return None
    return max(
        (
            stop.end
            for stop in stops
            if stop.kind is StopKind.SUPPLEMENT and stop.end and stop.end > course.started_at
        ),
        default=None,
    )


def pausing(stops: Sequence[Stop], restarted: datetime | None) -> list[Stop]:
    """The stops that make the term longer: after a restart all but those for papers."""
    return [stop for stop in stops if restarted is None or stop.kind is not StopKind.SUPPLEMENT]


def counted_from(course: Course, restarted: datetime | None, calendar: Calendar) -> datetime:
    """The moment from which the term counts, naive office time."""
    began = restarted or _started(course)
    received = office_minute(began, calendar)
    return term_starts(course.rule, received, calendar, course.papers)[0][0]


def due_under(
    course: Course, model: SupplementEffect, stops: Sequence[Stop], calendar: Calendar
) -> datetime:
    """The due moment by this model, without an extension; `stops` have ended."""
    restarted = restarted_at(course, model, stops)
    pauses = spans(pausing(stops, restarted))
    if course.entered is not None:
        return _due_entered(course, course.entered, restarted, pauses, calendar)
    began = restarted or _started(course)
    due = appoint(course.rule, began, calendar, pauses, papers=course.papers).due_at
    if due is None:
        raise DeadlineError("deadline_open")
    return due


def due_by_setting(course: Course, stops: Sequence[Stop], calendar: Calendar) -> datetime:
    """The due moment in the procedure's own way, with the extension."""
    effect = course.rule.supplement
    if not effect.is_known:
        return _where_both_agree(course, stops, calendar)
    extension = course.extension
    restarted = restarted_at(course, effect, stops)
    if extension is None or (restarted is not None and restarted > extension.at):
        return due_under(course, effect, stops, calendar)
    return _moved(course, extension.due, extension.at, spans(stops), calendar)


def _where_both_agree(course: Course, stops: Sequence[Stop], calendar: Calendar) -> datetime:
    """By a setting that only a newer program knows a date is known where nobody was asked."""
    by_pause, by_restart = (due_under(course, m, stops, calendar) for m in SupplementEffect)
    if course.extension is not None or by_pause != by_restart:
        raise DeadlineError("deadline_open")
    return by_pause


def _due_entered(
    course: Course,
    entered: datetime,
    restarted: datetime | None,
    pauses: list[Span],
    calendar: Calendar,
) -> datetime:
    """The officer's date, later by the working days of each stop; counted anew it takes as many
    working days as the officer gave.
    """
    if restarted is None:
        return _moved(course, entered, _started(course), pauses, calendar)
    due = office_minute(entered, calendar)
    first = counts_from(course.rule, office_minute(_started(course), calendar), calendar)
    days = _working_days(first.date(), due.date(), calendar)
    begin = counts_from(course.rule, office_minute(restarted, calendar), calendar)
    last = count_days(begin.date(), days, calendar, working=True)
    anew = at_time(last, due.time(), calendar)
    if anew <= begin:
        anew = closing(calendar, last)
    aware = anew.replace(tzinfo=ZoneInfo(calendar.zone))
    return _moved(course, aware, restarted, pauses, calendar)


def _moved(
    course: Course, base: datetime, since: datetime, pauses: Sequence[Span], calendar: Calendar
) -> datetime:
    """A given date, later by the working days that each stop after `since` has taken."""
    due = office_minute(base, calendar)
    for stop in stops_from(course.rule, pauses, calendar, office_minute(since, calendar)):
        if stop[0] < due:
            days = stopped_days(stop, calendar, working=True)
            if days:
                last = count_days(due.date(), days, calendar, working=True)
                due = at_time(last, due.time(), calendar)
            due = max(due, stop[1])
    return due.replace(tzinfo=ZoneInfo(calendar.zone))


def _working_days(first: date, last: date, calendar: Calendar) -> int:
    days = (first + DAY * n for n in range(1, (last - first).days + 1))
    return sum(1 for day in days if is_working(calendar, day))


def _started(course: Course) -> datetime:
    if course.started_at is None:
        raise DeadlineError("deadline_open")
    return course.started_at
