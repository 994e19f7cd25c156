"""Dates of birth as typed, printed on cards and imported: to the day, the month or the year."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Final

from counter_app.domain.people.partial_date import PartialDate
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.reading.typed import plain
from counter_app.domain.text.clean_text import TextTooLongError
from counter_app.domain.text.folding import fold

OLDEST: Final = 120
"""Years that a person who comes to the counter may have lived."""

Birth = Reading[PartialDate | None]

_UNKNOWN = r"(?:-{1,2}|0{1,2}|_{1,2}|\?{1,2}|x{1,2}|\.{2,})"
_PARTS = re.compile(
    rf"(?:(?P<day>\d{{1,2}}|{_UNKNOWN})[/.\- ])?(?P<month>\d{{1,2}}|{_UNKNOWN})[/.\- ]"
    r"(?P<year>\d{4}|\d{2})",
    re.ASCII | re.IGNORECASE,
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]00:00(?::00)?)?", re.ASCII)
_RUN = re.compile(r"(?:(\d{2})(\d{2})|(\d{2}))?(\d{4})", re.ASCII)
_SHORT_RUN = re.compile(r"(\d{2})(\d{2})(\d{2})", re.ASCII)
_SAID = re.compile(
    r"(?:(?:ngay )?(?P<day>\d{1,2}) )?(?:thang (?P<month>\d{1,2}) )?nam (?P<year>\d{4})", re.ASCII
)
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?", re.ASCII)
_LOOSE = re.compile(r"(?<=\d) ?([/.\-]) ?(?=\d)", re.ASCII)
_NO_YEAR = re.compile(r"\d{1,2}[/.\- ]\d{1,2}[/.\- ]?", re.ASCII)


def read_birth(text: str, today: date) -> Birth:
    """As much as is said of it. A year of two figures is read as the last one of which a person of
    today could be, and doubted; so is a day with a time of day, as programs write it that moved it
    between zones. Refused is what is no date, has no year, lies in the future or more than `OLDEST`
    years back.
    """
    try:
        typed = plain(text)
    except TextTooLongError:
        return Reading(None, refused=Refused.TEXT_TOO_LONG)
    if not typed:
        return Reading(None)
    typed = _LOOSE.sub(r"\1", typed)
    doubts: tuple[str, ...] = ()
    result = _numbers(typed)
    if result is None and (timed := _TIME.search(typed)) and timed.end() == len(typed):
        result, doubts = _numbers(typed[: timed.start()]), (Doubt.BIRTH_WITH_TIME,)
    if result is None:
        no_year = _NO_YEAR.fullmatch(typed) is not None
        why = Refused.BIRTH_NO_YEAR if no_year else Refused.BIRTH_UNREADABLE
        return Reading(None, refused=why)
    day, month, year = result
    if len(year) == 2:
        doubts = (*doubts, Doubt.BIRTH_TWO_FIGURES)
        full = _full_year(int(year), int(month), int(day), today)
    else:
        full = int(year)
    try:
        born = PartialDate(full, int(month), int(day))
    except ValueError:
        return Reading(None, refused=Refused.BIRTH_UNREADABLE)
    if born.first > today:
        return Reading(None, refused=Refused.BIRTH_IN_FUTURE, about=str(born))
    if born.year < today.year - OLDEST:
        return Reading(None, refused=Refused.BIRTH_TOO_OLD, about=str(born))
    return Reading(born, doubts, about=str(born.year) if doubts else "")


def printed_birth(text: str) -> PartialDate | None:
    """As a card prints it, with its year in full; None where it prints none."""
    result = _numbers(plain(text))
    if result is None or len(result[2]) != 4:
        return None
    with suppress(ValueError):
        return PartialDate(int(result[2]), int(result[1]), int(result[0]))
    return None


def _numbers(typed: str) -> tuple[str, str, str] | None:
    """Day, month and year as written, "0" for what is not known."""
    if result := _RUN.fullmatch(typed):
        day, month, only_month, year = result.groups()
        return day or "0", month or only_month or "0", year
    if result := _ISO.fullmatch(typed):
        return result[3] or "0", result[2], result[1]
    if result := _SHORT_RUN.fullmatch(typed):
        return result[1], result[2], result[3]
    result = _PARTS.fullmatch(typed)
    if result and (result["day"] or len(result["year"]) == 4):
        return _known(result["day"]), _known(result["month"]), result["year"]
    text = fold(typed).removeprefix("sinh ")
    if result := _SAID.fullmatch(text):
        return result["day"] or "0", result["month"] or "0", result["year"]
    return None


def _known(part: str | None) -> str:
    return part if part and part.isdigit() else "0"


def _full_year(short: int, month: int, day: int, today: date) -> int:
    this = today.year - today.year % 100 + short
    now = (today.year, today.month if month else 0, today.day if day else 0)
    return this - 100 if (this, month, day) > now else this
