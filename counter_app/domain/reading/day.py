"""Days that an officer names: a promised day, until when, when a paper will be brought."""

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
    result = read_any_day(text, today)
    if result.value is None:
        return result
    shown = f"{result.value:%d/%m/%Y}"
    if result.value < today:
        return Reading(None, refused=Refused.DAY_PASSED, about=shown)
    if result.value - today > LONGEST:
        return Reading(None, refused=Refused.DAY_TOO_FAR, about=shown)
    return Reading(result.value, (Doubt.DAY_FAR,) if result.value - today > FAR else ())


def read_office_day(text: str, today: date, calendar: Calendar, after: date | None = None) -> Day:
    """As `read_day`, of a day on which the office is to do something: doubted where it is shut
    then, where the day is one of another year, and where it does not come `after` the one that it
    is to replace.
    """
    result = read_day(text, today)
    if result.value is None:
        return result
    doubts = (*result.doubts, *_doubts(result.value, today, calendar))
    if after is not None and result.value <= after:
        doubts = (*doubts, Doubt.DAY_NOT_LATER)
    return Reading(result.value, doubts, about=f"{result.value:%d/%m/%Y}")


def _doubts(day: date, today: date, calendar: Calendar) -> tuple[str, ...]:
    result = [Doubt.DAY_NEXT_YEAR] if day.year > today.year else []
    if not is_working(calendar, day):
        shut = {5: Doubt.DAY_SATURDAY, 6: Doubt.DAY_SUNDAY}
        result.append(shut.get(day.weekday(), Doubt.DAY_OFF))
    return tuple(result)


def read_past_day(text: str, today: date) -> Day:
    """A day up to `today`. Without a year it is the last one of that name, since no other can have
    been meant; refused is what is still to come.
    """
    result = read_any_day(text, today)
    if result.value is None or result.value <= today:
        return result
    if _has_no_year(text):
        with suppress(ValueError):
            return Reading(result.value.replace(year=today.year - 1))
    return Reading(None, refused=Refused.DAY_TO_COME, about=f"{result.value:%d/%m/%Y}")


def _has_no_year(text: str) -> bool:
    result = _PARTS.fullmatch(plain(text))
    return result is not None and result[3] is None


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
    if result := _ISO.fullmatch(typed):
        return int(result[1]), int(result[2]), int(result[3])
    result = _RUN.fullmatch(typed) or _PARTS.fullmatch(typed)
    if result is None:
        return None
    year = result[3]
    if year is None:
        return today.year, int(result[2]), int(result[1])
    century = today.year - today.year % 100 if len(year) == 2 else 0
    return century + int(year), int(result[2]), int(result[1])
