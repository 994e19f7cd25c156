"""Counts and amounts of money as typed and imported."""

from __future__ import annotations

import re
from typing import Final

from counter_app.domain.dossier.fee import MOST
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.reading.typed import plain
from counter_app.domain.text.clean_text import TextTooLongError

MOST_COUNT: Final = 9_999
MANY_COPIES: Final = 20
"""More copies, or sets, are looked at twice."""
MUCH_MONEY: Final = 2_000_000
"""Đồng of one dossier above which somebody looks twice."""

_COUNT = re.compile(r"(\d{1,9})(?:[.,]0{1,2})?(?: ?(?:bộ|bản|tờ|trang|cuốn))?", re.ASCII)
_MONEY = re.compile(r"(\d{1,15}|\d{1,3}(?:(?P<group>[., ])\d{3})(?:(?P=group)\d{3})*)", re.ASCII)
_UNIT = re.compile(r"\s*(?:đồng|đ|vnđ|vnd)\.?$", re.IGNORECASE)


def read_count(text: str, *, many: int = MOST_COUNT) -> Reading[int | None]:
    """A whole number from 1 to `MOST_COUNT`, doubted above `many`; None where nothing is said."""
    typed = _typed(text)
    if typed is None:
        return Reading(None, refused=Refused.TEXT_TOO_LONG)
    if not typed:
        return Reading(None)
    result = _COUNT.fullmatch(typed)
    if result is None or int(result[1]) < 1:
        return Reading(None, refused=Refused.COUNT_UNREADABLE)
    count = int(result[1])
    if count > MOST_COUNT:
        return Reading(None, refused=Refused.COUNT_TOO_MANY)
    return Reading(count, (Doubt.COPIES_MANY,) if count > many else ())


def read_money(text: str) -> Reading[int | None]:
    """Whole đồng: "20000", "20.000", "20,000 đồng"; parts of a đồng are refused."""
    typed = _typed(text)
    if typed is None:
        return Reading(None, refused=Refused.TEXT_TOO_LONG)
    bare = _UNIT.sub("", typed)
    if not bare:
        return Reading(None, refused=Refused.MONEY_UNREADABLE if typed else None)
    if not _MONEY.fullmatch(bare):
        return Reading(None, refused=Refused.MONEY_UNREADABLE)
    amount = int(re.sub(r"[., ]", "", bare))
    if amount > MOST:
        return Reading(None, refused=Refused.MONEY_TOO_MUCH)
    return Reading(amount, (Doubt.MONEY_MUCH,) if amount > MUCH_MONEY else ())


def _typed(text: str) -> str | None:
    try:
        return plain(text)
    except TextTooLongError:
        return None
