"""A portal's database of an earlier version becomes one of this version, or stays what it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from counter_app.portal.store import meta, schema
from counter_app.portal.store.damage import DamagedPortalError
from counter_app.portal.store.database import DatabaseError, PortalDatabase
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.portal.upkeep import backups, migrate
from counter_app.portal.upkeep.backups import UnusableBackupError
from counter_app.portal.upkeep.migrate import (
    BackupFailedError,
    BackupNeededError,
    NewerPortalDatabaseError,
)
from tests.simulation.world import Ids
from tests.storage.test_full_disk import no_file_over
from tests.support import portal_backends, portal_tables, summaries
from tests.support.released import VERSIONS, expected, portal

NEXT_DAY = datetime(2026, 11, 25, 1, 30, tzinfo=UTC)
FIRST = VERSIONS[0]
on_sqlite = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
elsewhere = [name for name in portal_backends.NAMES if name != "sqlite"]


class Old:
    """A portal that release 0.1 left, as files and, of PostgreSQL, as a database."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind = kind
        unpacked = portal(FIRST, kind, folder)
        self.folder = unpacked / "portal"
        self.where = str(self.folder / "portal.db")
        if kind == "postgresql":
            self.where = portal_backends.new_database()
            portal_backends.load(self.where, (unpacked / "dump.sql").read_text("utf-8"))

    def open(self, **options: Any) -> PortalStore:
        options = {"backed_up": True} | options
        return open_portal(self.where, self.folder, now=lambda: NEXT_DAY, ids=Ids(90), **options)

    def database(self) -> PortalDatabase:
        return PortalDatabase(self.where, self.folder / "write.lock")

    def asked(self, question: Callable[[Connection], Any]) -> Any:
        with closing(self.database()) as database, database.read() as connection:
            return question(connection)

    def rows(self) -> dict[str, list[Any]]:
        """Everything that stands in the tables of release 0.1."""
        names = expected(FIRST, "words")["portal_tables"]

        def all_rows(connection: Connection) -> dict[str, list[Any]]:
            return {
                table: sorted(
                    str([_plain(value) for value in row])
                    for row in connection.execute(
                        text(f"SELECT {', '.join(map(_quoted, columns))} FROM {table}")
                    )
                )
                for table, columns in names.items()
                if table != "meta"
            }

        found: dict[str, list[Any]] = self.asked(all_rows)
        return found


def _quoted(name: str) -> str:
    return f'"{name}"'


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value


@pytest.fixture(params=portal_backends.NAMES)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def old(kind: str, tmp_path: Path) -> Old:
    return Old(kind, tmp_path)


@pytest.fixture
def empty(kind: str, tmp_path: Path) -> Iterator[PortalDatabase]:
    where = portal_backends.new_database() if kind == "postgresql" else tmp_path / "empty.db"
    with closing(PortalDatabase(where, tmp_path / "write.lock")) as database:
        yield database


def test_the_steps_make_the_tables_of_the_program(empty: PortalDatabase, tmp_path: Path) -> None:
    with empty.transaction(alone=True) as connection:
        migrate.upgrade(connection, 0)
    with empty.read() as connection:
        made = portal_tables.tables(connection)
        step = portal_tables.missing_step(connection)
    fresh = open_portal(":memory:", tmp_path / "fresh", now=lambda: NEXT_DAY, ids=Ids(91))
    with closing(fresh), fresh.read() as connection:
        wanted = portal_tables.tables(connection)
    if empty.is_sqlite:
        assert made == wanted, f"the next step is to say:\n{step}"
    assert made.keys() == wanted.keys()
    assert "op." not in step, f"the next step is to say:\n{step}"


def test_the_newest_step_is_the_version_of_the_program() -> None:
    steps = sorted(path.name for path in (migrate.SCRIPTS / "versions").glob("*.py"))
    assert [int(name.partition("_")[0]) for name in steps] == list(range(1, schema.VERSION + 1))


def test_the_first_step_makes_the_tables_of_release_0_1(old: Old, empty: PortalDatabase) -> None:
    with empty.transaction(alone=True) as connection:
        _upgrade_to(connection, "0001")
    with empty.read() as connection:
        made = portal_tables.tables(connection)
    assert old.asked(portal_tables.tables) == made


def _upgrade_to(connection: Connection, revision: str) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def test_a_released_portal_is_migrated_and_nothing_in_it_is_lost(old: Old) -> None:
    before = old.rows()
    with closing(old.open()) as store, store.read() as connection:
        assert meta.version(connection) == schema.VERSION
        step = portal_tables.missing_step(connection)
        summary = summaries.of_portal(store)
    assert "op." not in step
    assert old.rows() == before
    released = expected(FIRST, f"portal_{old.kind}")
    assert {part: summary[part] for part in released} == released
    count = sum(map(len, before.values()))
    print(f"{old.kind}: {len(before)} tables, {count} rows, {len(summary['dossiers'])} dossiers")


