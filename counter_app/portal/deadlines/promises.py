"""Computing due dates again, behind the pushes: what differs becomes a notice.

How far that has come is a place in the feed of each office: no reception is missed, and each is
looked at only once it is committed.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, Select, delete, select

from counter_app.contract.push import Verdict
from counter_app.domain.dossier.deadline_check import (
    Difference,
    difference,
    is_counted,
    not_understood,
)
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import encode, make
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.noticed import Noticed
from counter_app.domain.kinds.received import Received
from counter_app.logs import LogWord, frames
from counter_app.portal.deadlines.law import Lack, Law, is_id
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.journal.portal_journal import place_own
from counter_app.portal.journal.recording import PORTAL, write
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.store import meta, rows, schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Connection, Context
from counter_app.portal.store.store import PortalStore

CODE = "deadline_differs"
MOST = 200
"""Dossiers of one look."""
MOST_NOTED = 20
_MARK = "recounted/"
_LONGEST_RULE = 40
_HAPPENED = (Verdict.APPLIED.value, Verdict.PARALLEL.value)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A dossier as it was looked at, and what differs."""

    rev: int
    state: Dossier
    found: Difference


@dataclass(slots=True)
class PromiseLook:
    """What a look found: `marks` by office, dossiers that lack something by their ids, `looked_at`
    those that had lacked something; `more` says that there is more to look at.
    """

    marks: dict[str, int] = field(default_factory=dict)
    waiting: dict[str, tuple[str, Lack]] = field(default_factory=dict)
    looked_at: list[str] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)
    more: bool = False


def check_promises(store: PortalStore) -> bool:
    """Look at some of what came since the last look, and write what was found; whether there is
    more.

    Counting takes no lock, writing a short transaction for every twenty notices. Raises OSError
    where the ledger cannot be written; what was not written is looked at again.
    """
    with store.read() as connection:
        result = look(connection, store.context)
    if not result.marks and not result.looked_at:
        return False
    for start in range(0, len(result.wrong), MOST_NOTED):
        some = result.wrong[start : start + MOST_NOTED]
        run_and_mark(store, lambda c, some=some: note(c, store.context, some))  # type: ignore[misc]
    store.run(lambda c: remember(c, result))
    return result.more


def look(connection: Connection, context: Context) -> PromiseLook:
    """Count again for up to `MOST` dossiers: those new in the feeds, then those that had waited."""
    result = PromiseLook()
    offices = dict(connection.execute(select(schema.office.c.code, schema.office.c.feed)).all())
    marks = _marks(connection)
    behind = [code for code, last in sorted(offices.items()) if last > marks.get(code, 0)]
    waits = connection.scalar(select(schema.recount.c.dossier).limit(1)) is not None
    if not behind and not waits:
        return result
    law = Law(connection, context)
    left = MOST
    for office in behind:
        rows = connection.execute(_changed(office, marks.get(office, 0), left)).all()
        for row in rows:
            state = _state(row)
            home = office if state is None else state.office.code
            if state is not None and (home == office or home not in offices):
                _count(law, row.rev, state, office, result)
        left -= len(rows)
        result.marks[office] = rows[-1].n if left <= 0 else offices[office]
        if left <= 0:
            result.more = True
            return result
    for row in _ready(connection, law, left):
        result.looked_at.append(row.id)
        state = _state(row)
        if state is not None:
            _count(law, row.rev, state, row.office, result)
    result.more = len(result.looked_at) >= left
    return result


def note(connection: Connection, context: Context, wrong: Sequence[Wrong]) -> None:
    """Put a notice on each of these dossiers that still says what it said, as an own event."""
    batch = JudgingBatch(context)
    created = [_event(connection, context, one) for one in wrong]
    batch.load(connection, created, PORTAL, "")
    event_judgements = []
    for each, event in zip(wrong, created, strict=True):
        held = batch.dossiers.get(each.state.id)
        state = held.state if held is not None else None
        if state is None or _is_noticed(state) or _promise(state) != _promise(each.state):
            continue
        event_judgements.append(place_own(connection, context, batch, event, encode(event)))
    write(connection, context, batch, event_judgements)


