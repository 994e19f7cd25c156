"""How large the next piece of a file is, and how much of a slow link's day files may take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import msgspec

from counter_app.storage import meta
from counter_app.storage.database import Connection

SMALLEST = 16 * 1024
LARGEST = 512 * 1024
SUCCESSES = 3
LONGEST = 5.0
"""Seconds that one piece may take as far as is known: so long may text have to wait."""
SLOW = 25_000
"""Bytes a second, below which a link is slow."""
_NAME = "files_day"


@dataclass(slots=True)
class Pace:
    """`rate` in bytes a second, None before anything was measured."""

    size: int = SMALLEST
    rate: float | None = None
    successes: int = 0

    @property
    def is_slow(self) -> bool:
        return self.rate is not None and self.rate < SLOW

    def piece(self) -> int:
        if self.rate is None:
            return self.size
        return min(self.size, max(SMALLEST, int(self.rate * LONGEST)))

    def went(self, count: int, seconds: float) -> None:
        """A piece is where it should be; `seconds` as a clock told that may have been set."""
        self.successes += 1
        if self.successes >= SUCCESSES:
            self.size, self.successes = min(LARGEST, self.size * 2), 0
        if 0 < seconds < 3600 and count >= SMALLEST:
            now = count / seconds
            self.rate = now if self.rate is None else (self.rate + now) / 2

    def broke(self) -> None:
        self.size, self.successes = max(SMALLEST, self.size // 2), 0


class Day(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Bytes of files that went up on this day, and how fast the link was last."""

    day: date
    sent: int = 0
    rate: float | None = None


def read(connection: Connection, today: date) -> Day:
    """Of today; what the link was like yesterday says nothing about it now."""
    data = meta.get(connection, _NAME)
    known = msgspec.json.decode(data, type=Day) if data else Day(day=today)
    return known if known.day == today else Day(day=today)


def write(connection: Connection, day: Day) -> None:
    meta.put(connection, _NAME, msgspec.json.encode(day))