def test_it_is_migrated_once(old: Old) -> None:
    old.open().close()
    saved = list((old.folder / "backups").glob("*"))
    with closing(old.open(backed_up=False)) as store, store.read() as connection:
        assert meta.version(connection) == schema.VERSION
    assert list((old.folder / "backups").glob("*")) == saved


@on_sqlite
def test_what_it_was_lies_beside_it_and_can_be_put_back(old: Old) -> None:
    before = old.rows()
    history = old.asked(lambda c: meta.get(c, "history")).decode()
    old.open().close()
    saved = old.folder / "backups" / f"before-{schema.VERSION}.db"
    assert backups.verify(saved).history == history
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]
    backups.restore(old.folder, saved, Path(old.where))
    assert old.asked(meta.version) == 1
    assert old.rows() == before
    with closing(old.open()) as store:
        assert store.context.history != history
        assert (
            summaries.of_portal(store)["dossiers"] == expected(FIRST, "portal_sqlite")["dossiers"]
        )


@pytest.mark.parametrize("kind", elsewhere, indirect=True)
def test_postgresql_is_migrated_only_when_somebody_says_that_it_is_backed_up(old: Old) -> None:
    before = old.rows()
    with pytest.raises(BackupNeededError):
        old.open(backed_up=False)
    assert old.asked(meta.version) == 1
    assert old.rows() == before
    old.open().close()
    assert old.asked(meta.version) == schema.VERSION
    assert not (old.folder / "backups").exists()


@pytest.mark.parametrize("version", [b"", b"x", b"1x", b"1" * 30])
def test_a_version_that_cannot_be_read_is_damage_and_no_new_portal(
    old: Old, version: bytes
) -> None:
    with closing(old.database()) as database, database.transaction() as connection:
        meta.put(connection, "version", version)
    before = (old.rows(), old.asked(portal_tables.tables))
    with pytest.raises(DamagedPortalError):
        old.open()
    assert (old.rows(), old.asked(portal_tables.tables)) == before


def test_a_database_of_tomorrow_is_refused_and_not_touched(old: Old) -> None:
    with closing(old.open()) as store:
        store.run(lambda c: meta.put_version(c, schema.VERSION + 1))
        store.run(lambda c: c.execute(text("ALTER TABLE blob RENAME TO blob_of_tomorrow")))
    before = old.asked(portal_tables.tables)
    with pytest.raises(NewerPortalDatabaseError):
        old.open()
    assert old.asked(portal_tables.tables) == before


@on_sqlite
def test_a_backup_of_tomorrow_is_not_put_back(old: Old, tmp_path: Path) -> None:
    with closing(old.open()) as store:
        backups.backup(store, tmp_path / "good.db")
        store.run(lambda c: meta.put_version(c, schema.VERSION + 1))
        with pytest.raises(UnusableBackupError, match="version"):
            backups.backup(store, tmp_path / "later.db")
    assert not (tmp_path / "later.db").exists()


@on_sqlite
def test_without_a_whole_backup_nothing_is_changed(old: Old) -> None:
    with closing(old.database()) as database, database.transaction() as connection:
        connection.execute(text("UPDATE device SET known_seq = known_seq + 1"))
    before = _sum(Path(old.where))
    with pytest.raises(BackupFailedError, match="entries"):
        old.open()
    assert _sum(Path(old.where)) == before
    assert list((old.folder / "backups").iterdir()) == []


@pytest.mark.campaign
@on_sqlite
def test_on_a_full_disk_it_stays_what_it_was_wherever_that_was_met(old: Old) -> None:
    before = old.rows()
    size = Path(old.where).stat().st_size
    refused = 0
    for room in (*range(0, size + 8192, 24 * 1024), size + 65536):
        with closing(old.database()) as database, no_file_over(room):
            try:
                migrate.bring_up(database, old.folder / "backups")
            except (BackupFailedError, DatabaseError):
                refused += 1
            else:
                break
        assert old.asked(meta.version) == 1, room
        assert old.rows() == before, room
    assert refused > 5
    assert old.asked(meta.version) == schema.VERSION
    assert old.rows() == before
    print(f"refused on a full disk {refused} times")


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


class PulledPlugError(Exception):
    """The statement is never executed."""


def _stop_at(database: PortalDatabase, number: int) -> None:
    """Before the statement of this number, counted from now on, everything ends."""
    left = number

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise PulledPlugError

    event.listen(database.engine, "before_cursor_execute", count)


@pytest.mark.campaign
def test_stopped_at_any_statement_it_is_what_it_was_and_is_migrated_the_next_time(
    old: Old,
) -> None:
    before = (old.rows(), old.asked(portal_tables.tables))
    stopped = 0
    for number in range(1_000):
        with closing(old.database()) as database:
            _stop_at(database, number)
            try:
                migrate.bring_up(database, old.folder / "backups", backed_up=True)
            except PulledPlugError:
                stopped += 1
            else:
                break
        assert old.asked(meta.version) == 1, number
        assert (old.rows(), old.asked(portal_tables.tables)) == before, number
    assert stopped > 10
    assert old.asked(meta.version) == schema.VERSION
    assert old.rows() == before[0]
    print(f"{old.kind}: stopped at each of {stopped} statements")
