"""Bring the portal's database to this program's version: backed up first, newer ones refused.

`version` among the small values says which version a database is; alembic's own table is written
from it when a migration begins, so that databases of release 0.1, which have none, count as 1.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, inspect

from counter_app import durable
from counter_app.portal.store import meta, schema
from counter_app.portal.store.database import PortalDatabase
from counter_app.portal.upkeep import backup_files, projected
from counter_app.portal.upkeep.backup_files import UnusableBackupError

SCRIPTS = Path(__file__).resolve().parents[1] / "migrations"


class MigrationError(Exception):
    """The database is of another version and stays as it is; `code` says why."""

    code = ""


class NewerPortalDatabaseError(MigrationError):
    """It was written by a later version of the portal."""

    code = "newer_database"


class BackupNeededError(MigrationError):
    """It is on PostgreSQL, and nobody says that it is backed up."""

    code = "backup_needed"


class BackupFailedError(MigrationError):
    """No copy could be made of it that is whole."""

    code = "backup_failed"


def bring_up(database: PortalDatabase, backups: Path, *, backed_up: bool = False) -> Path | None:
    """Make the tables where there are none, or migrate them where they are of an earlier version.

    One transaction does it all: whatever ends it midway leaves the database as it was. Before it
    changes anything on SQLite, a verified copy is in the folder `backups`; its path is the answer,
    None where nothing was migrated. On PostgreSQL the copy is the operator's to make, who says so
    with `backed_up`.

    Raises MigrationError, ValueError where the version cannot be read, and the driver's errors.
    """
    with database.read() as connection:
        result = _version(connection)
    if result == schema.VERSION:
        return None
    if 0 < result < schema.VERSION and not database.is_sqlite and not backed_up:
        raise BackupNeededError(str(result))
    return database.run(lambda connection: _bring_up(database, connection, backups), alone=True)


def _bring_up(database: PortalDatabase, connection: Connection, backups: Path) -> Path | None:
    result = _version(connection)
    if result > schema.VERSION:
        raise NewerPortalDatabaseError(str(result))
    if result == schema.VERSION:
        return None
    if not result:
        schema.metadata.create_all(connection)
        meta.put_version(connection, schema.VERSION)
        projected.finish(connection)
        return None
    saved = _back_up(database, backups) if database.is_sqlite else None
    upgrade(connection, result)
    meta.put_version(connection, schema.VERSION)
    return saved


def upgrade(connection: Connection, found: int) -> None:
    """Every step behind version `found`, 0 for an empty database, in the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - a portal at its newest version never loads it
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.stamp(config, f"{found:04}" if found else "base", purge=True)
    command.upgrade(config, "head")


def _version(connection: Connection) -> int:
    return meta.version(connection) if inspect(connection).has_table(schema.meta.name) else 0


def _back_up(database: PortalDatabase, folder: Path) -> Path:
    """A copy of what is committed; the caller keeps other writers away."""
    path = folder / f"before-{schema.VERSION}.db"
    partial = path.with_suffix(".partial")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        backup_files.copy(database, partial)
        backup_files.verify(partial)
        durable.replace(partial, path)
        durable.sync_folder(folder)
    except (OSError, sqlite3.Error, UnusableBackupError) as error:
        raise BackupFailedError(str(error)) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return path
