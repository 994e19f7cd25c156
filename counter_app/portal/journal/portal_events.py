"""Events of the portal's own: what citizens file, pay and add, and what the operator decides."""

from __future__ import annotations

from sqlalchemy import select

from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.event import Event
from counter_app.portal.journal.portal_journal import enter, place_own
from counter_app.portal.journal.recording import PORTAL
from counter_app.portal.judging.concluding import conclude
from counter_app.portal.judging.held import rejudge
from counter_app.portal.judging.judgements import EventJudgement
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Connection, Context

NOBODY = Asker(PORTAL, "")


def record_own(connection: Connection, context: Context, event: Event) -> None:
    """Write an event of the portal's own: into the ledger first, then into the database.

    Raises OSError where the ledger cannot be written; then nothing happened.
    """
    batch = JudgingBatch(context)
    batch.load(connection, [event], PORTAL, NOBODY.office)
    _write(connection, context, batch, place_own(connection, context, batch, event, encode(event)))


def replay_own(connection: Connection, context: Context, data: bytes) -> None:
    """An own event that the database lost, recorded as the next of the journal."""
    event = decode(data)
    earlier = connection.scalar(select(schema.event.c.id).where(schema.event.c.id == event.id))
    if earlier is not None:
        return
    batch = JudgingBatch(context)
    batch.load(connection, [event], PORTAL, NOBODY.office)
    enter(connection, event, data)
    _write(connection, context, batch, batch.rule_own(event, data))


def _write(
    connection: Connection, context: Context, batch: JudgingBatch, event_judgement: EventJudgement
) -> None:
    created, waited = rejudge(connection, batch, [event_judgement], NOBODY)
    conclude(connection, context, batch, created, waited)
