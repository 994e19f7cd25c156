"""The steps of a deadline that say why days count or do not."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import Counting, TimeRule, TimeUnit
from counter_app.domain.deadlines.calendar import (
    Calendar,
    DayKind,
    closing,
    row_of,
    sessions_on,
)
from counter_app.domain.deadlines.deadline import Step, StepKind
from counter_app.domain.deadlines.reception import (
    cutoff_on,
    is_after_cutoff,
)
from counter_app.domain.deadlines.term import (
    DAY,
)

_SWAPPED = {
    DayKind.SWAPPED_ON: StepKind.SWAPPED_ON,
    DayKind.SWAPPED_OFF: StepKind.SWAPPED_OFF,
}


def steps_of_papers(day: date | None) -> tuple[Step, ...]:
    return () if day is None else (Step(kind=StepKind.PAPERS_BY, day=day),)


def late_steps(
    rule: TimeRule, received: datetime, start: datetime, calendar: Calendar
) -> list[Step]:
    """Why a term does not count from reception, where that made a difference."""
    other_day = start.date() != received.date()
    by_the_clock = rule.unit is TimeUnit.HOUR or rule.counting is Counting.CLOCK_EXACT
    if start == received or not (other_day or by_the_clock):
        return []
    cutoff = cutoff_on(rule, received.date(), calendar)
    kind, at = StepKind.OUT_OF_HOURS, received
    if (
        cutoff is not None
        and is_after_cutoff(received, cutoff)
        and received < closing(calendar, received.date())
    ):
        kind, at = StepKind.AFTER_CUTOFF, cutoff
    zone = ZoneInfo(calendar.zone)
    steps = [Step(kind=kind, at=at.replace(tzinfo=zone), until=start.replace(tzinfo=zone))]
    if not sessions_on(calendar, received.date()):
        steps += steps_of_day(received.date(), calendar)
    return steps + steps_between(received.date(), start.date(), calendar)


def steps_between(after: date, upto: date, calendar: Calendar) -> list[Step]:
    """The steps of the days after one day, up to and with another."""
    steps: list[Step] = []
    day = after
    while day < upto:
        day += DAY
        steps += steps_of_day(day, calendar)
    return steps


def steps_of_day(day: date, calendar: Calendar) -> tuple[Step, ...]:
    """Why a day does not count, or counts though it is a weekend day; nothing for a usual one."""
    row = row_of(calendar, day)
    if row is None or row.kind is DayKind.EXTRA_OPEN:
        return () if calendar.hours[day.weekday()] else (Step(kind=StepKind.WEEKEND, day=day),)
    return (Step(kind=_SWAPPED.get(row.kind, StepKind.HOLIDAY), day=day, name=row.name),)
