"""Rulings written, and what follows from them: an event that was judged may be what others, in
whatever journal, had been held for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from counter_app.contract.push import Verdict
from counter_app.portal.journal.recording import mark_serials, write
from counter_app.portal.judging import deferrals, held
from counter_app.portal.judging.codes_twice import replace_codes
from counter_app.portal.judging.judgements import EventJudgement
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.store import bulk, schema
from counter_app.portal.store.context import Asker, Connection, Context

_REQUESTS = (
    "SELECT DISTINCT dossier FROM event WHERE dossier {keys} AND verdict = 'held'"
    " AND code IN ('behind_held', 'unknown_notice')"
)


def conclude(
    connection: Connection,
    context: Context,
    batch: JudgingBatch,
    new: Sequence[EventJudgement],
    again: Sequence[EventJudgement] = (),
) -> list[EventJudgement]:
    """Write judgements on new events, whose entries are written, and on such that were held before;
    then whatever they entail. Answers the later ones on held events, those of `new` among them.

    Raises OSError where the ledger cannot be written.
    """
    own = replace_codes(connection, context, batch)
    write(connection, context, batch, [*new, *own], again)
    _mark(connection, batch, again)
    happened, later = [*new, *again], list[EventJudgement]()
    while happened:
        batch = JudgingBatch(context)
        reported, decided = deferrals.follow(connection, context, batch, happened)
        ruled = [*decided, *held.judge_again(connection, batch, _released(connection, happened))]
        if not reported and not ruled:
            break
        ruled, waited = held.rejudge(connection, batch, ruled, None)
        own = replace_codes(connection, context, batch)
        write(connection, context, batch, [*reported, *own], [*ruled, *waited])
        _mark(connection, batch, [*ruled, *waited])
        happened = [*reported, *ruled, *waited]
        later += [*ruled, *waited]
    return later


def _released(connection: Connection, happened: Iterable[EventJudgement]) -> list[held.Waiting]:
    """Requests behind events that are held no longer, and those that asked for a notice that is
    there now.
    """
    judged = [item for item in happened if item.verdict is not Verdict.HELD and item.event.dossier]
    asked = {each.event.dossier or "" for each in judged}
    dossiers = {row.dossier for row in bulk.found(connection, _REQUESTS, sorted(asked))}
    if not dossiers:
        return []
    pairs = {(one.device, one.event.dossier) for one in judged}
    match = held.waiting(
        connection, schema.event.c.dossier.in_(dossiers), codes=[held.BEHIND, held.LACKING]
    )
    return [
        one
        for one in match
        if one.code == held.LACKING or (one.arrival.device, one.arrival.event.dossier) in pairs
    ]


def _mark(connection: Connection, batch: JudgingBatch, again: Sequence[EventJudgement]) -> None:
    """The serials of codes that could not be read before belong to the desks that gave them."""
    table = schema.device
    devices = sorted({each.device for each in again})
    existing = connection.execute(select(table.c.id, table.c.desk).where(table.c.id.in_(devices)))
    for device, desk in existing.all():
        own = [item for item in again if item.device == device]
        mark_serials(connection, Asker(desk, ""), own, batch.codes)
