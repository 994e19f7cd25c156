"""Engine against oracle over a grid of moments and rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import TimeRule
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.deadline import Deadline
from tests.domain.deadlines.oracle import Oracle, PlainRule

FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
WORLD_FIRST, WORLD_LAST = date(2024, 12, 30), date(2027, 5, 31)
BOUNDARIES = ("07:30", "11:30", "13:30", "15:00", "16:00", "17:00")

WEEKS = (  # Mondays of the weeks walked in every run
    date(2025, 1, 20),  # before Tết, with the long rest after it
    date(2025, 4, 21),  # Saturday worked, then 30/4, 1/5 and the swapped 2/5
    date(2025, 8, 25),  # towards 2/9
    date(2025, 12, 29),  # the turn of the year, 2/1 swapped
    date(2026, 1, 5),  # Saturday 10/1 worked
    date(2026, 1, 26),  # month ends with no such day in February
    date(2026, 4, 20),  # a holiday on Sunday, made up on Monday
    date(2026, 8, 17),  # Saturday worked, then 31/8 swapped
    date(2026, 11, 16),  # 24/11 in the week after
)
DAYS_BY_THE_MINUTE = (
    date(2025, 1, 24),  # Friday before Tết
    date(2025, 4, 26),  # a Saturday that is worked
    date(2025, 5, 2),  # a Friday that is swapped off
    date(2025, 6, 18),  # an ordinary Wednesday
    date(2026, 2, 18),  # Tết
    date(2026, 4, 26),  # a Sunday that is a holiday
    date(2026, 4, 27),  # its compensation
    date(2026, 7, 11),  # an ordinary Saturday
    date(2026, 11, 20),  # an ordinary Friday
    date(2026, 11, 23),  # the day before a holiday
)


class Difference(NamedTuple):
    """Two answers that are not the same."""

    rule: PlainRule
    received: datetime
    engine: datetime
    oracle: datetime


Engine = Callable[[TimeRule, datetime, Calendar], Deadline]


def quarter_hours(first: date, last: date) -> Iterator[datetime]:
    """Every quarter of an hour, naive office time."""
    timestamp = datetime.combine(first, time())
    end = datetime.combine(last, time()) + timedelta(days=1)
    while timestamp < end:
        yield timestamp
        timestamp += timedelta(minutes=15)


def around_boundaries(days: Iterable[date]) -> Iterator[datetime]:
    """Every minute from five before to five after opening, lunch, cut-offs and closing."""
    for day in days:
        for boundary in BOUNDARIES:
            at = datetime.combine(day, time.fromisoformat(boundary))
            yield from (at + timedelta(minutes=m) for m in range(-5, 6))


def every_day() -> list[date]:
    return [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def full_grid() -> list[datetime]:
    """Two years: every quarter hour, and every minute around every boundary of every day."""
    return sorted({*quarter_hours(FIRST, LAST), *around_boundaries(every_day())})


def short_grid(part: int) -> list[datetime]:
    """Of the weeks in which rest days are dense every eighth quarter hour, `part` picks which;
    and of days of every kind every other minute.
    """
    weeks = [m for day in WEEKS for m in quarter_hours(day, day + timedelta(days=6))]
    minutes = list(around_boundaries(DAYS_BY_THE_MINUTE))
    return sorted({*weeks[part % 8 :: 8], *minutes[part % 2 :: 2]})


def differences(
    engine: Engine,
    oracle: Oracle,
    rules: Mapping[PlainRule, TimeRule],
    timestamps: list[datetime],
    calendar: Calendar,
) -> Iterator[Difference]:
    """Every moment and rule for which the two sides do not name the same minute."""
    zone = ZoneInfo(calendar.zone)
    world = oracle.world
    aware = [(m, m.replace(tzinfo=zone), world.minute(m)) for m in timestamps]
    for values, rule in rules.items():
        for timestamp, received, minute in aware:
            due = engine(rule, received, calendar).due_at
            assert due is not None
            answer = due.replace(tzinfo=None)
            expected = oracle.due(values, minute)
            if world.minute(answer) != expected or answer.second:
                yield Difference(values, timestamp, answer, world.timestamp(expected))
