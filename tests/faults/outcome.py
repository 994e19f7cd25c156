"""What a campaign reports: one line, and whether its promise was kept."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass(frozen=True, slots=True)
class Outcome:
    """`counted` says in numbers what was done and found, `broken` what must not have been."""

    name: str
    counted: str
    broken: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def is_kept(self) -> bool:
        return not self.broken


Campaign = Callable[[], list[Outcome]]


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that goes when the campaign ends; in memory where there is a place for it."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(
        prefix="counter-faults-", dir=memory if memory.is_dir() else None
    ) as name:
        yield Path(name)


class Watch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began
