"""How a term runs over a calendar: working minutes, days, months, and what pauses take out.

All moments are naive office time; `stops` are ordered, apart, and made by `reception.stops`.
"""

from __future__ import annotations

import calendar as months
from datetime import date, datetime, time, timedelta

from counter_app.domain.deadlines.calendar import (
    Calendar,
    closing,
    is_working,
    next_working_day,
    sessions_on,
)
from counter_app.domain.deadlines.reception import Span

DAY = timedelta(days=1)
_SEARCH_DAYS = 400


def run_minutes(
    timestamp: datetime, minutes: int, stops: list[Span], calendar: Calendar
) -> datetime:
    """The moment at which so many working minutes outside the stops have passed."""
    day, left = timestamp.date(), timedelta(minutes=minutes)
    if not is_working(calendar, day):
        day = next_working_day(calendar, day)
    while True:
        for session in sessions_on(calendar, day):
            begin = max(timestamp, datetime.combine(day, session.open))
            for free, until in _free(begin, datetime.combine(day, session.close), stops):
                if until - free >= left:
                    return free + left
                left -= until - free
        day = next_working_day(calendar, day)


def worked_minutes(begin: datetime, end: datetime, stops: list[Span], calendar: Calendar) -> int:
    """How many working minutes outside the stops lie between two moments."""
    worked, day = timedelta(), begin.date()
    while day <= end.date():
        for session in sessions_on(calendar, day) if is_working(calendar, day) else ():
            since = max(begin, datetime.combine(day, session.open))
            until = min(end, datetime.combine(day, session.close))
            worked += sum((b - a for a, b in _free(since, until, stops)), timedelta())
        day += DAY
    return worked // timedelta(minutes=1)


def minutes_before(end: datetime, minutes: int, calendar: Calendar) -> datetime:
    """The earliest moment at which at most so many working minutes are left until `end`: closing
    time of a session, where they fill the sessions after it.
    """
    day, left = end.date(), timedelta(minutes=minutes)
    for _ in range(_SEARCH_DAYS):
        for session in reversed(sessions_on(calendar, day) if is_working(calendar, day) else ()):
            since = datetime.combine(day, session.open)
            until = min(end, datetime.combine(day, session.close))
            if until - since > left:
                return until - left
            left -= max(until - since, timedelta())
        day -= DAY
    return datetime.combine(day, time())


def count_days(first: date, amount: int, calendar: Calendar, *, working: bool) -> date:
    """The last of `amount` days after the first one: of working days or of all days."""
    if not working:
        return first + amount * DAY
    day = first
    for _ in range(amount):
        day = next_working_day(calendar, day)
    return day


def stopped_days(stop: Span, calendar: Calendar, *, working: bool) -> int:
    """How many days a stop takes: those after its first day, up to and with its last."""
    first, last = stop[0].date(), stop[1].date()
    days = (first + DAY * n for n in range(1, (last - first).days + 1))
    return sum(1 for day in days if not working or is_working(calendar, day))


def last_working_day(day: date, calendar: Calendar) -> date:
    """The day itself, or the next working day where it is a rest day (Civil Code 148.5)."""
    return day if is_working(calendar, day) else next_working_day(calendar, day)


def months_later(day: date, amount: int) -> tuple[date, bool]:
    """The same day of a later month, or that month's last day (True) where it has none (148.3)."""
    index = day.year * 12 + day.month - 1 + amount
    year, month = index // 12, index % 12 + 1
    last = months.monthrange(year, month)[1]
    return date(year, month, min(day.day, last)), day.day > last


def at_time(day: date, clock: time, calendar: Calendar) -> datetime:
    """That time on an open day, moved into its hours: to the next session or to closing time."""
    timestamp = datetime.combine(day, clock)
    for session in sessions_on(calendar, day):
        if timestamp < datetime.combine(day, session.close):
            return max(timestamp, datetime.combine(day, session.open))
    return closing(calendar, day)


def _free(begin: datetime, end: datetime, stops: list[Span]) -> list[Span]:
    """What the stops leave of a stretch of time."""
    free: list[Span] = []
    for stopped, resumed in stops:
        if begin < min(stopped, end):
            free.append((begin, min(stopped, end)))
        begin = max(begin, resumed)
    if begin < end:
        free.append((begin, end))
    return free
