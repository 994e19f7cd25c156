"""Days that an officer names: an appointed day, until when, when a paper will be brought."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from counter_app.domain.deadlines.calendar import Calendar, is_working
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.reading.typed import plain
from counter_app.domain.text.clean_text import TextTooLongError

FAR: Final = timedelta(days=60)
"""Behind it a promised day is looked at twice."""
LONGEST: Final = timedelta(days=3_650)

Day = Reading[date | None]

_PARTS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})", re.ASCII)


def read_day(text: str, today: date) -> Day:
    """A day from `today` on. Without a year it is one of this year: next year is meant only where
    it is written. Refused is what has passed, is no day, or lies `LONGEST` ahead.
    """
    found = read_any_day(text, today)
    if found.value is None:
        return found
    shown = f"{found.value:%d/%m/%Y}"
    if found.value < today:
        return Reading(None, refused=Refused.DAY_PASSED, about=shown)
    if found.value - today > LONGEST:
        return Reading(None, refused=Refused.DAY_TOO_FAR, about=shown)
    return Reading(found.value, (Doubt.DAY_FAR,) if found.value - today > FAR else ())


def read_office_day(text: str, today: date, calendar: Calendar) -> Day:
    """As `read_day`, of a day on which the office is to do something: doubted where it is shut
    then, and where the day is one of another year.
    """
    found = read_day(text, today)
    if found.value is None:
        return found
    doubts = (*found.doubts, *_doubts(found.value, today, calendar))
    return Reading(found.value, doubts, about=f"{found.value:%d/%m/%Y}")


def _doubts(day: date, today: date, calendar: Calendar) -> tuple[str, ...]:
    found = [Doubt.DAY_NEXT_YEAR] if day.year > today.year else []
    if not is_working(calendar, day):
        shut = {5: Doubt.DAY_SATURDAY, 6: Doubt.DAY_SUNDAY}
        found.append(shut.get(day.weekday(), Doubt.DAY_OFF))
    return tuple(found)


def read_past_day(text: str, today: date) -> Day:
    """A day up to `today`. Without a year it is the last one of that name, since no other can have
    been meant; refused is what is still to come.
    """
    found = read_any_day(text, today)
    if found.value is None or found.value <= today:
        return found
    if _has_no_year(text):
        with suppress(ValueError):
            return Reading(found.value.replace(year=today.year - 1))
    return Reading(None, refused=Refused.DAY_TO_COME, about=f"{found.value:%d/%m/%Y}")


def _has_no_year(text: str) -> bool:
    found = _PARTS.fullmatch(plain(text))
    return found is not None and found[3] is None


def read_any_day(text: str, today: date) -> Day:
    """As `read_day`, of a day that may have passed: on a paper, for example."""
    try:
        typed = plain(text)
    except TextTooLongError:
        return Reading(None, refused=Refused.TEXT_TOO_LONG)
    if not typed:
        return Reading(None)
    numbers = _numbers(typed, today)
    if numbers is None:
        return Reading(None, refused=Refused.DAY_UNREADABLE)
    try:
        return Reading(date(*numbers))
    except ValueError:
        return Reading(None, refused=Refused.DAY_UNREADABLE)


def _numbers(typed: str, today: date) -> tuple[int, int, int] | None:
    """Year, month and day."""
    if found := _ISO.fullmatch(typed):
        return int(found[1]), int(found[2]), int(found[3])
    found = _RUN.fullmatch(typed) or _PARTS.fullmatch(typed)
    if found is None:
        return None
    year = found[3]
    if year is None:
        return today.year, int(found[2]), int(found[1])
    century = today.year - today.year % 100 if len(year) == 2 else 0
    return century + int(year), int(found[2]), int(found[1])
