"""Bringing a database up: a verified backup first, each step whole or not at all."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from counter_app import paths
from counter_app.storage.engine import migrate
from counter_app.storage.engine.database import connect
from counter_app.storage.engine.errors import NewerDatabaseError
from counter_app.storage.engine.schema import metadata
from counter_app.storage.profile import backup

KEY = bytes(48)
OF_SEARCH = re.compile(r"dossier_words.*|dossier_entry|alembic_version|sqlite_.*")


def _plain(statement: str) -> str:
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", statement)).strip()


def _made(path: Path) -> dict[str, str]:
    connection = connect(path, KEY)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    made = {name: _plain(sql) for name, sql in rows if not OF_SEARCH.fullmatch(name)}
    connection.close()
    return made


def test_the_models_equal_what_the_migrations_make(tmp_path: Path) -> None:
    migrate.bring_up(tmp_path / "counter.db", KEY, tmp_path / "backups")
    dialect = sqlite.dialect()
    expected = {}
    for table in metadata.sorted_tables:
        expected[table.name] = _plain(str(CreateTable(table).compile(dialect=dialect)))
        for index in table.indexes:
            expected[str(index.name)] = _plain(str(CreateIndex(index).compile(dialect=dialect)))
    assert _made(tmp_path / "counter.db") == expected


def test_a_database_at_its_newest_schema_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "counter.db"
    assert migrate.bring_up(path, KEY, tmp_path / "backups") is True
    data = path.read_bytes()
    assert migrate.bring_up(path, KEY, tmp_path / "backups") is False
    assert path.read_bytes() == data
    assert not (tmp_path / "backups").exists()


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "counter.db"
    migrate.bring_up(path, KEY, tmp_path)
    connection = connect(path, KEY)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(NewerDatabaseError):
        migrate.bring_up(path, KEY, tmp_path)


NOW = migrate.SCHEMA
NEXT = NOW + 1
STEP = '''
"""A step of the next version."""
from alembic import op
revision = "{next:04}"
down_revision = "{now:04}"
def upgrade():
    op.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    op.execute("CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id))")
    op.execute("INSERT INTO parent VALUES (1)")
    op.execute("INSERT INTO child VALUES (1, {parent})")
    {then}
    op.execute("PRAGMA user_version = {next}")
'''


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program one schema ahead; the file of its step is the caller's to write."""
    scripts = tmp_path / "migrations"
    shutil.copytree(paths.migrations(), scripts)
    # A step written anew within the second, as long as before, would be taken from its bytecode.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(paths, "migrations", lambda: scripts)
    monkeypatch.setattr(migrate, "SCHEMA", NEXT)
    return scripts / "versions" / f"{NEXT:04}_next.py"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "counter.db"
    migrate.bring_up(path, KEY, tmp_path / "backups")
    connection = connect(path, KEY)
    connection.execute("INSERT INTO meta VALUES ('device', x'01')")
    connection.close()
    return path


def _step(parent: int, then: str = "pass") -> str:
    return textwrap.dedent(STEP).format(parent=parent, then=then, now=NOW, next=NEXT)


def test_an_older_database_is_backed_up_and_brought_up(old: Path, next_version: Path) -> None:
    next_version.write_text(_step(1))
    assert migrate.bring_up(old, KEY, old.parent / "backups")
    assert migrate.version(old, KEY) == NEXT
    saved = backup.newest(old.parent / "backups")
    assert saved is not None
    assert saved.name == f"counter-000001-before-{NEXT}.db"
    assert migrate.version(saved, KEY) == NOW


@pytest.mark.parametrize(
    "step",
    [_step(1, "op.execute('SELECT * FROM nowhere')"), _step(7)],
    ids=["an error in the middle", "a child without its parent"],
)
def test_a_step_that_fails_leaves_the_database_of_before(
    old: Path, next_version: Path, step: str
) -> None:
    next_version.write_text(step)
    with pytest.raises(Exception, match=r"nowhere|refer"):
        migrate.bring_up(old, KEY, old.parent / "backups")
    assert migrate.version(old, KEY) == NOW
    assert "parent" not in _made(old)
    next_version.write_text(_step(1))
    assert migrate.bring_up(old, KEY, old.parent / "backups")


def test_a_step_that_makes_a_table_anew_deletes_no_child(old: Path, next_version: Path) -> None:
    """With foreign keys on, dropping the old table would empty what refers to it."""
    again = """op.execute("CREATE TABLE new_parent (id INTEGER PRIMARY KEY)")
    op.execute("INSERT INTO new_parent SELECT id FROM parent")
    op.execute("DROP TABLE parent")
    op.execute("ALTER TABLE new_parent RENAME TO parent")"""
    step = _step(1, again).replace("(id))", "(id) ON DELETE CASCADE)")
    next_version.write_text(step)
    migrate.bring_up(old, KEY, old.parent / "backups")
    connection = connect(old, KEY)
    assert connection.execute("SELECT count(*) FROM child").fetchone()[0] == 1
    connection.close()
