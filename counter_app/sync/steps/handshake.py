"""Comparing journals with the portal: who is behind, and whether one of them was rolled back."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from counter_app.contract.problems import ProblemError
from counter_app.contract.push import Fork, JournalMark, Journals
from counter_app.storage.journal import journal
from counter_app.storage.sync import feed_numbers, sync_cursor
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.steps.lease_renewal import give_back


def compare_journals(side: DeskSide) -> None:
    """Learn what the portal has of every journal of this desk, closed ones too.

    Where it has less than it had acknowledged, the difference waits again: the portal was put
    back, and all that it holds is read anew once that difference is given back. Where it has
    more than the journal that is written now, this desk was rolled back, or is one of two copies:
    it goes on in a new journal. A portal of another history is given back the desk's leases.
    """
    with side.store.database.read() as connection:
        own = sync_cursor.journals(connection)
    asked_at = side.now()
    answer = side.portal.journals(Journals(devices=[mark.device for mark in own]))
    _hear_clock(side, asked_at, answer.server_time)
    marks = {mark.device: mark for mark in answer.journals}
    lost = False
    for mark in own:
        existing = marks.get(mark.device, JournalMark(device=mark.device))
        if mark.device == side.store.device and _is_other(side, mark.last, existing):
            fork(side, existing.known_seq, [(existing.known_seq, existing.head)])
            lost = True
            continue
        lost = lost or existing.known_seq < mark.acked
        with side.store.database.write(background=True) as connection:
            acked = min(existing.known_seq, mark.last)
            if mark.device != side.store.device and not mark.closed and acked == mark.last:
                acked = max(0, acked - 1)  # a copy may have gone on in it: its end is tried
            sync_cursor.set_acked(connection, mark.device, acked, existing.backed_up)
    with side.store.database.write(background=True) as connection:
        state = sync_cursor.state(connection)
        is_restored = bool(state.history) and answer.history != state.history
        if is_restored:
            feed_numbers.forget(connection)
    if is_restored:
        give_back(side, _day_of(side, answer.server_time))
    with side.store.database.write(background=True) as connection:
        state = sync_cursor.state(connection)
        if answer.history != state.history or lost:
            sync_cursor.put_state(connection, replace(state, history=answer.history, cursor=""))
    side.compared = True


def _day_of(side: DeskSide, server_time: str) -> date:
    """The portal's day in office time; by the desk's clock where it says none."""
    try:
        return datetime.fromisoformat(server_time).date()
    except ValueError:
        return side.now().date()


def _hear_clock(side: DeskSide, asked_at: datetime, server_time: str) -> None:
    """The portal's clock against the middle of the exchange."""
    try:
        reported = datetime.fromisoformat(server_time)
    except ValueError:
        return
    if reported.tzinfo is None:
        return
    now = side.now()
    offset = reported - (asked_at + (now - asked_at) / 2)
    side.clock_reported(offset)
    with side.store.database.write(background=True) as connection:
        state = sync_cursor.state(connection)
        offset_ms = int(offset.total_seconds() * 1000)
        sync_cursor.put_state(connection, replace(state, offset_ms=offset_ms))


def _is_other(side: DeskSide, last: int, known: JournalMark) -> bool:
    """Whether the portal's journal is not the beginning of this one."""
    if known.known_seq > last:
        return True
    with side.store.database.read() as connection:
        own = journal.hash_at(connection, known.device, known.known_seq)
    return known.known_seq > 0 and own is not None and own.hex() != known.head


def fork(side: DeskSide, known_seq: int, hashes: list[tuple[int, str]], device: str = "") -> None:
    """Close the journal at the newest place where both agree and go on in a new one. Another
    `device` is a journal of before, which a backup brought back: its rest goes into the one that
    is written now.

    What is carried over may be at the portal already; it has the same ids and is told apart.
    """
    device = device or side.store.device
    agreed = 0
    with side.store.database.read() as connection:
        last = next(m.last for m in sync_cursor.journals(connection) if m.device == device)
        for seq, text in sorted(hashes, reverse=True):
            own = journal.hash_at(connection, device, seq) if seq <= last else None
            if own is not None and own.hex() == text:
                agreed = seq
                break
        else:
            agreed = last if known_seq > last and not hashes else 0
    if device == side.store.device:
        side.store.go_on_in_new_journal(device, agreed, side.ids().replace("-", ""))
    else:
        side.store.close_journal(device, agreed)


def fork_of(error: ProblemError) -> Fork:
    """What the problem `chain_fork` says; nothing in common where it says nothing."""
    if isinstance(error.extension, Fork):
        return error.extension
    return Fork(known_seq=0, hashes=[])
