"""Reading the office's feed: each item opened by itself, cursor and data in one write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import msgspec
from msgspec.structs import replace

from counter_app.contract.digest import DigestQuestion, bucket_of, digest, state_digest
from counter_app.contract.feed import MOST_NUMBER, MOST_REVISION, FeedPage, Item
from counter_app.contract.problems import ProblemError
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode
from counter_app.domain.kinds.event import Event
from counter_app.storage.dossiers import portal_copies, projection
from counter_app.storage.dossiers.portal_copies import Copy, OwnEventsMissingError
from counter_app.storage.dossiers.projection import Shown
from counter_app.storage.engine.database import Connection
from counter_app.storage.sync import sync_cursor
from counter_app.sync.link import reading
from counter_app.sync.link.link_errors import UnreadableError
from counter_app.sync.steps.desk_side import DeskSide, StoppedError
from counter_app.sync.steps.prefetch import Coming

_items = msgspec.json.Decoder(Item)
_names = msgspec.json.Decoder(dict[str, msgspec.Raw])
_states = msgspec.json.Decoder(Dossier)


@dataclass(frozen=True, slots=True)
class _Unread:
    """An item that this version cannot read; `id` is empty where not even that can be read."""

    id: str
    rev: int
    data: bytes


@dataclass(frozen=True, slots=True)
class _Gone:
    id: str
    why: str


def pull_all(side: DeskSide) -> int:
    """Read the feed to its end; how many items came.

    Raises the errors of the link, ProblemError (`history_changed`), or StoppedError.
    """
    total = 0
    coming: Coming[FeedPage | None] | None = None
    while True:
        with side.store.database.read() as connection:
            state = sync_cursor.state(connection)
        page = coming.take() if coming else _changes(side, state.cursor)
        if page is None:
            _note_contact(side)
            mend(side)
            return total
        if state.history and page.history != state.history:
            raise ProblemError("history_changed", 409)
        coming = side.ahead(partial(_changes, side, page.cursor)) if page.more else None
        try:
            _place(side, page, moves=True)
        except OwnEventsMissingError:
            _drop(coming)
            coming = None
            page = side.portal.changes(state.cursor, side.sizes.page_bytes, "")
            if page is None:
                return total
            _place(side, page, moves=True)
        except BaseException:
            _drop(coming)
            raise
        total += len(page.items)
        if not page.more:
            mend(side)
            return total


def _changes(side: DeskSide, cursor: str) -> FeedPage | None:
    """Raises StoppedError once somebody stopped the cycle."""
    if not side.go_on():
        raise StoppedError
    return side.portal.changes(cursor, side.sizes.page_bytes, side.store.device)


def _drop(coming: Coming[FeedPage | None] | None) -> None:
    if coming is not None:
        coming.drop()


def compare(side: DeskSide) -> list[int]:
    """Ask whether both hold the same; buckets that differ are read again and named."""
    with side.store.database.read() as connection:
        state = sync_cursor.state(connection)
        held = list(portal_copies.states(connection))
    question = DigestQuestion(
        cursor=state.cursor,
        buckets=digest((dossier, rev) for dossier, rev, _ in held),
        states=state_digest(held),
    )
    answer = side.portal.digest(question)
    if answer.behind:
        return []
    for number in answer.differ:
        _read_bucket(side, number)
    with side.store.database.write(background=True) as connection:
        state = sync_cursor.state(connection)
        sync_cursor.put_state(connection, replace(state, digest_at=side.seconds()))
        if answer.differ:
            sync_cursor.note_incident(
                connection, side.seconds(), "digest", {"buckets": len(answer.differ)}
            )
    return answer.differ


def mend(side: DeskSide) -> int:
    """Read anew, whole, what could not be read before and can be by now; how many buckets.

    An item that was passed over had events of its own, so that the next one alone says too
    little. Each dossier is tried once in a run of the program.
    """
    with side.store.database.read() as connection:
        kept = portal_copies.unread_items(connection)
    opened = [_open(msgspec.Raw(data)) for data in kept]
    new = {item.id for item in opened if isinstance(item, Copy)} - side.mended
    side.mended |= new
    buckets = {bucket_of(key) for key in new}
    for number in sorted(buckets):
        _read_bucket(side, number)
    return len(buckets)


def _read_bucket(side: DeskSide, number: int) -> None:
    after = ""
    more = True
    while more:
        page = side.portal.bucket(number, after, side.sizes.page_bytes)
        _place(side, page, moves=False)
        after, more = page.cursor, page.more


def _place(side: DeskSide, page: FeedPage, *, moves: bool) -> None:
    """Write a page in pieces; the cursor moves with the last piece."""
    side.packs_reported = page.packs or side.packs_reported
    opened = [_opened(side, raw) for raw in page.items]
    size = side.sizes.items
    pieces = [opened[start : start + size] for start in range(0, len(opened), size)] or [[]]
    for number, piece in enumerate(pieces, start=1):
        with side.store.database.write(background=True) as connection:
            changed = _write(connection, side, piece, page.at)
            if moves and number == len(pieces):
                _move(connection, side, page)
        if changed:
            side.changed(Changes(dossiers=frozenset(changed), sync=True))


def _opened(side: DeskSide, raw: msgspec.Raw) -> Copy | _Unread | _Gone:
    side.store.database.gate.yield_lock()
    return _open(raw)


def _write(
    connection: Connection, side: DeskSide, piece: Sequence[Copy | _Unread | _Gone], feed: int
) -> set[str]:
    odd = portal_copies.unread_ids(connection)
    for one in piece:
        if isinstance(one, Copy) and one.id in odd and not one.is_whole:
            portal_copies.keep_unread(connection, one.id, one.rev, one.item, side.seconds())
    copies = [one for one in piece if isinstance(one, Copy) and (one.is_whole or one.id not in odd)]
    changed = portal_copies.place_each(connection, side.desk, copies, feed=feed, at=side.seconds())
    for one in piece:
        if isinstance(one, _Unread) and one.id:
            portal_copies.keep_unread(connection, one.id, one.rev, one.data, side.seconds())
            changed.add(one.id)
        elif isinstance(one, _Unread):
            sync_cursor.note_incident(connection, side.seconds(), "unreadable_item", {})
        elif isinstance(one, _Gone) and portal_copies.take_away(connection, one.id):
            changed.add(one.id)
    return changed


def _move(connection: Connection, side: DeskSide, page: FeedPage) -> None:
    state = sync_cursor.state(connection)
    sync_cursor.put_state(
        connection,
        replace(
            state,
            history=page.history,
            cursor=page.cursor,
            contact=side.seconds(),
            backed_up=page.backed_up,
        ),
    )


def _note_contact(side: DeskSide) -> None:
    with side.store.database.read() as connection:
        state = sync_cursor.state(connection)
    if 0 <= side.seconds() - state.contact < 60:
        return
    with side.store.database.write(background=True) as connection:
        state = sync_cursor.state(connection)
        sync_cursor.put_state(connection, replace(state, contact=side.seconds()))


def _open(raw: msgspec.Raw) -> Copy | _Unread | _Gone:
    data = bytes(raw)
    try:
        item = _items.decode(data)
        if item.deleted:
            return _Gone(item.id, item.deleted)
        state = _states.decode(item.state)
        if "\0" in item.id:
            return _Unread("", 0, data)
        happened = tuple((decode(bytes(each)), bytes(each)) for each in item.events)
        if state.id != item.id or any(event.dossier != item.id for event, _ in happened):
            return _Unread(item.id, item.rev, data)
        if b"\\u0000" in data:
            reading.read(item.state, Dossier)
        return Copy(
            id=item.id,
            rev=item.rev,
            state=state,
            data=bytes(item.state),
            events=happened,
            own=tuple(item.own),
            is_whole=item.whole,
            item=data,
            numbers=_numbers(item, happened),
            shown=_ready(state),
        )
    except (
        msgspec.MsgspecError,
        UnreadableEventError,
        UnreadableError,
        UnicodeDecodeError,
        RecursionError,
    ):
        return _unread(data)


def _numbers(item: Item, happened: Sequence[tuple[Event, bytes]]) -> tuple[tuple[str, int], ...]:
    """Which number each event has in the feed; none where they do not belong to the events."""
    events = [*(event.id for event, _ in happened), *item.own]
    if len(item.n) != len(events) or not all(0 <= n <= MOST_NUMBER for n in item.n):
        return ()
    return tuple((event, n) for event, n in zip(events, item.n, strict=True) if n)


def _ready(state: Dossier) -> Shown | None:
    """Ready to be written, before the gate; None where the database must say what is wrong."""
    try:
        return projection.ready(state)
    except (ValueError, OverflowError):
        return None


def _unread(data: bytes) -> _Unread:
    try:
        fields = _names.decode(data)
        name = msgspec.json.decode(fields["id"], type=str)
        rev = msgspec.json.decode(fields["rev"], type=int)
    except (msgspec.MsgspecError, KeyError, UnicodeDecodeError, RecursionError):
        return _Unread("", 0, data)
    if "\0" in name or not 0 <= rev <= MOST_REVISION:
        return _Unread("", 0, data)
    return _Unread(name, rev, data)
