"""Events of the portal's own: what citizens file, pay and add, and what the operator decides."""

from __future__ import annotations

from sqlalchemy import select

from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.event import Event
from counter_app.portal.journal.portal_journal import enter, place_own
from counter_app.portal.journal.recording import PORTAL
from counter_app.portal.judging.concluding import conclude
from counter_app.portal.judging.held import rejudge
from counter_app.portal.judging.judgements import Ruling
from counter_app.portal.judging.judging_batch import Docket
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Connection, Context

NOBODY = Asker(PORTAL, "")


def record_own(connection: Connection, context: Context, event: Event) -> None:
    """Write an event of the portal's own: into the ledger first, then into the database.

    Raises OSError where the ledger cannot be written; then nothing happened.
    """
    docket = Docket(context)
    docket.load(connection, [event], PORTAL, NOBODY.office)
    _write(
        connection, context, docket, place_own(connection, context, docket, event, encode(event))
    )


def replay_own(connection: Connection, context: Context, data: bytes) -> None:
    """An own event that the database lost, recorded as the next of the journal."""
    event = decode(data)
    known = connection.scalar(select(schema.event.c.id).where(schema.event.c.id == event.id))
    if known is not None:
        return
    docket = Docket(context)
    docket.load(connection, [event], PORTAL, NOBODY.office)
    enter(connection, event, data)
    _write(connection, context, docket, docket.rule_own(event, data))


def _write(connection: Connection, context: Context, docket: Docket, ruling: Ruling) -> None:
    made, waited = rejudge(connection, docket, [ruling], NOBODY)
    conclude(connection, context, docket, made, waited)
