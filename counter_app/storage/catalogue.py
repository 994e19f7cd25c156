"""Procedure versions and calendars as packs brought them; a version never changes."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain.calendar import Calendar, calendar_id
from counter_app.domain.procedure import Procedure, version_id
from counter_app.storage.schema import calendar, procedure_version

_PUT_PROCEDURE = insert(procedure_version).on_conflict_do_nothing()


def put_procedures(connection: Connection, procedures: Iterable[Procedure]) -> int:
    """Keep the versions that are new; how many were."""
    rows = [
        {
            "id": version_id(item),
            "code": item.code,
            "effective_from": item.effective_from.isoformat(),
            "effective_to": item.effective_to.isoformat() if item.effective_to else None,
            "document": msgspec.json.encode(item),
        }
        for item in procedures
    ]
    if not rows:
        return 0
    return connection.execute(_PUT_PROCEDURE, rows).rowcount


def procedures(connection: Connection) -> list[Procedure]:
    rows = connection.execute(select(procedure_version.c.document))
    return [msgspec.json.decode(row.document, type=Procedure) for row in rows]


def procedure(connection: Connection, id: str) -> Procedure | None:
    """The version with this id, None where no pack brought it."""
    query = select(procedure_version.c.document).where(procedure_version.c.id == id)
    document = connection.scalar(query)
    return msgspec.json.decode(document, type=Procedure) if document else None


def put_calendar(connection: Connection, item: Calendar) -> int:
    """Keep a calendar; 1 if it is new."""
    statement = insert(calendar).values(
        id=calendar_id(item),
        effective_from=item.effective_from.isoformat() if item.effective_from else "",
        document=msgspec.json.encode(item),
    )
    return connection.execute(statement.on_conflict_do_nothing()).rowcount


def newest_calendar(connection: Connection) -> Calendar | None:
    """The calendar with the latest effective date."""
    document = connection.scalar(
        select(calendar.c.document).order_by(calendar.c.effective_from.desc()).limit(1)
    )
    return msgspec.json.decode(document, type=Calendar) if document else None
