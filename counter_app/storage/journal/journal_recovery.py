"""Completing the shorter of the two journals from the longer."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from counter_app.contract import chain
from counter_app.domain.events import decode
from counter_app.storage.dossiers import projection
from counter_app.storage.engine import meta
from counter_app.storage.engine.database import Connection, Database
from counter_app.storage.journal import journal
from counter_app.storage.journal.journal import JournalEntry
from counter_app.storage.journal.second_journal import NOTHING, SecondJournal, SecondJournalMark
from counter_app.storage.profile.spare import Spare
from counter_app.storage.sync import sync_cursor

MARK_EVERY = 1_000
"""Records that a start may pass over before it writes down how far it came."""

_MARK = "second_journal_read:"


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening had to do.

    Entries written again from the other journal, records that no copy could give back, the
    backup that took a damaged database's place and the name that one has now, the files beside
    it that were written again from their copies ("key", "card").
    """

    completed_database: int = 0
    completed_second: int = 0
    unreadable: int = 0
    restored_from: str = ""
    put_aside: str = ""
    migrated: bool = False
    mended: tuple[str, ...] = ()


def complete(
    database: Database,
    seconds: Sequence[SecondJournal],
    device: str,
    opening: Opening,
    spare: Spare | None = None,
) -> tuple[Opening, str]:
    """Give the database what only its second journals have; the device to go on with.

    `seconds` are in the order in which they were begun; a file without one record that opens is
    none. What is damaged in them comes from the `spare`, where that can be read. The last one goes
    on. Where it does not join the database (all copies of an entry were damaged), it ends there,
    and what is readable behind the damage begins a new journal, with the same event ids.
    """
    with database.read() as connection:
        seconds = seconds[_first(connection, [one.device for one in seconds], device) :]
        result = [_lacking(connection, second, spare) for second in seconds]
    result = [one for one in result if one.last]
    newest = result[-1].device if result else device
    if newest == device and not any(each.entries or each.lost for each in result):
        return opening, device
    loose: list[JournalEntry] = []
    restored = 0
    with database.write() as connection:
        rest: Sequence[JournalEntry] = ()
        for item in result:
            last, before = journal.head(connection, item.device)
            joined, rest = _split(item.entries, last, before)
            restored += sum(_restore(connection, appended) for appended in joined)
            loose.extend(rest)
        loose = [added for added in loose if not journal.has(connection, decode(added.data).id)]
        is_broken = bool(result) and (result[-1].lost > 0 or len(rest) > 0)
        if loose or is_broken:
            newest = _begin_new(connection, loose)
        meta.put(connection, "device", newest.encode())
    return replace(
        opening,
        completed_database=opening.completed_database + restored + len(loose),
        unreadable=opening.unreadable + sum(one.lost for one in result),
    ), newest


@dataclass(frozen=True, slots=True)
class _Lacking:
    """What the database lacks of one journal; `lost` of it no copy could give."""

    device: str
    last: int
    entries: Sequence[JournalEntry]
    lost: int


def _lacking(connection: Connection, second: SecondJournal, spare: Spare | None) -> _Lacking:
    head = journal.head(connection, second.device)[0]
    reading = second.read(head, _mark(connection, second))
    entries, last = list(reading.entries), max(head, reading.last)
    if spare is not None:
        entries = _filled(entries, second.device, head, spare)
        last = max(last, entries[-1].seq if entries else 0)
    is_known = bool(reading.last or entries)
    return _Lacking(second.device, last if is_known else 0, entries, last - head - len(entries))


def _filled(
    entries: Sequence[JournalEntry], device: str, head: int, spare: Spare
) -> list[JournalEntry]:
    """The entries with those between and behind them that the spare can give."""
    results: list[JournalEntry] = []
    last = head
    for appended in entries:
        results.extend(spare.entries(device, last, appended.seq - 1))
        results.append(appended)
        last = appended.seq
    return [*results, *spare.entries(device, last)]


def _first(connection: Connection, known: Sequence[str], device: str) -> int:
    """Where to begin reading: at the device's own file. A journal that nothing was written to
    yet has none; it goes on behind those that the database knows to be closed.
    """
    if device in known:
        return known.index(device)
    closed = {mark.device for mark in sync_cursor.journals(connection) if mark.closed}
    return max((at + 1 for at, item in enumerate(known) if item in closed), default=0)


def complete_second(database: Database, second: SecondJournal) -> int:
    """Append what only the database has to the second journal; how many entries."""
    with database.read() as connection:
        mark = _mark(connection, second)
        reading = second.read(NOTHING, mark)
        missing = list(journal.proven(connection, second.device, after=reading.last))
    if missing or reading.torn:
        second.append(missing)
    if reading.last - (mark.seq if mark else 0) >= MARK_EVERY:
        with database.write() as connection:
            place = SecondJournalMark(reading.last, reading.begin)
            meta.put(connection, _MARK + second.device, msgspec.json.encode(place))
    return len(missing)


def _mark(connection: Connection, second: SecondJournal) -> SecondJournalMark | None:
    """How far an earlier start has read; the database had every entry up to there."""
    earlier = meta.get(connection, _MARK + second.device)
    return msgspec.json.decode(earlier, type=SecondJournalMark) if earlier else None


def _split(
    entries: Sequence[JournalEntry], last: int, before: bytes
) -> tuple[Sequence[JournalEntry], Sequence[JournalEntry]]:
    """The entries that continue the chain, and those behind the first that does not."""
    for index, appended in enumerate(entries):
        if appended.seq != last + 1 or appended.hash != chain.entry_hash(before, appended.data):
            return entries[:index], entries[index:]
        last, before = appended.seq, appended.hash
    return entries, ()


def _restore(connection: Connection, placed: JournalEntry) -> bool:
    """Write the entry, and what its event does where that is new; whether it was."""
    happened = journal.restore(connection, placed)
    if happened is not None:
        projection.project(connection, happened)
    return happened is not None


def _begin_new(connection: Connection, loose: Sequence[JournalEntry]) -> str:
    """A new journal that begins with what the old one could not join."""
    device = uuid.uuid4().hex
    seq, before = 0, chain.START
    for appended in loose:
        seq, before = seq + 1, chain.entry_hash(before, appended.data)
        _restore(connection, JournalEntry(device, seq, before, appended.data))
    return device
