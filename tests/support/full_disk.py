"""A disk that takes nothing more, a database that others hold or that may only be read."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from sqlalchemy import event

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.database import connect


@contextmanager
def no_file_over(size: int) -> Iterator[None]:
    """The system refuses to let any file grow beyond `size` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


class Disk:
    """What the second journal is synced by: full on demand."""

    def __init__(self) -> None:
        self.is_full = False

    def __call__(self, descriptor: int) -> None:
        if self.is_full:
            raise OSError(errno.ENOSPC, "no space")
        os.fsync(descriptor)


@contextmanager
def full(desk: OpenDesk) -> Iterator[None]:
    """The database's log cannot grow; SQLite calls it "disk_full" or "disk_error"."""
    with no_file_over(desk.store.database.log_size):
        yield


class Transactions:
    """What each transaction of a desk begins with; made before anybody works there, because
    listening begins in one thread and transactions in another.
    """

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._pragmas = _USUAL
        self._turn = count()
        event.listen(desk.store.database._engine, "begin", self._begins, insert=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Another program holds the database; waiting for it is made short."""
        store = self._desk.store
        other = connect(store.profile.database, store.keys.database)
        with self._with(("PRAGMA busy_timeout = 20",)):
            other.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                other.execute("ROLLBACK")
                other.close()

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """SQLite refuses every write; connections of that time are not used again."""
        with self._with(("PRAGMA query_only = ON",)):
            yield
        self._desk.store.database._engine.dispose()

    @contextmanager
    def _with(self, pragmas: tuple[str, ...]) -> Iterator[None]:
        self._pragmas = pragmas
        try:
            yield
        finally:
            self._pragmas = _USUAL

    def _begins(self, connection: Any) -> None:
        for pragma in self._pragmas:
            # SQLite acts on it when it is prepared, and the driver prepares no text twice.
            text = f"{pragma} -- {next(self._turn)}"
            connection.connection.driver_connection.execute(text).close()


_USUAL = ("PRAGMA busy_timeout = 5000",)
