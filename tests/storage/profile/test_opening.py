"""Opening a profile in every state in which a night can leave it."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
import sqlcipher3.dbapi2 as driver

from counter_app.domain.errors import RefusedError
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.storage.engine import keys, machine, migrate
from counter_app.storage.engine.database import connect
from counter_app.storage.engine.errors import (
    KeyDamagedError,
    KeyMissingError,
    NewerDatabaseError,
    NoProfileError,
    NothingOpensError,
    ProfileInUseError,
    ReadOnlyError,
    StorageError,
    WrongKeyError,
)
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import Place

Open = Callable[[Place], OpenDesk]
ROOT = Path(__file__).resolve().parents[3]


def key_file(place: Place) -> Path:
    (path,) = place.keys.glob("*.key")
    return path


def raw(place: Place) -> driver.Connection:
    return connect(place.database, keys.load(FileKeyStore(place.keys), card(place)).database)


def card(place: Place) -> str:
    return key_file(place).stem


def dossier_count(desk: OpenDesk) -> int:
    report = verify(desk.store)
    assert report.faults == []
    return report.dossiers


def test_a_healthy_profile_opens_and_nothing_had_to_be_done(old_place: Place, opened: Open) -> None:
    desk = opened(old_place)
    opening = desk.store.opening
    assert (opening.completed_database, opening.completed_second, opening.unreadable) == (0, 0, 0)
    assert opening.restored_from == ""
    assert not desk.store.is_copy
    assert dossier_count(desk) == 12


@pytest.mark.parametrize("what", ["missing", "empty", "truncated", "garbage", "head", "plain"])
def test_a_damaged_database_gives_way_to_the_backup_and_loses_nothing(
    old_place: Place, opened: Open, what: str
) -> None:
    path = old_place.database
    data = path.read_bytes()
    match what:
        case "missing":
            path.unlink()
        case "empty":
            path.write_bytes(b"")
        case "truncated":
            path.write_bytes(data[: len(data) // 2 + 100])
        case "garbage":
            path.write_bytes(os.urandom(len(data)))
        case "head":
            path.write_bytes(os.urandom(100) + data[100:])
        case _:
            path.write_bytes(b"SQLite format 3\0" + bytes(4080))
    desk = opened(old_place)
    assert desk.store.opening.restored_from == "counter-000001-enrolled.db"
    assert desk.store.opening.completed_database == 12
    assert dossier_count(desk) == 12
    assert desks.receive_some(desk, 1, seed=2)[0].code.endswith("-0013")
    if what not in {"missing", "empty"}:
        assert (old_place.profile / "counter.db.damaged-1").exists()


@pytest.mark.campaign
def test_a_flipped_byte_is_never_read_as_something_else(old_place: Place, tmp_path: Path) -> None:
    """Wherever it is: the page does not open, or nobody looked at it and the whole check finds it;
    after a restart that looks, everything is there."""
    random = Random(7)
    data = old_place.database.read_bytes()
    restored = 0
    for turn in range(12):
        place = old_place.copy(tmp_path / f"turn-{turn}")
        broken = bytearray(data)
        broken[random.randrange(len(data))] ^= 1 << random.randrange(8)
        place.database.write_bytes(broken)
        (place.profile / "check-at-start").touch()
        desk = place.desk()
        restored += bool(desk.store.opening.restored_from)
        assert dossier_count(desk) == 12
        assert not (place.profile / "check-at-start").exists()
        desk.close()
    assert restored == 12


def test_damage_met_while_opening_gives_way_to_the_backup(old_place: Place, opened: Open) -> None:
    connection = raw(old_place)
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'meta'").fetchone()
    size = int(connection.execute("PRAGMA page_size").fetchone()[0])
    connection.close()
    data = bytearray(old_place.database.read_bytes())
    data[(root[0] - 1) * size + 700] ^= 4
    old_place.database.write_bytes(data)
    desk = opened(old_place)
    assert desk.store.opening.restored_from
    assert dossier_count(desk) == 12


def test_a_damaged_newest_backup_is_passed_over(old_place: Place, opened: Open) -> None:
    backups = old_place.profile / "backups"
    (good,) = backups.glob("*.db")
    data = bytearray(good.read_bytes())
    data[len(data) // 2] ^= 1
    (backups / "counter-000002-evening.db").write_bytes(data)
    old_place.database.unlink()
    assert opened(old_place).store.opening.restored_from == good.name


def test_without_a_backup_damage_is_said_and_nothing_is_touched(old_place: Place) -> None:
    shutil.rmtree(old_place.profile / "backups")
    data = os.urandom(8192)
    old_place.database.write_bytes(data)
    with pytest.raises(NothingOpensError):
        old_place.desk()
    assert old_place.database.read_bytes() == data


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(old_place: Place) -> None:
    connection = raw(old_place)
    connection.execute(f"PRAGMA user_version = {migrate.SCHEMA + 1}")
    connection.close()
    data = old_place.database.read_bytes()
    with pytest.raises(NewerDatabaseError) as caught:
        old_place.desk()
    assert caught.value.params == {"found": migrate.SCHEMA + 1, "known": migrate.SCHEMA}
    assert old_place.database.read_bytes() == data


def test_another_key_opens_neither_the_database_nor_a_backup(old_place: Place) -> None:
    key_file(old_place).write_bytes(os.urandom(80))
    data = old_place.database.read_bytes()
    with pytest.raises(WrongKeyError):
        old_place.desk()
    assert old_place.database.read_bytes() == data
    assert list(old_place.profile.glob("*.damaged*")) == []


def test_a_cut_key_is_taken_from_its_copy_and_named_where_that_is_cut_too(
    old_place: Place,
) -> None:
    key_file(old_place).write_bytes(key_file(old_place).read_bytes()[:100])
    old_place.desk().close()
    for path in old_place.keys.iterdir():
        path.write_bytes(path.read_bytes()[:48])
    with pytest.raises(KeyDamagedError) as caught:
        old_place.desk()
    assert caught.value.params["file"] == str(key_file(old_place))


def test_a_missing_key_is_named(old_place: Place) -> None:
    key_file(old_place).unlink()
    with pytest.raises(KeyMissingError):
        old_place.desk()


def test_a_folder_without_a_profile_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoProfileError):
        Place(tmp_path).desk()
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "profile.json").write_text("{")
    with pytest.raises(NoProfileError):
        Place(tmp_path).desk()


def test_a_copied_machine_reads_and_gives_no_codes(old_place: Place, opened: Open) -> None:
    secret = key_file(old_place).read_bytes()
    key_file(old_place).write_bytes(secret[:48] + os.urandom(32))
    desk = opened(old_place)
    assert desk.store.is_copy
    with pytest.raises(RefusedError) as caught:
        desks.receive_some(desk, 1)
    assert caught.value.code == "lease_closed"
    written = desks.intake(
        desk,
        desks.Crowd().next(),
        written_code=f"{desks.COMMUNE}-261123-0360",
        written_at=desk.office_now(),
    )
    with pytest.raises(RefusedError):
        receive.receive(desk, desks.officer(desk), written)
    assert dossier_count(desk) == 12


def test_a_key_file_copied_with_its_profile_is_a_copy_on_another_machine(
    old_place: Place, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "identity", lambda: b"another machine")
    assert opened(old_place).store.is_copy


def test_keys_do_not_show_themselves(old_place: Place) -> None:
    found = keys.load(FileKeyStore(old_place.keys), card(old_place))
    assert found.database.hex() not in repr(found)
    assert repr(found.database)[2:10] not in repr(found)


def _hold(folder: Path, pipe: Pipe) -> None:
    desk = Place(folder).desk()
    pipe.send("open")
    pipe.recv()
    desk.close()


def test_a_second_program_on_the_profile_is_told_so(place: Place) -> None:
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    other = multiprocessing.get_context("spawn").Process(target=_hold, args=(place.folder, theirs))
    other.start()
    try:
        assert ours.recv() == "open"
        with pytest.raises(ProfileInUseError):
            place.desk()
        ours.send("close")
        other.join(30)
        place.desk().close()
    finally:
        other.kill()
        other.join()


@pytest.mark.campaign
def test_the_lock_goes_with_a_killed_program(place: Place) -> None:
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    other = multiprocessing.get_context("spawn").Process(target=_hold, args=(place.folder, theirs))
    other.start()
    assert ours.recv() == "open"
    other.kill()
    other.join()
    place.desk().close()


def test_a_failed_opening_gives_the_lock_back(old_place: Place) -> None:
    path = key_file(old_place)
    aside = path.rename(path.with_suffix(".aside"))
    with pytest.raises(KeyMissingError):
        old_place.desk()
    aside.rename(path)
    old_place.desk().close()


AS_NOBODY = """
import os, sys
from pathlib import Path
from tests.support.desks import Place
from counter_app.storage.engine.errors import StorageError
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    Place(Path(sys.argv[1])).desk().close()
    print("opened")
