"""What each event makes of the tables: `project` for one of this desk, `save` for what the portal
sent and what is made anew.

It runs when an event is made, when a journal is replayed, when the portal sends a dossier and when
rows of an earlier program are made anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import Enum
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from counter_app.domain.apply import apply_pending
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.superseded import awaits_reprint
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.life.duties import duty_of
from counter_app.domain.life.waiting_result import result_step, waits_since
from counter_app.storage.dossiers import due_dates, pending_events, projected, replay, search
from counter_app.storage.dossiers.serial_marks import mark
from counter_app.storage.engine import bulk
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.engine.schema import fee_entry, former_code, open_notice
from counter_app.storage.files import transfers
from counter_app.storage.journal.stored import state_of
from counter_app.storage.passing import hops

_states = msgspec.json.Decoder(Dossier)


def decode_state(data: bytes) -> Dossier:
    """The dossier of a stored document."""
    return _states.decode(data)


def project(connection: Connection, event: Event) -> Dossier | None:
    """Apply an event of this desk, that stands in the journal, on top of its dossier's row; the
    dossier after it, None where it made none or the row cannot be read.

    Where the row may be as an earlier program made it, the dossier is made anew instead.
    """
    if event.dossier is None:
        return None
    project_bodies(connection, [event])
    mark(connection, [event])
    pending_events.add(connection, event.id, event.dossier)
    transfers.note_own(connection, [event])
    row = connection.execute(
        select(dossier_table.c.n, dossier_table.c.state).where(dossier_table.c.id == event.dossier)
    ).first()
    if row is not None and projected.progress(connection).lacks(row.n):
        created = replay.states(connection, [event.dossier]).get(event.dossier)
        if created is not None:
            save(connection, [ready(created)], anew=Anew.ALL)
            return created
    before = state_of(row.state) if row else None
    if row is not None and before is None:
        return None
    after = apply_pending(before, event)
    if after is None:
        return None
    if row is None or before is None:
        n = connection.execute(insert(dossier_table), columns(after)).lastrowid
    else:
        n = row.n
        connection.execute(update(dossier_table).where(dossier_table.c.n == n), columns(after))
    if before is None or not search.is_found_alike(before, after):
        search.index(connection, n, after)
    due_dates.write(connection, [after])
    if after.notices or (before is not None and before.notices):
        write_notices(connection, [after])
    if hops.has_hops(after) or (before is not None and hops.has_hops(before)):
        hops.write(connection, [after])
    return after


class Shown(msgspec.Struct, frozen=True, gc=False):
    """A dossier ready to be written: `row` in the order of the table's columns, `terms` for
    search. Made before the writers' gate, so that nobody waits for it.
    """

    state: Dossier
    row: bulk.Row
    terms: bulk.Row


def ready(state: Dossier) -> Shown:
    """Raises ValueError or OverflowError for a moment that no table takes."""
    return Shown(state, _values(columns(state)), search.words_and_entry(state))


class Anew(Enum):
    """What is written of a dossier although its state is the same: nothing, all but its words in
    the index, or these too.
    """

    NOTHING = 0
    BUT_INDEX = 1
    ALL = 2


def save(connection: Connection, shown: Sequence[Shown], *, anew: Anew = Anew.NOTHING) -> set[str]:
    """Write dossiers as they are now to be shown, with search, notices and former codes; the ids
    of those whose state is another now.
    """
    existing = _rows(connection, [item.state.id for item in shown])
    last = 0 if len(existing) == len(shown) else _last_row(connection)
    others: set[str] = set()
    new: list[bulk.Row] = []
    changed: list[bulk.Row] = []
    indexed: list[tuple[int, bulk.Row]] = []
    noticed: list[Dossier] = []
    written: list[Dossier] = []
    passed: list[Dossier] = []
    for one in shown:
        state = one.state
        n, document = existing.get(state.id, (0, b""))
        if document != one.row[-1]:
            others.add(state.id)
        elif anew is Anew.NOTHING:
            continue
        written.append(state)
        before = state_of(document) if document and anew is not Anew.ALL else None
        if not document:
            last += 1
            n = last
            new.append((n, *one.row))
        else:
            changed.append((*one.row, n))
        if before is None or not search.is_found_alike(before, state):
            indexed.append((n, one.terms))
        if anew is not Anew.NOTHING or state.notices or (before is not None and before.notices):
            noticed.append(state)
        if anew is not Anew.NOTHING or any(map(hops.has_hops, filter(None, (before, state)))):
            passed.append(state)
    bulk.write(connection, _CHANGE, changed)
    bulk.write(connection, _INSERT, new)
    search.index_all(connection, indexed)
    due_dates.write(connection, written)
    write_notices(connection, noticed)
    hops.write(connection, passed)
    if anew is not Anew.NOTHING:
        forget_former_codes(connection, [one.state.id for one in shown])
    write_former_codes(connection, [each.state for each in shown])
    return others


def _last_row(connection: Connection) -> int:
    return connection.scalar(select(func.max(dossier_table.c.n))) or 0


def remove(connection: Connection, dossier_id: str) -> None:
    """Take a dossier off the screen that the portal took away."""
    n = connection.scalar(select(dossier_table.c.n).where(dossier_table.c.id == dossier_id))
    if n is not None:
        search.forget(connection, n)
        connection.execute(delete(dossier_table).where(dossier_table.c.n == n))
    connection.execute(delete(open_notice).where(open_notice.c.dossier == dossier_id))
    hops.forget(connection, dossier_id)


def _rows(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, bytes]]:
    """Row number and state, as stored, of each of these dossiers that is there."""
    return {row.id: (row.n, row.state) for row in bulk.found(connection, _KNOWN, ids)}


def project_bodies(connection: Connection, happened: Iterable[Event]) -> None:
    """The fee ledger: each payment once, whoever sent it."""
    rows = _payments(happened)
    if rows:
        connection.execute(insert(fee_entry).prefix_with("OR IGNORE"), rows)


def renew_bodies(connection: Connection, happened: Sequence[Event]) -> None:
    """As `project_bodies`, with nothing left of what these events were taken for before."""
    bulk.write(connection, _FORGET_PAYMENT, [(event.id,) for event in happened])
    project_bodies(connection, happened)


def _payments(happened: Iterable[Event]) -> list[dict[str, Any]]:
    return [
        {
            "event": event.id,
            "dossier": event.dossier,
            "day": event.occurred_at.date().isoformat(),
            "officer": event.officer,
            "method": event.body.method.value,
            "amount": event.body.amount,
        }
        for event in happened
        if isinstance(event.body, FeeTaken) and event.dossier is not None
    ]


def write_notices(connection: Connection, states: Sequence[Dossier]) -> None:
    """The open notices of these dossiers, and no others of them."""
    if not states:
        return
    ids = [state.id for state in states]
    connection.execute(delete(open_notice).where(open_notice.c.dossier.in_(ids)))
    rows = [
        {"id": notice.id, "dossier": state.id, "at": _seconds(notice.at)}
        for state in states
        for notice in state.notices
        if notice.settled is None
    ]
    if rows:
        connection.execute(insert(open_notice).prefix_with("OR REPLACE"), rows)


def write_former_codes(connection: Connection, states: Iterable[Dossier]) -> None:
    rows = [{"code": code, "dossier": state.id} for state in states for code in state.former_codes]
    if rows:
        connection.execute(insert(former_code).prefix_with("OR IGNORE"), rows)


def forget_former_codes(connection: Connection, ids: Sequence[str]) -> None:
    connection.execute(delete(former_code).where(former_code.c.dossier.in_(ids)))


def columns(state: Dossier) -> dict[str, object]:
    """The row that lists and counts need, and the whole state as one document."""
    is_unprinted = (
        (
            state.copies_of(REGIME, FORM) == 0
            or state.has_old_date_on(REGIME, FORM)
            or awaits_reprint(state)
        )
        and state.channel is not Channel.ONLINE
        and state.status is not Status.SUBMITTED
        and state.status.is_open
    )
    step = result_step(state)
    return {
        "id": state.id,
        "code": state.code,
        "procedure": state.procedure.code,
        "status": state.status.value,
        "is_open": int(state.status.is_open),
        "owner_name": state.owner.name,
        "identity": getattr(state.owner, "identity_number", "")
        or getattr(state.owner, "tax_code", ""),
        "phone": state.owner.phone,
        "officer": state.officer,
        "desk": state.desk,
        "received_at": _seconds(state.received_at),
        "received_day": state.received_at.date().isoformat(),
        "promised_at": _seconds(state.promised_at) if state.promised_at else None,
        "owed": len(state.owed_papers),
        "owed_until": state.owed_until.isoformat() if state.owed_until else None,
        "waits": int(state.awaits_papers),
        **hops.hand_columns(state),
        "duty": duty_of(state).value,
        "result_step": step.value if step else "",
        "result_since": _seconds(waits_since(state)) if step else None,
        "unprinted": int(is_unprinted),
        "ref": state.ref or None,
        "events": state.events,
        "state": msgspec.json.encode(state),
    }


def _seconds(timestamp: datetime) -> int:
    return int(timestamp.timestamp())


_ELSEWHERE = {"n", "state", *due_dates.NAMES}
_NAMES = (
    *(column.name for column in dossier_table.columns if column.name not in _ELSEWHERE),
    "state",
)
_values = itemgetter(*_NAMES)
_FORGET_PAYMENT = "DELETE FROM fee_entry WHERE event = ?"
_KNOWN = "SELECT id, n, state FROM dossier WHERE id IN (SELECT value FROM json_each(?))"
_CHANGE = f"UPDATE dossier SET {', '.join(f'{name} = ?' for name in _NAMES)} WHERE n = ?"  # noqa: S608
_INSERT = f"INSERT INTO dossier (n, {', '.join(_NAMES)}) VALUES (?{', ?' * len(_NAMES)})"  # noqa: S608
