"""The shorter of the two journals is completed from the longer, and nothing printed is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers, search
from counter_app.storage.engine import meta
from counter_app.storage.journal import journal, journal_recovery
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import Place

Open = Callable[[Place], OpenDesk]


def flip(place: Place, record: int, within: int = 40) -> None:
    """Damage one record of the second journal; 0 is the first."""
    path = place.second_journal()
    data = bytearray(path.read_bytes())
    where = 0
    for _ in range(record):
        where += 4 + int.from_bytes(data[where : where + 4])
    data[where + within] ^= 1
    path.write_bytes(data)


def all_of(desk: OpenDesk) -> dict[str, Dossier]:
    with desk.store.database.read() as connection:
        every = (found for code in _codes(desk) for found in dossiers.by_code(connection, code))
        return {found.id: found for found in every}


def _codes(desk: OpenDesk) -> list[str]:
    day = desk.office_now().date()
    return [f"{desks.COMMUNE}-{day:%y%m%d}-{serial:04d}" for serial in range(1, 60)]


def worked_on(place: Place, count: int, seed: int) -> list[Dossier]:
    desk = place.desk()
    made = desks.receive_some(desk, count, seed)
    desk.close()
    return made


def ids(received: list[Dossier]) -> set[str]:
    return {dossier.id for dossier in received}


def test_an_older_database_is_completed_from_the_second_journal(
    old_place: Place, opened: Open
) -> None:
    older = old_place.database.read_bytes()
    made = worked_on(old_place, 5, seed=2)
    old_place.database.write_bytes(older)
    desk = opened(old_place)
    assert desk.store.opening.completed_database == 5
    assert ids(made) < all_of(desk).keys()
    assert verify(desk.store).faults == []
    assert desks.receive_some(desk, 1, seed=3)[0].code.endswith("-0018")


def test_what_was_completed_can_be_searched_too(old_place: Place, opened: Open) -> None:
    older = old_place.database.read_bytes()
    made = worked_on(old_place, 1, seed=2)[0]
    old_place.database.write_bytes(older)
    desk = opened(old_place)
    with desk.store.database.read() as connection:
        hits = [hit.n for hit in search.search(connection, made.owner.name)]
    assert 13 in hits


def test_a_lost_second_journal_is_written_again(old_place: Place, opened: Open) -> None:
    old_place.second_journal().unlink()
    desk = opened(old_place)
    assert desk.store.opening.completed_second == 12
    assert verify(desk.store).faults == []


def test_a_second_journal_that_ends_early_is_completed(old_place: Place, opened: Open) -> None:
    path = old_place.second_journal()
    path.write_bytes(path.read_bytes()[: -2 * path.stat().st_size // 5])
    desk = opened(old_place)
    assert desk.store.opening.completed_second > 2
    assert verify(desk.store).faults == []


def test_damage_in_the_middle_is_named_by_verify_and_hinders_nothing(
    old_place: Place, opened: Open
) -> None:
    flip(old_place, 5)
    desk = opened(old_place)
    desks.receive_some(desk, 1, seed=2)
    faults = verify(desk.store).faults
    assert "second journal 1 records, 0 bytes" in faults
    assert "second journal differs at 6" in faults
    assert len(faults) == 2


def test_where_both_are_damaged_a_new_journal_begins_with_the_same_event_ids(
    old_place: Place, opened: Open
) -> None:
    older = old_place.database.read_bytes()
    made = worked_on(old_place, 6, seed=2)
    old_place.database.write_bytes(older)
    flip(old_place, 14)
    desk = opened(old_place)
    opening = desk.store.opening
    assert (opening.completed_database, opening.unreadable) == (5, 1)
    with desk.store.database.read() as connection:
        journals = dict(journal.devices(connection))
        new = list(journal.entries(connection, desk.store.device))
    assert sorted(journals.values()) == [3, 14]
    assert [item.seq for item in new] == [1, 2, 3]
    assert all_of(desk).keys() >= ids(made[:2]) | ids(made[3:])
    assert made[2].id not in all_of(desk)
    assert verify(desk.store).faults == []


def test_the_new_journal_goes_on_and_opens_again(old_place: Place, opened: Open) -> None:
    older = old_place.database.read_bytes()
    worked_on(old_place, 6, seed=2)
    old_place.database.write_bytes(older)
    flip(old_place, 14)
    made = worked_on(old_place, 2, seed=3)
    desk = opened(old_place)
    assert desk.store.opening.unreadable == 0
    assert desk.store.opening.completed_database == 0
    assert all_of(desk).keys() >= ids(made)
    assert verify(desk.store).faults == []


def test_a_database_from_before_the_new_journal_is_completed_from_both(
    old_place: Place, opened: Open
) -> None:
    """The older database knows nothing of the journal that took the place of its own."""
    older = old_place.database.read_bytes()
    first = worked_on(old_place, 6, seed=2)
    old_place.database.write_bytes(older)
    flip(old_place, 14)
    second = worked_on(old_place, 4, seed=3)
    old_place.database.write_bytes(older)
    desk = opened(old_place)
    assert all_of(desk).keys() >= (ids(first) | ids(second)) - {first[2].id}
    assert verify(desk.store).faults == []
    third = desks.receive_some(desk, 1, seed=4)[0]
    codes = [dossier.code for dossier in all_of(desk).values()]
    assert len(set(codes)) == len(codes)
    assert third.code == max(codes)


def test_an_older_second_journal_is_completed_and_not_believed(
    old_place: Place, opened: Open
) -> None:
    path = old_place.second_journal()
    older = path.read_bytes()
    made = worked_on(old_place, 3, seed=2)
    path.write_bytes(older)
    desk = opened(old_place)
    assert desk.store.opening.completed_second == 3
    assert ids(made) < all_of(desk).keys()
    assert verify(desk.store).faults == []


def test_completing_twice_changes_nothing(old_place: Place) -> None:
    worked_on(old_place, 1, seed=2)
    data = old_place.second_journal().read_bytes()
    for _ in range(2):
        desk = old_place.desk()
        assert desk.store.opening.completed_second == 0
        assert desk.store.opening.completed_database == 0
        desk.close()
    assert old_place.second_journal().read_bytes() == data


def test_a_backup_of_the_first_day_loses_nothing(old_place: Place, opened: Open) -> None:
    backup = next((old_place.profile / "backups").glob("counter-*.db"))
    shutil.copyfile(backup, old_place.database)
    desk = opened(old_place)
    assert desk.store.opening.completed_database == 12
    assert len(all_of(desk)) == 12
    assert verify(desk.store).faults == []


def test_a_file_that_does_not_open_is_not_taken_for_the_journal_to_go_on_with(
    old_place: Place, opened: Open
) -> None:
    folder = old_place.profile / "journal"
    shutil.copyfile(old_place.second_journal(), folder / "0009-of-somebody.journal")
    (folder / "0010-empty.journal").touch()
    desk = opened(old_place)
    assert desk.store.opening.completed_database == 0
    assert verify(desk.store).faults == []
    with desk.store.database.read() as connection:
        assert journal.devices(connection) == [(desk.store.device, 12)]


def test_a_start_goes_on_where_an_earlier_one_has_read_to(
    place: Place, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_recovery, "MARK_EVERY", 5)
    first = worked_on(place, 6, seed=1)
    place.desk().close()
    flip(place, 0, within=0)
    older = place.copy(place.folder.with_name("older"))
    later = worked_on(place, 3, seed=2)
    shutil.copyfile(older.database, place.database)
    desk = opened(place)
    assert desk.store.opening.completed_database == 3
    assert desk.store.opening.unreadable == 0
    assert set(all_of(desk)) == ids([*first, *later])
    assert any("second journal 1 records" in fault for fault in verify(desk.store).faults)


def test_a_start_writes_down_how_far_it_came_only_when_that_was_far(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_recovery, "MARK_EVERY", 5)
    worked_on(place, 4, seed=1)
    desk = place.desk()
    assert not marked(desk)
    desk.close()
    worked_on(place, 1, seed=2)
    desk = place.desk()
    assert marked(desk)
    desk.close()


def marked(desk: OpenDesk) -> bool:
    with desk.store.database.read() as connection:
        return meta.get(connection, f"second_journal_read:{desk.store.device}") is not None
