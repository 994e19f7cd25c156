"""Officers as enrolment brought them, and the delay after failed sign-ins."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain.office.enrolment_rows import EnrolmentRow, open_rows
from counter_app.domain.office.office import Officer
from counter_app.storage.engine.schema import officer


def put(connection: Connection, item: EnrolmentRow[Officer]) -> None:
    """Keep or renew an officer as it came; failures so far stay."""
    document = item.document
    statement = insert(officer).values(id=item.value.id, document=document)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["id"], set_={"document": document})
    )


def all_of(connection: Connection) -> list[Officer]:
    """Every officer that this program can read."""
    documents = connection.scalars(select(officer.c.document))
    return [row.value for row in open_rows(map(msgspec.Raw, documents), Officer)]


def failures(connection: Connection, officer_id: str) -> tuple[int, int]:
    """Failed sign-ins in a row and the moment (seconds, UTC) until which none is tried."""
    row = connection.execute(
        select(officer.c.failures, officer.c.blocked_until).where(officer.c.id == officer_id)
    ).first()
    return (row.failures, row.blocked_until) if row else (0, 0)


def set_failures(connection: Connection, officer_id: str, count: int, until: int) -> None:
    connection.execute(
        update(officer)
        .where(officer.c.id == officer_id)
        .values(failures=count, blocked_until=until)
    )
