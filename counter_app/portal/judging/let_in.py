"""A supervisor lets in what a revoked machine of a desk sent: it is judged as if it were not."""

from __future__ import annotations

from counter_app.contract.push import Verdict
from counter_app.portal.judging import held
from counter_app.portal.judging.concluding import conclude
from counter_app.portal.judging.judging_batch import Docket
from counter_app.portal.office import offices
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Connection, Context

_REVOKED = "device_revoked"


def let_in(connection: Connection, context: Context, desk: str) -> int:
    """How many events are held no longer. What is sent later is held again.

    Raises ProblemError not_found for an unknown desk; OSError where the ledger cannot be written.
    """
    _, office = offices.desk(connection, desk)
    docket = Docket(context)
    found = held.waiting(connection, schema.desk.c.id == desk, codes=[_REVOKED])
    judged = held.judge_again(connection, docket, found)
    judged, waited = held.rejudge(connection, docket, judged, Asker(desk, office))
    conclude(connection, context, docket, [], [*judged, *waited])
    return sum(one.verdict is not Verdict.HELD for one in judged)
