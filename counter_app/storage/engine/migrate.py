"""Bring the database to this program's schema: backup first, newer ones refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from counter_app import paths
from counter_app.storage.engine.database import connect
from counter_app.storage.engine.errors import (
    DiskError,
    DiskFullError,
    NewerDatabaseError,
    from_driver,
)
from counter_app.storage.profile import backup

SCHEMA = 11  # what the newest migration writes to PRAGMA user_version


def version(path: Path, key: bytes) -> int:
    """The schema's number in the file, 0 where there is no schema yet.

    Raises the driver's errors for a wrong key or a damaged file.
    """
    connection = connect(path, key)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def bring_up(path: Path, key: bytes, backups: Path) -> bool:
    """Migrate if the file is older; whether anything was done. Raises NewerDatabaseError, and
    DiskFullError or DiskError where there is no room.
    """
    match = version(path, key)
    if match > SCHEMA:
        raise NewerDatabaseError(found=match, known=SCHEMA)
    if match == SCHEMA:
        return False
    if match:
        backup.make(path, key, backups, label=f"before-{SCHEMA}")
    try:
        _upgrade(path, key)
    except DBAPIError as error:
        fault = from_driver(error)
        if isinstance(fault, DiskFullError | DiskError):
            raise fault from error
        raise
    return True


def _upgrade(path: Path, key: bytes) -> None:
    """Every migration in one transaction each, foreign keys checked before its commit."""
    from alembic import command  # noqa: PLC0415 - a desk at its newest schema never loads it
    from alembic.config import Config  # noqa: PLC0415

    def raw() -> Any:
        connection = connect(path, key)
        connection.execute("PRAGMA foreign_keys = OFF")
        return connection

    engine = create_engine("sqlite://", module=driver, creator=raw, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()
