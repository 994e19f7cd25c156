"""Dossiers as the portal sent them: kept as they came, shown with own events on top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, case, delete, insert, select
from sqlalchemy.exc import StatementError

from counter_app.contract.digest import state_hash
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.storage.dossiers import pending_events, projection, serial_marks
from counter_app.storage.engine import bulk
from counter_app.storage.engine.errors import from_driver
from counter_app.storage.engine.schema import overlay as overlay_table
from counter_app.storage.engine.schema import portal_copy, unread
from counter_app.storage.files import transfers
from counter_app.storage.sync import feed_numbers, verdicts

_PUT_COPY = (
    "INSERT OR REPLACE INTO portal_copy (dossier, rev, feed, state, state_hash)"
    " VALUES (?, ?, ?, ?, ?)"
)
_PUT_EVENT = "INSERT OR IGNORE INTO event (id, dossier, kind, bytes) VALUES (?, ?, ?, ?)"
_HAVE = "SELECT id FROM event WHERE id IN (SELECT value FROM json_each(?))"
_REVISIONS = (
    "SELECT dossier, rev FROM portal_copy WHERE dossier IN (SELECT value FROM json_each(?))"
)


_parts = msgspec.json.Decoder(dict[str, msgspec.Raw])


class OwnEventsMissingError(Exception):
    """The portal counts on events of this desk that its database does not have."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A dossier at the portal's revision `rev`. `data` is its state verbatim, `events` those that
    are new with their bytes, `own` the ids of those that this desk has. With `is_whole`, events
    and own are all that the state was made of. `item` is all of it as it came, `numbers` those of
    its events in the feed, `shown` the state ready to be written where nothing stands on top of it.
    """

    id: str
    rev: int
    state: Dossier
    data: bytes
    events: tuple[tuple[Event, bytes], ...]
    own: tuple[str, ...] = ()
    is_whole: bool = False
    item: bytes = b""
    numbers: tuple[tuple[str, int], ...] = ()
    shown: projection.Shown | None = None


def place(connection: Connection, desk: str, copies: Sequence[Copy], feed: int) -> set[str]:
    """Take the copies over; the ids of the dossiers that changed. Copies older than what is
    there are passed over; one of the same revision may have other bytes, where the portal
    projected it anew.

    Raises OwnEventsMissingError: then the same must be asked for with all events.
    """
    _must_have(connection, [key for copy in copies for key in copy.own])
    existing = _revisions(connection, [copy.id for copy in copies])
    copies = [one for one in copies if one.is_whole or one.rev >= existing.get(one.id, 0)]
    if not copies:
        return set()
    _keep_events(connection, desk, copies)
    tops = _tops(connection, copies)
    shown = [_shown(copy, tops.get(copy.id, ())) for copy in copies]
    projection.save(connection, shown)
    transfers.note_shown(connection, [one.state for one in shown])
    rows = [(one.id, one.rev, feed, one.data, state_hash(one.data)) for one in copies]
    bulk.write(connection, _PUT_COPY, rows)
    if connection.scalar(select(unread.c.dossier).limit(1)) is not None:
        for copy in copies:
            connection.execute(delete(unread).where(unread.c.dossier == copy.id))
    return {copy.id for copy in copies}


def place_each(
    connection: Connection, desk: str, copies: Sequence[Copy], *, feed: int, at: int
) -> set[str]:
    """As `place`; what the database cannot take is kept unread and delays no other."""
    try:
        with connection.begin_nested():
            return place(connection, desk, copies, feed)
    except OwnEventsMissingError:
        raise
    except (ValueError, OverflowError, StatementError) as error:
        if from_driver(error) is not None:
            raise
    if len(copies) > 1:
        halves = (copies[: len(copies) // 2], copies[len(copies) // 2 :])
        first, second = (place_each(connection, desk, half, feed=feed, at=at) for half in halves)
        return first | second
    for copy in copies:
        keep_unread(connection, copy.id, copy.rev, copy.item, at)
    return {copy.id for copy in copies}


def reproject_dossier(connection: Connection, dossier_id: str) -> Dossier | None:
    """Make the dossier's row anew from the portal's copy and what stands on top of it."""
    state = state_of(connection, dossier_id)
    top = pending_events.pending_of(connection, [dossier_id]).get(dossier_id, [])
    shown = pending_events.with_pending_events(state, top)
    if shown is not None:
        projection.save(connection, [projection.ready(shown)])
    return shown


def state_of(connection: Connection, dossier_id: str) -> Dossier | None:
    """The dossier as the portal has it, None where it sent none."""
    data = connection.scalar(select(portal_copy.c.state).where(portal_copy.c.dossier == dossier_id))
    return projection.decode_state(data) if data else None


def revision(connection: Connection, dossier_id: str) -> int:
    """The portal's revision of the dossier that is shown here; 0 for none."""
    rev = connection.scalar(select(portal_copy.c.rev).where(portal_copy.c.dossier == dossier_id))
    return rev or 0


