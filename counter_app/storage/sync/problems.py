"""What a person must settle, from every table where it stands; nothing here grows with the archive.

Each list is the oldest first and ends at `most`.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, text, update

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.storage.engine import meta
from counter_app.storage.engine.schema import (
    NOTICE_SETTLED,
    dossier,
    entry,
    event,
    file_transfer,
    incident,
    open_notice,
    overlay,
    unread,
    verdict,
    withheld,
)
from counter_app.storage.journal.stored import event_of, events_of, state_of, states_of
from counter_app.storage.sync.sync_status import DONE, FAILED, QUARANTINED
from counter_app.storage.sync.verdicts import REFUSED, is_to_settle

MOST = 200
WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class OpenNotice:
    """`at` in seconds since 1970."""

    id: str
    at: int
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class UnreadItem:
    """`dossier` is what is shown of it so far, None where nothing is."""

    id: str
    since: int
    dossier: Dossier | None


@dataclass(frozen=True, slots=True)
class FailedFile:
    """`why` is a stable word, empty where nobody knows."""

    sha256: str
    size: int
    since: int
    is_up: bool
    why: str
    dossier_id: str
    dossier: Dossier | None


@dataclass(frozen=True, slots=True)
class QuarantinedEntry:
    """An entry whose digest goes in place of its bytes."""

    device: str
    seq: int
    event: Event


@dataclass(frozen=True, slots=True)
class StoredIncident:
    """`at` in seconds since 1970; `params` JSON."""

    at: int
    code: str
    params: bytes


def count(connection: Connection, held_before: int) -> int:
    """How many things there are to settle, of each kind at most MOST; held ones count when they
    are held since before this second.
    """
    judged = select(verdict.c.event).join(event, event.c.id == verdict.c.event)
    judged = judged.where(is_to_settle(held_before))
    silent = select(withheld.c.seq).where(~_is_told(held_before))
    failed = select(file_transfer.c.sha256).where(file_transfer.c.state.startswith(FAILED))
    lists = (judged, silent, select(open_notice.c.id), select(unread.c.dossier), failed)
    return sum(_counted(connection, each) for each in lists)


def _counted(connection: Connection, query: Select[tuple[str]] | Select[tuple[int]]) -> int:
    some = query.limit(MOST).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def _is_told(held_before: int) -> ColumnElement[bool]:
    return (
        select(entry.c.seq)
        .join(verdict, verdict.c.event == entry.c.event)
        .join(event, event.c.id == entry.c.event)
        .where(entry.c.device == withheld.c.device, entry.c.seq == withheld.c.seq)
        .where(is_to_settle(held_before))
        .exists()
    )


def quarantined(connection: Connection, most: int = MOST) -> list[QuarantinedEntry]:
    rows = connection.execute(
        select(withheld.c.device, withheld.c.seq, event.c.bytes)
        .join(entry, and_(entry.c.device == withheld.c.device, entry.c.seq == withheld.c.seq))
        .join(event, event.c.id == entry.c.event)
        .order_by(withheld.c.device, withheld.c.seq)
        .limit(most)
    )
    opened = ((row, event_of(row.bytes)) for row in rows)
    return [QuarantinedEntry(row.device, row.seq, item) for row, item in opened if item is not None]


def notices(connection: Connection, most: int = MOST) -> list[OpenNotice]:
    rows = connection.execute(
        select(open_notice.c.id, open_notice.c.at, dossier.c.n, dossier.c.state)
        .join(dossier, dossier.c.id == open_notice.c.dossier)
        .order_by(open_notice.c.at, open_notice.c.id)
        .limit(most)
    ).all()
    states = states_of(connection, ((row.n, row.state) for row in rows))
    return [OpenNotice(row.id, row.at, state) for row, state in zip(rows, states, strict=True)]


@dataclass(frozen=True, slots=True)
class Asked:
    """A settling that waits for the portal: who chose what."""

    officer: str
    choice: str


def asked_settlings(connection: Connection) -> dict[str, Asked]:
    """By the notice's id: what supervisors here asked for and the portal has neither shown nor
    refused.
    """
    rows = connection.execute(
        select(event.c.bytes)
        .join(overlay, overlay.c.event == event.c.id)
        .join(verdict, verdict.c.event == event.c.id, isouter=True)
        .where(text(NOTICE_SETTLED))
        .where(or_(verdict.c.verdict.is_(None), verdict.c.verdict != REFUSED))
        .order_by(event.c.n.desc())
    )
    return {
        each.body.notice: Asked(each.officer, each.body.choice)
        for each in events_of(row.bytes for row in rows)
        if isinstance(each.body, NoticeSettled) and each.body.is_asked
    }


def unread_items(connection: Connection, most: int = MOST) -> list[UnreadItem]:
    rows = connection.execute(
        select(unread.c.dossier, unread.c.since, dossier.c.state)
        .join(dossier, dossier.c.id == unread.c.dossier, isouter=True)
        .order_by(unread.c.since)
        .limit(most)
    )
    return [
        UnreadItem(row.dossier, row.since, state_of(row.state) if row.state else None)
        for row in rows
    ]


def count_unread(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(unread)) or 0


def failed_files(connection: Connection, most: int = MOST) -> list[FailedFile]:
    columns = (file_transfer.c.sha256, file_transfer.c.size, file_transfer.c.since)
    rows = connection.execute(
        select(
            *columns,
            file_transfer.c.is_up,
            file_transfer.c.state.label("how"),
            file_transfer.c.dossier,
            dossier.c.state,
        )
        .join(dossier, dossier.c.id == file_transfer.c.dossier, isouter=True)
        .where(file_transfer.c.state.startswith(FAILED))
        .order_by(file_transfer.c.since)
        .limit(most)
    )
    return [
        FailedFile(
            sha256=row.sha256,
            size=row.size,
            since=row.since,
            is_up=bool(row.is_up),
            why=row.how.partition(":")[2],
            dossier_id=row.dossier,
            dossier=state_of(row.state) if row.state else None,
        )
        for row in rows
    ]


def files_under_way(connection: Connection, *, is_up: bool) -> tuple[int, int, int | None]:
    """How many files still travel, the bytes that are left, and since when (seconds)."""
    row = connection.execute(
        select(
            func.count(),
            func.coalesce(func.sum(file_transfer.c.size - file_transfer.c.offset), 0),
            func.min(file_transfer.c.since),
        )
        .where(
            file_transfer.c.state.not_in((DONE, QUARANTINED)),
            ~file_transfer.c.state.startswith(FAILED),
        )
        .where(file_transfer.c.is_up == int(is_up))
    ).one()
    return row[0], row[1], row[2]


def try_file_again(connection: Connection, sha256: str) -> None:
    connection.execute(
        update(file_transfer)
        .where(file_transfer.c.sha256 == sha256)
        .values(state=WAITING, failures=0)
    )


def incidents(connection: Connection, most: int = 20) -> list[StoredIncident]:
    """The newest first."""
    rows = connection.execute(select(incident).order_by(incident.c.n.desc()).limit(most))
    return [StoredIncident(row.at, row.code, row.params) for row in rows]


def office_desks(connection: Connection) -> bytes:
    """What the portal told of the office's desks, JSON; empty for nothing."""
    return meta.get(connection, "office_desks") or b""


def put_office_desks(connection: Connection, document: bytes) -> None:
    meta.put(connection, "office_desks", document)
