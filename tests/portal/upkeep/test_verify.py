"""What the check of a portal finds that neither SQLite nor a hash proves."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.clock import new_id
from counter_app.portal.store import schema
from counter_app.portal.store.store import open_portal
from counter_app.portal.upkeep.verify import verify
from tests.support.clocks import MORNING
from tests.support.portal_offices import furnish

ALL_INDEXED = {"feed", "serial"}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "portal.db"
    with closing(open_portal(path, tmp_path, now=lambda: MORNING, ids=new_id)) as store:
        furnish(store)
    return path


def with_another_word(database: Path, table: str, word: str) -> None:
    """One letter of a column's name in what the database says of its table, as a flipped bit
    leaves it.
    """
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        query = "SELECT sql FROM sqlite_schema WHERE name = ?"
        (text,) = connection.execute(query, [table]).fetchone()
        changed = re.sub(rf"(?<=[\s(\"]){word}(?=[\s,)\"])", "q" + word[1:], text)
        assert changed != text
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", [changed, table])
        connection.commit()


def plain_column(database: Path, table: str) -> str:
    """One that no index names, if there is any: else SQLite reads none of it."""
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT group_concat(sql) FROM sqlite_schema WHERE type = 'index'"
        (indexes,) = connection.execute(query).fetchone()
    indexed = {table, *re.findall(r"\w+", indexes)}
    names = [column.name for column in schema.metadata.tables[table].columns]
    return next((one for one in names if one not in indexed), names[-1])


def test_a_portal_without_faults_has_none_to_tell(database: Path) -> None:
    assert list(verify(database, database.parent)) == []


@pytest.mark.parametrize("table", sorted(schema.metadata.tables))
def test_a_column_that_the_database_calls_by_another_name_is_told(
    database: Path, table: str
) -> None:
    column = plain_column(database, table)
    with_another_word(database, table, column)
    found = list(verify(database, database.parent))
    by_sqlite = "tables not read to the end: DatabaseError"
    assert f"table {table} has no {column}" in found or (
        by_sqlite in found and table in ALL_INDEXED
    )


def test_a_table_that_is_gone_is_told(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DROP TABLE submission")
        connection.commit()
    assert "table submission is not there" in list(verify(database, database.parent))