def revisions(connection: Connection) -> Iterable[tuple[str, int]]:
    """(dossier, rev) of every copy, and of what could not be read: for the digest."""
    for dossier, rev, _ in states(connection):
        yield dossier, rev


def states(connection: Connection) -> Iterable[tuple[str, int, str]]:
    """As `revisions`, each with the hash of its state's bytes."""
    table = portal_copy
    unhashed = case((table.c.state_hash == "", table.c.state)).label("state")
    query = select(table.c.dossier, table.c.rev, table.c.state_hash, unhashed)
    for row in connection.execute(query):
        yield row.dossier, row.rev, row.state_hash or state_hash(row.state)
    later = select(unread.c.dossier, unread.c.rev, unread.c.item)
    for dossier, rev, item in connection.execute(later):
        yield dossier, rev, state_hash(_state_in(item))


def _state_in(item: bytes) -> bytes:
    """The state's bytes within an item that could be read so far as to name its dossier."""
    try:
        return bytes(_parts.decode(item).get("state", b""))
    except msgspec.MsgspecError:
        return b""


def take_away(connection: Connection, dossier_id: str) -> bool:
    """The portal has taken the dossier away; what was written here and it does not have stays."""
    connection.execute(delete(unread).where(unread.c.dossier == dossier_id))
    if pending_events.pending(connection, dossier_id):
        return False
    connection.execute(delete(portal_copy).where(portal_copy.c.dossier == dossier_id))
    projection.remove(connection, dossier_id)
    transfers.forget_dossier(connection, dossier_id)
    return True


def keep_unread(connection: Connection, dossier_id: str, rev: int, item: bytes, at: int) -> None:
    """Keep an item that this version cannot read, until one comes that can."""
    values = {"dossier": dossier_id, "rev": rev, "since": at, "item": item}
    connection.execute(insert(unread).prefix_with("OR REPLACE"), values)
    connection.execute(delete(portal_copy).where(portal_copy.c.dossier == dossier_id))


def unread_ids(connection: Connection) -> set[str]:
    """The dossiers of which something could not be read."""
    return set(connection.scalars(select(unread.c.dossier)))


def unread_items(connection: Connection) -> list[bytes]:
    """What could not be read so far, oldest first."""
    return list(connection.scalars(select(unread.c.item).order_by(unread.c.since)))


def _shown(copy: Copy, top: Sequence[Event]) -> projection.Shown:
    if not top:
        return copy.shown or projection.ready(copy.state)
    return projection.ready(pending_events.with_pending_events(copy.state, top) or copy.state)


def _must_have(connection: Connection, own: Sequence[str]) -> None:
    if own and len(bulk.found(connection, _HAVE, own)) < len(set(own)):
        raise OwnEventsMissingError


def _revisions(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    return {row.dossier: row.rev for row in bulk.found(connection, _REVISIONS, ids)}


def _keep_events(connection: Connection, desk: str, copies: Sequence[Copy]) -> None:
    happened = [pair for copy in copies for pair in copy.events]
    rows = [(event.id, event.dossier, event.kind, data) for event, data in happened]
    bulk.write(connection, _PUT_EVENT, rows)
    feed_numbers.put(connection, [pair for copy in copies for pair in copy.numbers])
    projection.project_bodies(connection, [event for event, _ in happened])
    for copy in copies:
        for event, _ in copy.events:
            body = event.body
            is_own = isinstance(body, Received) and body.desk == desk
            if is_own and not serial_marks.is_foreign(copy.state, event.id):
                serial_marks.mark_within_lease(connection, event)


def _tops(connection: Connection, copies: Sequence[Copy]) -> dict[str, list[Event]]:
    """What stays on top of each copy, in the journal's order; the table follows."""
    included = {key for copy in copies for key in copy.own}
    included |= {event.id for copy in copies for event, _ in copy.events}
    whole = [copy.id for copy in copies if copy.is_whole]
    tops = pending_events.pending_of(connection, [copy.id for copy in copies if not copy.is_whole])
    if whole:
        settled = verdicts.settled(connection)
        for key, own in pending_events.own_of(connection, whole).items():
            tops[key] = [event for event in own if event.id not in settled]
    tops = {key: [event for event in own if event.id not in included] for key, own in tops.items()}
    pending_events.drop(connection, included)
    verdicts.arrived(connection, included)
    rows = [{"event": event.id, "dossier": key} for key in whole for event in tops.get(key, ())]
    if rows:
        connection.execute(insert(overlay_table).prefix_with("OR IGNORE"), rows)
    return tops
