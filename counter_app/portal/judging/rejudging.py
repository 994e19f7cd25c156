"""Held events judged again: at the portal's start, now and then, and when a supervisor asks."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from counter_app.contract.push import Verdict
from counter_app.portal.judging import held
from counter_app.portal.judging.concluding import conclude
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.office import offices
from counter_app.portal.store import meta, schema
from counter_app.portal.store.context import Asker, Connection, Context

_PLACE = "held_again"
_REVOKED = "device_revoked"
_places = msgspec.json.Decoder(held.Place)


@dataclass(frozen=True, slots=True)
class HeldLook:
    """How many events are held no longer, and whether there are more to look at."""

    settled: int
    more: bool


def rejudge_held(connection: Connection, context: Context, most: int = 500) -> HeldLook:
    """The next `most` behind those of the last look: their kind may be known by now, or what made
    their judging fail may be mended. After the last one the next look begins anew.

    Raises OSError where the ledger cannot be written.
    """
    document = meta.get(connection, _PLACE)
    after = _places.decode(document) if document else None
    result = held.waiting(connection, codes=held.BY_ITSELF, after=after, most=most)
    is_end = len(result) < most
    batch = JudgingBatch(context)
    ruled = held.judge_again(connection, batch, result)
    if ruled:
        conclude(connection, context, batch, [], ruled)
    if document or not is_end:
        place = b"" if is_end else msgspec.json.encode(result[-1].place)
        meta.put(connection, _PLACE, place)
    settled = sum(item.verdict is not Verdict.HELD for item in ruled)
    return HeldLook(settled, not is_end)


def let_in(connection: Connection, context: Context, desk: str) -> int:
    """A supervisor lets in what a revoked machine of a desk sent: it is judged as if it were not.
    Answers how many events are held no longer. What is sent later is held again.

    Raises ProblemError not_found for an unknown desk; OSError where the ledger cannot be written.
    """
    _, office = offices.desk(connection, desk)
    batch = JudgingBatch(context)
    match = held.waiting(connection, schema.desk.c.id == desk, codes=[_REVOKED])
    judged = held.judge_again(connection, batch, match)
    judged, waited = held.rejudge(connection, batch, judged, Asker(desk, office))
    conclude(connection, context, batch, [], [*judged, *waited])
    return sum(one.verdict is not Verdict.HELD for one in judged)
