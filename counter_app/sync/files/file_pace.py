"""How large the next piece of a file is, and how much of a slow link's day files may take."""

from __future__ import annotations

from dataclasses import dataclass

SMALLEST = 16 * 1024
LARGEST = 512 * 1024
SUCCESSES = 3
LONGEST = 5.0
"""Seconds that one piece may take as far as is known: so long may text have to wait."""
SLOW = 25_000
"""Bytes a second, below which a link is slow."""
BUDGET = 5_000_000


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


@dataclass(frozen=True, slots=True)
class Share:
    """Bytes of files that may go up in a day over a slow link, None without a limit; half of them
    while the office is open, for then the link is needed for text.
    """

    of_day: int | None = BUDGET
    in_hours: bool = False

    @property
    def now(self) -> int | None:
        if self.of_day is None:
            return None
        return self.of_day // 2 if self.in_hours else self.of_day
