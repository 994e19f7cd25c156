"""A copy of the portal's SQLite database, and what a file that calls itself one is worth."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from counter_app.portal.store import meta, schema
from counter_app.portal.store.database import PortalDatabase


class UnusableBackupError(Exception):
    """The file is no whole database of a portal; what is wrong stands in the message."""


@dataclass(frozen=True, slots=True)
class BackupMark:
    """How far a state of the database goes: seq by device, feed number by office."""

    history: str
    devices: dict[str, int]
    offices: dict[str, int]


def copy(database: PortalDatabase, path: Path) -> None:
    """Write the database to a new file while it is used. Raises OSError, sqlite3.Error; TypeError
    on PostgreSQL.
    """
    with database.engine.connect() as connection, closing(sqlite3.connect(path)) as target:
        source = connection.connection.driver_connection
        if not isinstance(source, sqlite3.Connection):
            raise TypeError("PostgreSQL is backed up by its own programs")
        source.backup(target)  # in one step: of one state, whoever writes meanwhile
        target.execute("PRAGMA journal_mode = DELETE").fetchone()
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def verify(path: Path) -> BackupMark:
    """How far the backup goes, of this version or an earlier one.

    Raises UnusableBackupError where it is damaged, of a later version, or a journal in it is not
    as long as the backup itself says.
    """
    place = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(place, uri=True), poolclass=NullPool
    )
    try:
        with engine.connect() as connection:
            text = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            if text != "ok":
                raise UnusableBackupError(str(text))
            if not 1 <= _version(connection) <= schema.VERSION:
                raise UnusableBackupError("no portal of this version")
            for device, existing, entries in _lengths(connection):
                if existing != entries:
                    raise UnusableBackupError(f"journal {device}: {entries} of {existing} entries")
            return reach(connection)
    except DBAPIError as error:
        raise UnusableBackupError(str(error.orig)) from error


def _version(connection: Connection) -> int:
    try:
        return meta.version(connection)
    except ValueError:
        return 0


def reach(connection: Connection) -> BackupMark:
    """How far the database goes now."""
    devices, offices = schema.device, schema.office
    results = meta.get(connection, "history")
    return BackupMark(
        history=results.decode() if results else "",
        devices=_pairs(connection, select(devices.c.id, devices.c.known_seq)),
        offices=_pairs(connection, select(offices.c.code, offices.c.feed)),
    )


def _lengths(connection: Connection) -> list[tuple[str, int, int]]:
    device, entry = schema.device, schema.entry
    counted = (
        select(entry.c.device, func.count().label("n"), func.max(entry.c.seq).label("last"))
        .group_by(entry.c.device)
        .subquery()
    )
    query = select(
        device.c.id,
        device.c.known_seq,
        func.coalesce(counted.c.n, 0),
        func.coalesce(counted.c.last, 0),
    ).outerjoin(counted, counted.c.device == device.c.id)
    return [
        (row[0], row[1], row[2] if row[2] == row[3] else -1) for row in connection.execute(query)
    ]


def _pairs(connection: Connection, query: Any) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(query)}
