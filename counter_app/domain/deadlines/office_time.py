"""Moments on an office's clock: the one place where they are brought into a zone.

What a person or a program meant lies between 1900 and 2200. A moment outside of that can neither be
brought into another zone (the calendar ends at 9999) nor counted from; it stays as it is, and
whoever shows it says "không đọc được" (`is_readable`).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

OFFICE_TIME = timezone(timedelta(hours=7))
"""What stands on paper, wherever a desk's clock is set."""

FIRST_YEAR, LAST_YEAR = 1900, 2200
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NEVER = datetime(1, 1, 1, tzinfo=UTC)
_FIRST = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
_LAST = datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC)


def is_readable(at: date) -> bool:
    """Whether a day, or a moment in its own offset, lies where somebody can have meant it."""
    return FIRST_YEAR <= at.year <= LAST_YEAR


def in_zone(timestamp: datetime, zone: tzinfo | None) -> datetime:
    """An aware moment on the clock of this zone; one that is not readable as it is."""
    return timestamp.astimezone(zone) if is_readable(timestamp) else timestamp


def from_seconds(seconds: float, zone: tzinfo) -> datetime:
    """Seconds since 1970, UTC, on the clock of this zone; not readable where they are far off."""
    if not _FIRST.timestamp() <= seconds < _LAST.timestamp():
        return _NEVER
    return in_zone(_EPOCH + timedelta(seconds=seconds), zone)
