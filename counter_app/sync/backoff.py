"""When to try again: waits that grow to a ceiling, drawn so that desks do not come together."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

GOOD = 20.0
SLOW = 120.0
FIRST = 5.0
MOST = 15 * 60.0
PROBE = (120.0, 300.0)
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
        """Full jitter below a ceiling; the portal's own word counts where it gives one."""
        self.failures += 1
        if retry_after is not None:
            return retry_after * self.random.uniform(1.0, 1.2)
        if self.is_open:
            return self.random.uniform(*PROBE)
        return self.random.uniform(1.0, min(MOST, FIRST * 2.0**self.failures))
