"""What the portal's operator is told: that something came which should not, how often and whence.

A day's incidents of one kind between the same two desks are one row, so that nobody fills the disk
with them. No personal data: a desk, another one, and a dossier's code as an example.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.open_enum import OpenEnum
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Context

_log = logging.getLogger(__name__)


class IncidentKind(OpenEnum):
    """`foreign_code`: a desk gave a code that lies in another desk's lease. `code_twice`: two
    dossiers carried one code, and that of `desk` got a new one. `lease_twice`: a desk holds a lease
    that the portal had lost and another one has by now; `lease_unknown`: one that is not its own.
    `foreign_reception`: a desk sent a reception of an office that is not its own, which waits.
    """

    FOREIGN_CODE = "foreign_code"
    CODE_TWICE = "code_twice"
    LEASE_TWICE = "lease_twice"
    LEASE_UNKNOWN = "lease_unknown"
    FOREIGN_RECEPTION = "foreign_reception"


@dataclass(frozen=True, slots=True)
class Incident:
    """`desk` is whose dossier or lease it is, `other` the desk that holds the code or keeps it,
    empty where there is none; `code` a dossier's, or the agency and serials of a lease.
    """

    kind: IncidentKind
    desk: str
    other: str
    code: str


@dataclass(frozen=True, slots=True)
class Noted:
    """The incidents of one kind and day between two desks; `incident` and `at` are the last's."""

    incident: Incident
    day: date
    at: datetime
    times: int


def note(connection: Connection, context: Context, happened: Iterable[Incident]) -> None:
    """Count them under the day of today, and say in the log that there were some."""
    day, at = context.today().isoformat(), context.seconds()
    table = schema.incident
    for item in happened:
        _log.info("incident: %s", item.kind)
        place = (
            (table.c.day == day)
            & (table.c.kind == item.kind.value)
            & (table.c.desk == item.desk)
            & (table.c.other == item.other)
        )
        existing = connection.scalar(select(table.c.times).where(place)) or 0
        row = {
            "day": day,
            "kind": item.kind.value,
            "desk": item.desk,
            "other": item.other,
            "code": item.code,
            "at": at,
            "times": existing + 1,
        }
        upsert_dicts(connection, table, [row], ["day", "kind", "desk", "other"])


def noted(connection: Connection, context: Context, most: int = 100) -> list[Noted]:
    """The newest first."""
    zone = ZoneInfo(context.calendar.zone)
    table = schema.incident
    query = select(table).order_by(table.c.at.desc(), table.c.kind, table.c.desk).limit(most)
    return [
        Noted(
            Incident(IncidentKind(row.kind), row.desk, row.other, row.code),
            date.fromisoformat(row.day),
            from_seconds(row.at, zone),
            row.times,
        )
        for row in connection.execute(query)
    ]
