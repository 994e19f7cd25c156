"""How far the dossiers of the portal are those that this program would make of their events."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection

from counter_app.domain.kinds.registry import BODIES
from counter_app.portal.store import meta

NUMBER = 1
"""Raised whenever the state of a dossier, what events make of it or the columns of its row change:
then every dossier is projected anew. A test holds it against a digest of all three."""

KINDS = len(BODIES)
"""How many kinds and versions of them are known; with more every dossier is projected anew."""

_NAME = "projection"


class FoldingProgress(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Dossiers up to the id `after` are projected by the program of `number` and `kinds`;
    with `done` all.
    """

    number: int = 0
    kinds: int = 0
    after: str = ""
    done: bool = False


def progress(connection: Connection) -> FoldingProgress:
    """Where this program stands: at the beginning where another one was here last."""
    result = meta.get(connection, _NAME)
    existing = msgspec.json.decode(result, type=FoldingProgress) if result else FoldingProgress()
    is_own = (existing.number, existing.kinds) == (NUMBER, KINDS)
    return existing if is_own else FoldingProgress(number=NUMBER, kinds=KINDS)


def put(connection: Connection, reached: FoldingProgress) -> None:
    meta.put(connection, _NAME, msgspec.json.encode(reached))


def finish(connection: Connection) -> None:
    """Every dossier is as this program makes it."""
    put(connection, FoldingProgress(number=NUMBER, kinds=KINDS, done=True))
