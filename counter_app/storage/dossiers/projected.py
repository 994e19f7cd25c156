"""How far the rows of dossiers are those that this program would make of events and bytes."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection

from counter_app.domain.kinds.registry import BODIES
from counter_app.storage.engine import meta

NUMBER = 1
"""Raised whenever the state of a dossier, what events make of it, or what is projected from it
(columns, notices, marks, fees) change: then every dossier is projected anew. A test holds it
against a digest of all of these."""
INDEX = 2
"""The same of the words by which a dossier is found. Writing the index anew takes most of the time
and the longest locks, so that it is done for all dossiers only where these words change."""

KINDS = len(BODIES)
"""How many kinds and versions of them are known. None ever goes away, so that a store which another
program projected with fewer has events that said nothing to it; a new kind raises no number."""

_NAME = "projection"


class ProjectionProgress(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Rows up to the number `after` are projected by the program of `number`, `words` and `kinds`,
    then dossiers without a row up to the id `last`; with `done` all. `index` is what the others are
    indexed by, 0 where that is not one thing.
    """

    number: int = 0
    words: int = 1
    index: int = 1
    kinds: int = 0
    after: int = 0
    last: str = ""
    done: bool = False

    def lacks(self, row: int) -> bool:
        """Whether the dossier with this row number may be as an earlier program made it."""
        return not self.done and row > self.after

    @property
    def is_indexed(self) -> bool:
        """Whether a dossier that is found by the same words needs not be indexed anew."""
        return self.index == INDEX


DONE = ProjectionProgress(number=NUMBER, words=INDEX, index=INDEX, kinds=KINDS, done=True)


def progress(connection: Connection) -> ProjectionProgress:
    """Where this program stands: at the beginning where another one was here last. Release 0.1 left
    no value; its words are those of 1.
    """
    match = meta.get(connection, _NAME)
    existing = (
        msgspec.json.decode(match, type=ProjectionProgress) if match else ProjectionProgress()
    )
    if (existing.number, existing.words, existing.kinds) == (NUMBER, INDEX, KINDS):
        return existing
    is_one = existing.done or existing.index == existing.words
    index = existing.index if is_one else 0
    return ProjectionProgress(number=NUMBER, words=INDEX, index=index, kinds=KINDS)


def put(connection: Connection, reached: ProjectionProgress) -> None:
    meta.put(connection, _NAME, msgspec.json.encode(reached))


def finish(connection: Connection) -> None:
    """Every dossier is as this program makes it."""
    put(connection, DONE)
