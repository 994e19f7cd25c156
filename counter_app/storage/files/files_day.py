"""What files took of a slow link's day, and since when they wait for their share of it."""

from __future__ import annotations

from datetime import date

import msgspec
from sqlalchemy import Connection

from counter_app.storage.engine import meta

_NAME = "files_day"


class FilesDay(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Bytes of files that went up on this day, and how fast the link was last.

    `held_since` in seconds since 1970, 0 while no file waits for its share; `held_at` are the
    bytes at which they stopped, `held_in_hours` whether they go on as soon as the office closes.
    """

    day: date
    sent: int = 0
    rate: float | None = None
    held_since: int = 0
    held_at: int = 0
    held_in_hours: bool = False


def read(connection: Connection, today: date) -> FilesDay:
    """Of today; what the link was like yesterday says nothing about it now."""
    data = meta.get(connection, _NAME)
    existing = msgspec.json.decode(data, type=FilesDay) if data else FilesDay(day=today)
    return existing if existing.day == today else FilesDay(day=today)


def write(connection: Connection, day: FilesDay) -> None:
    meta.put(connection, _NAME, msgspec.json.encode(day))
