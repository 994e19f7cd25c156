"""Backups are encrypted, verified and few."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.errors import DamagedError
from counter_app.storage.profile import backup
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import Place

Open = Callable[[Place], OpenDesk]


def make(desk: OpenDesk, label: str = "evening") -> Path:
    store = desk.store
    return backup.make(store.profile.database, store.keys.database, store.profile.backups, label)


def test_a_backup_made_while_the_desk_works_holds_all_that_was_committed(
    old_place: Place, opened: Open
) -> None:
    desk = opened(old_place)
    desks.receive_some(desk, 3, seed=2)
    made = make(desk)
    desk.close()
    old_place.second_journal().unlink()
    made.replace(old_place.database)
    restored = opened(old_place)
    assert verify(restored.store).faults == []
    assert verify(restored.store).dossiers == 15


def test_a_backup_shows_nothing_in_clear_and_opens_with_no_other_key(desk: OpenDesk) -> None:
    dossier = desks.receive_some(desk, 1)[0]
    made = make(desk)
    assert dossier.owner.name.encode() not in made.read_bytes()
    with pytest.raises(driver.DatabaseError):
        driver.connect(str(made)).execute("SELECT * FROM sqlite_master")


def test_a_copy_that_is_not_whole_does_not_stay(
    desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backup._copy

    def damage(path: Path, key: bytes, target: Path, go_on: Callable[[], bool]) -> None:
        copy(path, key, target, go_on)
        data = bytearray(target.read_bytes())
        data[len(data) // 2] ^= 1
        target.write_bytes(data)

    monkeypatch.setattr(backup, "_copy", damage)
    before = sorted(desk.store.profile.backups.iterdir())
    with pytest.raises(DamagedError):
        make(desk)
    assert sorted(desk.store.profile.backups.iterdir()) == before


def test_ten_are_kept_and_the_newest_has_the_highest_number(desk: OpenDesk) -> None:
    made = [make(desk, f"n{number}") for number in range(12)]
    folder = desk.store.profile.backups
    assert len(list(folder.iterdir())) == backup.KEPT
    assert backup.newest(folder) == made[-1]
    assert not made[0].exists()


def test_there_is_no_newest_where_there_is_none(tmp_path: Path) -> None:
    assert backup.newest(tmp_path) is None
