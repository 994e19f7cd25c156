"""Small values of the portal by name, and its packs."""

from __future__ import annotations

from sqlalchemy import Connection, select

from counter_app.portal.store import schema
from counter_app.portal.store.bulk import upsert_dicts

_VERSION = "version"


def get(connection: Connection, name: str) -> bytes | None:
    table = schema.meta
    return connection.scalar(select(table.c.value).where(table.c.name == name))


def put(connection: Connection, name: str, value: bytes) -> None:
    upsert_dicts(connection, schema.meta, [{"name": name, "value": value}], ["name"])


def version(connection: Connection) -> int:
    """The version of the tables. Raises ValueError where the value is no number of a portal's."""
    results = get(connection, _VERSION) or b""
    if not 0 < len(results) < 10:
        raise ValueError("version")
    return int(results)


def put_version(connection: Connection, number: int) -> None:
    put(connection, _VERSION, str(number).encode())


def pack(connection: Connection, name: str) -> bytes | None:
    """The document of a pack as it was put; None where there is none."""
    table = schema.pack
    return connection.scalar(select(table.c.document).where(table.c.name == name))
