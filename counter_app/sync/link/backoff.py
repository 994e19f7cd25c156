"""When to try again: waits that grow to a ceiling, drawn so that desks do not come together."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

GOOD = 20.0
SLOW = 120.0
"""At most, between two looks for news."""
FIRST = 5.0
SHORTEST = 1.0
LINK = 10.0
"""The ceiling while nothing answers: a link that is back is heard within so many seconds."""
SETTLING = 4
"""Rounds after an outage that follow each other quickly: the other desks give theirs as well."""
PROBE = (120.0, 300.0)
"""The ceiling: seconds between two small questions to a portal that answers and cannot."""
OPEN_AFTER = 5
"""Failed rounds after which only a small question is tried now and then."""
REFUSED = 15 * 60.0


@dataclass(slots=True)
class Backoff:
    """Seconds until the next round, after each round that ended. `failures` in a row, `answered`
    of them in a row by whatever is at the other end.
    """

    random: Random
    failures: int = 0
    answered: int = 0
    settling: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the portal has been out of reach for so long that a probe goes first."""
        return self.failures >= OPEN_AFTER

    def succeeded(self, *, slow: bool) -> float:
        if self.failures:
            self.settling = SETTLING
        self.failures = self.answered = 0
        usual = SLOW if slow else GOOD
        if self.settling:
            self.settling -= 1
            usual = FIRST
        return usual * self.random.uniform(0.8, 1.0)

    def unacknowledged(self) -> float:
        """Nothing answered. To look again costs the portal nothing and a dead link no byte, so the
        ceiling is low, however long it lasts.
        """
        self.failures += 1
        self.answered = 0
        return self.random.uniform(SHORTEST, LINK)

    def failed(self, retry_after: float | None = None) -> float:
        """Full jitter below a ceiling. The portal's own word counts where it gives one, and can
        only make a long wait longer: "at once" from a portal that does not recover is no storm.
        """
        self.failures += 1
        self.answered += 1
        if self.answered >= OPEN_AFTER:
            return max(self.random.uniform(*PROBE), self._told(retry_after))
        if retry_after is not None:
            return max(SHORTEST, self._told(retry_after))
        return self.random.uniform(SHORTEST, FIRST * 2.0**self.answered)

    def _told(self, retry_after: float | None) -> float:
        return 0.0 if retry_after is None else retry_after * self.random.uniform(1.0, 1.2)
