"""Rows of dossiers made anew after an update: in pieces, beside the work, resumed where they ended.

Everything that is derived is written again: state and columns, search, notices, former codes,
marks, the fee ledger. Own dossiers come from their events, the portal's from the bytes that it sent
(docs/decisions/0091-projection.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection
from sqlalchemy.exc import StatementError

from counter_app.contract.digest import state_hash
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.storage.dossiers import projected, projection, replay, serial_marks
from counter_app.storage.dossiers.projected import ProjectionProgress
from counter_app.storage.dossiers.projection import Anew, Shown
from counter_app.storage.engine import bulk
from counter_app.storage.engine.database import Database
from counter_app.storage.engine.errors import from_driver
from counter_app.storage.files import transfers

MOST = 50
"""Dossiers of one piece: an officer's commit waits behind it for some 15 ms at most times."""
_ROWS = "SELECT n, id FROM dossier WHERE n > ? ORDER BY n LIMIT ?"
_WITHOUT_ROW = (
    "SELECT 0 AS n, portal_copy.dossier AS id FROM portal_copy WHERE portal_copy.dossier > ?"
    " AND NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.id = portal_copy.dossier)"
    " UNION SELECT 0, overlay.dossier FROM overlay WHERE overlay.dossier > ?"
    " AND NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.id = overlay.dossier)"
    " UNION SELECT 0, unread.dossier FROM unread WHERE unread.dossier > ?"
    " AND NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.id = unread.dossier)"
    " ORDER BY id LIMIT ?"
)
_STORED = "SELECT n, id, state FROM dossier WHERE id IN (SELECT value FROM json_each(?))"
_BASES = (
    "SELECT value AS id,"
    " (SELECT max(n) FROM event WHERE event.dossier = value) AS newest,"
    " (SELECT count(*) FROM overlay WHERE overlay.dossier = value) AS pending,"
    " (SELECT rev || ':' || feed || ':' || state_hash FROM portal_copy"
    " WHERE portal_copy.dossier = value) AS copy"
    " FROM json_each(?)"
)
_UNHASHED = (
    "SELECT dossier, state FROM portal_copy WHERE state_hash = ''"
    " AND dossier IN (SELECT value FROM json_each(?))"
)
_PUT_HASH = "UPDATE portal_copy SET state_hash = ? WHERE dossier = ? AND state_hash = ''"
_OWN = (
    "SELECT DISTINCT event.id FROM event JOIN entry ON entry.event = event.id"
    " WHERE event.dossier IN (SELECT value FROM json_each(?))"
)
_states = msgspec.json.Decoder(Dossier)


@dataclass(frozen=True, slots=True)
class ReprojectedPiece:
    """What a piece did: the dossiers whose state is another now, how many were looked at, and
    whether there is more to do.
    """

    changed: frozenset[str] = frozenset()
    looked_at: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class _Made:
    """Dossiers as they are to be shown, and what was projected into other tables."""

    shown: list[Shown]
    events: list[Event]
    own: frozenset[str]
    hashes: list[tuple[str, str]]


def project_anew(database: Database, desk: str, most: int = MOST) -> ReprojectedPiece:
    """Look at the next `most` dossiers and write them as this program makes them; `desk` is this
    desk's id.

    They are made before the writers' gate is entered; one that changed meanwhile is made again
    behind it. Progress is part of the same commit.
    """
    with database.read() as connection:
        level = projected.progress(connection)
        if level.done:
            return ReprojectedPiece()
        matches = _next(connection, level, most)
        ids = [row.id for row in matches]
        bases = _bases(connection, ids)
        created = _made(connection, ids, database.gate.yield_lock)
    with database.write(background=True) as connection:
        now = _bases(connection, ids)
        moved = [key for key in ids if now[key] != bases[key]]
        writing = _Writing(connection, desk, Anew.BUT_INDEX if level.is_indexed else Anew.ALL)
        changed = writing.each(_without(created, frozenset(moved)))
        if moved:
            changed |= writing.each(_made(connection, moved))
        more = _move(connection, level, matches, most)
    return ReprojectedPiece(frozenset(changed), len(ids), more)


def project_all(database: Database, desk: str) -> int:
    """Every piece that there is to do, one after another; how many dossiers were looked at."""
    total = 0
    more = True
    while more:
        piece = project_anew(database, desk)
        total += piece.looked_at
        more = piece.more
    return total


