"""Rows that may be there already, written with one statement on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Rows = Sequence[Mapping[str, Any]]


def insert_or_ignore(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert the rows whose keys are new; what is there already stays as it is."""
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), _plain(rows))


def upsert(connection: Connection, table: Table, rows: Rows, keys: Sequence[str]) -> None:
    """Insert the rows, or give those with the same `keys` (a unique index) the other values.

    All rows have the columns of the first. PostgreSQL refuses nothing where one key comes twice:
    the rows go one by one, and the last one counts.
    """
    if not rows:
        return
    statement = _insert(connection, table)
    values = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    if not values:
        insert_or_ignore(connection, table, rows)
        return
    connection.execute(
        statement.on_conflict_do_update(index_elements=list(keys), set_=values), _plain(rows)
    )


def _insert(connection: Connection, table: Table) -> Any:
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)


def _plain(rows: Rows) -> list[dict[str, Any]]:
    return [dict(row) for row in rows]
