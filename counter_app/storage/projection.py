"""What each event makes of the tables: the only writer of dossier rows, marks, fees and search.

It runs when an event is made, when a journal is replayed and when the portal sends a dossier.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.dossier import Dossier, Status
from counter_app.domain.dossier_code import UnreadableCodeError, parse
from counter_app.domain.events import CodeSource, Event
from counter_app.domain.procedure import Channel
from counter_app.domain.receipt_form import FORM, REGIME
from counter_app.storage import bulk, leases, overlay, search, transfers
from counter_app.storage.schema import dossier as dossier_table
from counter_app.storage.schema import fee_entry, former_code, open_notice
from counter_app.storage.stored import state_of

_states = msgspec.json.Decoder(Dossier)


def decode_state(data: bytes) -> Dossier:
    """The dossier of a stored document."""
    return _states.decode(data)


def project(connection: Connection, event: Event) -> Dossier | None:
    """Apply an event of this desk on top of its dossier's row; the dossier after it, None where
    it made none or the row cannot be read.
    """
    if event.dossier is None:
        return None
    project_bodies(connection, [event])
    mark(connection, event)
    overlay.add(connection, event.id, event.dossier)
    transfers.note_own(connection, [event])
    row = connection.execute(
        select(dossier_table.c.n, dossier_table.c.state).where(dossier_table.c.id == event.dossier)
    ).first()
    before = state_of(row.state) if row else None
    if row is not None and before is None:
        return None
    after = apply(before, event)
    if after is None:
        return None
    if row is None or before is None:
        n = connection.execute(insert(dossier_table), columns(after)).lastrowid
    else:
        n = row.n
        connection.execute(update(dossier_table).where(dossier_table.c.n == n), columns(after))
    if before is None or not search.is_found_alike(before, after):
        search.index(connection, n, after)
    if after.notices or (before is not None and before.notices):
        write_notices(connection, [after])
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


def save(connection: Connection, shown: Sequence[Shown]) -> None:
    """Write dossiers as they are now to be shown, with search, notices and former codes."""
    known = _rows(connection, [one.state.id for one in shown])
    last = 0 if len(known) == len(shown) else _last_row(connection)
    new: list[bulk.Row] = []
    changed: list[bulk.Row] = []
    indexed: list[tuple[int, bulk.Row]] = []
    noticed: list[Dossier] = []
    for one in shown:
        state = one.state
        n, document = known.get(state.id, (0, b""))
        if document == one.row[-1]:
            continue
        before = state_of(document) if document else None
        if not document:
            last += 1
            n = last
            new.append((n, *one.row))
        else:
            changed.append((*one.row, n))
        if before is None or not search.is_found_alike(before, state):
            indexed.append((n, one.terms))
        if state.notices or (before is not None and before.notices):
            noticed.append(state)
    bulk.write(connection, _CHANGE, changed)
    bulk.write(connection, _INSERT, new)
    search.index_all(connection, indexed)
    write_notices(connection, noticed)
    write_former_codes(connection, [one.state for one in shown])


def _last_row(connection: Connection) -> int:
    return connection.scalar(select(func.max(dossier_table.c.n))) or 0


def remove(connection: Connection, dossier_id: str) -> None:
    """Take a dossier off the screen that the portal took away."""
    n = connection.scalar(select(dossier_table.c.n).where(dossier_table.c.id == dossier_id))
    if n is not None:
        search.forget(connection, n)
        connection.execute(delete(dossier_table).where(dossier_table.c.n == n))
    connection.execute(delete(open_notice).where(open_notice.c.dossier == dossier_id))


def _rows(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, bytes]]:
    """Row number and state, as stored, of each of these dossiers that is there."""
    return {row.id: (row.n, row.state) for row in bulk.found(connection, _KNOWN, ids)}


def project_bodies(connection: Connection, happened: Iterable[Event]) -> None:
    """The fee ledger: each payment once, whoever sent it."""
    rows = [
        {
            "event": event.id,
            "dossier": event.dossier,
            "day": event.occurred_at.date().isoformat(),
            "officer": event.officer,
            "method": event.body.method.value,
            "amount": event.body.amount,
        }
        for event in happened
        if isinstance(event.body, events.FeeTaken) and event.dossier is not None
    ]
    if rows:
        connection.execute(insert(fee_entry).prefix_with("OR IGNORE"), rows)


def mark(connection: Connection, event: Event) -> None:
    """Remember the serial of a code that this desk gave."""
    body = event.body
    if not isinstance(body, events.Received) or body.code_source is CodeSource.PAPER_LANE:
        return
    try:
        leases.mark(connection, parse(body.code))
    except UnreadableCodeError:
        return


def mark_within_lease(connection: Connection, event: Event) -> None:
    """As `mark`, for an event that the portal says is this desk's: only a code of its leases moves
    its marks.
    """
    body = event.body
    if not isinstance(body, events.Received):
        return
    try:
        code = parse(body.code)
    except UnreadableCodeError:
        return
    lease = leases.lease_of(connection, code)
    if lease is not None and not lease.is_manual(code.serial):
        leases.mark(connection, code)


def write_notices(connection: Connection, states: Sequence[Dossier]) -> None:
    """The open notices of these dossiers, and no others of them."""
    rows: list[dict[str, Any]] = []
    for state in states:
        connection.execute(delete(open_notice).where(open_notice.c.dossier == state.id))
        rows += [
            {"id": notice.id, "dossier": state.id, "at": _seconds(notice.at)}
            for notice in state.notices
            if notice.settled is None
        ]
    if rows:
        connection.execute(insert(open_notice).prefix_with("OR REPLACE"), rows)


def write_former_codes(connection: Connection, states: Iterable[Dossier]) -> None:
    rows = [{"code": code, "dossier": one.id} for one in states for code in one.former_codes]
    if rows:
        connection.execute(insert(former_code).prefix_with("OR IGNORE"), rows)


def columns(state: Dossier) -> dict[str, object]:
    """The row that lists and counts need, and the whole state as one document."""
    is_unprinted = (
        state.copies_of(REGIME, FORM) == 0
        and state.channel is not Channel.ONLINE
        and state.status is not Status.SUBMITTED
    )
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
        "due_at": _seconds(state.promised_at) if state.promised_at else None,
        "owed": len(state.owed_papers),
        "unprinted": int(is_unprinted),
        "ref": state.ref or None,
        "events": state.events,
        "state": msgspec.json.encode(state),
    }


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


_NAMES = (
    *(one.name for one in dossier_table.columns if one.name not in {"n", "state"}),
    "state",
)
_values = itemgetter(*_NAMES)
_KNOWN = "SELECT id, n, state FROM dossier WHERE id IN (SELECT value FROM json_each(?))"
_CHANGE = f"UPDATE dossier SET {', '.join(f'{name} = ?' for name in _NAMES)} WHERE n = ?"  # noqa: S608
_INSERT = f"INSERT INTO dossier (n, {', '.join(_NAMES)}) VALUES (?{', ?' * len(_NAMES)})"  # noqa: S608
