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
from counter_app.portal.judging.judgements import Ruling
from counter_app.portal.judging.judging_batch import Docket
from counter_app.portal.store import bulk, schema
from counter_app.portal.store.context import Asker, Connection, Context

_REQUESTS = (
    "SELECT DISTINCT dossier FROM event WHERE dossier {keys} AND verdict = 'held'"
    " AND code IN ('behind_held', 'unknown_notice')"
)


def conclude(
    connection: Connection,
    context: Context,
    docket: Docket,
    new: Sequence[Ruling],
    again: Sequence[Ruling] = (),
) -> list[Ruling]:
    """Write rulings on new events, whose entries are written, and on such that were held before;
    then whatever they entail. Answers the later rulings on held events, those of `new` among them.

    Raises OSError where the ledger cannot be written.
    """
    own = replace_codes(connection, context, docket)
    write(connection, context, docket, [*new, *own], again)
    _mark(connection, docket, again)
    happened, later = [*new, *again], list[Ruling]()
    while happened:
        docket = Docket(context)
        told, decided = deferrals.follow(connection, context, docket, happened)
        ruled = [*decided, *held.judge_again(connection, docket, _released(connection, happened))]
        if not told and not ruled:
            break
        ruled, waited = held.rejudge(connection, docket, ruled, None)
        own = replace_codes(connection, context, docket)
        write(connection, context, docket, [*told, *own], [*ruled, *waited])
        _mark(connection, docket, [*ruled, *waited])
        happened = [*told, *ruled, *waited]
        later += [*ruled, *waited]
    return later


def _released(connection: Connection, happened: Iterable[Ruling]) -> list[held.Waiting]:
    """Requests behind events that are held no longer, and those that asked for a notice that is
    there now.
    """
    judged = [one for one in happened if one.verdict is not Verdict.HELD and one.event.dossier]
    asked = {one.event.dossier or "" for one in judged}
    dossiers = {row.dossier for row in bulk.found(connection, _REQUESTS, sorted(asked))}
    if not dossiers:
        return []
    pairs = {(one.device, one.event.dossier) for one in judged}
    found = held.waiting(
        connection, schema.event.c.dossier.in_(dossiers), codes=[held.BEHIND, held.LACKING]
    )
    return [
        one
        for one in found
        if one.code == held.LACKING or (one.arrival.device, one.arrival.event.dossier) in pairs
    ]


def _mark(connection: Connection, docket: Docket, again: Sequence[Ruling]) -> None:
    """The serials of codes that could not be read before belong to the desks that gave them."""
    table = schema.device
    devices = sorted({one.device for one in again})
    known = connection.execute(select(table.c.id, table.c.desk).where(table.c.id.in_(devices)))
    for device, desk in known.all():
        own = [one for one in again if one.device == device]
        mark_serials(connection, Asker(desk, ""), own, docket.codes)