def remember(connection: Connection, found: PromiseLook) -> None:
    """How far this look came, and what has to be looked at again."""
    for office, mark in found.marks.items():
        meta.put(connection, _MARK + office, str(mark).encode())
    table = schema.recount
    connection.execute(delete(table).where(table.c.dossier.in_(found.looked_at)))
    rows = [
        {
            "dossier": key,
            "office": office,
            "version": lack.version,
            "calendar": lack.calendar,
            "rule": lack.rule,
        }
        for key, (office, lack) in found.waiting.items()
    ]
    upsert_dicts(connection, table, rows, ["dossier"])


def _marks(connection: Connection) -> dict[str, int]:
    table = schema.meta
    rows = connection.execute(select(table).where(table.c.name.startswith(_MARK)))
    return {row.name.removeprefix(_MARK): int(row.value) for row in rows}


def _changed(office: str, mark: int, most: int) -> Select[Any]:
    feed, dossier = schema.feed, schema.dossier
    return (
        select(feed.c.n, dossier.c.id, dossier.c.rev, dossier.c.deleted, dossier.c.state)
        .join(dossier, dossier.c.id == feed.c.dossier)
        .where(feed.c.office == office, feed.c.n > mark)
        .order_by(feed.c.n)
        .limit(most)
    )


def _ready(connection: Connection, law: Law, most: int) -> list[Row[Any]]:
    """Dossiers that had waited and lack nothing any more."""
    table, dossier = schema.recount, schema.dossier
    lacks = (table.c.version, table.c.calendar, table.c.rule)
    rows: list[Row[Any]] = []
    for version, calendar, rule in connection.execute(select(*lacks).distinct()).all():
        if law.rest(Lack(version, calendar, rule)):
            continue
        query = (
            select(table.c.office, dossier.c.id, dossier.c.rev, dossier.c.deleted, dossier.c.state)
            .join(dossier, dossier.c.id == table.c.dossier)
            .where(table.c.version == version, table.c.calendar == calendar, table.c.rule == rule)
            .limit(most - len(rows))
        )
        rows.extend(connection.execute(query))
        if len(rows) >= most:
            break
    return rows


def _state(row: Row[Any]) -> Dossier | None:
    return None if row.deleted else rows.readable(row.state, Dossier)


def _count(law: Law, rev: int, state: Dossier, office: str, found: PromiseLook) -> None:
    """One dossier. What cannot be counted by a fault of our own is passed over and told the log."""
    if not is_counted(state) or _is_noticed(state):
        return
    deadline = state.deadline
    if not is_id(state.procedure.version) or not is_id(deadline.calendar):
        return
    lack = law.lack_of(state)
    if lack:
        if len(lack.rule) <= _LONGEST_RULE:
            found.waiting[state.id] = (office, lack)
        return
    try:
        procedure = law.procedure(state.procedure.version)
        unknown = not_understood(state, procedure)
        if unknown:
            found.waiting[state.id] = (office, Lack(rule=unknown[:_LONGEST_RULE]))
            return
        differs = difference(state, procedure, law.calendar(deadline.calendar))
    except Exception as error:  # noqa: BLE001 - one dossier keeps no other from being looked at
        _log.error("a moment could not be counted again\n%s", LogWord(frames(error)))
        return
    if differs is not None:
        found.wrong.append(Wrong(rev, state, differs))


def _is_noticed(state: Dossier) -> bool:
    return any(notice.code == CODE for notice in state.notices)


def _promise(state: Dossier) -> tuple[object, ...]:
    return state.received_at, state.promised_at, state.deadline, state.procedure.version


def _event(connection: Connection, context: Context, one: Wrong) -> Event:
    state, counted = one.state, one.found.counted
    params = [
        ("due_at", counted.isoformat() if counted else ""),
        ("printed", one.found.told.isoformat()),
    ]
    if counted is None:
        params.append(("why", "open"))
    body = Noticed(
        event=_fact(connection, state),
        code=CODE,
        at=state.received_at,
        officer=state.officer,
        params=tuple(params),
    )
    now = context.office_now().replace(microsecond=0)
    return make(body, id=context.ids(), dossier=state.id, at=now, officer=PORTAL, base_rev=one.rev)


def _fact(connection: Connection, state: Dossier) -> str:
    """The event that gave the dossier its moment."""
    kind = Received.kind if state.submitted_at is None else Accepted.kind
    table = schema.event
    query = (
        select(table.c.id)
        .where(table.c.dossier == state.id, table.c.kind == kind, table.c.verdict.in_(_HAPPENED))
        .order_by(table.c.rev)
        .limit(1)
    )
    return connection.scalar(query) or state.id
