"""The encrypted SQLite database: one engine, a gate for writers, plain deferred reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from counter_app.storage.engine import damage
from counter_app.storage.engine.errors import (
    DamagedError,
    StorageError,
    WorkCancelledError,
    WrongKeyError,
    from_driver,
)
from counter_app.storage.engine.users import Users
from counter_app.storage.engine.write_lock import WriteLock

__all__ = ["Connection", "Database", "connect"]

OLDEST_SAFE_SQLITE = (
    3,
    51,
    3,
)  # below it the WAL-reset bug can corrupt a file with two connections
STEPS = 2_000  # of SQLite's machine between two looks whether to go on
Synchronous = Literal["FULL", "NORMAL"]


def connect_to_look(path: Path, key: bytes) -> Any:
    """A driver connection for looking at a file that must stay as it is: nothing is set in it.

    It is opened by the first statement, which raises the driver's errors.
    """
    connection = driver.connect(str(path), timeout=5.0, check_same_thread=False)
    connection.isolation_level = None
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").close()
        connection.execute("PRAGMA cipher_log_level = NONE").close()
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, key: bytes, *, synchronous: Synchronous = "FULL") -> Any:
    """A driver connection with the key and the settings of every connection.

    `key` is 48 bytes: 32 of key and 16 of salt, used raw. FULL makes a commit survive a power
    cut; NORMAL exists for the control of the power-cut replay.
    """
    connection = driver.connect(str(path), timeout=5.0, check_same_thread=False)
    connection.isolation_level = None
    try:
        _prepare(connection, key, synchronous)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: Any, key: bytes, synchronous: Synchronous) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute("SELECT count(*) FROM sqlite_master")
    cursor.execute("PRAGMA foreign_keys = ON")
    if driver.sqlite_version_info >= OLDEST_SAFE_SQLITE:
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute(f"PRAGMA synchronous = {synchronous}")
    else:
        cursor.execute("PRAGMA journal_mode = DELETE")
        cursor.execute("PRAGMA synchronous = EXTRA")
    for pragma in (
        "busy_timeout = 5000",
        "secure_delete = ON",
        "temp_store = MEMORY",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "wal_autocheckpoint = 0",
        "cache_size = -32768",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


@contextmanager
def stopping(connection: Any, go_on: Callable[[], bool]) -> Iterator[None]:
    """Statements of this driver connection end when `go_on` says so. Raises CancelledError."""
    if not go_on():
        raise WorkCancelledError
    connection.set_progress_handler(lambda: 0 if go_on() else 1, STEPS)
    try:
        yield
    except (driver.OperationalError, DBAPIError) as error:
        if go_on():
            raise
        raise WorkCancelledError from error
    finally:
        connection.set_progress_handler(None, 0)


class Database:
    """Reads are plain deferred transactions; all writers of the process pass one gate.

    Checkpoints run only when `checkpoint` is called, never inside an officer's commit. `damaged`
    is called, in whatever thread, for each transaction that met damage.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        *,
        synchronous: Synchronous = "FULL",
        damaged: Callable[[], object] = lambda: None,
    ) -> None:
        self.path = path
        self.gate = WriteLock()
        self.damaged = damaged
        self._users = Users()
        self._engine = _engine(path, key, synchronous)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A read transaction: one state of the database from first to last statement."""
        with self._transaction(immediate=False) as connection:
            yield connection

    @contextmanager
    def write(self, *, background: bool = False) -> Iterator[Connection]:
        """A write transaction behind the gate; committed and fsynced when the block ends."""
        with self.gate.enter(background=background), self.write_inside_gate() as connection:
            yield connection

    @contextmanager
    def write_inside_gate(self) -> Iterator[Connection]:
        """As `write`, for the caller that holds the gate for longer than its transaction."""
        with self._transaction(immediate=True) as connection:
            yield connection

    @contextmanager
    def read_while(self, go_on: Callable[[], bool]) -> Iterator[Connection]:
        """A long read that ends when `go_on` says so, by raising CancelledError."""
        with self.read() as connection:
            raw: Any = connection.connection.driver_connection
            with stopping(raw, lambda: go_on() and not self._users.is_shut):
                yield connection

    @contextmanager
    def beside(self, go_on: Callable[[], bool]) -> Iterator[Callable[[], bool]]:
        """For long work with the database that opens connections or transactions of its own: it
        counts as one user, and is to end soon once the function that it gets says so.
        """
        with self._users.one(), self._told():
            yield lambda: go_on() and not self._users.is_shut

    def checkpoint(self) -> None:
        """Move the write-ahead log into the database file, outside of any officer's commit."""
        with self.gate.enter(background=True), self._users.one(), self._told():
            raw = self._engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
            finally:
                raw.close()

    @property
    def log_size(self) -> int:
        """Bytes of the write-ahead log."""
        log = self.path.with_name(self.path.name + "-wal")
        return log.stat().st_size if log.exists() else 0

    def close(self) -> None:
        """Let what runs end, long reads at once, and begin nothing any more."""
        self._users.shut()
        self._engine.dispose()

    @contextmanager
    def _transaction(self, *, immediate: bool) -> Iterator[Connection]:
        with self._users.one(), self._told(), self._engine.connect() as plain:
            connection = plain.execution_options(immediate=True) if immediate else plain
            with connection.begin():
                raw: Any = connection.connection.driver_connection
                try:
                    yield connection
                    damage.must_be_sound(raw)
                except Exception as error:
                    existing = damage.behind(error, raw)
                    if existing is None:
                        raise
                    connection.invalidate()
                    if existing is error:
                        raise
                    raise existing from error

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever the driver says becomes a storage error; the key was right once, so a file
        that it does not open is a damaged one.
        """
        try:
            yield
        except Exception as error:
            existing = error if isinstance(error, StorageError) else from_driver(error)
            if isinstance(existing, WrongKeyError):
                existing = DamagedError(**existing.params)
            if isinstance(existing, DamagedError) and existing.is_of_database:
                self.damaged()
            if existing is None or existing is error:
                raise
            raise existing from error


def _engine(path: Path, key: bytes, synchronous: Synchronous) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connect(path, key, synchronous=synchronous),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=4,
        pool_reset_on_return=None,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine
