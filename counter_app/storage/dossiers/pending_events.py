"""Own events that the portal's copy of their dossier does not hold yet: they stay on the screen.

A dossier as shown is the portal's last state with these on top, in the order of the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from sqlalchemy import Connection, insert, select

from counter_app.domain.apply import apply_pending
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.storage.engine import bulk
from counter_app.storage.engine.schema import overlay
from counter_app.storage.journal.stored import events_of

CHUNK = 500
_DROP = "DELETE FROM overlay WHERE event = ?"
PENDING = (
    "SELECT event.dossier, event.bytes FROM overlay JOIN event ON event.id = overlay.event"
    " WHERE overlay.dossier IN (SELECT value FROM json_each(?)) ORDER BY event.n"
)
_OWN = (
    "SELECT dossier, bytes FROM event WHERE dossier IN (SELECT value FROM json_each(?))"
    " AND EXISTS (SELECT 1 FROM entry WHERE entry.event = event.id) ORDER BY n"
)


def add(connection: Connection, event_id: str, dossier_id: str) -> None:
    statement = insert(overlay).prefix_with("OR IGNORE")
    connection.execute(statement, {"event": event_id, "dossier": dossier_id})


def drop(connection: Connection, events: Iterable[str]) -> None:
    bulk.write(connection, _DROP, [(event,) for event in events])


def pending(connection: Connection, dossier_id: str) -> set[str]:
    """Ids of the events on top of this dossier."""
    return set(connection.scalars(select(overlay.c.event).where(overlay.c.dossier == dossier_id)))


def pending_of(connection: Connection, dossiers: Sequence[str]) -> dict[str, list[Event]]:
    """The events on top of each of these dossiers, in the order in which they were written."""
    return _by_dossier(bulk.found(connection, PENDING, dossiers))


def own_of(connection: Connection, dossiers: Sequence[str]) -> dict[str, list[Event]]:
    """Every event of these dossiers that stands in a journal of this desk, in order."""
    return _by_dossier(bulk.found(connection, _OWN, dossiers))


def _by_dossier(rows: Sequence[Any]) -> dict[str, list[Event]]:
    results: dict[str, list[Event]] = {}
    for row in rows:
        results.setdefault(row.dossier, []).extend(events_of([row.bytes]))
    return results


def with_pending_events(state: Dossier | None, events: Iterable[Event]) -> Dossier | None:
    """The state with these events applied, one after another."""
    return reduce(apply_pending, events, state)
