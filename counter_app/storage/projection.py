"""What each event makes of the tables: the only writer of dossier rows, marks, fees and search.

It runs when an event is made and again when a journal is replayed, and needs the event alone.
"""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, insert, select, update

from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.dossier import OPEN_STATUSES, Dossier
from counter_app.domain.dossier_code import UnreadableCodeError, parse
from counter_app.domain.events import CodeSource, Event
from counter_app.domain.receipt_form import FORM, REGIME
from counter_app.storage import leases, search
from counter_app.storage.schema import dossier as dossier_table
from counter_app.storage.schema import fee_entry

_states = msgspec.json.Decoder(Dossier)


def project(connection: Connection, event: Event) -> Dossier | None:
    """Apply the event to its dossier's row; the dossier after it, None where it made none."""
    if event.dossier is None:
        return None
    _project_body(connection, event)
    row = connection.execute(
        select(dossier_table.c.n, dossier_table.c.state).where(dossier_table.c.id == event.dossier)
    ).first()
    before = _states.decode(row.state) if row else None
    after = apply(before, event)
    if after is None:
        return None
    values = columns(after)
    if row is None:
        n = connection.execute(insert(dossier_table), values).lastrowid
    else:
        n = row.n
        connection.execute(update(dossier_table).where(dossier_table.c.n == n), values)
    if before is None or search.index_terms(before) != search.index_terms(after):
        search.index(connection, n, after)
    return after


def _project_body(connection: Connection, event: Event) -> None:
    match event.body:
        case events.Received(code=code, code_source=source):
            if source is not CodeSource.PAPER_LANE:
                _mark(connection, code)
        case events.FeeTaken(amount=amount, method=method):
            connection.execute(
                insert(fee_entry)
                .prefix_with("OR IGNORE")
                .values(
                    event=event.id,
                    dossier=event.dossier,
                    day=event.occurred_at.date().isoformat(),
                    officer=event.officer,
                    method=method.value,
                    amount=amount,
                )
            )
        case _:
            pass


def _mark(connection: Connection, code: str) -> None:
    try:
        leases.mark(connection, parse(code))
    except UnreadableCodeError:
        return


def columns(state: Dossier) -> dict[str, object]:
    """The row that lists and counts need, and the whole state as one document."""
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
        "unprinted": int(state.copies_of(REGIME, FORM) == 0),
        "ref": state.ref or None,
        "events": state.events,
        "state": msgspec.json.encode(state),
    }


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
