"""What simulated machines of one process share: engines used again one after another, with their
compiled statements, and the law as it was read once.
"""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool

from counter_app.domain.catalogue import given_law
from counter_app.portal.store import database as portal
from counter_app.storage.engine import database as desk
from tests.simulation.direct import make_direct


class _Slot:
    """An engine whose connections are made by what it is set to."""

    def __init__(self, module: ModuleType) -> None:
        self.module = module
        self.connect: Callable[[], Any] | None = None
        self.engine = make_direct(
            create_engine(
                "sqlite://",
                module=module,
                creator=self._connect,
                poolclass=QueuePool,
                pool_size=4,
                max_overflow=4,
                pool_reset_on_return=None,
            )
        )

    def _connect(self) -> object:
        assert self.connect is not None
        return self.connect()


_free: dict[ModuleType, list[_Slot]] = {cipher: [], sqlite3: []}
_used: dict[int, _Slot] = {}


def _taken(module: ModuleType, connect: Callable[[], Any]) -> Engine:
    slot = _free[module].pop() if _free[module] else _Slot(module)
    slot.connect = connect
    _used[id(slot.engine)] = slot
    return slot.engine


def _given_back(engine: Engine) -> None:
    slot = _used.pop(id(engine), None)
    if slot is not None:
        _free[slot.module].append(slot)


@contextmanager
def used_again() -> Iterator[None]:
    """Databases of this process take engines that others gave back; the law is read once."""
    of_portal = portal._sqlite
    close_desk, close_portal = desk.Database.close, portal.PortalDatabase.close

    def for_desk(path: Path, key: bytes, synchronous: desk.Synchronous) -> Engine:
        return _taken(cipher, lambda: desk.connect(path, key, synchronous=synchronous))

    def for_portal(path: str) -> Engine:
        pool: Any = of_portal(path).pool
        return _taken(sqlite3, pool._creator)

    def desk_closed(self: desk.Database) -> None:
        close_desk(self)
        _given_back(self._engine)

    def portal_closed(self: portal.PortalDatabase) -> None:
        close_portal(self)
        _given_back(self.engine)

    with (
        patch.object(desk, "_engine", for_desk),
        patch.object(portal, "_sqlite", for_portal),
        patch.object(desk.Database, "close", desk_closed),
        patch.object(portal.PortalDatabase, "close", portal_closed),
        # One process and one thread: there is no other writer to be kept away.
        patch.object(portal, "FileLock", lambda _path: nullcontext()),
        patch.object(given_law, "open_pack", cache(given_law.open_pack)),
        _rare_collections(),
    ):
        yield


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Cyclic garbage is looked for seldom, and never among what was there before."""
    known = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*known)
        gc.unfreeze()
