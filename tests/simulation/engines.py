"""Engines used again by one simulated machine after another: compiled statements stay."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from counter_app.storage import database
from counter_app.storage.database import Connection, Database, Synchronous, connect


class _Slot:
    """An engine whose connections go to the file that it is set to."""

    def __init__(self) -> None:
        self.target: tuple[Path, bytes, Synchronous] | None = None
        self.engine = create_engine(
            "sqlite://",
            module=driver,
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=4,
            max_overflow=4,
            pool_reset_on_return=None,
        )

        @event.listens_for(self.engine, "begin")
        def _begin(connection: Connection) -> None:
            immediate = connection.get_execution_options().get("immediate")
            connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    def _connect(self) -> object:
        assert self.target is not None
        path, key, synchronous = self.target
        return connect(path, key, synchronous=synchronous)


_free: list[_Slot] = []
_used: dict[int, _Slot] = {}


def use_again() -> None:
    """From now on databases of this process take engines that others gave back."""
    close = Database.close

    def reused(path: Path, key: bytes, synchronous: Synchronous) -> Engine:
        slot = _free.pop() if _free else _Slot()
        slot.target = (path, key, synchronous)
        _used[id(slot.engine)] = slot
        return slot.engine

    def closed(self: Database) -> None:
        close(self)
        slot = _used.pop(id(self._engine), None)
        if slot is not None:
            _free.append(slot)

    database._engine = reused
    Database.close = closed  # type: ignore[method-assign]
