"""Faults of the fields that every data file has: texts, days, names of versions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from counter_app.forms.drawing.plain_text import unprinted

Fault = tuple[str, str] | tuple[str, str, str]
"""Field, stable code, and the word that it is about."""
_TOKEN = re.compile(r"[0-9A-Za-z_.-]{1,30}")


def date_faults(fields: dict[str, object]) -> Iterator[Fault]:
    """Of `since` and `until`."""
    days = {}
    for name in ("since", "until"):
        value = fields.get(name)
        if value is None and (name == "until" or name not in fields):
            continue
        try:
            days[name] = date.fromisoformat(str(value))
        except ValueError:
            yield name, "no_date", str(value)
    if len(days) == 2 and days["until"] < days["since"]:
        yield "until", "until_before_since"


def text_faults(field: str, value: object, most: int, *, empty: bool = False) -> Iterator[Fault]:
    """Why it is no text of at most `most` characters that can be printed."""
    if not isinstance(value, str):
        yield field, "wrong_type"
    elif not value.strip():
        if not empty:
            yield field, "empty"
    elif len(value) > most:
        yield field, "too_long"
    elif not unicodedata.is_normalized("NFC", value):
        yield field, "not_composed"
    elif lost := unprinted(value):
        yield field, "unprintable", lost


def is_token(value: object) -> bool:
    """A word that names a version: no path, no space."""
    return matches(value, _TOKEN)


def matches(value: object, shape: re.Pattern[str]) -> bool:
    return isinstance(value, str) and shape.fullmatch(value) is not None
