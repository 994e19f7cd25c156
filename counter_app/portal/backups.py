"""Backups of the portal's database: verified before a desk may rely on them, and put back.

The folder beside the database (ledger, secret, blobs) is not part of a backup: it must lie on
another disk, or be copied by itself. PostgreSQL is dumped by its own programs: take `reach`
before the dump begins, verify the dump by restoring it, then call `mark_backed_up`.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, func, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from counter_app import durable
from counter_app.portal import feed_marks, meta, schema
from counter_app.portal.store import HISTORY, PortalStore


class UnusableBackupError(Exception):
    """The file is no whole database of a portal; what is wrong stands in the message."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a state of the database goes: seq by device, feed number by office."""

    history: str
    devices: dict[str, int]
    offices: dict[str, int]


def backup(store: PortalStore, path: Path) -> Reach:
    """Copy the SQLite database while it is used, verify the copy, and tell desks how far it goes.

    The file appears when it is whole. Raises UnusableBackupError, OSError, sqlite3.Error.
    """
    partial = path.with_name(f"{path.name}.partial")
    path.parent.mkdir(parents=True, exist_ok=True)
    partial.unlink(missing_ok=True)
    store.run(lambda connection: feed_marks.note_all(connection, store.context))
    try:
        _copy(store, partial)
        reached = verify(partial)
        if reached.history != store.context.history:
            raise UnusableBackupError("another history than the portal's")
        durable.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
    store.run(lambda connection: mark_backed_up(connection, reached))
    return reached


def verify(path: Path) -> Reach:
    """How far the backup goes. Raises UnusableBackupError where it is damaged, or a journal in it
    is not as long as the backup itself says.
    """
    place = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(place, uri=True), poolclass=NullPool
    )
    try:
        with engine.connect() as connection:
            said = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            if said != "ok":
                raise UnusableBackupError(str(said))
            if meta.get(connection, "version") != str(schema.VERSION).encode():
                raise UnusableBackupError("no portal of this version")
            for device, known, entries in _lengths(connection):
                if known != entries:
                    raise UnusableBackupError(f"journal {device}: {entries} of {known} entries")
            return reach(connection)
    except DBAPIError as error:
        raise UnusableBackupError(str(error.orig)) from error


def reach(connection: Connection) -> Reach:
    """How far the database goes now."""
    devices, offices = schema.device, schema.office
    found = meta.get(connection, "history")
    return Reach(
        history=found.decode() if found else "",
        devices=_pairs(connection, select(devices.c.id, devices.c.known_seq)),
        offices=_pairs(connection, select(offices.c.code, offices.c.feed)),
    )


def mark_backed_up(connection: Connection, reached: Reach) -> None:
    """Tell desks how far a verified backup goes: marks only go up, and never beyond what is
    here. A backup of another history says nothing about this one.
    """
    found = meta.get(connection, "history")
    if found is None or found.decode() != reached.history:
        return
    devices, offices = schema.device, schema.office
    for device, seq in sorted(reached.devices.items()):
        connection.execute(
            update(devices)
            .where(devices.c.id == device, devices.c.backed_up < seq, devices.c.known_seq >= seq)
            .values(backed_up=seq)
        )
    for office, feed in sorted(reached.offices.items()):
        connection.execute(
            update(offices)
            .where(offices.c.code == office, offices.c.backed_up < feed, offices.c.feed >= feed)
            .values(backed_up=feed)
        )


def restore(folder: Path, path: Path, database: Path) -> Reach:
    """Put the SQLite database back to the backup; the portal must not be running.

    When it is opened next it has a new history. Raises UnusableBackupError, OSError.
    """
    reached = verify(path)
    partial = database.with_name(f"{database.name}.partial")
    shutil.copyfile(path, partial)
    with partial.open("rb+") as file:
        os.fsync(file.fileno())
    (folder / HISTORY).unlink(missing_ok=True)
    for suffix in ("-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    durable.replace(partial, database)
    return reached


def _copy(store: PortalStore, partial: Path) -> None:
    with store.database.engine.connect() as connection, closing(sqlite3.connect(partial)) as target:
        source = connection.connection.driver_connection
        if not isinstance(source, sqlite3.Connection):
            raise TypeError("PostgreSQL is backed up by its own programs")
        source.backup(target)  # in one step: of one state, whoever writes meanwhile
        target.execute("PRAGMA journal_mode = DELETE").fetchone()
    with partial.open("rb+") as file:
        os.fsync(file.fileno())


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
