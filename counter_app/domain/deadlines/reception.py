"""From the moment a dossier is handed in to the moment that its term counts from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import TimeRule
from counter_app.domain.deadlines.calendar import (
    Calendar,
    closing,
    next_working_day,
    opening,
    sessions_on,
)
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.errors import DomainError

FIRST_YEAR, LAST_YEAR = 1990, 2200
_SEARCH_DAYS = 400

Span = tuple[datetime, datetime]


class DeadlineError(DomainError):
    """`code` is one of deadline_open, deadline_too_far, due_before_reception,
    due_reason_missing, moment_out_of_range, papers_owed, pause_backwards.
    """

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        super().__init__(**params)


def office_minute(timestamp: datetime, calendar: Calendar) -> datetime:
    """The minute that a receipt prints, naive office time; raises ValueError for a naive moment."""
    if timestamp.utcoffset() is None:
        raise ValueError("a moment without a zone has no office time")
    if not FIRST_YEAR <= timestamp.year <= LAST_YEAR:
        raise DeadlineError("moment_out_of_range", moment=timestamp)
    local = in_zone(timestamp, ZoneInfo(calendar.zone))
    return local.replace(tzinfo=None, second=0, microsecond=0)


def counts_from(rule: TimeRule, received: datetime, calendar: Calendar) -> datetime:
    """The moment itself in office hours and up to the cut-off, else the opening after it."""
    cutoff = cutoff_on(rule, received.date(), calendar)
    if cutoff is not None and is_after_cutoff(received, cutoff):
        return opening(calendar, next_working_day(calendar, received.date()))
    return next_open_minute(received, calendar)


def counts_from_last(rule: TimeRule, day: date, calendar: Calendar) -> datetime:
    """The latest moment from which a term counts whose last paper comes in the office hours of this
    day, naive office time: closing time, or the opening after the cut-off or a rest day.
    """
    if not sessions_on(calendar, day):
        return next_open_minute(datetime.combine(day, time()), calendar)
    last, cutoff = closing(calendar, day), cutoff_on(rule, day, calendar)
    if cutoff is not None and is_after_cutoff(last - timedelta(minutes=1), cutoff):
        return opening(calendar, next_working_day(calendar, day))
    return last


def cutoff_on(rule: TimeRule, day: date, calendar: Calendar) -> datetime | None:
    """The cut-off moment of an open day; the earlier one where a rule has both kinds."""
    if not sessions_on(calendar, day):
        return None
    timestamps = []
    if rule.cutoff is not None:
        timestamps.append(datetime.combine(day, rule.cutoff.replace(tzinfo=None)))
    if rule.cutoff_minutes_before_close is not None:
        timestamps.append(
            closing(calendar, day) - timedelta(minutes=rule.cutoff_minutes_before_close)
        )
    return min(timestamps, default=None)


def is_after_cutoff(received: datetime, cutoff: datetime) -> bool:
    """15:00 itself is not after 15:00."""
    return received > cutoff


def next_open_minute(timestamp: datetime, calendar: Calendar) -> datetime:
    """The moment itself in a session, else the opening of the next session."""
    day = timestamp.date()
    for _ in range(_SEARCH_DAYS):
        for session in sessions_on(calendar, day):
            if timestamp < datetime.combine(day, session.close):
                return max(timestamp, datetime.combine(day, session.open))
        day += timedelta(days=1)
    return opening(calendar, next_working_day(calendar, timestamp.date()))


def stops(
    rule: TimeRule, pauses: Sequence[Span], calendar: Calendar, start: datetime
) -> list[Span]:
    """The pauses after the start in order, joined, naive office time.

    Each ends when a dossier handed in at its end would begin to count.
    """
    joined: list[Span] = []
    for begin, end in sorted(pauses):
        stopped, resumed = office_minute(begin, calendar), office_minute(end, calendar)
        if resumed < stopped:
            raise DeadlineError("pause_backwards")
        if resumed == stopped:
            continue
        resumed = counts_from(rule, resumed, calendar)
        stopped = max(stopped, start)
        if resumed <= stopped:
            continue
        if joined and stopped <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], resumed))
        else:
            joined.append((stopped, resumed))
    return joined
