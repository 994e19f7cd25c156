"""A supervisor lets in what a revoked machine of a desk sent: it is judged as if it were not."""

from __future__ import annotations

from counter_app.contract.push import Verdict
from counter_app.portal import held, offices
from counter_app.portal.codes_twice import replace_codes
from counter_app.portal.context import Asker, Connection, Context
from counter_app.portal.docket import Docket
from counter_app.portal.recording import mark_serials, write


def let_in(connection: Connection, context: Context, desk: str) -> int:
    """How many events are held no longer. What is sent later is held again.

    Raises ProblemError not_found for an unknown desk; OSError where the ledger cannot be written.
    """
    _, office = offices.desk(connection, desk)
    asker = Asker(desk, office)
    docket = Docket(context)
    judged = held.of_revoked(connection, docket, desk)
    judged, waited = held.rejudge(connection, docket, judged, asker)
    own = replace_codes(connection, context, docket)
    write(connection, context, docket, own, [*judged, *waited])
    mark_serials(connection, asker, judged, docket.codes)
    return sum(one.verdict is not Verdict.HELD for one in judged)
