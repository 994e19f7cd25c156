"""How far the portal has dossiers: what of each waits, is held, refused or without files.

Every question names the dossiers or events that it is about, so none grows with the archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select

from counter_app.storage.dossiers.pending_events import CHUNK
from counter_app.storage.engine.schema import (
    entry,
    event,
    file_transfer,
    journal_mark,
    open_notice,
    overlay,
    portal_copy,
    unread,
    verdict,
    withheld,
)
from counter_app.storage.journal.stored import event_of, events_of
from counter_app.storage.sync.verdicts import REFUSED, is_claim

DONE = "done"
FAILED = "failed"
QUARANTINED = "given_up"
"""Of a file transfer: its bytes arrived; how a state begins that needs a person; a person decided
that it travels no more.
"""

_ACKED = func.coalesce(journal_mark.c.acked, 0)
_DURABLE = func.coalesce(journal_mark.c.durable, 0)


@dataclass(slots=True)
class PortalStatus:
    """One dossier. `unsent` own events have no answer yet, the first made at `oldest`;
    `unacknowledged` ones are not in the portal's copy; `unsafe` ones are in no verified backup.
    `held_since` in seconds since 1970. `copy` is the feed number of the portal's copy, None
    for none. `problems` counts what a person must settle.
    """

    unsent: int = 0
    oldest: datetime | None = None
    unacknowledged: int = 0
    unsafe: int = 0
    held_since: int | None = None
    problems: int = 0
    files: int = 0
    files_sent: int = 0
    copy: int | None = None


def of_dossiers(connection: Connection, ids: Sequence[str]) -> dict[str, PortalStatus]:
    """How far the portal has each of these dossiers."""
    results: dict[str, PortalStatus] = {}
    for start in range(0, len(ids), CHUNK):
        chunk = list(ids[start : start + CHUNK])
        results.update({key: PortalStatus() for key in chunk})
        _journals(connection, chunk, results)
        _copies(connection, chunk, results)
        _verdicts(connection, chunk, results)
        _others(connection, chunk, results)
        _files(connection, chunk, results)
    return results


def _journals(connection: Connection, ids: list[str], found: dict[str, PortalStatus]) -> None:
    is_unsent = entry.c.seq > _ACKED
    rows = connection.execute(
        select(
            event.c.dossier,
            func.sum(case((is_unsent, 1), else_=0)).label("unsent"),
            func.min(case((is_unsent, event.c.n))).label("first"),
            func.sum(case((entry.c.seq > _DURABLE, 1), else_=0)).label("unsafe"),
        )
        .join(entry, entry.c.event == event.c.id)
        .join(journal_mark, journal_mark.c.device == entry.c.device, isouter=True)
        .where(event.c.dossier.in_(ids))
        .group_by(event.c.dossier)
    ).all()
    firsts = {row.first: row.dossier for row in rows if row.first is not None}
    for row in rows:
        found[row.dossier].unsent = row.unsent
        found[row.dossier].unsafe = row.unsafe
    if firsts:
        query = select(event.c.n, event.c.bytes).where(event.c.n.in_(list(firsts)))
        for first in connection.execute(query):
            happened = event_of(first.bytes)
            found[firsts[first.n]].oldest = happened.occurred_at if happened else None


def _copies(connection: Connection, ids: list[str], found: dict[str, PortalStatus]) -> None:
    query = select(portal_copy.c.dossier, portal_copy.c.feed)
    for row in connection.execute(query.where(portal_copy.c.dossier.in_(ids))):
        found[row.dossier].copy = row.feed
    unacknowledged = (
        select(overlay.c.dossier, func.count().label("unacknowledged"))
        .join(event, event.c.id == overlay.c.event)
        .join(verdict, verdict.c.event == overlay.c.event, isouter=True)
        .where(overlay.c.dossier.in_(ids))
        .where(or_(~is_claim(), verdict.c.verdict.is_(None), verdict.c.verdict != REFUSED))
        .group_by(overlay.c.dossier)
    )
    for row in connection.execute(unacknowledged):
        found[row.dossier].unacknowledged = row.unacknowledged


def _verdicts(connection: Connection, ids: list[str], found: dict[str, PortalStatus]) -> None:
    rows = connection.execute(
        select(verdict.c.dossier, verdict.c.verdict, verdict.c.since)
        .join(event, event.c.id == verdict.c.event)
        .where(verdict.c.dossier.in_(ids), verdict.c.settled == 0)
        .where(or_(verdict.c.verdict != REFUSED, ~is_claim()))
    )
    for row in rows:
        reach = found[row.dossier]
        if row.verdict == REFUSED:
            reach.problems += 1
        else:
            reach.held_since = min(row.since, reach.held_since or row.since)


def _others(connection: Connection, ids: list[str], found: dict[str, PortalStatus]) -> None:
    """Open notices, unread copies, entries that went as their digest, files that failed."""
    tables = (
        (open_notice.c.dossier, open_notice.c.dossier.in_(ids)),
        (unread.c.dossier, unread.c.dossier.in_(ids)),
        (
            file_transfer.c.dossier,
            and_(file_transfer.c.dossier.in_(ids), file_transfer.c.state.startswith(FAILED)),
        ),
    )
    for column, condition in tables:
        for key in connection.scalars(select(column).where(condition)):
            found[key].problems += 1
    quarantined = (
        select(event.c.dossier)
        .join(entry, entry.c.event == event.c.id)
        .join(withheld, _same_place())
        .where(event.c.dossier.in_(ids))
    )
    for key in connection.scalars(quarantined):
        found[key].problems += 1


def _files(connection: Connection, ids: list[str], found: dict[str, PortalStatus]) -> None:
    rows = connection.execute(
        select(
            file_transfer.c.dossier,
            func.count().label("files"),
            func.sum(case((file_transfer.c.state == DONE, 1), else_=0)).label("sent"),
        )
        .where(file_transfer.c.dossier.in_(ids), file_transfer.c.is_up == 1)
        .where(file_transfer.c.state != QUARANTINED)
        .group_by(file_transfer.c.dossier)
    )
    for row in rows:
        found[row.dossier].files = row.files
        found[row.dossier].files_sent = row.sent


@dataclass(frozen=True, slots=True)
class EventStatus:
    """One own event; `verdict` is empty where the portal gave none other than `applied`."""

    unsent: bool
    unacknowledged: bool
    quarantined: bool
    verdict: str
    settled: bool


def of_events(connection: Connection, dossier_id: str) -> dict[str, EventStatus]:
    """How far the portal has each own event of this dossier, by id; events of others are none."""
    rows = connection.execute(
        select(
            event.c.id,
            (entry.c.seq > _ACKED).label("unsent"),
            overlay.c.event.is_not(None).label("unacknowledged"),
            withheld.c.seq.is_not(None).label("quarantined"),
            func.coalesce(verdict.c.verdict, "").label("verdict"),
            func.coalesce(verdict.c.settled, 0).label("settled"),
            is_claim().label("claim"),
        )
        .join(entry, entry.c.event == event.c.id)
        .join(journal_mark, journal_mark.c.device == entry.c.device, isouter=True)
        .join(overlay, overlay.c.event == event.c.id, isouter=True)
        .join(verdict, verdict.c.event == event.c.id, isouter=True)
        .join(withheld, _same_place(), isouter=True)
        .where(event.c.dossier == dossier_id)
    )
    return {
        row.id: EventStatus(
            unsent=bool(row.unsent),
            unacknowledged=bool(row.unacknowledged),
            quarantined=bool(row.quarantined),
            verdict=row.verdict,
            settled=bool(row.settled) or (bool(row.claim) and row.verdict == REFUSED),
        )
        for row in rows
    }


def has_copy(connection: Connection, dossier_id: str) -> bool:
    """Whether the portal sent this dossier."""
    query = select(portal_copy.c.rev).where(portal_copy.c.dossier == dossier_id)
    return connection.scalar(query) is not None


def first_unsent(connection: Connection, marks: Iterable[tuple[str, int]]) -> datetime | None:
    """When the oldest change was made that waits behind these (device, acked)."""
    timestamps = []
    for device, acked in marks:
        data = connection.scalar(
            select(event.c.bytes)
            .join(entry, entry.c.event == event.c.id)
            .where(entry.c.device == device, entry.c.seq == acked + 1)
        )
        timestamps += [item.occurred_at for item in events_of([data] if data else [])]
    return min(timestamps, default=None)


def _same_place() -> ColumnElement[bool]:
    return and_(withheld.c.device == entry.c.device, withheld.c.seq == entry.c.seq)
