"""Profiles that released programs left: each opens, is whole, and shows what it showed."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from counter_app.services.desk import sign_in, upkeep
from counter_app.services.desk.check_profile import check_profile
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import projected
from counter_app.storage.dossiers.projected import ProjectionProgress
from counter_app.storage.engine.errors import DiskError, DiskFullError
from counter_app.storage.profile.verify import verify
from tests.fixtures.making import counter
from tests.fixtures.making.house import PASSWORD
from tests.storage.test_full_disk import no_file_over
from tests.support import summaries
from tests.support.desks import Clock, Crowd, Place
from tests.support.released import PROFILES, VERSIONS, expected, profile

EVERY = [(version, name) for version in VERSIONS for name in PROFILES]
NEXT_DAY = datetime(2026, 11, 27, 1, 30, tzinfo=UTC)
MADE_BEFORE = {"faults"}
"""Of a summary: what was said when the fixture was made, and not what the profile holds."""


@pytest.fixture(params=EVERY, ids="-".join)
def released(request: pytest.FixtureRequest) -> tuple[str, str]:
    version, name = request.param
    return str(version), str(name)


@pytest.fixture
def place(released: tuple[str, str], tmp_path: Path) -> Place:
    return profile(*released, tmp_path)


def opened(place: Place) -> OpenDesk:
    return place.desk(now=Clock(NEXT_DAY))


def is_behind(desk: OpenDesk) -> bool:
    """Whether its dossiers are as another program made them; those of the last release may be as
    this one makes them.
    """
    with desk.store.database.read() as connection:
        return not projected.progress(connection).done


def test_every_release_left_each_of_the_profiles() -> None:
    assert VERSIONS
    assert len(EVERY) == len(VERSIONS) * len(PROFILES)


def test_a_profile_opens_as_the_one_that_it_was(place: Place) -> None:
    with closing(opened(place)) as desk:
        assert not desk.store.is_copy
        opening = desk.store.opening
        assert (opening.restored_from, opening.unreadable) == ("", 0)
        assert (opening.completed_database, opening.completed_second) == (0, 0)


def test_nothing_is_found_wrong_with_a_profile(place: Place) -> None:
    with closing(opened(place)) as desk:
        report = verify(desk.store)
        assert report.faults == []
        assert report.dossiers > 20
        assert report.events > 50


def test_a_profile_is_migrated_projected_anew_and_whole(
    place: Place, released: tuple[str, str]
) -> None:
    version, name = released
    before = expected(version, f"profile_{name}")
    with closing(opened(place)) as desk:
        behind = is_behind(desk)
        assert behind or (version == VERSIONS[-1] and not desk.store.opening.migrated)
        old = verify(desk.store)
        assert old.unprojected == (old.dossiers if behind else 0)
        more, count = True, 0
        changed: set[str] = set()
        while more:
            changes, more = upkeep.project_anew(desk)
            changed |= changes.dossiers
            count += 1
        report = verify(desk.store)
        assert (report.faults, report.unprojected) == ([], 0)
        now = summaries.of_desk(desk.store)
    readable = {key for key, _ in now["unread"]}
    shown = [one for one in now["dossiers"] if one["id"] not in readable]
    assert shown == before["dossiers"]
    for part in before.keys() - MADE_BEFORE - {"dossiers"}:
        assert now[part] == before[part], part
    first = len(readable & changed)
    print(f"{name}: {len(changed)} shown otherwise, {first} of them for the first time")
    print(f"{name}: {count} pieces, {report}")


def test_the_words_by_which_a_profile_is_searched_are_written_anew(place: Place) -> None:
    """Search has learnt more letters since: a row that is left as it was would not be found."""
    count = text("SELECT (SELECT count(*) FROM dossier_entry), (SELECT count(*) FROM dossier)")
    with closing(opened(place)) as desk:
        with desk.store.database.write() as connection:
            connection.execute(text("DELETE FROM dossier_entry"))
            connection.execute(text("DELETE FROM dossier_words"))
            projected.put(connection, ProjectionProgress())
        while upkeep.project_anew(desk)[1]:
            pass
        with desk.store.database.read() as connection:
            searched, dossiers = connection.execute(count).one()
    assert searched == dossiers > 20


def test_the_command_line_says_what_is_not_projected_and_finds_nothing_wrong(
    place: Place,
) -> None:
    report = check_profile(place.profile, place.keys)
    with closing(opened(place)) as desk:
        assert report.unprojected == (report.dossiers if is_behind(desk) else 0)
    assert report.faults == []
    assert report.dossiers > 20


def test_a_profile_shows_its_dossiers_as_it_did(place: Place, released: tuple[str, str]) -> None:
    version, name = released
    before = expected(version, f"profile_{name}")
    with closing(opened(place)) as desk:
        now = summaries.of_desk(desk.store)
    for part in before.keys() - MADE_BEFORE:
        assert now[part] == before[part], part


def test_a_profile_that_was_opened_once_opens_again_and_is_the_same(
    place: Place, released: tuple[str, str]
) -> None:
    version, name = released
    for _ in range(2):
        with closing(opened(place)) as desk:
            dossiers = summaries.of_desk(desk.store)["dossiers"]
    assert dossiers == expected(version, f"profile_{name}")["dossiers"]


def test_the_officers_sign_in_with_their_passwords_and_work_goes_on(place: Place) -> None:
    with closing(opened(place)) as desk:
        before = {one["code"] for one in summaries.of_desk(desk.store)["dossiers"]}
        actor = counter.sign_in_as(desk, "mai", confirmed=True)
        sign_in.check_password(desk, actor, PASSWORD)
        made = counter.take_in(desk, actor, counter.form(desk, Crowd(3)))
        assert made.code not in before
        assert verify(desk.store).faults == []


@pytest.mark.parametrize("version", VERSIONS)
def test_every_table_of_a_release_holds_something_in_one_of_its_profiles(
    version: str, tmp_path: Path
) -> None:
    empty = set(expected(version, "words")["desk_tables"])
    for name in PROFILES:
        store = profile(version, name, tmp_path / name).store()
        with closing(store), store.database.read() as connection:
            empty -= {table for table in empty if summaries.count(connection, table)}
    assert empty == set()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_lost_database_comes_back_from_its_backup_and_the_second_journal(
    version: str, tmp_path: Path
) -> None:
    place = profile(version, "worked_alone", tmp_path)
    place.database.unlink()
    with closing(opened(place)) as desk:
        assert desk.store.opening.restored_from.endswith("enrolled.db")
        assert desk.store.opening.completed_database > 50
        assert verify(desk.store).faults == []
        now = summaries.of_desk(desk.store)["dossiers"]
    assert now == expected(version, "profile_worked_alone")["dossiers"]


@pytest.mark.campaign
def test_on_a_full_disk_a_profile_stays_what_it_was_until_there_is_room(
    place: Place, released: tuple[str, str]
) -> None:
    version, name = released
    refused = 0
    for room in range(0, 1 << 24, 48 * 1024):
        with no_file_over(room):
            try:
                place.store().close()
            except (DiskFullError, DiskError):
                refused += 1
            else:
                break
    with closing(opened(place)) as desk:
        assert refused > 5 or not is_behind(desk)
        assert desk.store.opening.restored_from == ""
        upkeep.project_anew(desk)
        assert verify(desk.store).faults == []
        now = summaries.of_desk(desk.store)["dossiers"]
    assert now == expected(version, f"profile_{name}")["dossiers"]
    print(f"{name}: refused {refused} times for want of room")
