"""In which order files travel, and which of a dossier's files still do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, Select, select, text

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.paper import Attachment
from counter_app.storage.dossiers.pending_events import CHUNK
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.engine.schema import file_transfer
from counter_app.storage.files.transfers import ASKED, WAITING
from counter_app.storage.sync.sync_status import DONE, QUARANTINED

_OPEN = text("file_transfer.state <> 'done'")  # a literal: only so is the partial index taken
_PLACE = (file_transfer.c.dossier, file_transfer.c.sha256)


class _Files(msgspec.Struct):
    attachments: tuple[Attachment, ...] = ()


_files = msgspec.json.Decoder(_Files)


@dataclass(frozen=True, slots=True)
class Transfer:
    """`upload` is the portal's name of an upload, "" for none; `since` in seconds since 1970."""

    sha256: str
    dossier: str
    is_up: bool
    state: str
    upload: str
    size: int
    mime: str
    offset: int
    failures: int
    since: int


def of_file(connection: Connection, sha256: str) -> Transfer | None:
    query = select(file_transfer).where(file_transfer.c.sha256 == sha256)
    return next(_transfers(connection, query), None)


def is_to_come(connection: Connection, sha256: str) -> bool:
    """Whether the file is not here, and will be."""
    existing = of_file(connection, sha256)
    return existing is not None and not existing.is_up and existing.state in {WAITING, ASKED}


def down_first(connection: Connection) -> Iterator[Transfer]:
    """What somebody wants to open, the last wish first; then files of what waits for an answer
    of the office, of the dossier first that has waited longest.
    """
    asked = _down(ASKED).order_by(file_transfer.c.since.desc(), *_PLACE)
    yield from _transfers(connection, asked)
    review = _down(WAITING).where(dossier_table.c.status == Status.SUBMITTED.value)
    yield from _transfers(connection, review.order_by(file_transfer.c.since, *_PLACE))


def up(connection: Connection) -> Iterator[Transfer]:
    """What is to go up, oldest first."""
    query = select(file_transfer).where(_OPEN, file_transfer.c.is_up == 1)
    query = query.where(file_transfer.c.state == WAITING)
    return _transfers(connection, query.order_by(file_transfer.c.since, *_PLACE))


def down_last(connection: Connection) -> Iterator[Transfer]:
    """What else is to come, oldest first: it was wanted before somebody answered."""
    return _transfers(connection, _down(WAITING).order_by(file_transfer.c.since, *_PLACE))


def _down(state: str) -> Select[tuple[object]]:
    return (
        select(file_transfer)
        .join(dossier_table, dossier_table.c.id == file_transfer.c.dossier, isouter=True)
        .where(_OPEN, file_transfer.c.is_up == 0, file_transfer.c.state == state)
    )


def _transfers(connection: Connection, query: Select[tuple[object]]) -> Iterator[Transfer]:
    with connection.execute(query) as rows:
        for row in rows:
            yield Transfer(
                sha256=row.sha256,
                dossier=row.dossier,
                is_up=bool(row.is_up),
                state=row.state,
                upload=row.url,
                size=row.size,
                mime=row.mime,
                offset=row.offset,
                failures=row.failures,
                since=row.since,
            )


def waiting_files(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Of each dossier with files: how many still travel or failed, and how many it has."""
    result: dict[str, tuple[int, int]] = {}
    for start in range(0, len(ids), CHUNK):
        result.update(_waiting(connection, ids[start : start + CHUNK]))
    return result


def _waiting(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, int]]:
    rows = connection.execute(
        select(dossier_table.c.id, dossier_table.c.state).where(dossier_table.c.id.in_(ids))
    )
    files = {row.id: _sums(row.state) for row in rows}
    every = sorted(set().union(*files.values()))
    travelling: set[str] = set()
    for start in range(0, len(every), CHUNK):
        query = select(file_transfer.c.sha256)
        query = query.where(file_transfer.c.state.not_in((DONE, QUARANTINED)))
        chunk = every[start : start + CHUNK]
        travelling.update(connection.scalars(query.where(file_transfer.c.sha256.in_(chunk))))
    return {key: (len(sums & travelling), len(sums)) for key, sums in files.items() if sums}


def _sums(state: bytes) -> set[str]:
    return {item.sha256 for item in _files.decode(state).attachments}
