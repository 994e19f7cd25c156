"""How far the rows of dossiers are those that this program would make of events and bytes."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection

from counter_app.storage.engine import meta

NUMBER = 1
"""Raised whenever the state of a dossier, what events make of it, or what is projected from it
(columns, notices, marks, fees) change: then every dossier is projected anew. A test holds it
against a digest of all of these."""
INDEX = 2
"""The same of the words by which a dossier is found. Writing the index anew takes most of the time
and the longest locks, so that it is done for all dossiers only where these words change."""

_NAME = "projection"


class Progress(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Rows up to the number `after` are projected by the program of `number` and `words`, then
    dossiers without a row up to the id `last`; with `done` all. `index` is what the others are
    indexed by, 0 where that is not one thing.
    """

    number: int = 0
    words: int = 1
    index: int = 1
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


DONE = Progress(number=NUMBER, words=INDEX, index=INDEX, done=True)


def progress(connection: Connection) -> Progress:
    """Where this program stands: at the beginning where another one was here last. Release 0.1 left
    no value; its words are those of 1.
    """
    found = meta.get(connection, _NAME)
    known = msgspec.json.decode(found, type=Progress) if found else Progress()
    if (known.number, known.words) == (NUMBER, INDEX):
        return known
    is_one = known.done or known.index == known.words
    return Progress(number=NUMBER, words=INDEX, index=known.index if is_one else 0)


def put(connection: Connection, reached: Progress) -> None:
    meta.put(connection, _NAME, msgspec.json.encode(reached))


def finish(connection: Connection) -> None:
    """Every dossier is as this program makes it."""
    put(connection, DONE)
