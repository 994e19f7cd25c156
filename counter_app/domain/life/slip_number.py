"""The number of a slip that goes with dossiers from unit to unit (phiếu bàn giao).

A book of slips belongs to one journal of one desk: who goes on in a new journal begins a new book,
so that no number is given twice, whatever the desks know of each other.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime

PREFIX = "BG"
_LETTERS = "23456789BCGHKMNPQTV"
"""Without vowels and the keys that put marks on them: no input method changes a scanned number."""
_MARK = 5
_MOST_OF_DESK = 4
_SHAPE = re.compile(r"BG-([0-9A-Z]{0,4}\.[0-9A-Z]{5})-([0-9]{6})-([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class SlipNumber:
    """The `n`-th slip of the `book` on this day, counted from 1."""

    book: str
    day: date
    n: int

    def __str__(self) -> str:
        return f"{PREFIX}-{self.book}-{self.day:%y%m%d}-{self.n}"


def read(text: str) -> SlipNumber | None:
    """The number as printed, scanned or typed; None for any other text."""
    match = _SHAPE.fullmatch("".join(text.split()).upper())
    if match is None:
        return None
    try:
        day = datetime.strptime(match[2], "%y%m%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None
    return SlipNumber(match[1], day, int(match[3]))


def book_of(desk: str, device: str) -> str:
    """The book of a desk's journal: the desk's own number, and five letters of the journal's id."""
    place = re.sub(r"[^0-9A-Z]", "", desk.rpartition("/")[2].upper())[:_MOST_OF_DESK]
    number = int.from_bytes(hashlib.sha256(device.encode()).digest())
    letters = ""
    for _ in range(_MARK):
        number, at = divmod(number, len(_LETTERS))
        letters += _LETTERS[at]
    return f"{place}.{letters}"
