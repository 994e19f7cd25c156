"""What stands in no journal is taken from the damaged database, whatever page was hit."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import msgspec
import pytest

from counter_app.services.attachments import attach
from counter_app.services.desk import upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts as typed
from counter_app.services.intake import keep_draft
from counter_app.storage.engine import keys
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.files import files
from counter_app.storage.office import enrolment, leases, officers
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.storage.profile.verify import verify
from tests.support import desks, scans
from tests.support.desks import Place
from tests.support.opened import row_of
from tests.support.page_damage import PAGE, flip, flip_table, key_of, root_of

Open = Callable[[Place], OpenDesk]
LATER = desks.lease(id="later")


@pytest.fixture
def busy(old_place: Place) -> Place:
    """Since the backup: a file, drafts, a lease, an officer's new name, the portal's address."""
    desk = old_place.desk()
    upkeep.back_up(desk)
    actor = desks.officer(desk)
    keep_draft.keep(desk, actor, "dropped", "Bỏ", desks.intake(desk, desks.Crowd(3).next()))
    for number in range(12):
        form = desks.intake(desk, desks.Crowd(30 + number).next())
        keep_draft.keep(desk, actor, f"draft-{number}", "Khai sinh " * 60, form)
    typed.throw_away(desk, actor, ["dropped"])
    attach.put(desk, "anh.png", scans.picture("PNG"))
    with desk.store.database.write() as connection:
        leases.put(connection, row_of(LATER))
        officers.put(connection, row_of(msgspec.structs.replace(actor, title="Chức danh mới")))
        enrolment.put_portal(connection, PortalAddress(url="https://cong.example:8645"))
    desks.receive_some(desk, 2, seed=5)
    desk.close()
    return old_place


def drafts(desk: OpenDesk) -> set[str]:
    return {one.id for one in keep_draft.kept(desk, desks.officer(desk))}


def taken_over(desk: OpenDesk) -> list[str]:
    """What of the day since the backup is missing."""
    missing: list[str] = []
    with desk.store.database.read() as connection:
        (path,) = (one for one in desk.store.profile.files.iterdir() if one.is_file())
        files.get(connection, desk.store.profile.files, path.name)
        known = leases.of(connection, LATER.agency, LATER.first_day)
        titles = {one.title for one in officers.all_of(connection)}
        if LATER not in known:
            missing.append("lease")
        if "Chức danh mới" not in titles:
            missing.append("officer")
        if enrolment.portal(connection) is None:
            missing.append("portal")
    return missing


@pytest.mark.parametrize("table", ["event", "dossier", "entry", "sqlite_autoindex_draft_1"])
def test_a_page_of_another_table_costs_nothing(busy: Place, opened: Open, table: str) -> None:
    flip_table(busy.profile, busy.keys, table)
    (busy.profile / "check-at-start").touch()
    desk = opened(busy)
    assert desk.store.opening.restored_from
    assert drafts(desk) == {f"draft-{number}" for number in range(12)}
    assert taken_over(desk) == []
    assert verify(desk.store).faults == []
    assert not (busy.profile / "check-at-start").exists()


def test_a_page_of_drafts_costs_the_drafts_on_it_and_no_others(busy: Place, opened: Open) -> None:
    """Also of long ones that go on on other pages: what comes as zeros is not taken for a draft."""
    database, random = busy.database, Random(2)
    size, sound = database.stat().st_size, database.read_bytes()
    lost = set()
    for _ in range(6):
        database.write_bytes(sound)
        for path in busy.profile.glob("counter.db.damaged-*"):
            path.unlink()
        root = root_of(database, key_of(busy.profile, busy.keys), "draft")
        page = random.randrange(root, min(root + 12, size // PAGE))
        flip(database, page * PAGE + random.randrange(PAGE))
        (busy.profile / "check-at-start").touch()
        desk = opened(busy)
        assert taken_over(desk) == []
        there = drafts(desk)
        assert "dropped" not in there
        lost.add(12 - len(there))
        desk.close()
    assert max(lost) < 12


def test_an_entry_that_the_second_journal_lost_comes_from_the_damaged_database(
    busy: Place, opened: Open
) -> None:
    """Two faults on one day: the second journal's, and before that was healed the database's."""
    data = bytearray(busy.second_journal().read_bytes())
    data[-300] ^= 1
    data[-3_500] ^= 1
    busy.second_journal().write_bytes(data)
    flip_table(busy.profile, busy.keys, "officer")
    (busy.profile / "check-at-start").touch()
    desk = opened(busy)
    assert desk.store.opening.restored_from
    assert desk.store.opening.unreadable == 0
    upkeep.read_second_journals(desk)
    report = verify(desk.store)
    assert (report.faults, report.dossiers) == ([], 14)


def test_a_lost_second_journal_and_a_damaged_database_lose_nothing_that_can_be_read(
    busy: Place, opened: Open
) -> None:
    busy.second_journal().unlink()
    flip_table(busy.profile, busy.keys, "officer")
    (busy.profile / "check-at-start").touch()
    desk = opened(busy)
    assert verify(desk.store).dossiers == 14
    assert verify(desk.store).faults == []


def test_a_restoring_that_was_broken_off_is_ended_by_the_next_start(
    busy: Place, opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Killed at each step: the backup stands there already, or not even that."""
    sound = busy.copy(tmp_path / "sound")
    for step in range(3):
        place = sound.copy(tmp_path / f"step-{step}")
        flip_table(place.profile, place.keys, "dossier")
        (place.profile / "check-at-start").touch()
        with monkeypatch.context() as patch:
            _die_at(step, patch)
            with pytest.raises(KeyboardInterrupt):
                place.desk()
        desk = opened(place)
        assert drafts(desk) == {f"draft-{number}" for number in range(12)}, step
        assert taken_over(desk) == []
        assert verify(desk.store).dossiers == 14
        assert not (place.profile / "check-at-start").exists()


def _die_at(step: int, patch: pytest.MonkeyPatch) -> None:
    from counter_app import durable  # noqa: PLC0415 - its functions are replaced
    from counter_app.storage.profile.spare import Spare  # noqa: PLC0415 - as above

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    if step == 2:
        patch.setattr(Spare, "apply_enrolment", die)
        return
    real, left = durable.replace, [step]

    def until(source: Path, target: Path) -> None:
        if target.name.startswith("counter.db"):
            left[0] -= 1
            if left[0] < 0:
                die()
        real(source, target)

    patch.setattr(durable, "replace", until)


def test_a_backup_that_opens_but_ends_no_start_gives_way_to_an_older_one(
    busy: Place, opened: Open
) -> None:
    """Whole by its pages, and not enrolled: as one that was made of nothing."""
    newest = max((busy.profile / "backups").glob("counter-*.db"))
    useless = busy.profile / "backups" / "counter-000900-empty.db"
    shutil.copyfile(newest, useless)
    key = keys.load(FileKeyStore(busy.keys), next(busy.keys.glob("*.key")).stem).database
    from counter_app.storage.engine.database import connect  # noqa: PLC0415 - by hand, once

    connection = connect(useless, key)
    connection.execute("DELETE FROM meta")
    connection.close()
    busy.database.write_bytes(bytes(4096))
    desk = opened(busy)
    assert desk.store.opening.restored_from == newest.name
    assert verify(desk.store).faults == []
