"""Many rows with one statement, as tuples straight to the driver.

Core builds a dictionary and runs converters for every row, which for a page of dossiers took
longer than writing them encrypted did.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection

Row = tuple[Any, ...]


def write(connection: Connection, statement: str, rows: Sequence[Row]) -> None:
    """Run the statement for each row; a literal of ours with a mark for each value."""
    if rows:
        connection.exec_driver_sql(statement, list(rows))


def found(connection: Connection, statement: str, keys: Iterable[str]) -> Sequence[Any]:
    """The rows of a query whose only mark is the JSON list of `keys`, for `json_each`: one value
    however many keys there are.
    """
    return connection.exec_driver_sql(statement, (msgspec.json.encode(list(keys)).decode(),)).all()
