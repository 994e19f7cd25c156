"""Single values of the database: device, machine, enrolment."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.storage.engine.schema import meta

_VALUE = select(meta.c.value).where(meta.c.name == bindparam("name"))
_NEW = insert(meta)
_PUT = _NEW.on_conflict_do_update(index_elements=["name"], set_={"value": _NEW.excluded.value})


def get(connection: Connection, name: str) -> bytes | None:
    value: bytes | None = connection.scalar(_VALUE, {"name": name})
    return value


def put(connection: Connection, name: str, value: bytes) -> None:
    connection.execute(_PUT, {"name": name, "value": value})
