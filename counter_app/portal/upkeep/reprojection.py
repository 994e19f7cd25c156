"""Dossiers projected anew after an update, in pieces, behind what the portal answers.

Events are folded by revision and the notices found at judging put on. Where a dossier's bytes
change it gets a new number in the feeds of its offices with the same revision, so that desks take
it over (docs/decisions/0091-projection.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, select, update

from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.journal.recording import Numbered, columns, write_dossiers, write_feed
from counter_app.portal.judging.folding import Folded, fold_all
from counter_app.portal.store import bulk, schema
from counter_app.portal.store.context import Context
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep import projected

MOST = 200
"""Dossiers of one piece."""
MOST_WRITTEN = 50
"""Dossiers of one transaction."""
_ROWS = (
    "SELECT id, rev, code, identity, status, deleted, state, state_hash FROM dossier"
    " WHERE id {keys} ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class FoldedPiece:
    """What a piece did: dossiers looked at, those whose bytes changed, those left as they are
    because they cannot be made anew; `more` says that there is more to do.
    """

    looked_at: int = 0
    changed: int = 0
    left: int = 0
    more: bool = False


def project_anew(store: PortalStore, most: int = MOST) -> FoldedPiece:
    """Look at the next `most` dossiers and write what is not as this program makes it.

    Looking takes no lock. Whatever ends it midway, the next piece begins where this one did;
    what was written is found equal then, and gets no second number.
    """
    with store.read() as connection:
        level = projected.progress(connection)
        if level.done:
            store.context.is_projected = True
            return FoldedPiece()
        ids = _next(connection, level.after, most)
        rows = bulk.found(connection, _ROWS, ids)
        folded = _folded(connection, rows)
    stale = [row.id for row in rows if row.id in folded and _is_stale(row, folded[row.id])]
    changed = 0
    for start in range(0, len(stale), MOST_WRITTEN):
        some = stale[start : start + MOST_WRITTEN]
        changed += run_and_mark(store, lambda c, some=some: _write(c, store.context, some))  # type: ignore[misc]
    more = len(ids) == most
    last = ids[-1] if ids else level.after
    now = replace(level, after=last, done=not more)
    store.run(lambda connection: projected.put(connection, now))
    store.context.is_projected = now.done
    return FoldedPiece(len(ids), changed, len(rows) - len(folded), more)


def project_all(store: PortalStore) -> FoldedPiece:
    """Every piece that there is to do, one after another; the sums of what they did."""
    looked_at = changed = left = 0
    more = True
    while more:
        piece = project_anew(store)
        looked_at += piece.looked_at
        changed += piece.changed
        left += piece.left
        more = piece.more
    return FoldedPiece(looked_at, changed, left)


def _next(connection: Connection, after: str, most: int) -> list[str]:
    table = schema.dossier
    query = select(table.c.id).where(table.c.id > after).order_by(table.c.id).limit(most)
    return list(connection.scalars(query))


def _folded(connection: Connection, rows: Sequence[Any]) -> Mapping[str, Folded]:
    documents = {row.id: bytes(row.state) for row in rows}
    return fold_all(connection, documents, {row.id: row.rev for row in rows})


def _is_stale(row: Any, folded: Folded) -> bool:
    stored = (row.code, row.identity, row.status, row.deleted, bytes(row.state), row.state_hash)
    return bool(folded.taken) or columns(folded.state, row.deleted) != stored


def _write(connection: Connection, context: Context, ids: Sequence[str]) -> int:
    """How many have other bytes now. What was written since they were looked at is seen here."""
    rows = bulk.found(connection, f"{_ROWS}{{lock}}", ids)
    folded = _folded(connection, rows)
    stale = [row for row in rows if row.id in folded and _is_stale(row, folded[row.id])]
    _keep_reasons(connection, [folded[row.id] for row in stale])
    write_dossiers(connection, [(row.rev, row.deleted, folded[row.id].state) for row in stale])
    changes: Numbered = {}
    changed = 0
    for row in stale:
        state = folded[row.id].state
        if columns(state, row.deleted)[-2] == bytes(row.state):
            continue
        changed += 1
        for office in state.offices:
            changes.setdefault(office, []).append((row.id, ""))
    write_feed(connection, context, changes)
    return changed


def _keep_reasons(connection: Connection, folded: Sequence[Folded]) -> None:
    table = schema.event
    rows = [{"key": key, "reasons": data} for each in folded for key, data in each.taken.items()]
    if rows:
        statement = update(table).where(table.c.id == bindparam("key"))
        connection.execute(statement.values(notices=bindparam("reasons")), rows)
