"""What the journal knows of sign-ins and of the last moment at which anything happened."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from counter_app.domain.events import Event, SignedIn, decode
from counter_app.storage.schema import event


def last(connection: Connection) -> Event | None:
    """The newest sign-in of this desk."""
    data = connection.scalar(
        select(event.c.bytes)
        .where(event.c.kind == SignedIn.kind)
        .order_by(event.c.n.desc())
        .limit(1)
    )
    return decode(data) if data else None


def last_moment(connection: Connection) -> datetime | None:
    """When the newest event happened."""
    data = connection.scalar(select(event.c.bytes).order_by(event.c.n.desc()).limit(1))
    return decode(data).occurred_at if data else None
