"""Sending the journals in order: what the portal has moves on only by its word."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import msgspec

from counter_app.contract import chain
from counter_app.contract.problems import ProblemError
from counter_app.contract.push import (
    MOST_BYTES,
    MOST_LACKING,
    Journals,
    Push,
    Pushed,
    Result,
    Verdict,
    Withheld,
)
from counter_app.domain.changes import Changes
from counter_app.domain.kinds.claimed import Claimed
from counter_app.storage.dossiers import pending_events, portal_copies
from counter_app.storage.engine.database import Connection
from counter_app.storage.journal import journal
from counter_app.storage.journal.journal import JournalEntry
from counter_app.storage.journal.stored import event_of
from counter_app.storage.sync import sync_cursor, verdicts
from counter_app.storage.sync.sync_cursor import JournalCursor
from counter_app.sync.steps.desk_side import DeskSide, StoppedError
from counter_app.sync.steps.handshake import compare_journals, fork, fork_of

MOST_FAILURES = 5
_TOO_LARGE = 413


@dataclass(frozen=True, slots=True)
class SentRun:
    """`entries` were acknowledged; `regreet` says that the portal is another than it was."""

    entries: int = 0
    resync: bool = False


def push_all(side: DeskSide) -> int:
    """Send everything that waits; how many entries were acknowledged.

    Raises the errors of the link, ProblemError, or StoppedError between two requests; whatever
    was acknowledged before stays so.
    """
    total = 0
    _offer_again(side)
    size = side.sizes.push_entries
    is_asking = True
    while True:
        if not side.go_on():
            raise StoppedError
        with side.store.database.read() as connection:
            marks = sync_cursor.journals(connection)
            mark = next((each for each in marks if each.waiting), None)
            ask, turn = verdicts.held(connection, side.held_asked) if is_asking else ([], None)
        if mark is None and not ask:
            return total
        mark = mark or next(item for item in marks if item.device == side.store.device)
        waiting = sum(one.waiting for one in marks)
        try:
            sent = _push_run(side, mark, waiting, size, ask)
        except ProblemError as error:
            if error.code == "chain_fork":
                reported = fork_of(error)
                fork(side, reported.known_seq, reported.hashes, mark.device)
                compare_journals(side)
                continue
            if not _is_about_size(error) or not mark.waiting:
                raise
            if size > 1:
                size = max(1, min(size, mark.waiting) // 2)
                continue
            _blame(side, mark, error)
            continue
        total += sent.entries
        if turn is not None and not sent.resync:
            side.held_asked = turn
        is_asking = False
        if sent.resync:
            compare_journals(side)


def _offer_again(side: DeskSide) -> None:
    """Send the bytes of entries that somebody wants to be tried once more, each by itself."""
    with side.store.database.read() as connection:
        requested = sync_cursor.offered_again(connection)
    for device, seq in requested:
        with side.store.database.read() as connection:
            (appended,) = sync_cursor.run(connection, device, seq - 1, 1, MOST_BYTES)
            before = journal.hash_at(connection, device, seq - 1) or chain.START
        run = Push(
            device=device,
            first_seq=seq,
            before=before.hex(),
            events=[msgspec.Raw(appended.data)],
        )
        try:
            answer = side.portal.push(run)
        except ProblemError as error:
            if not _is_about_size(error):
                raise
            with side.store.database.write(background=True) as connection:
                sync_cursor.withhold(connection, device, seq)
            continue
        event = event_of(appended.data)
        with side.store.database.write(background=True) as connection:
            if event is not None:
                verdicts.forget(connection, event.id)
            for result in answer.results:
                _note(connection, side, [appended], result)
        touched = frozenset({event.dossier} if event and event.dossier else ())
        side.changed(Changes(dossiers=touched, sync=True))


def _is_about_size(error: ProblemError) -> bool:
    """Answers that one entry alone may cause."""
    return error.status == _TOO_LARGE or error.status in {400, 500}


def _blame(side: DeskSide, mark: JournalCursor, error: ProblemError) -> None:
    """One entry failed by itself. If the portal answers other questions, it is the entry's
    fault; after five times its digest goes in its place. Raises the error while it may still
    be taken.
    """
    side.portal.journals(Journals(devices=[mark.device]))
    with side.store.database.write(background=True) as connection:
        is_quarantined = sync_cursor.count_failure(connection, mark.device) >= MOST_FAILURES
        if is_quarantined:
            sync_cursor.withhold(connection, mark.device, mark.acked + 1)
    if not is_quarantined:
        raise error


def _push_run(
    side: DeskSide, mark: JournalCursor, waiting: int, size: int, ask: list[str]
) -> SentRun:
    with side.store.database.read() as connection:
        run = sync_cursor.run(connection, mark.device, mark.acked, size, side.sizes.push_bytes)
        before = journal.hash_at(connection, mark.device, mark.acked) or chain.START
        withheld = sync_cursor.quarantined_seqs(connection, mark.device)
        state = sync_cursor.state(connection)
        oldest = _oldest(connection, mark, len(run))
    answer = side.portal.push(
        Push(
            device=mark.device,
            first_seq=mark.acked + 1,
            before=before.hex(),
            events=[_on_the_wire(appended, withheld) for appended in run],
            ask=ask,
            waiting=max(0, waiting - len(run)),
            oldest=oldest,
        )
    )
    return _take_answer(side, mark, run, answer, state.history)


def _oldest(connection: Connection, mark: JournalCursor, sent: int) -> str:
    """When the first entry was written that still waits after this run, RFC 3339."""
    after = list(journal.entries(connection, mark.device, after=mark.acked + sent, most=1))
    first = event_of(after[0].data) if after else None
    return first.occurred_at.isoformat(timespec="seconds") if first else ""


def _on_the_wire(placed: JournalEntry, withheld: set[int]) -> msgspec.Raw:
    if placed.seq in withheld:
        digest = hashlib.sha256(placed.data).hexdigest()
        return msgspec.Raw(msgspec.json.encode(Withheld(withheld=digest)))
    return msgspec.Raw(placed.data)


def _take_answer(
    side: DeskSide, mark: JournalCursor, run: list[JournalEntry], answer: Pushed, history: str
) -> SentRun:
    """The portal's word into the store, in one write."""
    side.versions_lacking.update(answer.lacking[:MOST_LACKING])
    with side.store.database.write(background=True) as connection:
        own = journal.hash_at(connection, mark.device, answer.known_seq)
        if own is None or (answer.known_seq and own.hex() != answer.head):
            return SentRun(resync=True)
        if answer.history != history or answer.known_seq < mark.acked:
            return SentRun(resync=True)
        sync_cursor.set_acked(connection, mark.device, answer.known_seq, answer.backed_up)
        touched = {
            dossier
            for result in answer.results
            if (dossier := _note(connection, side, run, result)) is not None
        }
    acked = answer.known_seq - mark.acked
    if acked or touched:
        side.changed(Changes(dossiers=frozenset(touched), sync=True))
    return SentRun(entries=acked)


