"""The desk's journal: every event in order, chained by hashes (`contract/chain.py`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, insert, select

from counter_app.contract import chain
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.event import Event
from counter_app.domain.ranges import OutOfRangeError, malformed
from counter_app.storage.engine.errors import DamagedError
from counter_app.storage.engine.schema import entry, event
from counter_app.storage.journal.stored import events_of

_HEAD = (
    select(entry.c.seq, entry.c.hash)
    .where(entry.c.device == bindparam("device"))
    .order_by(entry.c.seq.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An event's place in a journal; `seq` is gap-free from 1 within `device`."""

    device: str
    seq: int
    hash: bytes
    data: bytes


def head(connection: Connection, device: str) -> tuple[int, bytes]:
    """The last seq of the device's journal and its hash; (0, 32 zeros) of an empty one."""
    row = connection.execute(_HEAD, {"device": device}).first()
    return (row.seq, row.hash) if row else (0, chain.START)


def append(connection: Connection, device: str, happened: Event) -> JournalEntry:
    """Encode the event once and put it at the end of the journal.

    Raises EventTooLargeError, or OutOfRangeError for what no portal takes, before anything is
    written.
    """
    seq, before = head(connection, device)
    data = encode(happened)
    fault = malformed(happened, data)
    if fault:
        raise OutOfRangeError(fault)
    appended = JournalEntry(device, seq + 1, chain.entry_hash(before, data), data)
    _write_event(connection, happened, data)
    _write_entry(connection, appended, happened.id)
    return appended


def restore(connection: Connection, placed: JournalEntry) -> Event | None:
    """Write an entry as it is; its event where the database did not have it yet, else None."""
    happened = decode(placed.data)
    is_new = not has(connection, happened.id)
    if is_new:
        _write_event(connection, happened, placed.data)
    _write_entry(connection, placed, happened.id)
    return happened if is_new else None


def _write_event(connection: Connection, happened: Event, data: bytes) -> None:
    connection.execute(
        insert(event),
        {"id": happened.id, "dossier": happened.dossier, "kind": happened.kind, "bytes": data},
    )


def _write_entry(connection: Connection, placed: JournalEntry, event_id: str) -> None:
    values = {"device": placed.device, "seq": placed.seq, "event": event_id, "hash": placed.hash}
    connection.execute(insert(entry), values)


def has(connection: Connection, event_id: str) -> bool:
    """Whether the event is known, in whatever journal."""
    return connection.scalar(select(event.c.n).where(event.c.id == event_id)) is not None


def has_entry(connection: Connection, appended: JournalEntry) -> bool:
    """Whether its event stands in any journal."""
    query = select(entry.c.seq).where(entry.c.event == decode(appended.data).id).limit(1)
    return connection.scalar(query) is not None


def bytes_of(connection: Connection, event_id: str) -> bytes | None:
    """The event's bytes, None where it is not known here."""
    data: bytes | None = connection.scalar(select(event.c.bytes).where(event.c.id == event_id))
    return data


def entries(
    connection: Connection, device: str, after: int = 0, most: int = -1
) -> Iterator[JournalEntry]:
    """The device's entries above `after`, in order; at most `most` where that is not negative."""
    rows = connection.execute(
        select(entry.c.seq, entry.c.hash, event.c.bytes)
        .join(event, event.c.id == entry.c.event)
        .where(entry.c.device == device, entry.c.seq > after)
        .order_by(entry.c.seq)
        .limit(most)
    )
    for row in rows:
        yield JournalEntry(device, row.seq, row.hash, row.bytes)


def proven(
    connection: Connection, device: str, after: int = 0, most: int = -1
) -> Iterator[JournalEntry]:
    """As `entries`, each one proven by the chain of hashes. Raises DamagedError."""
    seq, before = after, hash_at(connection, device, after)
    for appended in entries(connection, device, after, most):
        is_next = appended.seq == seq + 1 and before is not None
        if not is_next or appended.hash != chain.entry_hash(before or chain.START, appended.data):
            raise DamagedError(detail="chain")
        seq, before = appended.seq, appended.hash
        yield appended


def hash_at(connection: Connection, device: str, seq: int) -> bytes | None:
    """The journal's hash at this seq; that of seq 0 is 32 zeros, None where there is none."""
    if seq == 0:
        return chain.START
    query = select(entry.c.hash).where(entry.c.device == device, entry.c.seq == seq)
    return connection.scalar(query)


def of_dossier(connection: Connection, dossier_id: str) -> list[Event]:
    """The dossier's events in the order in which this desk wrote them."""
    rows = connection.execute(
        select(event.c.bytes).where(event.c.dossier == dossier_id).order_by(event.c.n)
    )
    return events_of(row.bytes for row in rows)


def devices(connection: Connection) -> list[tuple[str, int]]:
    """Each journal of this database with its number of entries."""
    rows = connection.execute(
        select(entry.c.device, func.count()).group_by(entry.c.device).order_by(entry.c.device)
    )
    return [(device, count) for device, count in rows]
