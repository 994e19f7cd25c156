"""Own events that the portal's copy of their dossier does not hold yet: they stay on the screen.

A dossier as shown is the portal's last state with these on top, in the order of the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from sqlalchemy import Connection, delete, insert, select

from counter_app.domain.apply import apply
from counter_app.domain.dossier import Dossier
from counter_app.domain.events import Event, decode
from counter_app.storage.schema import entry, event, overlay

CHUNK = 500


def add(connection: Connection, event_id: str, dossier_id: str) -> None:
    statement = insert(overlay).prefix_with("OR IGNORE")
    connection.execute(statement, {"event": event_id, "dossier": dossier_id})


def drop(connection: Connection, events: Iterable[str]) -> None:
    for chunk in _chunks(list(events)):
        connection.execute(delete(overlay).where(overlay.c.event.in_(chunk)))


def pending(connection: Connection, dossier_id: str) -> set[str]:
    """Ids of the events on top of this dossier."""
    return set(connection.scalars(select(overlay.c.event).where(overlay.c.dossier == dossier_id)))


def pending_of(connection: Connection, dossiers: Sequence[str]) -> dict[str, list[Event]]:
    """The events on top of each of these dossiers, in the order in which they were written."""
    found: dict[str, list[Event]] = {}
    for chunk in _chunks(dossiers):
        rows = connection.execute(
            select(event.c.dossier, event.c.bytes)
            .join(overlay, overlay.c.event == event.c.id)
            .where(overlay.c.dossier.in_(chunk))
            .order_by(event.c.n)
        )
        for row in rows:
            found.setdefault(row.dossier, []).append(decode(row.bytes))
    return found


def own_of(connection: Connection, dossiers: Sequence[str]) -> dict[str, list[Event]]:
    """Every event of these dossiers that stands in a journal of this desk, in order."""
    found: dict[str, list[Event]] = {}
    for chunk in _chunks(dossiers):
        rows = connection.execute(
            select(event.c.dossier, event.c.bytes)
            .where(event.c.dossier.in_(chunk))
            .where(select(entry.c.seq).where(entry.c.event == event.c.id).exists())
            .order_by(event.c.n)
        )
        for row in rows:
            found.setdefault(row.dossier, []).append(decode(row.bytes))
    return found


def on_top(state: Dossier | None, events: Iterable[Event]) -> Dossier | None:
    """The state with these events applied, one after another."""
    return reduce(apply, events, state)


def _chunks(values: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
