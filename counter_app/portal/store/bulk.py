"""Many rows with one statement, as tuples straight to the driver, on SQLite and on PostgreSQL.

Core builds a dictionary and runs converters for every row, which for a run of 10,000 events took
longer than writing them did.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Connection, CursorResult, Table

Row = tuple[Any, ...]
Dicts = Sequence[Mapping[str, Any]]


def insert(connection: Connection, table: Table, columns: Sequence[str], rows: list[Row]) -> None:
    """The values of each row stand in the order of `columns`."""
    _write(connection, table, columns, rows, "")


def insert_or_ignore(
    connection: Connection, table: Table, columns: Sequence[str], rows: list[Row]
) -> None:
    """As `insert`; what is there already stays as it is."""
    _write(connection, table, columns, rows, " ON CONFLICT DO NOTHING")


def upsert(
    connection: Connection,
    table: Table,
    columns: Sequence[str],
    rows: list[Row],
    keys: Sequence[str],
) -> None:
    """As `insert`; a row with the same `keys` (a unique index) gets the other values. Rows go one
    by one: where one key comes twice, the last one counts.
    """
    quoted = connection.dialect.identifier_preparer.quote
    others = [quoted(name) for name in columns if name not in keys]
    changed = ", ".join(f"{name} = excluded.{name}" for name in others)
    then = f"UPDATE SET {changed}" if others else "NOTHING"
    tail = f" ON CONFLICT ({', '.join(map(quoted, keys))}) DO {then}"
    _write(connection, table, columns, rows, tail)


def insert_dicts_or_ignore(connection: Connection, table: Table, rows: Dicts) -> None:
    """As `insert_or_ignore`, of few rows. All have the columns of the first."""
    if rows:
        insert_or_ignore(connection, table, *_tuples(rows))


def upsert_dicts(connection: Connection, table: Table, rows: Dicts, keys: Sequence[str]) -> None:
    """As `upsert`, of few rows. All have the columns of the first."""
    if rows:
        upsert(connection, table, *_tuples(rows), keys)


def _tuples(rows: Dicts) -> tuple[list[str], list[Row]]:
    columns = list(rows[0])
    return columns, [tuple(row[name] for name in columns) for row in rows]


def _write(
    connection: Connection, table: Table, columns: Sequence[str], rows: list[Row], tail: str
) -> None:
    if rows:
        mark = "%s" if connection.dialect.paramstyle in {"pyformat", "format"} else "?"
        names = tuple(map(connection.dialect.identifier_preparer.quote, columns))
        statement = _statement(table.name, names, mark, tail)
        connection.exec_driver_sql(statement, rows)


@lru_cache(maxsize=64)
def _statement(table: str, columns: tuple[str, ...], mark: str, tail: str) -> str:
    marks = ", ".join([mark] * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}){tail}"  # noqa: S608 - our own names


def found(connection: Connection, query: str, keys: Iterable[str], *others: Any) -> Sequence[Any]:
    """The rows of a query in which `{keys}` stands for the list of keys, one value however many
    there are; the query's other marks are `{mark}` and stand behind it. `{lock}` at its end locks
    the rows until the transaction ends, where there is more than one writer.
    """
    requested = list(keys)
    return _run(connection, query, requested, others).all() if requested else []


def run(connection: Connection, statement: str, keys: Iterable[str]) -> None:
    """A statement of the same form that answers no rows."""
    requested = list(keys)
    if requested:
        _run(connection, statement, requested, ())


def _run(
    connection: Connection, query: str, wanted: list[str], others: tuple[Any, ...]
) -> CursorResult[Any]:
    if connection.dialect.name == "postgresql":
        statement = query.format(keys="= ANY(%s)", mark="%s", lock=" FOR UPDATE")
        return connection.exec_driver_sql(statement, (wanted, *others))
    statement = query.format(keys="IN (SELECT value FROM json_each(?))", mark="?", lock="")
    listed = msgspec.json.encode(wanted).decode()
    return connection.exec_driver_sql(statement, (listed, *others))
