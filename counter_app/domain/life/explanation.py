"""Why this date, over the whole life: start, each stop, term anew, extension and end, as steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import SupplementEffect
from counter_app.domain.deadlines.appoint import appoint, at_resolver
from counter_app.domain.deadlines.calendar import Calendar, calendar_id
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.deadlines.deadline_steps import steps_of_day
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.deadlines.reception import office_minute
from counter_app.domain.life.clock import DossierClock
from counter_app.domain.life.course import Course
from counter_app.domain.life.stops import Stop, StopKind, ended_with, over, spans, standing
from counter_app.domain.life.terms import pausing, restarted_at
from counter_app.domain.life.used_days import DayUse, days_of, used

_AWAITED = {
    StopKind.SUPPLEMENT: StepKind.AWAITED_SUPPLEMENT,
    StopKind.OBLIGATION: StepKind.AWAITED_OBLIGATION,
    StopKind.VERIFICATION: StepKind.AWAITED_VERIFICATION,
    StopKind.OUTAGE: StepKind.AWAITED_SYSTEM,
}
_COUNTING = frozenset({StepKind.FIRST_DAY_NOT_COUNTED, StepKind.COUNTED})


def explain(course: Course, clock: DossierClock, calendar: Calendar, now: datetime) -> Deadline:
    """The date of `clock`, which `read_clock` read at `now`, with the steps of the whole life in
    the procedure's own way. The number of days that a stop took leaves out what an earlier one
    had taken. Raises DeadlineError and CalendarError as `used` does.
    """
    if course.started_at is None:
        return at_resolver(course.rule) if course.received_at else Deadline(due_at=None)
    ended = course.ended_at
    stops = ended_with(course.stops, ended) if ended else over(course.stops, now)
    stops = tuple(stop for stop in stops if stop.end and stop.end > course.started_at)
    restarted = restarted_at(course, course.rule.supplement, stops)
    awaited = _awaited(course, stops, calendar, now)
    begun, counting = _term(course, clock, pausing(stops, restarted), restarted, calendar)
    steps = [_start(course, calendar)]
    if restarted is None:
        steps += [*begun, *awaited]
    else:
        zone = ZoneInfo(calendar.zone)
        steps += [step for step in awaited if step.until and step.until <= restarted]
        steps += [Step(kind=StepKind.RESTARTED, at=in_zone(restarted, zone)), *begun]
        steps += [step for step in awaited if step.until is None or step.until > restarted]
    steps += [*counting, *_extended(course, restarted, calendar)]
    steps += _end(course, calendar)
    if clock.due_at is not None:
        steps.append(Step(kind=StepKind.DUE, at=clock.due_at))
    return Deadline(due_at=clock.due_at, steps=tuple(steps), calendar=calendar_id(calendar))


def _start(course: Course, calendar: Calendar) -> Step:
    elsewhere = course.started_at != course.received_at
    zone = ZoneInfo(calendar.zone)
    return Step(
        kind=StepKind.TAKEN_UP if elsewhere else StepKind.RECEIVED,
        at=in_zone(course.started_at, zone) if course.started_at else None,
    )


def _awaited(
    course: Course, stops: Sequence[Stop], calendar: Calendar, now: datetime
) -> list[Step]:
    """A step for each stop, with the days that it took; none for the whole term counts anew."""
    days = Counter(
        one.stop for one in days_of(course, calendar, now) if one.use is DayUse.PAUSED and one.stop
    )
    by_begin = {(stop.kind, stop.begin, stop.event): n for stop, n in days.items()}
    zone = ZoneInfo(calendar.zone)
    anew = course.rule.supplement is not SupplementEffect.PAUSE
    still = () if course.ended_at else standing(course.stops, now)
    return [
        Step(
            kind=_AWAITED.get(stop.kind, StepKind.PAUSED),
            at=in_zone(stop.begin, zone),
            until=in_zone(stop.end, zone) if stop.end and stop not in still else None,
            amount=(
                None
                if anew and stop.kind is StopKind.SUPPLEMENT
                else by_begin.get((stop.kind, stop.begin, stop.event))
            ),
        )
        for stop in (*stops, *still)
    ]


def _term(
    course: Course,
    clock: DossierClock,
    pauses: Sequence[Stop],
    restarted: datetime | None,
    calendar: Calendar,
) -> tuple[list[Step], list[Step]]:
    """From when the term counts, and how it was counted: not told while no date is promised."""
    if clock.due_at is None or course.started_at is None:
        return [], []
    zone = ZoneInfo(calendar.zone)
    if course.entered is not None:
        entered = in_zone(course.entered, zone)
        step = Step(kind=StepKind.ENTERED, at=entered, name=course.entered_reason)
        return [], [step, *steps_of_day(office_minute(entered, calendar).date(), calendar)]
    began = restarted or course.started_at
    counted = appoint(course.rule, began, calendar, spans(pauses), papers=course.papers)
    steps = [
        step
        for step in counted.steps
        if step.kind not in {StepKind.RECEIVED, StepKind.PAUSED, StepKind.DUE}
    ]
    first = next((at for at, step in enumerate(steps) if step.kind in _COUNTING), len(steps))
    return steps[:first], steps[first:]


def _extended(course: Course, restarted: datetime | None, calendar: Calendar) -> Iterator[Step]:
    """An extension of the term before a restart has ended with that term."""
    given = course.extension
    if given is not None and (restarted is None or restarted <= given.at):
        zone = ZoneInfo(calendar.zone)
        at, due = in_zone(given.at, zone), in_zone(given.due, zone)
        yield Step(kind=StepKind.EXTENDED, at=at, until=due)


def _end(course: Course, calendar: Calendar) -> Iterator[Step]:
    if course.ended_at is None:
        return
    spent = used(course, calendar, course.ended_at)
    anew = course.rule.supplement is SupplementEffect.RESTART
    amount, unit = None, ""
    if spent is not None:
        amount = spent.by_restart if anew else spent.by_pause
        unit = spent.unit.value
    zone = ZoneInfo(calendar.zone)
    cause = course.ended_by.value if course.ended_by else ""
    at = in_zone(course.ended_at, zone)
    yield Step(kind=StepKind.ENDED, at=at, name=cause, amount=amount, unit=unit)
