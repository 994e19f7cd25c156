"""The second journals are read through in pieces and written anew where a record is damaged."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from counter_app.services.desk import upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.errors import WorkCancelledError
from counter_app.storage.journal import journal_care, second_journal
from counter_app.storage.journal.journal import JournalEntry
from counter_app.storage.profile.verify import verify
from tests.support import desks
from tests.support.desks import Place

Open = Callable[[Place], OpenDesk]
FLIPS = 40


def entries(place: Place, desk: OpenDesk) -> list[JournalEntry]:
    """What the only second journal holds, by a reader of its own."""
    own = desk.store.second_journals[0]
    return list(own.of_device(place.second_journal(), own.device).each())


def flip(path: Path, where: int, bit: int = 1) -> None:
    data = bytearray(path.read_bytes())
    data[where % len(data)] ^= bit
    path.write_bytes(data)


def kept(place: Place) -> list[Path]:
    return sorted((place.profile / "journal").glob("*.damaged-*"))


def read_all(desk: OpenDesk) -> int:
    """As many readings as a week has; how many files were written anew in them."""
    return sum(upkeep.read_second_journals(desk) for _ in range(journal_care.PIECES))


@pytest.mark.campaign
def test_a_flipped_byte_anywhere_is_found_healed_and_told_once(
    old_place: Place, opened: Open
) -> None:
    desk, random = opened(old_place), Random(3)
    sound, path = entries(old_place, desk), old_place.second_journal()
    assert read_all(desk) == 0
    for number in range(FLIPS):
        broken = path.stat().st_size * number // FLIPS + random.randrange(30)
        flip(path, broken, 1 << random.randrange(8))
        damaged = path.read_bytes()
        assert read_all(desk) == 1
        assert entries(old_place, desk) == sound
        assert kept(old_place)[-1].read_bytes() == damaged or len(kept(old_place)) > 1
    assert read_all(desk) == 0
    assert len(kept(old_place)) <= second_journal.KEPT
    assert verify(desk.store).faults == []


def test_a_healed_journal_loses_nothing_with_the_database_gone(
    old_place: Place, opened: Open
) -> None:
    """The order of a real loss: first one record, unseen, and a month later the database."""
    backup = next((old_place.profile / "backups").glob("counter-*.db"))
    desk = old_place.desk()
    flip(old_place.second_journal(), 6_000)
    assert upkeep.read_second_journals(desk) == 1
    desk.close()
    shutil.copyfile(backup, old_place.database)
    restored = opened(old_place)
    assert restored.store.opening.completed_database == 12
    assert restored.store.opening.unreadable == 0
    assert verify(restored.store).faults == []


@pytest.mark.campaign
def test_a_long_journal_is_read_in_pieces_and_whole_within_a_week(
    old_place: Place, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_care, "LEAST", 0)
    monkeypatch.setattr(journal_care, "_STEP", 100)
    desk, path = opened(old_place), old_place.second_journal()
    size = path.stat().st_size
    read: list[int] = []
    real = second_journal.SecondJournal.read_on

    def counted(
        self: second_journal.SecondJournal, start: second_journal.SecondJournalMark, most: int
    ) -> second_journal.JournalPiece:
        piece = real(self, start, most)
        read.append(piece.offset - start.offset)
        return piece

    monkeypatch.setattr(second_journal.SecondJournal, "read_on", counted)
    for _ in range(journal_care.PIECES):
        read.clear()
        upkeep.read_second_journals(desk)
        assert sum(read) < size / 3
    for share in range(10):
        flip(path, size * share // 10 + 50)
        assert read_all(desk) + read_all(desk) >= 1
        assert len(entries(old_place, desk)) == 12


def test_a_reading_that_is_broken_off_begins_again_at_the_same_place(
    old_place: Place, opened: Open
) -> None:
    desk = opened(old_place)
    flip(old_place.second_journal(), 6_000)
    for steps in range(6):
        left = [steps]

        def go_on(left: list[int] = left) -> bool:
            left[0] -= 1
            return left[0] >= 0

        try:
            healed = upkeep.read_second_journals(desk, go_on)
        except WorkCancelledError:
            assert kept(old_place) == []
            assert list((old_place.profile / "journal").glob("*.partial")) == []
        else:
            assert healed == 1
            return
    raise AssertionError("six steps are enough for twelve records")


@pytest.mark.campaign
def test_who_receives_meanwhile_loses_nothing(old_place: Place, opened: Open) -> None:
    desk, crowd = opened(old_place), desks.Crowd(9)
    path, random = old_place.second_journal(), Random(5)

    def receive() -> None:
        for _ in range(25):
            desks.receive.receive(desk, desks.officer(desk), desks.intake(desk, crowd.next()))

    with ThreadPoolExecutor(1) as officer:
        working = officer.submit(receive)
        while not working.done():
            with desk.store.database.gate.enter(background=True):
                flip(path, random.randrange(8_000))
            upkeep.read_second_journals(desk)
        working.result()
    read_all(desk)
    assert len(entries(old_place, desk)) == 12 + 25
    assert verify(desk.store).faults == []


def test_a_journal_that_has_what_the_database_lacks_is_left_to_the_next_start(
    old_place: Place, opened: Open
) -> None:
    older = old_place.database.read_bytes()
    desk = old_place.desk()
    made = desks.receive_some(desk, 2, seed=4)
    with_more = old_place.second_journal().read_bytes()
    desk.close()
    old_place.database.write_bytes(older)
    (path,) = (old_place.profile / "journal").glob("*.journal")
    path.write_bytes(b"")
    desk = old_place.desk()
    path.write_bytes(with_more)
    flip(path, 3_000)
    assert upkeep.read_second_journals(desk) == 0
    assert path.read_bytes() != with_more
    desk.close()
    desk = opened(old_place)
    assert desk.store.opening.completed_database == len(made)


def test_the_journal_of_an_earlier_device_is_healed_too(old_place: Place, opened: Open) -> None:
    desk = opened(old_place)
    first = old_place.second_journal()
    desk.store.go_on_in_new_journal(desk.store.device, 8, "another")
    desks.receive_some(desk, 2, seed=6)
    sound = desk.store.second_journals[0].of_device(first, first.stem.partition("-")[2])
    flip(first, 2_000)
    assert read_all(desk) == 1
    assert [one.seq for one in sound.each()] == list(range(1, 9))
    desks.receive_some(desk, 2, seed=7)
    assert verify(desk.store).faults == []


def test_a_journal_that_ends_early_is_healed(old_place: Place, opened: Open) -> None:
    desk, path = opened(old_place), old_place.second_journal()
    path.write_bytes(path.read_bytes()[:-700])
    assert upkeep.read_second_journals(desk) == 1
    assert len(entries(old_place, desk)) == 12
    desks.receive_some(desk, 1, seed=8)
    assert verify(desk.store).faults == []
