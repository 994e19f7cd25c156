"""A log that a crash left: damage in its middle is told from a transaction that never ended."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine import log_check
from counter_app.storage.engine.database import connect_to_look
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import Place
from tests.support.page_damage import flip, key_of

Open = Callable[[Place], OpenDesk]
FRAME = 24 + 4096


@pytest.fixture
def crashed(old_place: Place, tmp_path: Path) -> Place:
    """Cut off with three receptions in its log."""
    desk = old_place.desk()
    desk.store.database.checkpoint()
    desks.receive_some(desk, 3, seed=4)
    cut = old_place.copy(tmp_path / "cut")
    desk.close()
    (cut.profile / "lock").unlink(missing_ok=True)
    return cut


@pytest.fixture
def moved(old_place: Place, tmp_path: Path) -> Place:
    """As `crashed`, right behind a checkpoint that moved all of the log."""
    desk = old_place.desk()
    desks.receive_some(desk, 3, seed=4)
    desk.store.database.checkpoint()
    cut = old_place.copy(tmp_path / "cut")
    desk.close()
    (cut.profile / "lock").unlink(missing_ok=True)
    return cut


def log(place: Place) -> Path:
    return log_check.path_of(place.database)


def frames(place: Place) -> int:
    return (log(place).stat().st_size - 32) // FRAME


def commits(place: Place) -> list[int]:
    """The frames, from 0, that end a transaction."""
    data = log(place).read_bytes()
    return [
        number
        for number in range(frames(place))
        if struct.unpack_from(">I", data, 32 + number * FRAME + 4)[0]
    ]


def commits_of_this_life(place: Place) -> list[int]:
    data = log(place).read_bytes()
    begins = {number: 32 + number * FRAME for number in commits(place)}
    return [number for number, at in begins.items() if data[at + 8 : at + 16] == data[16:24]]


def test_the_checksums_are_sqlites_own(crashed: Place) -> None:
    """It reads as many frames as are found sound: the last one is what ends the log."""
    assert not log_check.is_damaged(crashed.database)
    connection = connect_to_look(crashed.database, key_of(crashed.profile, crashed.keys))
    connection.execute("SELECT count(*) FROM meta").close()
    _, seen, _ = connection.execute("PRAGMA wal_checkpoint").fetchone()
    connection.close()
    assert seen > 0


@pytest.mark.campaign
def test_a_whole_log_and_one_cut_anywhere_in_its_last_transaction_are_no_damage(
    crashed: Place,
) -> None:
    data = log(crashed).read_bytes()
    begin = 32 + (commits(crashed)[-2] + 1) * FRAME
    for length in range(begin, len(data) + 1, 1500):
        log(crashed).write_bytes(data[:length])
        assert not log_check.is_damaged(crashed.database), length


@pytest.mark.campaign
def test_sectors_of_the_last_transaction_that_never_came_are_no_damage(crashed: Place) -> None:
    data, random = log(crashed).read_bytes(), Random(5)
    begin = 32 + (commits(crashed)[-2] + 1) * FRAME
    for _ in range(40):
        torn = bytearray(data)
        for start in range(begin - begin % 512 + 512, len(data) - 512, 512):
            if random.random() < 0.5:
                torn[start : start + 512] = bytes(512)
        log(crashed).write_bytes(torn)
        assert not log_check.is_damaged(crashed.database)


@pytest.mark.campaign
@pytest.mark.parametrize("receptions", range(4, 9))
def test_sectors_that_an_earlier_life_of_the_log_left_are_no_damage(
    old_place: Place, tmp_path: Path, receptions: int
) -> None:
    """The last transaction is written over frames that a checkpoint had moved: of its sectors
    some come, and where they do not, there are heads, commits and pages of that life.
    """
    desk, random = old_place.desk(), Random(9)
    desks.receive_some(desk, receptions, seed=3)
    desk.store.database.checkpoint()
    earlier = log(old_place).read_bytes()
    desks.receive_some(desk, 3, seed=4)
    cut = old_place.copy(tmp_path / "cut")
    desk.close()
    data, (*_, before, last) = log(cut).read_bytes(), commits_of_this_life(cut)
    begin, end = 32 + (before + 1) * FRAME, 32 + (last + 1) * FRAME
    assert len(earlier) >= end
    assert data[16:24] != earlier[16:24]
    for turn in range(150):
        torn, kept = bytearray(data), random.choice((0.1, 0.5, 0.9, 0.97))
        for start in range(begin - begin % 512, end, 512):
            if random.random() > kept:
                here = slice(max(start, begin), start + 512)
                torn[here] = earlier[here]
        log(cut).write_bytes(torn)
        assert not log_check.is_damaged(cut.database), turn


@pytest.mark.campaign
def test_a_flipped_byte_before_the_last_transaction_is_damage(crashed: Place) -> None:
    end, random = 32 + (commits(crashed)[-2] + 1) * FRAME, Random(6)
    for where in [*range(0, 56, 5), *(random.randrange(end) for _ in range(8))]:
        if 12 <= where < 16:
            continue  # which checkpoint it was: proved by the sum, and by nothing else needed
        flip(log(crashed), where, 1 << random.randrange(8))
        assert log_check.is_damaged(crashed.database), where
        data = bytearray(log(crashed).read_bytes())
        log_check.mend(crashed.database)
        assert not log_check.is_damaged(crashed.database)
        log(crashed).write_bytes(data)
        restore(crashed, where)


def restore(place: Place, where: int) -> None:
    """Take the flip back by the copy beside it."""
    sound = place.folder / "sound"
    log(place).write_bytes(sound.read_bytes())


@pytest.fixture(autouse=True)
def sound_copy(request: pytest.FixtureRequest) -> None:
    for name in ("crashed", "moved"):
        if name in request.fixturenames:
            place: Place = request.getfixturevalue(name)
            (place.folder / "sound").write_bytes(log(place).read_bytes())


@pytest.mark.campaign
def test_a_flipped_byte_behind_a_checkpoint_is_damage_wherever_it_is(moved: Place) -> None:
    """The database has newer pages than what SQLite would still read of the log."""
    random, size = Random(7), log(moved).stat().st_size
    for _ in range(40):
        where = random.randrange(56, size)
        flip(log(moved), where)
        assert log_check.is_damaged(moved.database), where
        restore(moved, where)


@pytest.mark.campaign
@pytest.mark.parametrize("stage", ["crashed", "moved"])
def test_nothing_acknowledged_is_lost_and_no_code_is_given_twice(
    request: pytest.FixtureRequest, tmp_path: Path, opened: Open, stage: str
) -> None:
    place: Place = request.getfixturevalue(stage)
    random, size = Random(8), log(place).stat().st_size
    for turn in range(6):
        hit = place.copy(tmp_path / f"turn-{turn}")
        flip(log(hit), random.randrange(size))
        desk = opened(hit)
        made = desks.receive_some(desk, 1, seed=90 + turn)[0]
        assert made.code.endswith("-0016"), "the mark of the fifteenth is there"
        report = verify(desk.store)
        assert (report.faults, report.dossiers) == ([], 16)


def test_without_a_check_the_mark_could_go_back(moved: Place) -> None:
    """The control: SQLite itself goes on with less than what was acknowledged, and says nothing."""
    first = commits(moved)[0]
    flip(log(moved), 32 + (first + 1) * FRAME + 2000)
    connection = connect_to_look(moved.database, key_of(moved.profile, moved.keys))
    try:
        serial = connection.execute("SELECT max(serial) FROM serial_mark").fetchone()[0]
        entries = connection.execute("SELECT max(seq) FROM entry").fetchone()[0]
        (whole,) = connection.execute("PRAGMA integrity_check").fetchone()
    finally:
        connection.close()
    assert (serial, entries) != (15, 15) or whole != "ok"
