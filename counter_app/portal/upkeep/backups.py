"""Backups of the portal's database: verified before a desk may rely on them, and restored.

The folder beside the database (ledger, secret, blobs) is not part of a backup: it must lie on
another disk, or be copied by itself. PostgreSQL is dumped by its own programs: take `reach`
before the dump begins, verify the dump by restoring it, then call `mark_backed_up`.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from sqlalchemy import Connection, update

from counter_app import durable
from counter_app.portal.ledger import feed_marks
from counter_app.portal.store import meta, schema
from counter_app.portal.store.store import HISTORY, PortalStore
from counter_app.portal.upkeep import backup_files
from counter_app.portal.upkeep.backup_files import BackupMark, UnusableBackupError, reach, verify

__all__ = [
    "BackupMark",
    "UnusableBackupError",
    "backup",
    "mark_backed_up",
    "reach",
    "restore",
    "verify",
]


def backup(store: PortalStore, path: Path) -> BackupMark:
    """Copy the SQLite database while it is used, verify the copy, and tell desks how far it goes.

    The file appears when it is whole. Raises UnusableBackupError, OSError, sqlite3.Error.
    """
    partial = path.with_name(f"{path.name}.partial")
    path.parent.mkdir(parents=True, exist_ok=True)
    partial.unlink(missing_ok=True)
    store.run(lambda connection: feed_marks.note_all(connection, store.context))
    try:
        backup_files.copy(store.database, partial)
        progress = verify(partial)
        if progress.history != store.context.history:
            raise UnusableBackupError("another history than the portal's")
        durable.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
    store.run(lambda connection: mark_backed_up(connection, progress))
    return progress


def mark_backed_up(connection: Connection, reached: BackupMark) -> None:
    """Tell desks how far a verified backup goes: marks only go up, and never beyond what is
    here. A backup of another history says nothing about this one.
    """
    result = meta.get(connection, "history")
    if result is None or result.decode() != reached.history:
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


def restore(folder: Path, path: Path, database: Path) -> BackupMark:
    """Put the SQLite database back to the backup; the portal must not be running.

    When it is opened next it has a new history, and is migrated where the backup is of an earlier
    version. Raises UnusableBackupError, OSError.
    """
    progress = verify(path)
    partial = database.with_name(f"{database.name}.partial")
    shutil.copyfile(path, partial)
    with partial.open("rb+") as file:
        os.fsync(file.fileno())
    (folder / HISTORY).unlink(missing_ok=True)
    for suffix in ("-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    durable.replace(partial, database)
    return progress
