"""Profiles at each earlier revision of the tables: what stands in a row stays, as do the lists."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from counter_app import paths
from counter_app.storage.dossiers import worklist
from counter_app.storage.dossiers.worklist import Pile, Seat
from counter_app.storage.engine import keys, migrate
from counter_app.storage.engine.database import connect
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.profile.profile import find
from counter_app.storage.profile.verify import verify
from tests.support.desks import Place
from tests.support.released import PROFILES, VERSIONS, profile

FIRST_REVISION = 2
"""Of release 0.1; the profiles of it are brought to those between it and today's."""
EARLIER = range(FIRST_REVISION, migrate.SCHEMA)
RENAMED_AT = 4
"""From which revision on the promised date has its own name."""
NOW = 1_795_575_600  # 25/11/2026 10:00 in the office
DESK = "H38.145.01/1"
SEAT = Seat(now=NOW, desk=DESK, receives=True)
LISTS_OF_0_1 = {
    Pile.ALL: "is_open = 1",
    Pile.HAND_OVER: f"status = 'received' AND owed = 0 AND desk = '{DESK}'",
    Pile.UNPRINTED: "unprinted = 1",
}


class Earlier:
    """A profile of release 0.1 as a program of this revision left it."""

    def __init__(self, place: Place, revision: int, scripts: Path) -> None:
        self.place = place
        self.revision = revision
        self._key = keys.load(FileKeyStore(place.keys), find(place.profile).id).database
        shutil.copytree(paths.migrations(), scripts)
        for path in (scripts / "versions").glob("*.py"):
            if int(path.name.partition("_")[0]) > revision:
                path.unlink()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(paths, "migrations", lambda: scripts)
            patch.setattr(migrate, "SCHEMA", revision)
            migrate.bring_up(place.database, self._key, scripts / "backups")

    @property
    def promised(self) -> str:
        """The column with the promised date at the revision that the file has now."""
        return "due_at" if self.version() < RENAMED_AT else "promised_at"

    def version(self) -> int:
        return migrate.version(self.place.database, self._key)

    def migrate(self) -> None:
        migrate.bring_up(self.place.database, self._key, self.place.profile / "backup")

    def asked(self, query: str) -> list[Any]:
        with closing(connect(self.place.database, self._key)) as connection:
            return connection.execute(query).fetchall()

    def dates(self) -> dict[int, int | None]:
        return dict(self.asked(f"SELECT n, {self.promised} FROM dossier"))

    def tables(self) -> dict[str, str]:
        return dict(self.asked("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))

    def list_of_0_1(self, pile: Pile) -> list[int]:
        where, by = LISTS_OF_0_1[pile].format(promised=self.promised), self.promised
        query = f"SELECT n FROM dossier WHERE {where} ORDER BY {by} IS NULL, {by}, n"
        return [n for (n,) in self.asked(query)]


@pytest.fixture
def earlier(tmp_path: Path) -> Callable[[str, int], Earlier]:
    def made(name: str, revision: int) -> Earlier:
        folder = tmp_path / f"{name}-{revision}"
        return Earlier(profile(VERSIONS[0], name, folder), revision, folder / "scripts")

    return made


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("revision", EARLIER)
def test_promised_dates_and_lists_of_an_earlier_revision_are_as_they_were(
    earlier: Callable[[str, int], Earlier], name: str, revision: int
) -> None:
    old = earlier(name, revision)
    assert old.version() == revision
    dates = old.dates()
    lists = {pile: old.list_of_0_1(pile) for pile in LISTS_OF_0_1}
    assert len(set(dates.values())) > 3
    assert len(lists[Pile.ALL]) > 10
    with closing(old.place.store()) as store:
        assert store.opening.migrated
        assert old.version() == migrate.SCHEMA
        assert (old.promised, old.dates()) == ("promised_at", dates)
        with store.database.read() as connection:
            shown = {
                pile: [row.n for row in worklist.page(connection, pile, SEAT, most=1000)]
                for pile in LISTS_OF_0_1
            }
        assert shown == lists
        assert verify(store).faults == []


@pytest.mark.parametrize("revision", EARLIER)
def test_an_earlier_revision_gets_every_table_and_index_of_a_new_profile(
    earlier: Callable[[str, int], Earlier], revision: int, tmp_path: Path
) -> None:
    old = earlier(PROFILES[0], revision)
    old.migrate()
    migrate.bring_up(tmp_path / "new.db", bytes(48), tmp_path)
    with closing(connect(tmp_path / "new.db", bytes(48))) as connection:
        new = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        assert old.tables() == dict(new.fetchall())


def _killed_at(number: int, migration: Callable[[], None]) -> bool:
    """Whether a process that runs it is killed before its statement of this number."""
    child = os.fork()
    if child == 0:
        create, left = migrate.create_engine, number

        def count(*_: object) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        def armed(*arguments: Any, **named: Any) -> Any:
            engine = create(*arguments, **named)
            event.listen(engine, "before_cursor_execute", count)
            return engine

        migrate.create_engine = armed
        code = 1
        try:
            migration()
            code = 0
        finally:
            os._exit(code)
    status = os.waitpid(child, 0)[1]
    assert status in {0, signal.SIGKILL}, status
    return status != 0


@pytest.mark.campaign
@pytest.mark.parametrize("revision", EARLIER)
def test_killed_between_any_two_statements_each_revision_is_whole_or_not_begun(
    earlier: Callable[[str, int], Earlier], revision: int
) -> None:
    old = earlier(PROFILES[0], revision)
    tables = {
        step: earlier(PROFILES[1], step).tables() for step in range(revision, migrate.SCHEMA + 1)
    }
    dates, database = old.dates(), old.place.database
    before = database.read_bytes()
    kills, seen = 0, set()
    for number in range(1_000):
        for path in database.parent.glob(f"{database.name}-*"):
            path.unlink()
        database.write_bytes(before)
        if not _killed_at(number, old.migrate):
            break
        kills += 1
        seen.add(old.version())
        assert old.tables() == tables[old.version()], number
        assert old.dates() == dates, number
        old.migrate()
        assert old.version() == migrate.SCHEMA, number
        assert old.dates() == dates, number
    assert kills > 5
    assert seen == set(tables) or seen == set(tables) - {migrate.SCHEMA}
    print(f"revision {revision}: killed at each of {kills} statements, {len(seen)} versions seen")
