"""Small values of the portal by name, and its packs."""

from __future__ import annotations

from sqlalchemy import Connection, select

from counter_app.portal import schema
from counter_app.portal.upsert import upsert


def get(connection: Connection, name: str) -> bytes | None:
    table = schema.meta
    return connection.scalar(select(table.c.value).where(table.c.name == name))


def put(connection: Connection, name: str, value: bytes) -> None:
    upsert(connection, schema.meta, [{"name": name, "value": value}], ["name"])


def pack(connection: Connection, name: str) -> bytes | None:
    """The document of a pack as it was put; None where there is none."""
    table = schema.pack
    return connection.scalar(select(table.c.document).where(table.c.name == name))
