"""The clock of the program against the oracle, over one life."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from counter_app.domain.life import clock as clock_module
from counter_app.domain.life import decision_766, early_warnings, used_days
from counter_app.domain.life.course import Course
from tests.domain.life import life_readings
from tests.domain.life.life_generator import looks
from tests.domain.life.life_oracle import MINUTE, Office, Told
from tests.domain.life.plain_lives import ZONE, Life, calendar_of, course_of, data


class Differs(NamedTuple):
    what: str
    at: str
    oracle: Any
    program: Any


@cache
def office(name: str) -> Office:
    return Office(data(), name)


def differences(number: int, life: Life) -> Iterator[Differs]:
    """Where the program says something else than the oracle."""
    place, calendar = office(life["office"]), calendar_of(life["office"])
    for known, at in looks(number, life):
        told = Told(place, life, life["facts"][:known])
        course = course_of(life, life["facts"][:known])
        first = life_readings.reading(told, at)
        due = first["due"][0]
        yield from _differing(told, course, life, at)
        if first["clock"] == "running" and at <= due:
            for near in (due, due + MINUTE):
                yield from _differing(told, course, life, near)
    period = date.fromisoformat(life["period_end"])
    judged = decision_766.classes_766(course_of(life, life["facts"]), calendar, period)
    theirs = life_readings.classes(Told(place, life, life["facts"]), period)
    if theirs != [judged.by_pause, judged.by_restart]:
        yield Differs("class", life["period_end"], theirs, judged)


def _differing(told: Told, course: Course, life: Life, at: datetime) -> Iterator[Differs]:
    now = at.replace(tzinfo=ZONE)
    for what, theirs, ours in (
        ("clock", life_readings.reading(told, at), _reading(course, life, now)),
        ("used", life_readings.used(told, at), _used(course, life, now)),
    ):
        if theirs != ours:
            yield Differs(what, f"{at:%Y-%m-%d %H:%M}", theirs, ours)


def _reading(course: Course, life: Life, now: datetime) -> dict[str, Any]:
    calendar = calendar_of(life["office"])
    read = clock_module.read_clock(course, calendar, now)
    warned = early_warnings.early_warnings(course, read, calendar)
    return {
        "clock": read.state.value,
        "due": [_naive(at) for at in (read.due_at, read.due_by_pause, read.due_by_restart)],
        "overdue": [read.overdue_since is not None, read.overdue_by_date],
        "warnings": sorted(one.warning.value for one in warned if one.holds(now)),
    }


def _used(course: Course, life: Life, now: datetime) -> list[Any] | None:
    spent = used_days.used(course, calendar_of(life["office"]), now)
    if spent is None:
        return None
    return [spent.unit.value, spent.by_pause, spent.by_restart, spent.paused]


def _naive(at: datetime | None) -> datetime | None:
    return None if at is None else at.astimezone(ZONE).replace(tzinfo=None)
