"""When to try again: waits that grow to a ceiling, drawn so that desks do not come together."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

GOOD = 20.0
SLOW = 120.0
FIRST = 5.0
SHORTEST = 1.0
PROBE = (120.0, 300.0)
"""The ceiling: seconds between two small questions to a portal that is long out of reach."""
OPEN_AFTER = 5
"""Failed rounds after which only a small question is tried now and then."""
REFUSED = 15 * 60.0


@dataclass(slots=True)
class Backoff:
    """Seconds until the next round, after each round that ended. `failures` in a row."""

    random: Random
    failures: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the portal has been out of reach for so long that a probe goes first."""
        return self.failures >= OPEN_AFTER

    def succeeded(self, *, slow: bool) -> float:
        self.failures = 0
        return (SLOW if slow else GOOD) * self.random.uniform(0.9, 1.1)

    def failed(self, retry_after: float | None = None) -> float:
        """Full jitter below a ceiling. The portal's own word counts where it gives one, and can
        only make a long wait longer: "at once" from a portal that does not recover is no storm.
        """
        self.failures += 1
        if self.is_open:
            return max(self.random.uniform(*PROBE), self._told(retry_after))
        if retry_after is not None:
            return max(SHORTEST, self._told(retry_after))
        return self.random.uniform(SHORTEST, FIRST * 2.0**self.failures)

    def _told(self, retry_after: float | None) -> float:
        return 0.0 if retry_after is None else retry_after * self.random.uniform(1.0, 1.2)
