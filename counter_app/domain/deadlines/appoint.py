"""The due date from a time rule, a moment of reception and a calendar, with its steps.

Decision record 0020 says how every open question is read, and by which sentence of law.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import Counting, TimeRule, TimeUnit
from counter_app.domain.deadlines.calendar import (
    Calendar,
    calendar_id,
    closing,
    is_announced,
)
from counter_app.domain.deadlines.deadline import AT_RESOLVER, ENTERED, Deadline, Step, StepKind
from counter_app.domain.deadlines.deadline_steps import (
    steps_between,
    steps_of_day,
    steps_of_papers,
)
from counter_app.domain.deadlines.reception import (
    DeadlineError,
    Span,
    office_minute,
    stops,
)
from counter_app.domain.deadlines.term import (
    DAY,
    at_time,
    count_days,
    last_working_day,
    months_later,
    run_minutes,
    stopped_days,
)
from counter_app.domain.deadlines.term_starts import Papers, Term, term_starts

__all__ = ["DeadlineError", "appoint", "at_resolver", "entered", "promise"]

VERSION = 1
MOST_DAYS = 5 * 366  # a moment farther away is a slip of the key
_MOST = {TimeUnit.HOUR: 8 * MOST_DAYS, TimeUnit.MONTH: 60}
_HOURS_OF_A_DAY = 8  # clock_exact alone


def appoint(
    rule: TimeRule,
    received_at: datetime,
    calendar: Calendar,
    pauses: Sequence[Span] = (),
    *,
    papers: Papers = None,
) -> Deadline:
    """When the result is due, in the calendar's zone, and why.

    `received_at` and the ends of `pauses` (clock stopped, clock running again) are aware moments.
    The term of a dossier that owes papers counts from the last one: `papers` is the aware moment at
    which it came, or the day on which it is brought, then for the latest moment of that day.
    Raises DeadlineError, and CalendarError where no working day is to be found.
    """
    _check(rule)
    received = office_minute(received_at, calendar)
    starts = term_starts(rule, received, calendar, papers)
    counted = [_counted(rule, received, start, calendar, pauses) for start in starts]
    return max(counted, key=_due)


def _counted(
    rule: TimeRule, received: datetime, begun: Term, calendar: Calendar, pauses: Sequence[Span]
) -> Deadline:
    """The deadline of a term that counts from this moment, behind the steps that led there."""
    start, before = begun
    stopped = stops(rule, pauses, calendar, start)
    match rule.unit:
        case TimeUnit.SAME_DAY:
            due, counted = _same_day(start, stopped, calendar)
        case TimeUnit.HOUR:
            due, counted = _hours(rule, start, stopped, calendar)
        case _:
            due, counted = _days(rule, start, stopped, calendar)
    stopped = [stop for stop in stopped if stop[0] < due]
    due = max([due, *(resumed for _, resumed in stopped)])
    zone = ZoneInfo(calendar.zone)
    due_at = due.replace(tzinfo=zone)
    steps = [
        Step(kind=StepKind.RECEIVED, at=received.replace(tzinfo=zone)),
        *before,
        *(
            Step(kind=StepKind.PAUSED, at=a.replace(tzinfo=zone), until=b.replace(tzinfo=zone))
            for a, b in stopped
        ),
        *counted,
    ]
    if not is_announced(calendar, due.date()):
        steps.append(Step(kind=StepKind.CALENDAR_OPEN, day=due.date()))
    steps.append(Step(kind=StepKind.DUE, at=due_at))
    return Deadline(
        due_at=due_at,
        steps=tuple(steps),
        rule=f"{rule.counting.value}/{VERSION}",
        calendar=calendar_id(calendar),
    )


def promise(
    rule: TimeRule, received_at: datetime, calendar: Calendar, *, papers: Papers = None
) -> Deadline:
    """As `appoint`, for a date that goes on paper: an officer has to set it (`entered`) where the
    term runs into a year whose rest days nobody has announced.

    Raises DeadlineError ("calendar_open" then), and CalendarError as `appoint` does. A result due
    on the day of reception depends on no other day.
    """
    deadline = appoint(rule, received_at, calendar, papers=papers)
    first, last = office_minute(received_at, calendar).date(), deadline.due_at
    if last is None or last.date() == first:
        return deadline
    for year in range(first.year, last.year + 1):
        if not is_announced(calendar, date(year, 1, 1)):
            raise DeadlineError("calendar_open", year=year)
    return deadline


def entered(
    received_at: datetime,
    promised_at: datetime,
    reason: str,
    calendar: Calendar,
    *,
    papers: date | None = None,
) -> Deadline:
    """A moment that an officer set, with the reason; raises DeadlineError.

    Any hour is allowed; a rest day is named in the steps, and until when `papers` are brought.
    """
    zone = ZoneInfo(calendar.zone)
    received = office_minute(received_at, calendar)
    due = office_minute(promised_at, calendar)
    reason = " ".join(reason.split())
    if not reason:
        raise DeadlineError("due_reason_missing")
    if due < received:
        raise DeadlineError("due_before_reception", due=due, received=received)
    if due - received > MOST_DAYS * DAY:
        raise DeadlineError("deadline_too_far", due=due)
    timestamp = due.replace(tzinfo=zone)
    return Deadline(
        due_at=timestamp,
        steps=(
            Step(kind=StepKind.RECEIVED, at=received.replace(tzinfo=zone)),
            *steps_of_papers(papers),
            Step(kind=StepKind.ENTERED, at=timestamp, name=reason),
            *steps_of_day(due.date(), calendar),
            Step(kind=StepKind.DUE, at=timestamp),
        ),
        rule=f"{ENTERED}/{VERSION}",
        calendar=calendar_id(calendar),
    )


def at_resolver(rule: TimeRule, *, papers: date | None = None) -> Deadline:
    """No date yet: the term runs from the day on which the resolving agency has the dossier, with
    the `papers` that are still brought.
    """
    unit = rule.unit.value if rule.unit else ""
    return Deadline(
        due_at=None,
        steps=(
            *steps_of_papers(papers),
            Step(kind=StepKind.AT_RESOLVER, amount=rule.amount, unit=unit),
        ),
        rule=f"{AT_RESOLVER}/{VERSION}",
    )


def _due(deadline: Deadline) -> datetime:
    return deadline.due_at or datetime.max.replace(tzinfo=UTC)


def _check(rule: TimeRule) -> None:
    if not rule.is_computable or rule.unit is None:
        raise DeadlineError("deadline_open")
    if rule.unit is TimeUnit.SAME_DAY:
        return
    amount = rule.amount or 0
    if amount < 1:
        raise DeadlineError("deadline_open")
    if amount > _MOST.get(rule.unit, MOST_DAYS):
        raise DeadlineError("deadline_too_far", amount=amount)


def _same_day(start: datetime, stopped: list[Span], calendar: Calendar) -> Term:
    day = start.date()
    for begin, end in stopped:
        if begin < closing(calendar, day):
            day = max(day, end.date())
    return closing(calendar, day), [
        *steps_between(start.date(), day, calendar),
        Step(kind=StepKind.COUNTED, unit=TimeUnit.SAME_DAY.value, day=day),
    ]


def _hours(rule: TimeRule, start: datetime, stopped: list[Span], calendar: Calendar) -> Term:
    """Working hours; by `clock_exact` eight of them are a working day."""
    amount = rule.amount or 0
    timestamp, minutes = start, 60 * amount
    if rule.counting is Counting.CLOCK_EXACT and amount >= _HOURS_OF_A_DAY:
        days, hours = divmod(amount, _HOURS_OF_A_DAY)

        def due_on(last: date) -> datetime:
            return at_time(last, start.time(), calendar)

        last = _last_day(start.date(), days, stopped, due_on, calendar, working=True)
        stopped = [stop for stop in stopped if stop[0] >= due_on(last)]
        timestamp, minutes = due_on(last), 60 * hours
    due = run_minutes(timestamp, minutes, stopped, calendar) if minutes else timestamp
    return due, [
        *steps_between(start.date(), due.date(), calendar),
        Step(kind=StepKind.COUNTED, amount=amount, unit=TimeUnit.HOUR.value, day=due.date()),
    ]


def _days(rule: TimeRule, start: datetime, stopped: list[Span], calendar: Calendar) -> Term:
    """Days and months: the first day is not counted, the last ends at closing time."""
    unit, amount, first = rule.unit or TimeUnit.WORKING_DAY, rule.amount or 0, start.date()
    working, days, shortened = unit is TimeUnit.WORKING_DAY, amount, False
    if unit is TimeUnit.MONTH:
        target, shortened = months_later(first, amount)
        days = (target - first).days

    def due_on(last: date) -> datetime:
        day = last_working_day(last, calendar)
        if rule.counting is Counting.CLOCK_EXACT and day == last and not shortened:
            return at_time(day, start.time(), calendar)
        return closing(calendar, day)

    last = _last_day(first, days, stopped, due_on, calendar, working=working)
    due = due_on(last)
    steps = [Step(kind=StepKind.FIRST_DAY_NOT_COUNTED, day=first)]
    if working:
        steps += steps_between(first, last, calendar)
    steps.append(Step(kind=StepKind.COUNTED, amount=amount, unit=unit.value, day=last))
    if due.date() != last:
        until = due.replace(tzinfo=ZoneInfo(calendar.zone))
        steps.append(Step(kind=StepKind.MOVED, day=last, until=until))
        steps += steps_between(last - DAY, due.date(), calendar)
    elif not working:
        steps += steps_of_day(last, calendar)
    return due, steps


def _last_day(
    first: date,
    amount: int,
    stopped: list[Span],
    due_on: Callable[[date], datetime],
    calendar: Calendar,
    *,
    working: bool,
) -> date:
    """The last day of a term; each stop that began before the term was due makes it longer.

    Behind the last day the term waits for a working day only: a stop that begins there ends it on
    the day on which the clock runs again.
    """
    last = count_days(first, amount, calendar, working=working)
    for stop in stopped:
        due = due_on(last)
        if stop[0] >= due:
            continue
        if stop[0].date() > last:
            amount += (max(due, stop[1]).date() - last).days
        else:
            amount += stopped_days(stop, calendar, working=working)
        last = count_days(first, amount, calendar, working=working)
    return last
