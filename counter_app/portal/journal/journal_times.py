"""The moment for which an officer answers: when the event says that it happened, but no earlier
than what its journal had shown before, and no later than its arrival.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import select

from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.kinds.event import Event
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Connection


def shown(connection: Connection, device: str) -> datetime | None:
    """The latest moment that the journal's acknowledged entries have shown."""
    table = schema.journal_time
    at = connection.scalar(select(table.c.at).where(table.c.device == device))
    return from_seconds(at, UTC) if at is not None else None


def judged_at(event: Event, before: datetime | None, now: datetime) -> datetime:
    """`before` as `shown` gives it."""
    at = event.occurred_at if before is None else max(event.occurred_at, before)
    return min(at, now)


def note(connection: Connection, device: str, events: Iterable[Event], now: datetime) -> None:
    """These entries are acknowledged; the latest of their moments is what the journal has shown."""
    latest = max((judged_at(event, None, now) for event in events), default=None)
    before = shown(connection, device)
    if latest is None or (before is not None and latest <= before):
        return
    row = {"device": device, "at": int(latest.timestamp())}
    upsert_dicts(connection, schema.journal_time, [row], ["device"])
