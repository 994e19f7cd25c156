"""What the journal knows of sign-ins and of the last moment at which anything happened."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, select, text

from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.signed_in import SignedIn
from counter_app.storage.engine.schema import SIGNED_IN, entry, event
from counter_app.storage.journal.stored import event_of, events_of
from counter_app.storage.sync import sync_cursor

_LOOKED_BACK = 20


def last(connection: Connection) -> Event | None:
    """The newest sign-in of this desk."""
    data = connection.scalar(
        select(event.c.bytes).where(text(SIGNED_IN)).order_by(event.c.n.desc()).limit(1)
    )
    return event_of(data) if data else None


def day_of(event: Event) -> date | None:
    """The day that was shown and accepted; None for another event than a sign-in."""
    return event.body.office_day if isinstance(event.body, SignedIn) else None


def last_timestamp(connection: Connection) -> datetime | None:
    """When the newest event happened."""
    data = connection.scalar(select(event.c.bytes).order_by(event.c.n.desc()).limit(1))
    happened = event_of(data) if data else None
    return happened.occurred_at if happened else None


def last_own_timestamp(connection: Connection, device: str) -> datetime | None:
    """When the last event of this journal happened, by the clock of this machine: a moment that
    an officer declared says nothing about it.
    """
    query = (
        select(event.c.bytes)
        .join(entry, entry.c.event == event.c.id)
        .where(entry.c.device == device)
        .order_by(entry.c.seq.desc())
        .limit(_LOOKED_BACK)
    )
    for data in connection.scalars(query):
        happened = event_of(data)
        if happened is not None and happened.clock is not Clock.DECLARED:
            return happened.occurred_at
    return None


def latest_unsent(connection: Connection) -> datetime | None:
    """The latest moment of a sign-in, or of a journal's last entry, that the portal has not got;
    None where it has all. Setting a clock back takes nothing from it.
    """
    timestamps = []
    for mark in sync_cursor.journals(connection):
        if not mark.waiting:
            continue
        own = (
            select(event.c.bytes)
            .join(entry, entry.c.event == event.c.id)
            .where(entry.c.device == mark.device)
        )
        for query in (
            own.where(text(SIGNED_IN), entry.c.seq > mark.acked),
            own.where(entry.c.seq == mark.last),
        ):
            timestamps += [item.occurred_at for item in events_of(connection.scalars(query))]
    return max(timestamps, default=None)
