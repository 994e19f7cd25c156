"""Held events looked at again, at the portal's start and now and then."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from counter_app.contract.push import Verdict
from counter_app.portal import held, schema
from counter_app.portal.codes_twice import replace_codes
from counter_app.portal.context import Asker, Connection, Context
from counter_app.portal.docket import Docket, Ruling
from counter_app.portal.recording import mark_serials, write


def rejudge_held(connection: Connection, context: Context, most: int = 500) -> int:
    """Those whose kind may be known by now, or whose judging failed; how many are held no longer.

    Raises OSError where the ledger cannot be written.
    """
    docket = Docket(context)
    judged = held.of_all(connection, docket, most)
    settled = [one for one in judged if one.verdict is not Verdict.HELD]
    if settled:
        own = replace_codes(connection, context, docket)
        write(connection, context, docket, own, settled)
        _mark(connection, docket, settled)
    return len(settled)


def _mark(connection: Connection, docket: Docket, settled: Sequence[Ruling]) -> None:
    """The serials of codes that could not be read before belong to the desks that gave them."""
    table = schema.device
    devices = sorted({one.device for one in settled})
    known = connection.execute(select(table.c.id, table.c.desk).where(table.c.id.in_(devices)))
    for device, desk in known.all():
        own = [one for one in settled if one.device == device]
        mark_serials(connection, Asker(desk, ""), own, docket.codes)
