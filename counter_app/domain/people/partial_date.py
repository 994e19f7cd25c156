"""A day of which perhaps only the month and year are known, or the year alone.

Many people in the mountains have a year of birth and no day; papers before 2016 were made out so
(Luật Hộ tịch 2014, Điều 4, names day, month and year as far as they are known).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Self

import msgspec

_TEXT = re.compile(r"(\d{4})(?:-(\d{2}))?")


class PartialDate(msgspec.Struct, frozen=True, order=True, gc=False):
    """`month` and `day` are 0 where they are not known; a day is known only with its month.

    Raises ValueError for what is no such date.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999 or (self.day and not self.month):
            raise ValueError("no year")
        if not 0 <= self.month <= 12:
            raise ValueError("no month")
        if self.month and not 0 <= self.day <= monthrange(self.year, self.month)[1]:
            raise ValueError("no day")

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """From "1994" or "1994-05". Raises ValueError."""
        result = _TEXT.fullmatch(text)
        if result is None or not text.isascii():
            raise ValueError(text[:20])
        return cls(int(result[1]), int(result[2] or 0))

    @property
    def whole(self) -> date | None:
        """The day, None where it is not known."""
        return date(self.year, self.month, self.day) if self.day else None

    @property
    def text(self) -> str:
        """As `parse` reads it, of one that is not known to the day."""
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    @property
    def first(self) -> date:
        """The earliest day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """ "14/03/1994", "03/1994" or "1994", as forms print it."""
        parts = [f"{part:02}" for part in (self.day, self.month) if part]
        return "/".join((*parts, f"{self.year:04}"))
