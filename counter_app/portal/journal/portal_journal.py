"""The portal's own journal: an event of its own written down, in the ledger first."""

from __future__ import annotations

import msgspec
from sqlalchemy import select, update

from counter_app.contract import chain
from counter_app.domain.kinds.event import Event
from counter_app.portal.journal.recording import PORTAL, PlacedEvent, write_entries
from counter_app.portal.judging.judgements import EventJudgement, digest_of
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.ledger import ledger_records
from counter_app.portal.store import schema
from counter_app.portal.store.context import Connection, Context


def place_own(
    connection: Connection, context: Context, batch: JudgingBatch, event: Event, data: bytes
) -> EventJudgement:
    """The event placed in the journal and applied, in a batch that the caller writes.

    Raises OSError where the ledger cannot be written; then nothing happened.
    """
    seq = _last(connection)[0] + 1
    entry = ledger_records.OwnEvent(device=PORTAL, seq=seq, bytes=msgspec.Raw(data))
    ledger_records.write(context.ledger, event.id, entry)
    enter(connection, event, data)
    return batch.rule_own(event, data)


def enter(connection: Connection, event: Event, data: bytes) -> None:
    """The next entry of the journal."""
    earlier, head = _last(connection)
    text = chain.entry_hash_hex(head, digest_of(data))
    write_entries(connection, PORTAL, [PlacedEvent(earlier + 1, text, event.id)])
    connection.execute(
        update(schema.device)
        .where(schema.device.c.id == PORTAL)
        .values(known_seq=earlier + 1, head=text)
    )


def _last(connection: Connection) -> tuple[int, str]:
    query = select(schema.device).where(schema.device.c.id == PORTAL).with_for_update()
    row = connection.execute(query).first()
    if row is not None:
        return row.known_seq, row.head
    connection.execute(
        schema.device.insert(),
        {"id": PORTAL, "desk": PORTAL, "known_seq": 0, "head": chain.START_HEX, "backed_up": 0},
    )
    return 0, chain.START_HEX
