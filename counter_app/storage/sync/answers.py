"""Answers to citizens on online dossiers that stand in this desk's own journals."""

from __future__ import annotations

from sqlalchemy import Connection, select

from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.storage.engine.schema import entry, event
from counter_app.storage.journal.stored import events_of

_KINDS = (
    Accepted.kind,
    Declined.kind,
    SupplementRequested.kind,
)


def own(connection: Connection, dossier_id: str) -> list[Event]:
    """In the order in which they were given."""
    rows = connection.execute(
        select(event.c.bytes)
        .where(event.c.dossier == dossier_id, event.c.kind.in_(_KINDS))
        .where(select(entry.c.seq).where(entry.c.event == event.c.id).exists())
        .order_by(event.c.n)
    )
    return events_of(row.bytes for row in rows)
