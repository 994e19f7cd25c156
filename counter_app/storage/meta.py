"""Single values of the database: device, machine, enrolment."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.storage.schema import meta


def get(connection: Connection, name: str) -> bytes | None:
    value: bytes | None = connection.scalar(select(meta.c.value).where(meta.c.name == name))
    return value


def put(connection: Connection, name: str, value: bytes) -> None:
    statement = insert(meta).values(name=name, value=value)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["name"], set_={"value": statement.excluded.value}
        )
    )
