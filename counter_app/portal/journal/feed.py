"""The change feed of an office: pages behind a cursor, and whole dossiers of a digest bucket."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import case, select

from counter_app.contract.digest import (
    DigestAnswer,
    DigestQuestion,
    bucket_of,
    digest,
    state_digest,
    state_hash,
)
from counter_app.contract.feed import FeedPage, Item
from counter_app.contract.problems import ProblemError
from counter_app.portal.office import packs
from counter_app.portal.store import bulk, schema
from counter_app.portal.store.context import Asker, Connection, Context
from counter_app.portal.store.rows import passed_on

AT_ONCE = 250
LEAST_BYTES = 4 * 1024
MOST_BYTES = 4 * 1024 * 1024
_STATES = "SELECT id, rev, state, deleted FROM dossier WHERE id {keys}"
_EVENTS = (
    "SELECT dossier, id, device, bytes FROM event WHERE dossier {keys} AND rev > 0"
    " AND verdict IN ('applied', 'parallel') ORDER BY dossier, rev"
)
_EVENTS_SINCE = (
    "SELECT e.dossier, e.id, e.device, e.bytes, f.n FROM feed_event AS f JOIN event AS e"
    " ON e.id = f.event WHERE f.dossier {keys} AND f.office = {mark} AND f.n > {mark}"
    " AND e.rev > 0 AND e.verdict IN ('applied', 'parallel') ORDER BY e.dossier, e.rev"
)
_NUMBERS = "SELECT event, n FROM feed_event WHERE dossier {keys} AND office = {mark}"
_ENTERED = (
    "SELECT dossier, min(n) AS n FROM feed_event WHERE dossier {keys} AND office = {mark}"
    " GROUP BY dossier"
)
_CURSOR = re.compile(r"([0-9a-f]{1,64})\.([0-9]{1,18})\.([0-9]{1,18})\.([A-Za-z0-9_-]{12})")


@dataclass(frozen=True, slots=True)
class FeedPlace:
    """Where a desk stands in the feed: `at` is the number it has read, `base` the one it had read
    when it began this pass. A dossier moves to its newest number, so events count from the base.
    """

    base: int
    at: int


def changes(
    connection: Connection,
    context: Context,
    asker: Asker,
    cursor: str,
    *,
    most_bytes: int,
    device: str = "",
) -> FeedPage | None:
    """The page behind the cursor, None where nothing is new. Events of `device`, the asking
    desk's journal, come as their ids.

    Raises ProblemError: history_changed for a cursor of another history or of the future,
    unreadable for a forged one.
    """
    place = _opened(context, asker, cursor) if cursor else FeedPlace(0, 0)
    head, backed_up = _office(connection, asker)
    if place.at > head:
        raise ProblemError("history_changed", 409)
    if cursor and place.at == head:
        return None
    most_bytes = min(max(most_bytes, LEAST_BYTES), MOST_BYTES)
    items: list[msgspec.Raw] = []
    size = 0
    progress = place.at
    more = True
    while more and size < most_bytes:
        rows = connection.execute(
            select(schema.feed.c.n, schema.feed.c.dossier)
            .where(schema.feed.c.office == asker.office, schema.feed.c.n > progress)
            .order_by(schema.feed.c.n)
            .limit(AT_ONCE)
        ).all()
        more = len(rows) == AT_ONCE
        created = _items(connection, asker, [row.dossier for row in rows], place.base, device)
        for row in rows:
            item = msgspec.json.encode(created[row.dossier])
            items.append(msgspec.Raw(item))
            size += len(item)
            progress = row.n
            if size >= most_bytes:
                more = True
                break
    if not more:
        progress = head
    return FeedPage(
        history=context.history,
        server_time=context.server_time(),
        cursor=_cursor(
            context, asker, FeedPlace(place.base if progress < head else progress, progress)
        ),
        items=items,
        more=progress < head,
        at=progress,
        backed_up=backed_up,
        packs=packs.version(connection, asker),
    )


def bucket(
    connection: Connection,
    context: Context,
    asker: Asker,
    number: int,
    *,
    after: str,
    most_bytes: int,
) -> FeedPage:
    """Whole items of one digest bucket by id behind `after`; `cursor` is the last id."""
    ids = sorted(
        row.dossier
        for row in connection.execute(
            select(schema.feed.c.dossier).where(
                schema.feed.c.office == asker.office, schema.feed.c.dossier > after
            )
        )
        if bucket_of(row.dossier) == number
    )
    items: list[msgspec.Raw] = []
    size = 0
    last = after
    for key in ids:
        created = _items(connection, asker, [key], 0, "")
        item = msgspec.json.encode(created[key])
        items.append(msgspec.Raw(item))
        size += len(item)
        last = key
        if size >= most_bytes:
            break
    head, backed_up = _office(connection, asker)
    return FeedPage(
        history=context.history,
        server_time=context.server_time(),
        cursor=last,
        items=items,
        more=bool(ids) and last != ids[-1],
        at=head,
        backed_up=backed_up,
    )


def compare(
    connection: Connection, context: Context, asker: Asker, question: DigestQuestion
) -> DigestAnswer:
    """Which buckets differ from the desk's, once it has read the feed to its end."""
    head, _ = _office(connection, asker)
    if not question.cursor or _opened(context, asker, question.cursor).at != head:
        return DigestAnswer(behind=True)
    own = list(states(connection, asker))
    differ = set(_differing(digest((key, rev) for key, rev, _ in own), question.buckets))
    if question.states:
        differ.update(_differing(state_digest(own), question.states))
    return DigestAnswer(differ=sorted(differ))


