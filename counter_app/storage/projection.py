"""What each event makes of the tables: the only writer of dossier rows, marks, fees and search.

It runs when an event is made, when a journal is replayed and when the portal sends a dossier.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.dossier import OPEN_STATUSES, Dossier, Status
from counter_app.domain.dossier_code import UnreadableCodeError, parse
from counter_app.domain.events import CodeSource, Event
from counter_app.domain.procedure import Channel
from counter_app.domain.receipt_form import FORM, REGIME
from counter_app.storage import leases, overlay, search, transfers
from counter_app.storage.schema import dossier as dossier_table
from counter_app.storage.schema import fee_entry, former_code, open_notice

_states = msgspec.json.Decoder(Dossier)


def decode_state(data: bytes) -> Dossier:
    """The dossier of a stored document."""
    return _states.decode(data)


def project(connection: Connection, event: Event) -> Dossier | None:
    """Apply an event of this desk on top of its dossier's row; the dossier after it, None where
    it made none.
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
    before = _states.decode(row.state) if row else None
    after = apply(before, event)
    if after is None:
        return None
    if row is None or before is None:
        n = connection.execute(insert(dossier_table), columns(after)).lastrowid
    else:
        n = row.n
        connection.execute(update(dossier_table).where(dossier_table.c.n == n), columns(after))
    if before is None or search.index_terms(before) != search.index_terms(after):
        search.index(connection, n, after)
    if after.notices or (before is not None and before.notices):
        write_notices(connection, [after])
    return after


def save(connection: Connection, states: Sequence[Dossier]) -> None:
    """Write dossiers as they are now to be shown, with search, notices and former codes."""
    known = _rows(connection, [state.id for state in states])
    new = [state for state in states if state.id not in known]
    changed = [state for state in states if state.id in known]
    if changed:
        statement = update(dossier_table).where(dossier_table.c.id == bindparam("key"))
        connection.execute(statement, [{"key": one.id, **columns(one)} for one in changed])
    indexed = [
        (known[state.id][0], state)
        for state in changed
        if search.index_terms(known[state.id][1]) != search.index_terms(state)
    ]
    if new:
        first = (connection.scalar(select(func.max(dossier_table.c.n))) or 0) + 1
        numbered = list(enumerate(new, start=first))
        connection.execute(insert(dossier_table), [{"n": n, **columns(one)} for n, one in numbered])
        indexed += numbered
    search.index_all(connection, indexed)
    noticed = [one for one in states if one.notices]
    noticed += [one for one in changed if not one.notices and known[one.id][1].notices]
    write_notices(connection, noticed)
    write_former_codes(connection, states)


def remove(connection: Connection, dossier_id: str) -> None:
    """Take a dossier off the screen that the portal took away."""
    n = connection.scalar(select(dossier_table.c.n).where(dossier_table.c.id == dossier_id))
    if n is not None:
        search.forget(connection, n)
        connection.execute(delete(dossier_table).where(dossier_table.c.n == n))
    connection.execute(delete(open_notice).where(open_notice.c.dossier == dossier_id))


def _rows(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, Dossier]]:
    found: dict[str, tuple[int, Dossier]] = {}
    for start in range(0, len(ids), overlay.CHUNK):
        rows = connection.execute(
            select(dossier_table.c.id, dossier_table.c.n, dossier_table.c.state).where(
                dossier_table.c.id.in_(ids[start : start + overlay.CHUNK])
            )
        )
        found.update({row.id: (row.n, _states.decode(row.state)) for row in rows})
    return found


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
        "is_open": int(state.status in OPEN_STATUSES),
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
