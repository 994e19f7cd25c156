"""Completing the shorter of the two journals from the longer."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from counter_app.domain.events import decode
from counter_app.storage import journal, meta, projection
from counter_app.storage.database import Connection, Database
from counter_app.storage.journal import Entry
from counter_app.storage.second_journal import SecondJournal


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening had to do.

    Entries written again from the other journal, records that no copy could give back, the
    backup that took a damaged database's place.
    """

    completed_database: int = 0
    completed_second: int = 0
    unreadable: int = 0
    restored_from: str = ""
    migrated: bool = False


def complete(
    database: Database, second: SecondJournal, device: str, opening: Opening
) -> tuple[Opening, str]:
    """Give each journal what only the other one has; the opening and the device to go on with.

    Where the second journal goes on but does not join the database's head (both were damaged),
    the old journal ends there and the readable rest begins a new one, with the same event ids.
    """
    with database.read() as connection:
        last, before = journal.head(connection, device)
    reading = second.read(after=last)
    joined, rest = _split(reading.entries, last, before)
    with database.write() as connection:
        for placed in joined:
            _restore(connection, placed)
        if rest or reading.damaged:
            device = _begin_new(connection, rest)
    opening = replace(
        opening,
        completed_database=opening.completed_database + len(joined) + len(rest),
        unreadable=opening.unreadable + reading.damaged,
    )
    if rest or reading.damaged:
        return opening, device
    return replace(opening, completed_second=complete_second(database, second)), device


def complete_second(database: Database, second: SecondJournal) -> int:
    """Append what only the database has to the second journal; how many entries."""
    reading = second.read(after=1 << 62)
    with database.read() as connection:
        missing = list(journal.entries(connection, second.device, after=reading.last))
    if missing or reading.torn:
        second.append(missing)
    return len(missing)


def _split(
    entries: Sequence[Entry], last: int, before: bytes
) -> tuple[Sequence[Entry], Sequence[Entry]]:
    """The entries that continue the chain, and those behind the first that does not."""
    for index, placed in enumerate(entries):
        if placed.seq != last + 1 or placed.hash != journal.chain(before, placed.data):
            return entries[:index], entries[index:]
        last, before = placed.seq, placed.hash
    return entries, ()


def _restore(connection: Connection, placed: Entry) -> None:
    happened = decode(placed.data)
    journal.restore(connection, placed, happened)
    projection.project(connection, happened)


def _begin_new(connection: Connection, rest: Sequence[Entry]) -> str:
    """A new journal that begins with the rest of the old one."""
    device = uuid.uuid4().hex
    meta.put(connection, "device", device.encode())
    seq, before = 0, journal.START
    for placed in rest:
        seq, before = seq + 1, journal.chain(before, placed.data)
        _restore(connection, Entry(device, seq, before, placed.data))
    return device
