"""Own files up: every answer of a portal, every cut, and files that are not what they were."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from counter_app.contract.problems import ProblemError
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.files import transfer_queue
from counter_app.storage.sync import problems, sync_cursor
from counter_app.storage.sync.sync_cursor import SyncCursor
from counter_app.sync.files.file_pace import LARGEST, SMALLEST
from counter_app.sync.files.files_side import MOST_FAILURES, MOST_FAULTS
from counter_app.sync.link.link_errors import UnreachableError
from tests.support import desks
from tests.support.fake_blobs import FakeBlobs, cut, says
from tests.support.travelling import (
    attach,
    item_of,
    run,
    run_until_quiet,
    scan,
    sent_by_portal,
    side_of,
    state_of,
    transfer,
)

SCAN = scan(1, 100_000)


@pytest.fixture
def dossier(desk: OpenDesk) -> Dossier:
    return desks.receive_some(desk, 1)[0]


@pytest.fixture
def portal() -> FakeBlobs:
    return FakeBlobs()


def test_an_attached_file_goes_up_and_its_dossier_is_told(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    heard: list[Changes] = []
    assert run(side_of(desk, portal, heard)).done == 1
    assert portal.blobs == {key: SCAN}
    assert portal.bytes_up == len(SCAN)
    assert state_of(desk, key) == "done"
    assert heard == [Changes(dossiers=frozenset({dossier.id}), sync=True)]
    assert run(side_of(desk, portal, heard)).done == 0


def test_the_same_bytes_travel_once_whoever_has_them(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    portal.put(SCAN)
    key = attach(desk, dossier, SCAN)
    attach(desk, desks.receive_some(desk, 1, seed=2)[0], SCAN, "ban-sao.pdf")
    run(side_of(desk, portal))
    assert portal.asked == ["begin"]
    assert (state_of(desk, key), portal.bytes_up) == ("done", 0)


def test_pieces_grow_while_the_link_carries_them_and_shrink_when_it_breaks(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    attach(desk, dossier, scan(2, 3_000_000))
    travelling = side_of(desk, portal)
    travelling.side.now = _Steady()
    run(travelling)
    assert travelling.pace.size == LARGEST
    attach(desk, dossier, scan(3, 3_000_000))
    portal.strike("append", cut, cut)
    for _ in range(2):
        with pytest.raises(UnreachableError):
            run(travelling)
    assert travelling.pace.size == LARGEST // 4
    for _ in range(20):
        travelling.pace.broke()
    assert travelling.pace.size == SMALLEST


class _Steady:
    """A clock on which a piece takes a tenth of a second."""

    def __init__(self) -> None:
        self.timestamp = desks.MORNING

    def __call__(self) -> datetime:
        self.timestamp += timedelta(seconds=0.1)
        return self.timestamp


@pytest.mark.parametrize("came", [0, 1, SMALLEST // 2, SMALLEST - 1, SMALLEST])
def test_an_upload_that_is_cut_in_each_piece_goes_on_where_the_portal_says(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs, came: int
) -> None:
    key = attach(desk, dossier, SCAN)
    pieces = -(-len(SCAN) // SMALLEST)
    for _ in range(pieces):
        portal.cut_after.append(came)
    broken = run_until_quiet(side_of(desk, portal))
    assert broken >= min(pieces, 6)
    assert portal.blobs == {key: SCAN}
    assert portal.bytes_up <= len(SCAN) + pieces * (SMALLEST - came)


@pytest.mark.parametrize("call", ["begin", "append"])
def test_an_answer_that_is_lost_costs_no_byte_twice(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs, call: str
) -> None:
    key = attach(desk, dossier, SCAN)
    portal.lost[call] = 1
    assert run_until_quiet(side_of(desk, portal)) == 1
    assert (portal.blobs, portal.bytes_up) == ({key: SCAN}, len(SCAN))
    assert len(portal.uploads) == 1


def test_the_answer_to_the_last_piece_may_be_lost(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN[:1000])
    portal.lost["append"] = 1
    assert run_until_quiet(side_of(desk, portal)) == 1
    assert (state_of(desk, key), portal.bytes_up) == ("done", 1000)


@pytest.mark.parametrize(
    ("status", "asked_next"), [(409, "offset"), (404, "begin"), (410, "begin"), (460, "offset")]
)
def test_what_the_portal_says_of_a_piece_is_followed_at_once(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs, status: int, asked_next: str
) -> None:
    key = attach(desk, dossier, SCAN)
    portal.strike("append", says(status))
    run(side_of(desk, portal))
    assert portal.asked[2] == asked_next
    assert (state_of(desk, key), portal.blobs[key]) == ("done", SCAN)


@pytest.mark.parametrize("status", [404, 410])
def test_an_upload_that_expired_begins_anew(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs, status: int
) -> None:
    key = attach(desk, dossier, SCAN)
    portal.strike("append", lambda: None, cut)
    travelling = side_of(desk, portal)
    with pytest.raises(UnreachableError):
        run(travelling)
    portal.uploads.clear()
    portal.strike("offset", says(status))
    run(travelling)
    assert (state_of(desk, key), portal.blobs[key]) == ("done", SCAN)


def test_a_locked_upload_waits_for_the_next_run_and_lets_the_others_go(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    locked = attach(desk, dossier, SCAN)
    other = attach(desk, dossier, scan(2, 5000))
    portal.strike("append", says(423))
    travelling = side_of(desk, portal)
    run(travelling)
    assert (state_of(desk, locked), state_of(desk, other)) == ("waiting", "done")
    run(travelling)
    assert state_of(desk, locked) == "done"


def test_a_file_that_always_arrives_as_another_needs_a_person_after_three_times(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    bad = attach(desk, dossier, SCAN)
    good = attach(desk, dossier, scan(2, 5000))
    portal.strike("append", *[says(460)] * 9)
    heard: list[Changes] = []
    run(side_of(desk, portal, heard))
    assert (state_of(desk, bad), state_of(desk, good)) == ("failed:checksum", "failed:checksum")
    assert portal.asked.count("append") == 2 * MOST_FAILURES
    with desk.store.database.read() as connection:
        assert problems.count(connection, 0) == 2
    assert all(change.sync for change in heard)
    assert portal.blobs == {}


def test_a_person_can_have_it_tried_again(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    portal.strike("append", *[says(460)] * MOST_FAILURES)
    travelling = side_of(desk, portal)
    run(travelling)
    assert state_of(desk, key) == "failed:checksum"
    with desk.store.database.write() as connection:
        problems.try_file_again(connection, key)
    run(travelling)
    assert (state_of(desk, key), portal.blobs) == ("done", {key: SCAN})


def test_a_damaged_whole_is_sent_again_with_sums_and_never_becomes_a_blob(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    travelling = side_of(desk, portal)

    def damage() -> None:
        if len(portal.asked) == 3:
            next(iter(portal.uploads.values())).data[0] ^= 1

    portal.between = damage
    run(travelling)
    assert portal.blobs == {key: SCAN}
    assert state_of(desk, key) == "done"


def test_what_the_portal_cannot_do_for_one_file_does_not_keep_the_others(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    poison = attach(desk, dossier, SCAN)
    others = [attach(desk, dossier, scan(seed, 3000)) for seed in range(2, 4)]
    travelling = side_of(desk, portal)
    for _ in range(MOST_FAULTS):
        assert state_of(desk, poison) == "waiting"
        portal.strike("begin", says(500, "fault"))
        others.append(attach(desk, dossier, scan(100 + len(others), 3000)))
        run(travelling)
    assert state_of(desk, poison) == "failed:refused"
    assert {state_of(desk, key) for key in others} == {"done"}


def test_a_portal_in_trouble_fails_no_file(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    keys = [attach(desk, dossier, scan(seed, 3000)) for seed in range(12)]
    travelling = side_of(desk, portal)
    for _ in range(2 * MOST_FAULTS):
        portal.strike("begin", *[says(500, "fault")] * MOST_FAULTS)
        with pytest.raises(ProblemError, match="fault"):
            run(travelling)
    assert {state_of(desk, key) for key in keys} == {"waiting"}
    run(travelling)
    assert {state_of(desk, key) for key in keys} == {"done"}


@pytest.mark.parametrize("status", [401, 403, 426, 429, 503])
def test_what_is_not_about_the_file_ends_the_run(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs, status: int
) -> None:
    key = attach(desk, dossier, SCAN)
    portal.strike("append", says(status))
    with pytest.raises(ProblemError):
        run(side_of(desk, portal))
    assert state_of(desk, key) == "waiting"


def test_a_piece_too_large_for_something_on_the_way_is_made_smaller(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    travelling = side_of(desk, portal)
    travelling.pace.size = 4 * SMALLEST
    portal.strike("append", says(413), says(413))
    run(travelling)
    assert state_of(desk, key) == "done"
    portal.strike("append", says(413))
    refused = attach(desk, dossier, scan(7, 2000))
    travelling.pace.size = SMALLEST
    run(travelling)
    assert state_of(desk, refused) == "failed:too_large"


def test_an_offset_beyond_the_file_is_no_end_of_it(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    good = attach(desk, dossier, scan(2, 5000))
    travelling = side_of(desk, portal)
    portal.strike("append", cut)
    with pytest.raises(UnreachableError):
        run(travelling)
    next(iter(portal.uploads.values())).data.extend(bytes(2 * len(SCAN)))
    run(travelling)
    assert (state_of(desk, key), state_of(desk, good)) == ("failed:refused", "done")
    assert set(portal.blobs) == {good}


def test_a_portal_that_was_put_back_is_offered_all_that_it_had(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    keys = [attach(desk, dossier, scan(seed, 3000)) for seed in range(3)]
    travelling = side_of(desk, portal)
    with desk.store.database.write() as connection:
        sync_cursor.put_state(connection, SyncCursor(history="one"))
    run(travelling)
    del portal.blobs[keys[1]]
    with desk.store.database.write() as connection:
        sync_cursor.put_state(connection, SyncCursor(history="two"))
    portal.uploads.clear()
    before = portal.bytes_up
    run(travelling)
    assert set(portal.blobs) == set(keys)
    assert portal.bytes_up - before == 3000
    assert transfer(desk, keys[1]) is not None


def test_files_from_before_there_was_a_portal_are_offered_to_the_first_one(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)
    with desk.store.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM file_transfer")
        sync_cursor.put_state(connection, SyncCursor(history="one"))
    run(side_of(desk, portal))
    assert portal.blobs == {key: SCAN}
    with desk.store.database.read() as connection:
        assert list(transfer_queue.up(connection)) == []


def test_a_portal_that_takes_no_more_files_is_asked_again_after_an_hour_and_files_still_come(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    keys = [attach(desk, dossier, scan(number, 5_000)) for number in range(3)]
    portal.strike("begin", says(507, "quota"))
    travelling = side_of(desk, portal)
    assert run(travelling).done == 0
    assert portal.asked == ["begin"]
    clock = desk.now
    assert isinstance(clock, desks.Clock)
    clock.timestamp += timedelta(minutes=50)
    portal.put(scan(9, 4_000))
    sent_by_portal(desk, dossier, item_of(scan(9, 4_000)))
    assert run(travelling).done == 1
    assert portal.asked.count("begin") == 1
    clock.timestamp += timedelta(minutes=11)
    assert run(travelling).done == len(keys)
    assert [state_of(desk, key) for key in keys] == ["done"] * len(keys)
