"""The portal's own journal: what citizens file, pay and add, and codes that it replaces."""

from __future__ import annotations

import hashlib

import msgspec
from sqlalchemy import select, update

from counter_app.domain.events import Event, decode, encode
from counter_app.portal import ledger_records, schema
from counter_app.portal.context import Asker, Connection, Context
from counter_app.portal.docket import Docket, Ruling, digest_of
from counter_app.portal.held import rejudge
from counter_app.portal.recording import PORTAL, START, Placed, write, write_entries

NOBODY = Asker(PORTAL, "")


def record_own(connection: Connection, context: Context, event: Event) -> None:
    """Write an event of the portal's own: into the ledger first, then into the database.

    Raises OSError where the ledger cannot be written; then nothing happened.
    """
    docket = Docket(context)
    docket.load(connection, [event], PORTAL)
    made = [place_own(connection, context, docket, event, encode(event))]
    made, waited = rejudge(connection, docket, made, NOBODY)
    write(connection, context, docket, made, waited)


def replay_own(connection: Connection, context: Context, data: bytes) -> None:
    """An own event that the database lost, recorded as the next of the journal."""
    event = decode(data)
    known = connection.scalar(select(schema.event.c.id).where(schema.event.c.id == event.id))
    if known is not None:
        return
    docket = Docket(context)
    docket.load(connection, [event], PORTAL)
    _enter(connection, event, data)
    ruling = docket.rule_own(event, data)
    made, waited = rejudge(connection, docket, [ruling], NOBODY)
    write(connection, context, docket, made, waited)


def place_own(
    connection: Connection, context: Context, docket: Docket, event: Event, data: bytes
) -> Ruling:
    """As `record_own`, within a docket that the caller writes."""
    seq = _last(connection)[0] + 1
    entry = ledger_records.OwnEvent(device=PORTAL, seq=seq, bytes=msgspec.Raw(data))
    ledger_records.write(context.ledger, event.id, entry)
    _enter(connection, event, data)
    return docket.rule_own(event, data)


def _enter(connection: Connection, event: Event, data: bytes) -> None:
    known, head = _last(connection)
    digest = bytes.fromhex(digest_of(data))
    text = hashlib.sha256(bytes.fromhex(head) + digest).hexdigest()
    write_entries(connection, PORTAL, [Placed(known + 1, text, event.id)])
    connection.execute(
        update(schema.device)
        .where(schema.device.c.id == PORTAL)
        .values(known_seq=known + 1, head=text)
    )


def _last(connection: Connection) -> tuple[int, str]:
    query = select(schema.device).where(schema.device.c.id == PORTAL).with_for_update()
    row = connection.execute(query).first()
    if row is not None:
        return row.known_seq, row.head
    connection.execute(
        schema.device.insert(),
        {"id": PORTAL, "desk": PORTAL, "known_seq": 0, "head": START, "backed_up": 0},
    )
    return 0, START