def _next(connection: Connection, reached: ProjectionProgress, most: int) -> Sequence[Any]:
    rows = connection.exec_driver_sql(_ROWS, (reached.after, most)).all()
    if rows:
        return rows
    last = reached.last
    return connection.exec_driver_sql(_WITHOUT_ROW, (last, last, last, most)).all()


def _move(
    connection: Connection, reached: ProjectionProgress, found: Sequence[Any], most: int
) -> bool:
    """Write down how far this piece came; whether there is more to do."""
    if found and found[-1].n:
        projected.put(connection, replace(reached, after=found[-1].n))
        return True
    if len(found) == most:
        projected.put(connection, replace(reached, last=found[-1].id))
        return True
    projected.finish(connection)
    return False


def _bases(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[object, ...]]:
    """What each dossier is made of, by which it can be seen that it is another by now."""
    rows = bulk.found(connection, _BASES, ids)
    return {row.id: (row.newest, row.pending, row.copy) for row in rows}


def _made(
    connection: Connection, ids: Sequence[str], yield_lock: Callable[[], object] = lambda: None
) -> _Made:
    states = replay.states(connection, ids)
    for row in bulk.found(connection, _STORED, [key for key in ids if key not in states]):
        stored = _stored(row.state)
        if stored is not None:
            states[row.id] = stored
    shown = []
    for state in states.values():
        yield_lock()
        item = _ready(state)
        if item is not None:
            shown.append(item)
    return _Made(
        shown=shown,
        events=replay.all_events(connection, ids),
        own=frozenset(row.id for row in bulk.found(connection, _OWN, ids)),
        hashes=[
            (state_hash(row.state), row.dossier) for row in bulk.found(connection, _UNHASHED, ids)
        ],
    )


def _stored(document: bytes) -> Dossier | None:
    """What cannot be made anew keeps its state, and has its columns and search from it."""
    try:
        return _states.decode(document)
    except msgspec.MsgspecError:
        return None


def _ready(state: Dossier) -> Shown | None:
    """None for a moment that no table takes: the row stays as it is."""
    try:
        return projection.ready(state)
    except (ValueError, OverflowError):
        return None


def _without(made: _Made, ids: frozenset[str]) -> _Made:
    return _Made(
        shown=[one for one in made.shown if one.state.id not in ids],
        events=[event for event in made.events if event.dossier not in ids],
        own=made.own,
        hashes=[row for row in made.hashes if row[1] not in ids],
    )


@dataclass(frozen=True, slots=True)
class _Writing:
    """Where dossiers are written, by which desk, and whether their words are too."""

    connection: Connection
    desk: str
    anew: Anew

    def each(self, made: _Made) -> set[str]:
        """As `all_of`; what the database does not take stays as it is and delays no other."""
        try:
            with self.connection.begin_nested():
                return self.all_of(made)
        except (ValueError, OverflowError, StatementError) as error:
            if from_driver(error) is not None:
                raise
        ids = [item.state.id for item in made.shown]
        if len(ids) < 2:
            return set()
        half = frozenset(ids[: len(ids) // 2])
        others = frozenset(ids) - half
        return self.each(_without(made, others)) | self.each(_without(made, half))

    def all_of(self, made: _Made) -> set[str]:
        """The ids whose state is another now."""
        changed = projection.save(self.connection, made.shown, anew=self.anew)
        projection.renew_bodies(self.connection, made.events)
        serial_marks.mark(self.connection, [event for event in made.events if event.id in made.own])
        self._mark_what_came_back(made)
        transfers.note_shown(self.connection, [each.state for each in made.shown])
        bulk.write(self.connection, _PUT_HASH, made.hashes)
        return changed

    def _mark_what_came_back(self, made: _Made) -> None:
        """Codes that this desk gave, as far as the portal says so: a lost database came back."""
        states = {one.state.id: one.state for one in made.shown}
        for event in made.events:
            state = states.get(event.dossier or "")
            is_own = isinstance(event.body, Received) and event.body.desk == self.desk
            if not is_own or event.id in made.own or state is None:
                continue
            if not serial_marks.is_foreign(state, event.id):
                serial_marks.mark_within_lease(self.connection, event)
