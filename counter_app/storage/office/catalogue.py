"""Procedure versions and calendars as packs brought them; a version never changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain import carried
from counter_app.domain.catalogue.catalogue import CatalogueEntry, Version
from counter_app.domain.catalogue.given_law import OpenedCalendar
from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.storage.engine.schema import calendar, procedure_version

_procedures = msgspec.json.Decoder(Procedure)
_PUT_PROCEDURE = insert(procedure_version).on_conflict_do_nothing()


def put_versions(connection: Connection, versions: Iterable[Version]) -> int:
    """Keep the versions that are new; how many were."""
    rows = [
        {
            "id": version.id,
            "code": version.procedure.code,
            "effective_from": version.procedure.effective_from.isoformat(),
            "effective_to": _text(version.procedure.effective_to),
            "document": version.document,
        }
        for version in versions
    ]
    if not rows:
        return 0
    return connection.execute(_PUT_PROCEDURE, rows).rowcount


def entries(connection: Connection) -> list[CatalogueEntry]:
    """Every version that this program can read."""
    rows = connection.execute(select(procedure_version.c.id, procedure_version.c.document))
    return [
        CatalogueEntry(key, results)
        for key, data in rows
        if (results := procedure(data)) is not None
    ]


def document(connection: Connection, id: str) -> bytes | None:
    """The JSON of the version with this id, None where no pack brought it."""
    query = select(procedure_version.c.document).where(procedure_version.c.id == id)
    results: bytes | None = connection.scalar(query)
    return results


def procedure(data: bytes) -> Procedure | None:
    """The version of this JSON, None where this program cannot read it."""
    try:
        return _procedures.decode(data)
    except msgspec.MsgspecError:
        return None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def put_calendar(connection: Connection, given: OpenedCalendar) -> int:
    """Keep a calendar; 1 if it is new."""
    item = given.calendar
    kept = carried.encoded(item, given.document)
    statement = insert(calendar).values(
        id=hashlib.sha256(kept).hexdigest(),
        effective_from=item.effective_from.isoformat() if item.effective_from else "",
        document=kept,
    )
    return connection.execute(statement.on_conflict_do_nothing()).rowcount


def newest_calendar(connection: Connection) -> Calendar | None:
    """The calendar with the latest effective date."""
    document = connection.scalar(
        select(calendar.c.document).order_by(calendar.c.effective_from.desc()).limit(1)
    )
    return msgspec.json.decode(document, type=Calendar) if document else None
