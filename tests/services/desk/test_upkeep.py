"""The quiet work on the files: nothing of it can lose anything, and damage is dealt with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from counter_app.services.desk import upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.errors import WorkCancelledError
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import Place

Open = Callable[[Place], OpenDesk]


def test_a_short_log_is_left_alone_and_a_long_one_moved(
    desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks.receive_some(desk, 2)
    assert upkeep.tidy_log(desk) is False
    monkeypatch.setattr(upkeep, "MOST_LOG", 10_000)
    assert upkeep.tidy_log(desk) is True
    assert verify(desk.store).faults == []


def test_a_backup_of_the_day_is_what_a_restart_falls_back_on(
    old_place: Place, opened: Open
) -> None:
    desk = old_place.desk()
    made = upkeep.back_up(desk)
    desk.close()
    old_place.database.unlink()
    again = opened(old_place)
    assert again.store.opening.restored_from == made.name
    assert again.store.opening.completed_database == 0
    assert verify(again.store).dossiers == 12


def test_a_damaged_page_is_found_and_the_next_start_repairs_it(
    old_place: Place, opened: Open
) -> None:
    desk = old_place.desk()
    assert upkeep.look_through(desk)
    with desk.store.database.read() as connection:
        page = connection.scalar(
            text("SELECT rootpage FROM sqlite_master WHERE name = 'procedure_version'")
        )
        size = int(connection.scalar(text("PRAGMA page_size")))
    desk.close()
    data = bytearray(old_place.database.read_bytes())
    data[(page - 1) * size + 200] ^= 1
    old_place.database.write_bytes(data)
    store = old_place.store()
    damaged = OpenDesk(store, desk.enrolment, desk.catalogue, desk.calendar, desk.now)
    assert not upkeep.look_through(damaged)
    store.close()
    repaired = opened(old_place)
    assert repaired.store.opening.restored_from
    assert verify(repaired.store).faults == []
    assert verify(repaired.store).dossiers == 12


def test_a_look_through_the_pages_ends_when_the_program_closes(desk: OpenDesk) -> None:
    desks.receive_some(desk, 12)
    with pytest.raises(WorkCancelledError):
        upkeep.look_through(desk, lambda: False)
    assert upkeep.look_through(desk)


def test_a_backup_broken_off_leaves_nothing(desk: OpenDesk) -> None:
    desks.receive_some(desk, 12)
    before = sorted(desk.store.profile.backups.iterdir())
    with pytest.raises(WorkCancelledError):
        upkeep.back_up(desk, lambda: False)
    assert sorted(desk.store.profile.backups.iterdir()) == before
