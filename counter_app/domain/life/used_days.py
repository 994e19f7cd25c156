"""The days of a life one by one: counted, paused by which stop, rest; and how many were used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.domain.catalogue.procedure import SupplementEffect, TimeUnit
from counter_app.domain.deadlines.calendar import Calendar, is_working
from counter_app.domain.deadlines.reception import Span, office_minute
from counter_app.domain.deadlines.reception import stops as stops_from
from counter_app.domain.deadlines.term import DAY, worked_minutes
from counter_app.domain.life.course import Course
from counter_app.domain.life.stops import Stop, ended_with, spans
from counter_app.domain.life.terms import counted_from, pausing, restarted_at
from counter_app.domain.open_enum import OpenEnum


class UsedUnit(OpenEnum):
    WORKING_DAY = "working_day"
    DAY = "day"
    MINUTE = "minute"  # a working minute, of terms in hours


class DayUse(OpenEnum):
    FIRST = "first"  # the day from which the term counts
    COUNTED = "counted"
    PAUSED = "paused"
    REST = "rest"
    VOID = "void"  # counted in a term that began anew later


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """In units of the term: used by either model, and how long the clock stood."""

    unit: UsedUnit
    by_pause: int
    by_restart: int
    paused: int


@dataclass(frozen=True, slots=True)
class LifeDay:
    """`stop` is the first stop that kept this day from being counted."""

    day: date
    use: DayUse
    stop: Stop | None = None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The term that counts, cut off at a moment; naive office time."""

    begin: datetime
    end: datetime
    stops: tuple[tuple[Stop, Span], ...]


def used(course: Course, calendar: Calendar, until: datetime) -> Used | None:
    """What of the term had been used at a moment, or at the end of a life that ended before; None
    for a course without a start. Raises DeadlineError and CalendarError as `appoint` does.
    """
    if course.started_at is None:
        return None
    by_pause, by_restart = (
        _stretch(course, calendar, until, model)
        for model in (SupplementEffect.PAUSE, SupplementEffect.RESTART)
    )
    unit = _unit(course)
    if unit is UsedUnit.MINUTE:
        pauses, anew = ([span for _, span in stretch.stops] for stretch in (by_pause, by_restart))
        whole = worked_minutes(by_pause.begin, by_pause.end, [], calendar)
        left = worked_minutes(by_pause.begin, by_pause.end, _joined(pauses), calendar)
        since = worked_minutes(by_restart.begin, by_restart.end, _joined(anew), calendar)
        return Used(unit=unit, by_pause=left, by_restart=since, paused=whole - left)
    days = list(_days(by_pause, unit, calendar))
    return Used(
        unit=unit,
        by_pause=_number(days, DayUse.COUNTED),
        by_restart=_number(_days(by_restart, unit, calendar), DayUse.COUNTED),
        paused=_number(days, DayUse.PAUSED),
    )


def days_of(course: Course, calendar: Calendar, until: datetime) -> tuple[LifeDay, ...]:
    """Each day from the first to a moment, or to the end of the life, in the procedure's own way;
    empty for a course without a start. Raises as `used` does.
    """
    if course.started_at is None:
        return ()
    whole = _stretch(course, calendar, until, SupplementEffect.PAUSE)
    anew = _stretch(course, calendar, until, course.rule.supplement)
    unit = _unit(course)
    first = LifeDay(whole.begin.date(), DayUse.FIRST)
    days = (first, *_days(whole, unit, calendar))
    again = anew.begin.date()
    if anew.begin == whole.begin:
        return days
    before = [
        replace(one, use=DayUse.VOID) if one.use in {DayUse.COUNTED, DayUse.FIRST} else one
        for one in days
        if one.day < again
    ]
    return (*before, LifeDay(again, DayUse.FIRST), *_days(anew, unit, calendar))


def _stretch(
    course: Course, calendar: Calendar, until: datetime, model: SupplementEffect
) -> _Stretch:
    """The term of this model with each of its stops alone. A stop lasts until a dossier handed in
    at its end would begin to count. What the end of a life finds open ends with it, so a term
    begins anew there; what a mere look finds open goes on.
    """
    end = min(until, course.ended_at) if course.ended_at else until
    stops = ended_with(course.stops, end)
    answered = stops if end == course.ended_at else _answered(course, stops)
    restarted = restarted_at(course, model, answered)
    begin = counted_from(course, restarted, calendar)
    lasting = []
    for stop in pausing(stops, restarted):
        lasting += [
            (stop, span) for span in stops_from(course.rule, spans([stop]), calendar, begin)
        ]
    return _Stretch(begin, office_minute(end, calendar), tuple(lasting))


def _answered(course: Course, stops: Sequence[Stop]) -> list[Stop]:
    ends = {(stop.kind, stop.begin, stop.end, stop.event) for stop in course.stops}
    return [stop for stop in stops if (stop.kind, stop.begin, stop.end, stop.event) in ends]


def _days(stretch: _Stretch, unit: UsedUnit, calendar: Calendar) -> Iterator[LifeDay]:
    """The days after the first of a term, up to and with the last."""
    day = stretch.begin.date()
    while day < stretch.end.date():
        day += DAY
        if unit is UsedUnit.WORKING_DAY and not is_working(calendar, day):
            yield LifeDay(day, DayUse.REST)
            continue
        stop = next(
            (one for one, (a, b) in stretch.stops if a.date() < day <= b.date()),
            None,
        )
        yield LifeDay(day, DayUse.COUNTED if stop is None else DayUse.PAUSED, stop)


def _number(days: Sequence[LifeDay] | Iterator[LifeDay], use: DayUse) -> int:
    return sum(1 for one in days if one.use is use)


def _unit(course: Course) -> UsedUnit:
    """A date that an officer set is counted in working days."""
    if course.entered is not None:
        return UsedUnit.WORKING_DAY
    match course.rule.unit:
        case TimeUnit.HOUR:
            return UsedUnit.MINUTE
        case TimeUnit.DAY | TimeUnit.MONTH:
            return UsedUnit.DAY
        case _:
            return UsedUnit.WORKING_DAY


def _joined(pauses: Sequence[Span]) -> list[Span]:
    """In order and apart, as `worked_minutes` takes them."""
    joined: list[Span] = []
    for begin, end in sorted(pauses):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((begin, end))
    return joined
