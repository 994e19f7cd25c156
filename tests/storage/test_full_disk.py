"""A full disk: nothing is half done, no serial is used, reading goes on, and so does the work."""

from __future__ import annotations

import pytest

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import keep_draft, receive
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.errors import DiskError, DiskFullError, SecondJournalError
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import Place
from tests.support.full_disk import Disk, no_file_over


def _count(desk: OpenDesk) -> int:
    report = verify(desk.store)
    assert report.faults == []
    return report.dossiers


def test_a_commit_without_room_leaves_nothing_and_uses_no_serial(desk: OpenDesk) -> None:
    crowd, actor = desks.Crowd(), desks.officer(desk)
    desks.receive_some(desk, 2, seed=9)
    form = desks.intake(desk, crowd.next())
    keep_draft.keep(desk, actor, "draft-1", "Khai sinh", form)
    size = desk.store.database.log_size
    for room in (0, 1, 100, 4096, 5000):
        with no_file_over(size + room), pytest.raises((DiskFullError, DiskError)):
            receive.receive(desk, actor, form, draft="draft-1")
    assert [item.id for item in keep_draft.kept(desk, actor)] == ["draft-1"]
    assert _count(desk) == 2
    dossier = receive.receive(desk, actor, form, draft="draft-1").dossier
    assert dossier.code.endswith("-0003")
    assert keep_draft.kept(desk, actor) == []
    assert _count(desk) == 3


def test_a_full_disk_can_still_be_read(old_place: Place) -> None:
    desk = old_place.desk()
    try:
        with no_file_over(0), desk.store.database.read() as connection:
            found = dossiers.by_code(connection, f"{desks.COMMUNE}-261123-0012")
        assert len(found) == 1
    finally:
        desk.close()


def test_a_draft_without_room_is_an_error_of_the_environment(desk: OpenDesk) -> None:
    form = desks.intake(desk, desks.Crowd().next())
    with no_file_over(0), pytest.raises((DiskFullError, DiskError)):
        keep_draft.keep(desk, desks.officer(desk), "draft-1", "Khai sinh", form)


def test_without_room_for_the_second_journal_nothing_may_be_printed(place: Place) -> None:
    disk = Disk()
    desk = place.desk(fsync=disk)
    try:
        crowd, actor = desks.Crowd(), desks.officer(desk)
        form, later = desks.intake(desk, crowd.next()), desks.intake(desk, crowd.next())
        disk.is_full = True
        with pytest.raises(SecondJournalError) as caught:
            receive.receive(desk, actor, form, dossier_id="the-one")
        assert caught.value.params["cause"] == DiskFullError.code
        assert caught.value.params["codes"] == (f"{desks.COMMUNE}-261123-0001",)
        assert caught.value.params["dossiers"] == ("the-one",)

        with pytest.raises(SecondJournalError):
            receive.receive(desk, actor, later)
        assert verify(desk.store).dossiers == 1

        disk.is_full = False
        again = receive.receive(desk, actor, form, dossier_id="the-one").dossier
        assert again.code.endswith("-0001")
        assert receive.receive(desk, actor, later).dossier.code.endswith("-0002")
        assert _count(desk) == 2
    finally:
        desk.close()


def test_what_only_the_database_had_at_the_end_of_the_day_is_completed_next_morning(
    place: Place,
) -> None:
    disk = Disk()
    desk = place.desk(fsync=disk)
    disk.is_full = True
    with pytest.raises(SecondJournalError):
        desks.receive_some(desk, 1)
    desk.close()
    morning = place.desk()
    assert morning.store.opening.completed_second == 1
    assert _count(morning) == 1
    morning.close()


def test_a_profile_on_a_full_disk_does_not_open_and_says_why(old_place: Place) -> None:
    old_place.second_journal().unlink()
    with no_file_over(0), pytest.raises((DiskFullError, DiskError)):
        old_place.desk()
    desk = old_place.desk()
    assert verify(desk.store).dossiers == 12
    desk.close()
