"""The machine's clock. It is read here and nowhere else; whatever needs the time is given `now`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import uuid_utils

Now = Callable[[], datetime]
"""Answers an aware timestamp in UTC."""


@dataclass(frozen=True, slots=True)
class MachineClock:
    """The machine's clock; for the demo moved by `offset` to a day that its law covers."""

    offset: timedelta = timedelta()

    @property
    def is_shifted(self) -> bool:
        return bool(self.offset)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset


def new_id() -> str:
    """A UUIDv7."""
    return str(uuid_utils.uuid7())