def _differing(own: Sequence[str], theirs: Sequence[str]) -> list[int]:
    return [n for n, value in enumerate(own) if n >= len(theirs) or theirs[n] != value]


def revisions(connection: Connection, asker: Asker) -> Iterable[tuple[str, int]]:
    """(dossier, rev) of all that the office's feed holds, deleted ones left out."""
    for key, rev, _ in states(connection, asker):
        yield key, rev


def states(connection: Connection, asker: Asker) -> Iterable[tuple[str, int, str]]:
    """As `revisions`, each with the hash of its state's bytes."""
    table = schema.dossier
    unhashed = case((table.c.state_hash == "", table.c.state))
    rows = connection.execute(
        select(table.c.id, table.c.rev, table.c.state_hash, unhashed.label("state"))
        .join(schema.feed, schema.feed.c.dossier == table.c.id)
        .where(schema.feed.c.office == asker.office, table.c.deleted == "")
    )
    for row in rows:
        yield row.id, row.rev, row.state_hash or state_hash(bytes(row.state))


def stand_in_feed(connection: Connection, office: str, dossiers: Sequence[str]) -> set[str]:
    """Those among these dossiers that this office is an office of: they stand in its feed."""
    table = schema.feed
    query = select(table.c.dossier).where(table.c.office == office, table.c.dossier.in_(dossiers))
    return set(connection.scalars(query))


def whole_items(connection: Connection, asker: Asker, dossiers: Sequence[str]) -> list[Item]:
    """Dossiers with all their events, for who does not hold them."""
    created = _items(connection, asker, dossiers, 0, "")
    return [created[key] for key in dossiers if key in created]


def _items(
    connection: Connection, asker: Asker, dossiers: Sequence[str], after: int, device: str
) -> dict[str, Item]:
    """Each dossier's state, with the events that the office's feed got behind `after`; one that
    entered the feed behind it with all its events.
    """
    states = {row.id: row for row in bulk.found(connection, _STATES, dossiers)}
    events: dict[str, list[msgspec.Raw]] = {key: [] for key in states}
    own: dict[str, list[str]] = {key: [] for key in states}
    numbers: dict[str, tuple[list[int], list[int]]] = {key: ([], []) for key in states}
    since = _known(connection, asker, dossiers, after)
    whole = [key for key in dossiers if key not in since]
    rows = [*bulk.found(connection, _EVENTS, whole)]
    numbered = bulk.found(connection, _NUMBERS, whole, asker.office)
    existing = {row.event: row.n for row in numbered}
    if since:
        later = bulk.found(connection, _EVENTS_SINCE, sorted(since), asker.office, after)
        existing |= {row.id: row.n for row in later}
        rows += later
    for row in rows:
        is_own = row.device == device
        if is_own:
            own[row.dossier].append(row.id)
        else:
            events[row.dossier].append(msgspec.Raw(row.bytes))
        numbers[row.dossier][is_own].append(existing.get(row.id, 0))
    return {
        key: Item(
            id=key,
            rev=row.rev,
            state=msgspec.Raw(b"null") if row.deleted else passed_on(row.state),
            events=events[key],
            own=own[key],
            whole=key not in since,
            deleted=row.deleted,
            n=[*numbers[key][0], *numbers[key][1]] if existing else [],
        )
        for key, row in states.items()
    }


def _known(
    connection: Connection, asker: Asker, dossiers: Sequence[str], after: int
) -> frozenset[str]:
    """Those that the office's feed had at this number: the first event that it got of a dossier
    keeps the number at which the dossier entered.
    """
    if not after:
        return frozenset()
    rows = bulk.found(connection, _ENTERED, dossiers, asker.office)
    return frozenset(row.dossier for row in rows if row.n <= after)


def _office(connection: Connection, asker: Asker) -> tuple[int, int]:
    row = connection.execute(
        select(schema.office.c.feed, schema.office.c.backed_up).where(
            schema.office.c.code == asker.office
        )
    ).first()
    if row is None:
        raise ProblemError("forbidden", 403)
    return row.feed, row.backed_up


def _cursor(context: Context, asker: Asker, place: FeedPlace) -> str:
    signed = _sign(context, asker, context.history, place)
    return f"{context.history}.{place.base}.{place.at}.{signed}"


def _opened(context: Context, asker: Asker, cursor: str) -> FeedPlace:
    match = _CURSOR.fullmatch(cursor)
    if match is None:
        raise ProblemError("unreadable", 400)
    history, base, at, signed = match.groups()
    place = FeedPlace(int(base), int(at))
    if not hmac.compare_digest(signed, _sign(context, asker, history, place)):
        raise ProblemError("unreadable", 400)
    if history != context.history:
        raise ProblemError("history_changed", 409)
    return place


def _sign(context: Context, asker: Asker, history: str, place: FeedPlace) -> str:
    text = f"{history}.{asker.office}.{place.base}.{place.at}".encode()
    mac = hmac.new(context.secret, text, hashlib.sha256).digest()[:9]
    return base64.urlsafe_b64encode(mac).decode()
