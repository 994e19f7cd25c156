"""The appointed moment from a time rule, a moment of reception and a calendar, with its steps.

Decision record 0020 says how every open question is read, and by which sentence of law.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import Counting, TimeRule, TimeUnit
from counter_app.domain.deadlines.calendar import (
    Calendar,
    DayKind,
    calendar_id,
    closing,
    is_announced,
    row_of,
    sessions_on,
)
from counter_app.domain.deadlines.deadline import ENTERED, Deadline, Step, StepKind
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.deadlines.reception import (
    DeadlineError,
    Span,
    counts_from,
    counts_from_last,
    cutoff_on,
    is_after_cutoff,
    next_open_minute,
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

__all__ = ["DeadlineError", "appoint", "at_resolver", "entered", "promise"]

VERSION = 1
MOST_DAYS = 5 * 366  # a moment farther away is a slip of the key
_MOST = {TimeUnit.HOUR: 8 * MOST_DAYS, TimeUnit.MONTH: 60}
_HOURS_OF_A_DAY = 8  # clock_exact alone
_SWAPPED = {
    DayKind.SWAPPED_ON: StepKind.SWAPPED_ON,
    DayKind.SWAPPED_OFF: StepKind.SWAPPED_OFF,
}

Papers = date | datetime | None
_Term = tuple[datetime, list[Step]]


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
    starts = _starts(rule, received, calendar, papers)
    counted = [_counted(rule, received, one, calendar, pauses) for one in starts]
    return max(counted, key=_due)


def _counted(
    rule: TimeRule, received: datetime, begun: _Term, calendar: Calendar, pauses: Sequence[Span]
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
    due_at: datetime,
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
    due = office_minute(due_at, calendar)
    reason = " ".join(reason.split())
    if not reason:
        raise DeadlineError("due_reason_missing")
    if due < received:
        raise DeadlineError("due_before_reception", due=due, received=received)
    if due - received > MOST_DAYS * DAY:
        raise DeadlineError("deadline_too_far", due=due)
    moment = due.replace(tzinfo=zone)
    return Deadline(
        due_at=moment,
        steps=(
            Step(kind=StepKind.RECEIVED, at=received.replace(tzinfo=zone)),
            *_papers_by(papers),
            Step(kind=StepKind.ENTERED, at=moment, name=reason),
            *_remarkable(due.date(), calendar),
            Step(kind=StepKind.DUE, at=moment),
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
            *_papers_by(papers),
            Step(kind=StepKind.AT_RESOLVER, amount=rule.amount, unit=unit),
        ),
        rule=f"at_resolver/{VERSION}",
    )


def _due(deadline: Deadline) -> datetime:
    return deadline.due_at or datetime.max.replace(tzinfo=UTC)


def _starts(rule: TimeRule, received: datetime, calendar: Calendar, papers: Papers) -> list[_Term]:
    """The moments from which the term may count, naive office time, with the steps that led there:
    two where papers come up to the cut-off of a day or after it, for a term whose end falls on a
    rest day goes on to the end of the next working day and may end after a later one.
    """
    zone = ZoneInfo(calendar.zone)
    start = counts_from(rule, received, calendar)
    if papers is None:
        return [(start, _late(rule, received, start, calendar))]
    if isinstance(papers, datetime):
        came = max(received, office_minute(papers, calendar))
        start = counts_from(rule, came, calendar)
        step = Step(kind=StepKind.PAPERS_IN, at=in_zone(papers, zone))
        return [(start, [step, *_late(rule, came, start, calendar)])]
    day = max(received.date(), papers)
    last = max(start, counts_from_last(rule, day, calendar))
    begun, starts = list(_papers_by(papers)), []
    if last.date() != day:
        cutoff = cutoff_on(rule, day, calendar)
        if cutoff is not None and start <= cutoff:
            starts.append((max(start, next_open_minute(cutoff, calendar)), list(begun)))
        kind, at = StepKind.AFTER_CUTOFF, cutoff
        if cutoff is None:
            kind, at = StepKind.OUT_OF_HOURS, datetime.combine(day, time())
        at = (at or last).replace(tzinfo=zone)
        begun.append(Step(kind=kind, at=at, until=last.replace(tzinfo=zone)))
        begun += _all_remarkable(day - DAY, last.date(), calendar)
    return [(last, begun), *starts]


def _papers_by(day: date | None) -> tuple[Step, ...]:
    return () if day is None else (Step(kind=StepKind.PAPERS_BY, day=day),)


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


def _same_day(start: datetime, stopped: list[Span], calendar: Calendar) -> _Term:
    day = start.date()
    for begin, end in stopped:
        if begin < closing(calendar, day):
            day = max(day, end.date())
    return closing(calendar, day), [
        *_all_remarkable(start.date(), day, calendar),
        Step(kind=StepKind.COUNTED, unit=TimeUnit.SAME_DAY.value, day=day),
    ]


def _hours(rule: TimeRule, start: datetime, stopped: list[Span], calendar: Calendar) -> _Term:
    """Working hours; by `clock_exact` eight of them are a working day."""
    amount = rule.amount or 0
    moment, minutes = start, 60 * amount
    if rule.counting is Counting.CLOCK_EXACT and amount >= _HOURS_OF_A_DAY:
        days, hours = divmod(amount, _HOURS_OF_A_DAY)

        def due_on(last: date) -> datetime:
            return at_time(last, start.time(), calendar)

        last = _last_day(start.date(), days, stopped, due_on, calendar, working=True)
        stopped = [stop for stop in stopped if stop[0] >= due_on(last)]
        moment, minutes = due_on(last), 60 * hours
    due = run_minutes(moment, minutes, stopped, calendar) if minutes else moment
    return due, [
        *_all_remarkable(start.date(), due.date(), calendar),
        Step(kind=StepKind.COUNTED, amount=amount, unit=TimeUnit.HOUR.value, day=due.date()),
    ]


def _days(rule: TimeRule, start: datetime, stopped: list[Span], calendar: Calendar) -> _Term:
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
        steps += _all_remarkable(first, last, calendar)
    steps.append(Step(kind=StepKind.COUNTED, amount=amount, unit=unit.value, day=last))
    if due.date() != last:
        until = due.replace(tzinfo=ZoneInfo(calendar.zone))
        steps.append(Step(kind=StepKind.MOVED, day=last, until=until))
        steps += _all_remarkable(last - DAY, due.date(), calendar)
    elif not working:
        steps += _remarkable(last, calendar)
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

    A stop on a day to which the end was moved counts from that day.
    """
    last = count_days(first, amount, calendar, working=working)
    for stop in stopped:
        due = due_on(last)
        if stop[0] < due:
            if stop[0].date() > last:
                amount += (due.date() - last).days
            amount += stopped_days(stop, calendar, working=working)
            last = count_days(first, amount, calendar, working=working)
    return last


def _late(rule: TimeRule, received: datetime, start: datetime, calendar: Calendar) -> list[Step]:
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
        steps += _remarkable(received.date(), calendar)
    return steps + _all_remarkable(received.date(), start.date(), calendar)


def _all_remarkable(after: date, upto: date, calendar: Calendar) -> list[Step]:
    """The steps of the days after one day, up to and with another."""
    steps: list[Step] = []
    day = after
    while day < upto:
        day += DAY
        steps += _remarkable(day, calendar)
    return steps


def _remarkable(day: date, calendar: Calendar) -> tuple[Step, ...]:
    """Why a day does not count, or counts though it is a weekend day; nothing for a usual one."""
    row = row_of(calendar, day)
    if row is None or row.kind is DayKind.EXTRA_OPEN:
        return () if calendar.hours[day.weekday()] else (Step(kind=StepKind.WEEKEND, day=day),)
    return (Step(kind=_SWAPPED.get(row.kind, StepKind.HOLIDAY), day=day, name=row.name),)