except StorageError as error:
    print(error.code)
"""


@pytest.fixture
def foreign(old_place: Place) -> Iterator[Place]:
    """The profile where another user can come: pytest shuts its own folder again and again."""
    with TemporaryDirectory(prefix="counter-foreign-") as name:
        folder = Path(name)
        place = old_place.copy(folder / "place")
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield place
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o700 if path.is_dir() else 0o600)


@pytest.mark.parametrize("what", ["folder", "database", "journal"])
def test_a_profile_that_may_not_be_written_is_named(foreign: Place, what: str) -> None:
    """Run as a user without rights on it: root may write everything."""
    if what != "folder":
        for folder in (foreign.profile, foreign.profile / "journal"):
            folder.chmod(0o777)
        (foreign.profile / "lock").chmod(0o666)
        other = foreign.second_journal() if what == "database" else foreign.database
        other.chmod(0o666)
    command = [sys.executable, "-c", AS_NOBODY, str(foreign.folder)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.stdout.strip() == ReadOnlyError.code, answer.stderr


def test_what_a_crash_left_unfinished_is_swept(old_place: Place, opened: Open) -> None:
    left = [
        old_place.profile / "tmp" / "receipt.pdf",
        old_place.profile / "counter.partial",
        old_place.profile / "files" / "ab.partial",
        old_place.profile / "backups" / "counter-000009-evening.partial",
    ]
    for path in left:
        path.write_bytes(b"x")
    opened(old_place)
    assert [path for path in left if path.exists()] == []


def test_an_enrolment_broken_off_can_be_made_again(tmp_path: Path) -> None:
    unfinished = tmp_path / "profile.new"
    unfinished.mkdir()
    (unfinished / "profile.json").write_text("{}")
    (unfinished / "counter.db").write_bytes(b"half")
    place = desks.new(tmp_path)
    place.desk().close()
    assert not unfinished.exists()
    with pytest.raises(FileExistsError):
        desks.new(tmp_path)


def test_a_foreign_folder_is_not_taken_for_a_profile(tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "letter.txt").write_text("giữ lại")
    with pytest.raises((FileExistsError, StorageError)):
        desks.new(tmp_path)
    assert (tmp_path / "profile" / "letter.txt").read_text() == "giữ lại"


@pytest.mark.parametrize("older", ["yesterday", "backup"])
def test_a_log_of_a_later_day_beside_an_older_database_loses_nothing(
    old_place: Place, opened: Open, tmp_path: Path, older: str
) -> None:
    """Someone put an older database back and left the write-ahead log of the crash."""
    backup = next((old_place.profile / "backups").glob("*.db"))
    restore = (old_place.database if older == "yesterday" else backup).read_bytes()
    running = old_place.desk()
    desks.receive_some(running, 8, seed=2)
    crashed = old_place.copy(tmp_path / "crashed")
    running.close()
    crashed.database.write_bytes(restore)
    desk = opened(crashed)
    assert dossier_count(desk) == 20


def test_a_profile_opened_in_one_thread_is_given_back_in_another(
    worked: Place, tmp_path: Path
) -> None:
    place = worked.copy(tmp_path / "place")
    with ThreadPoolExecutor(1) as threads:
        store = threads.submit(place.store).result()
    store.close()
    place.store().close()
