"""What a dossier is by the portal's bytes and this desk's events, whatever its row says."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from counter_app.contract.feed import Item
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode
from counter_app.domain.kinds.event import Event
from counter_app.storage.dossiers import pending_events
from counter_app.storage.engine import bulk

_COPIES = "SELECT dossier, state FROM portal_copy WHERE dossier IN (SELECT value FROM json_each(?))"
_UNREAD = (
    "SELECT dossier, item FROM unread WHERE dossier IN (SELECT value FROM json_each(?))"
    " AND dossier NOT IN (SELECT dossier FROM portal_copy)"
)
_PENDING = "SELECT DISTINCT dossier FROM overlay WHERE dossier IN (SELECT value FROM json_each(?))"
_EVENTS = (
    "SELECT dossier, bytes FROM event WHERE dossier IN (SELECT value FROM json_each(?)) ORDER BY n"
)
_items = msgspec.json.Decoder(Item)
_states = msgspec.json.Decoder(Dossier)


def states(connection: Connection, ids: Sequence[str]) -> dict[str, Dossier]:
    """Each dossier as the portal sent it with the own events on top that it does not hold; without
    a copy, what its events make of it. What came with an item that an earlier program could not
    read and this one can is shown where no own event is on its way: it may be in the item already.

    Left out is what cannot be made without losing something: of which an event, the copy or the
    item cannot be read.
    """
    copies = {row.dossier: row.state for row in bulk.found(connection, _COPIES, ids)}
    unread = {row.dossier: row.item for row in bulk.found(connection, _UNREAD, ids)}
    alone = [key for key in ids if key not in copies and key not in unread]
    happened = {
        **_events(connection, pending_events.PENDING, list(copies)),
        **_events(connection, _EVENTS, alone),
    }
    created = {
        key: _made(copies.get(key), happened.get(key, [])) for key in ids if key not in unread
    }
    with_pending_events = {row.dossier for row in bulk.found(connection, _PENDING, list(unread))}
    created |= {
        key: _of_item(key, item) for key, item in unread.items() if key not in with_pending_events
    }
    return {key: state for key, state in created.items() if state is not None}


def _of_item(dossier_id: str, data: bytes) -> Dossier | None:
    try:
        item = _items.decode(data)
        state = None if item.deleted else _states.decode(item.state)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return state if state is not None and state.id == dossier_id else None


def _made(copy: bytes | None, happened: Sequence[bytes]) -> Dossier | None:
    try:
        state = _states.decode(copy) if copy is not None else None
        return pending_events.with_pending_events(state, [decode(data) for data in happened])
    except (msgspec.MsgspecError, UnreadableEventError, UnicodeDecodeError, RecursionError):
        return None


def _events(connection: Connection, query: str, ids: Sequence[str]) -> dict[str, list[bytes]]:
    result: dict[str, list[bytes]] = {}
    for row in bulk.found(connection, query, ids):
        result.setdefault(row.dossier, []).append(row.bytes)
    return result


def all_events(connection: Connection, ids: Sequence[str]) -> list[Event]:
    """Every event of these dossiers that can be read, in the order in which this desk got them."""
    matches = []
    for row in bulk.found(connection, _EVENTS, ids):
        try:
            matches.append(decode(row.bytes))
        except UnreadableEventError:
            continue
    return matches
