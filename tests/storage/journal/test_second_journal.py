"""The second journal's file: torn at any byte, damaged anywhere, it gives back what is whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.contract import chain
from counter_app.storage.journal import second_journal
from counter_app.storage.journal.journal import JournalEntry
from counter_app.storage.journal.second_journal import NOTHING, SecondJournal, SecondJournalMark
from tests.support.searches import examples

KEY = bytes(range(32))


def entries(count: int, first: int = 1) -> list[JournalEntry]:
    made, before = [], chain.START
    for seq in range(1, first + count):
        data = f'{{"seq":{seq},"name":"Giàng A Lử"}}'.encode()
        before = chain.entry_hash(before, data)
        made.append(JournalEntry("desk", seq, before, data))
    return made[first - 1 :]


def at(path: Path) -> SecondJournal:
    return SecondJournal(path, KEY, "desk")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "0001-desk.journal"
    for entry in entries(4):
        at(path).append([entry])
    return path


def ends(data: bytes) -> list[int]:
    found, where = [0], 0
    while where < len(data):
        where += 4 + int.from_bytes(data[where : where + 4])
        found.append(where)
    return found


def test_what_was_appended_is_read_in_order(file: Path) -> None:
    reading = at(file).read()
    assert reading.entries == tuple(entries(4))
    assert (reading.last, reading.damaged, reading.torn) == (4, 0, 0)


def test_a_missing_and_an_empty_file_hold_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "0001-desk.journal"
    assert at(empty).read().entries == ()
    empty.touch()
    assert at(empty).read().last == 0


def test_torn_at_every_byte_it_keeps_the_whole_records_and_goes_on(file: Path) -> None:
    data = file.read_bytes()
    borders = ends(data)
    for length in range(len(data)):
        file.write_bytes(data[:length])
        whole = sum(1 for border in borders[1:] if border <= length)
        reading = at(file).read()
        assert reading.last == whole
        assert reading.torn == length - borders[whole]
        at(file).append(entries(1, first=whole + 1))
        healed = at(file).read()
        assert [item.seq for item in healed.entries] == list(range(1, whole + 2))
        assert (healed.torn, healed.damaged) == (0, 0)


def test_a_flipped_bit_in_any_byte_costs_its_record_and_no_other(file: Path) -> None:
    data = file.read_bytes()
    borders = ends(data)
    for where in range(borders[3]):
        broken = bytearray(data)
        broken[where] ^= 0x20
        file.write_bytes(broken)
        hit = sum(1 for border in borders if border <= where)
        reading = at(file).read()
        assert [item.seq for item in reading.entries] == [n for n in (1, 2, 3, 4) if n != hit]
        assert (reading.last, reading.damaged) == (4, 1)


def test_garbage_behind_a_cut_of_power_is_cut_off(file: Path) -> None:
    with file.open("ab") as grown:
        grown.write(bytes(700) + os.urandom(900))
    assert at(file).read().torn == 1600
    at(file).append(entries(1, first=5))
    assert at(file).read().entries == tuple(entries(5))


def test_reading_above_a_seq_opens_only_what_is_above(file: Path) -> None:
    reading = at(file).read(after=2)
    assert [item.seq for item in reading.entries] == [3, 4]
    reading = at(file).read(after=NOTHING)
    assert (reading.entries, reading.last, reading.damaged) == ((), 4, 0)
    assert [reading.begin, reading.end] == ends(file.read_bytes())[-2:]


def third(path: Path) -> SecondJournalMark:
    return SecondJournalMark(3, ends(path.read_bytes())[2])


def test_reading_from_a_mark_does_not_look_at_what_lies_before_it(file: Path) -> None:
    mark, data = third(file), bytearray(file.read_bytes())
    data[0] ^= 1
    file.write_bytes(data)
    assert at(file).read(after=3).damaged == 1
    reading = at(file).read(3, mark)
    assert [item.seq for item in reading.entries] == [4]
    assert (reading.last, reading.damaged, reading.end) == (4, 0, len(data))


def test_a_mark_above_what_is_wanted_is_passed_by(file: Path) -> None:
    assert [item.seq for item in at(file).read(1, third(file)).entries] == [2, 3, 4]


def test_a_mark_whose_record_is_not_there_is_not_believed(file: Path) -> None:
    mark, data = third(file), file.read_bytes()
    wrong = [
        SecondJournalMark(3, mark.offset + 1),
        SecondJournalMark(3, len(data) - 5),
        SecondJournalMark(3, 9 * len(data)),
        SecondJournalMark(2, 0),
    ]
    for place in wrong:
        assert at(file).read(3, place) == at(file).read(3)
    file.write_bytes(data[: mark.offset + 50] + b"\0" + data[mark.offset + 51 :])
    assert at(file).read(3, mark) == at(file).read(3)
    file.write_bytes(data[: mark.offset])
    assert at(file).read(3, mark).last == 2


def test_what_is_appended_after_reading_from_a_mark_stands_at_the_end(file: Path) -> None:
    known = at(file)
    known.read(NOTHING, third(file))
    known.append(entries(1, first=5))
    assert at(file).read().entries == tuple(entries(5))


def test_records_moved_or_taken_from_another_device_are_not_believed(file: Path) -> None:
    data = file.read_bytes()
    first, second = ends(data)[1:3]
    file.write_bytes(data[first:second] + data[:first] + data[second:])
    assert [item.seq for item in at(file).read().entries] == [2, 3, 4]
    assert SecondJournal(file, KEY, "other").read().entries == ()
    assert SecondJournal(file, bytes(32), "desk").read().entries == ()


def test_a_record_that_could_not_be_synced_is_taken_back(file: Path) -> None:
    def failing(_: int) -> NoReturn:
        raise OSError(5, "no disk")

    before = file.read_bytes()
    with pytest.raises(OSError, match="no disk"):
        SecondJournal(file, KEY, "desk", failing).append(entries(1, first=5))
    assert file.read_bytes() == before


def test_after_a_failure_the_same_object_goes_on_where_the_file_ends(file: Path) -> None:
    fails = [True]

    def sometimes(descriptor: int) -> None:
        if fails[0]:
            raise OSError(28, "full")
        os.fsync(descriptor)

    journal_file = SecondJournal(file, KEY, "desk", sometimes)
    with pytest.raises(OSError, match="full"):
        journal_file.append(entries(1, first=5))
    fails[0] = False
    journal_file.append(entries(2, first=5))
    assert at(file).read().entries == tuple(entries(6))


def test_nothing_of_an_entry_stands_in_clear(file: Path) -> None:
    assert "Giàng".encode() not in file.read_bytes()
    assert b"seq" not in file.read_bytes()


def test_the_file_is_only_for_its_user(file: Path) -> None:
    assert file.stat().st_mode & 0o077 == 0


def test_files_are_numbered_in_the_order_in_which_they_were_begun(tmp_path: Path) -> None:
    for device in ("zz", "aa", "mm"):
        second_journal.path_of(tmp_path, device).touch()
    assert [device for _, device in second_journal.in_order(tmp_path)] == ["zz", "aa", "mm"]
    assert second_journal.path_of(tmp_path, "aa").name == "0002-aa.journal"


@settings(max_examples=examples(60))
@given(damage=st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=40)), max_size=4))
def test_whatever_is_written_over_it_nothing_false_is_ever_read(
    tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, bytes]]
) -> None:
    path = tmp_path_factory.mktemp("damage") / "0001-desk.journal"
    at(path).append(entries(6))
    data = bytearray(path.read_bytes())
    for where, over in damage:
        start = where % len(data)
        data[start : start + len(over)] = over
    path.write_bytes(data)
    reading = at(path).read()
    assert set(reading.entries) <= set(entries(6))
    assert [item.seq for item in reading.entries] == sorted({e.seq for e in reading.entries})
    at(path).append(entries(1, first=reading.last + 1))
    assert at(path).read().last == reading.last + 1
