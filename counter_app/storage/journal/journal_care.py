"""The second journals read through, a piece at a time, and written anew where they are damaged.

Nobody else opens their records while the database is sound. So damage in them is looked for while
the database can still give what they lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import msgspec

from counter_app.domain.events import decode
from counter_app.storage.engine import meta
from counter_app.storage.engine.database import Connection
from counter_app.storage.engine.errors import WorkCancelledError
from counter_app.storage.journal import journal, second_journal
from counter_app.storage.journal.journal import JournalEntry
from counter_app.storage.journal.second_journal import SecondJournal, SecondJournalMark
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor

GoOn = Callable[[], bool]
PIECES = 5
"""In so many readings all is read through: one each working day is a week."""
LEAST = 8 << 20
"""Bytes of one reading, where that is more."""
_STEP = 1 << 18
"""Bytes between two looks whether to go on."""
_CHUNK = 500
_LOOK = "second_journal_look"


class CarePlace(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How far the files were read through: up to `seq` of the device's, which ends at `offset`;
    `at` is the moment of the last reading in seconds since 1970.
    """

    device: str = ""
    seq: int = 0
    offset: int = 0
    at: int = 0


def last_reading(connection: Connection) -> int:
    """When a piece was read last, in seconds since 1970; 0 for never."""
    return _place(connection).at


def read_piece(store: Store, at: int, go_on: GoOn) -> int:
    """Read the next piece and heal what is damaged in it; how many files were written anew.

    Raises CancelledError when `go_on` says so: the same piece is read next time. Raises OSError,
    StorageError: DamagedError where the database cannot give what is to be written.
    """
    seconds = _seconds(store)
    sizes = sum(item.path.stat().st_size for item in seconds if item.path.exists())
    left = max(LEAST, sizes // PIECES)
    with store.database.read() as connection:
        place = _place(connection)
    earlier = [each.device for each in seconds]
    begin = earlier.index(place.device) if place.device in earlier else 0
    mark = (
        SecondJournalMark(place.seq, place.offset)
        if place.device in earlier
        else SecondJournalMark(0, 0)
    )
    healed = 0
    for number, second in enumerate(seconds[begin:], start=begin):
        mark, read, is_sound = _read_on(store, second, mark, left, go_on)
        left -= read
        if not is_sound and heal(store, second, go_on):
            healed += 1
        elif is_sound and left <= 0:
            _put(store, CarePlace(device=second.device, seq=mark.seq, offset=mark.offset, at=at))
            return healed
        mark = SecondJournalMark(0, 0)
        if left <= 0 and number + 1 < len(seconds):
            _put(store, CarePlace(device=earlier[number + 1], at=at))
            return healed
    _put(store, CarePlace(at=at))
    return healed


def heal(store: Store, second: SecondJournal, go_on: GoOn = lambda: True) -> bool:
    """Write the file anew from the database, the damaged one kept beside it; whether it was.

    Not where the file has what the database has not: the next start completes the database first.
    """
    with store.database.read() as connection:
        if not _has_all_of(connection, second, store, go_on):
            return False
    fresh = second.beginning_anew()
    try:
        last = _append_all(store, fresh, 0, go_on)
        with store.database.gate.enter(background=True):
            _append_all(store, fresh, last, go_on)
            second.yield_lock_to(fresh)
            for own in store.second_journals:
                own.forget_end()
    finally:
        fresh.path.unlink(missing_ok=True)
    return True


def _read_on(
    store: Store, second: SecondJournal, mark: SecondJournalMark, most: int, go_on: GoOn
) -> tuple[SecondJournalMark, int, bool]:
    """How far the file is sound, at most so many bytes on; the bytes; whether nothing is wrong."""
    begin = mark.offset
    while mark.offset - begin < most:
        _must_go_on(store, go_on)
        with store.database.read() as connection:
            head = journal.head(connection, second.device)[0]
        piece = second.read_on(mark, _STEP)
        mark = SecondJournalMark(piece.last, piece.offset)
        if not piece.is_sound:
            return mark, mark.offset - begin, False
        if piece.is_end:
            return mark, mark.offset - begin, _reaches(store, second, mark, head)
    return mark, mark.offset - begin, True


def _reaches(store: Store, second: SecondJournal, mark: SecondJournalMark, head: int) -> bool:
    """Whether the file has all that the database had; an entry that is being appended now is
    waited for behind the gate.
    """
    if mark.seq >= head:
        return True
    with store.database.gate.enter(background=True):
        return second.read_on(mark, _STEP).last >= head


def _has_all_of(connection: Connection, second: SecondJournal, store: Store, go_on: GoOn) -> bool:
    """Whether every event of the file that can be read is in the database."""
    for number, appended in enumerate(second.each()):
        if not number % _CHUNK:
            _must_go_on(store, go_on)
        hash_here = journal.hash_at(connection, second.device, appended.seq)
        if hash_here != appended.hash and not journal.has(connection, decode(appended.data).id):
            return False
    return True


def _append_all(store: Store, fresh: SecondJournal, after: int, go_on: GoOn) -> int:
    """Append the database's entries above `after`; the last seq."""
    with store.database.read() as connection:
        for chunk in _chunks(journal.proven(connection, fresh.device, after)):
            _must_go_on(store, go_on)
            fresh.append(chunk)
            after = chunk[-1].seq
    return after


def _chunks(entries: Iterator[JournalEntry]) -> Iterator[list[JournalEntry]]:
    while chunk := list(islice(entries, _CHUNK)):
        yield chunk


def _must_go_on(store: Store, go_on: GoOn) -> None:
    store.database.gate.yield_lock()
    if not go_on():
        raise WorkCancelledError


def _seconds(store: Store) -> list[SecondJournal]:
    """Readers of the store's own file and of those of its closed journals, in the order of their
    beginning. The store appends by objects of its own: where its file ends is theirs to know.
    """
    earlier = second_journal.in_order(store.profile.second_journals)
    with store.database.read() as connection:
        ours = {mark.device for mark in sync_cursor.journals(connection)}
    any_own = store.second_journals[0]
    return [any_own.of_device(path, device) for path, device in earlier if device in ours]


def _place(connection: Connection) -> CarePlace:
    existing = meta.get(connection, _LOOK)
    return msgspec.json.decode(existing, type=CarePlace) if existing else CarePlace()


def _put(store: Store, place: CarePlace) -> None:
    with store.database.write(background=True) as connection:
        meta.put(connection, _LOOK, msgspec.json.encode(place))
