"""The desks of an office as the portal heard them last, for whoever supervises them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from counter_app.contract.office_desks import DeskState, OfficeDesks
from counter_app.contract.problems import ProblemError
from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.portal.office import packs
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Connection, Context


def desks_of_office(connection: Connection, context: Context, asker: Asker) -> OfficeDesks:
    """Every desk of the asker's office. To ask is a contact too: a desk with nothing to send is
    seen to be there. Raises ProblemError forbidden for a revoked desk.
    """
    if asker.revoked:
        raise ProblemError("forbidden", 403)
    table = schema.desk
    connection.execute(
        update(table).where(table.c.id == asker.desk).values(contact=context.seconds())
    )
    query = select(table).where(table.c.office == asker.office).order_by(table.c.name, table.c.id)
    zone = ZoneInfo(context.calendar.zone)
    return OfficeDesks(
        desks=[
            DeskState(
                name=row.name,
                waiting=row.waiting,
                oldest=_told(row.oldest) if row.waiting else None,
                contact=from_seconds(row.contact, zone) if row.contact else None,
            )
            for row in connection.execute(query)
        ],
        packs=packs.version(connection, asker),
    )


def _told(text: str) -> datetime | None:
    """A moment by a desk's word, None where it says none."""
    try:
        timestamp = datetime.fromisoformat(text)
    except ValueError:
        return None
    return timestamp if timestamp.tzinfo else None