def _note(
    connection: Connection, side: DeskSide, run: list[JournalEntry], result: Result
) -> str | None:
    """Keep what a verdict says; the dossier that it concerns."""
    if result.verdict in {Verdict.APPLIED, Verdict.PARALLEL, Verdict.DUPLICATE}:
        verdicts.forget(connection, result.id)
        return None
    data = journal.bytes_of(connection, _event_id(run, result.id))
    event = event_of(data) if data is not None else None
    if event is None:
        return None
    if result.verdict is Verdict.REFUSED and isinstance(event.body, Claimed):
        pending_events.drop(connection, [event.id])
        if event.dossier is not None:
            portal_copies.reproject_dossier(connection, event.dossier)
        return event.dossier
    is_new = verdicts.put(
        connection,
        event.id,
        event.dossier,
        verdict_is=result.verdict.value,
        code=result.code,
        title=result.title,
        params=result.params,
        at=side.seconds(),
    )
    return event.dossier if is_new else None


def _event_id(run: list[JournalEntry], name: str) -> str:
    """The id of the event that a result names; of a withheld one it names device and seq."""
    device, _, seq = name.partition(":")
    for appended in run:
        if seq and appended.device == device and str(appended.seq) == seq:
            event = event_of(appended.data)
            return event.id if event is not None else name
    return name
