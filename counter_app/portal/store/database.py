"""The portal's database: SQLite in a file or PostgreSQL by URL, behind the same three doors."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from filelock import FileLock
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.pool import QueuePool, StaticPool

DatabaseError = DBAPIError
"""Whatever the database itself refuses or cannot do."""
MEMORY = ":memory:"
TRIES = 5
_AGAIN = frozenset({"40001", "40P01", "55P03"})  # serialization, deadlock, lock not available
_WRITING = 0x5EC0_0001  # PostgreSQL's advisory lock; on SQLite there is one writer anyway
_LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})

Answer = TypeVar("Answer")


class AgainError(Exception):
    """Another transaction came between: what was decided may be wrong by now."""


class PortalDatabase:
    """`read` is one state of the database from first to last statement, `transaction` writes,
    `run` writes and begins again where another transaction came between.

    On SQLite one writer at a time, of all processes: SQLite's own waiting is unfair, and below
    3.51.3 a second connection that checkpoints can corrupt the file.
    """

    def __init__(self, where: str | Path, lock: Path | None = None) -> None:
        """`where` is a file, `:memory:` or a PostgreSQL URL; `lock` the writers' lock file."""
        self.engine = _engine(where)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._threads: AbstractContextManager[object] = RLock() if self.is_sqlite else nullcontext()
        self._processes: AbstractContextManager[object] = (
            FileLock(lock) if self.is_sqlite and lock is not None else nullcontext()
        )

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self.engine.connect() as plain:
            connection = plain
            if not self.is_sqlite:
                connection = plain.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            with connection.begin():
                yield connection

    @contextmanager
    def transaction(self, *, alone: bool = False) -> Iterator[Connection]:
        """Committed, and on the disk, when the block ends; undone when it raises.

        `alone`: no other transaction of any process has begun and not ended, so that ledger and
        database are of one state.
        """
        with self._threads, self._processes, self.engine.connect() as plain:
            connection = plain.execution_options(immediate=True)
            with connection.begin():
                if not self.is_sqlite:
                    kind = "" if alone else "_shared"
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock{kind}({_WRITING})")
                yield connection

    def run(self, function: Callable[[Connection], Answer], *, alone: bool = False) -> Answer:
        """What the function answers from its transaction; it may be called up to five times."""
        for left in reversed(range(TRIES)):
            try:
                with self.transaction(alone=alone) as connection:
                    return function(connection)
            except AgainError:
                if not left:
                    raise
            except (IntegrityError, OperationalError) as error:
                if not left or not _is_passing(error):
                    raise
        raise AssertionError

    def close(self) -> None:
        self.engine.dispose()


def _is_passing(error: IntegrityError | OperationalError) -> bool:
    """Whether another transaction was the cause, so that the same may succeed now."""
    if isinstance(error, IntegrityError):
        return True
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & 0xFF in _LOCKED
    return getattr(cause, "sqlstate", None) in _AGAIN


def _engine(where: str | Path) -> Engine:
    text = str(where)
    if "://" not in text:
        return _sqlite(text)
    url = make_url(text)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url.database or MEMORY)
    if url.get_driver_name() != "psycopg":
        url = url.set(drivername="postgresql+psycopg")
    return create_engine(
        url,
        pool_size=8,
        max_overflow=8,
        pool_pre_ping=True,
        pool_timeout=30,
        isolation_level="READ COMMITTED",
    )


def _sqlite(path: str) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=5.0, isolation_level=None, check_same_thread=False
        )
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "temp_store = MEMORY",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "cache_size = -32768",
            "wal_autocheckpoint = 8192",
        ):
            connection.execute(f"PRAGMA {pragma}").close()
        return connection

    in_memory = path == MEMORY
    options: dict[str, Any] = (
        {"poolclass": StaticPool}
        if in_memory
        else {"poolclass": QueuePool, "pool_size": 8, "max_overflow": 8, "pool_timeout": 30}
    )
    engine = create_engine("sqlite://", creator=connect, pool_reset_on_return=None, **options)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine
