"""How far the feeds of all offices go together, told to the ledger after each commit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import TypeVar

from sqlalchemy import Connection, func, select

from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore

Answer = TypeVar("Answer")

_reaching = Lock()


def height(connection: Connection) -> int:
    total = connection.scalar(select(func.coalesce(func.sum(schema.office.c.feed), 0)))
    return int(total or 0)


def run_and_mark(store: PortalStore, function: Callable[[Connection], Answer]) -> Answer:
    """As `PortalStore.run`; once it is committed the ledger knows how far the feeds went."""

    def counted(connection: Connection) -> tuple[Answer, int]:
        return function(connection), height(connection)

    answer, progress = store.run(counted)
    # Where the file is in use by another process the next commit tells it.
    with _reaching, suppress(OSError):
        store.context.ledger.reach(progress)
    return answer
