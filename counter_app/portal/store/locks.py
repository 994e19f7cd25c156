"""Locks by name for what has no row to lock; held until the transaction ends."""

from __future__ import annotations

from sqlalchemy import Connection, func, select


def lock(connection: Connection, name: str) -> None:
    """One transaction at a time holds the name. On SQLite there is one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(name, 0))))
