"""How far each office's feed had come at which moment, in the ledger: for reports "as known at".

The first change of a day writes where the feed stood before it, and so does a backup: the first
mark behind the end of a day says exactly what the office knew at that end.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from counter_app.portal.ledger import ledger_records
from counter_app.portal.store import meta, schema
from counter_app.portal.store.context import Context

_DAY = "feed_day/"


def begin_day(connection: Connection, context: Context, office: str, n: int) -> None:
    """The feed stood at `n` before what is written now; the caller has the lock of its row.

    Raises OSError where the ledger cannot be written.
    """
    day = context.today().isoformat().encode()
    if meta.get(connection, _DAY + office) != day:
        _write(context, office, n)
        meta.put(connection, _DAY + office, day)


def note_all(connection: Connection, context: Context) -> None:
    """Every feed as it stands now. Raises OSError where the ledger cannot be written."""
    table = schema.office
    query = select(table.c.code, table.c.feed).order_by(table.c.code).with_for_update()
    for row in connection.execute(query).all():
        _write(context, row.code, row.feed)


def _write(context: Context, office: str, n: int) -> None:
    at = context.office_now().isoformat(timespec="milliseconds")
    mark = ledger_records.FeedMark(office=office, history=context.history, at=at, n=n)
    ledger_records.write(context.ledger, f"{office} {at}", mark)
