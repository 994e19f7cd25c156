"""Whose turn it is: text before files, a share of the day for files on a slow link."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

import pytest

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.files import files_day
from counter_app.sync.files.file_pace import LARGEST, LONGEST, SLOW, SMALLEST, Pace, Share
from counter_app.sync.files.files_side import FilesSide
from counter_app.sync.steps.desk_side import StoppedError
from tests.support import desks
from tests.support.fake_blobs import FakeBlobs
from tests.support.travelling import (
    TODAY,
    attach,
    item_of,
    run,
    scan,
    sent_by_portal,
    side_of,
    state_of,
)

SCAN = scan(1, 100_000)


@pytest.fixture
def dossier(desk: OpenDesk) -> Dossier:
    return desks.receive_some(desk, 1)[0]


@pytest.fixture
def portal() -> FakeBlobs:
    return FakeBlobs()


def slowed(travelling: FilesSide, portal: FakeBlobs, rate: int) -> None:
    """Each piece takes as long as it does at this rate, in bytes a second."""
    timestamp, moved = desks.MORNING, 0

    def pass_by() -> None:
        nonlocal timestamp, moved
        now = portal.bytes_up + portal.bytes_down
        timestamp += timedelta(seconds=(now - moved) / rate)
        moved = now

    portal.between = pass_by
    travelling.side.now = lambda: timestamp


def test_a_commit_between_two_pieces_ends_the_run(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, SCAN)

    def commit() -> None:
        if portal.asked.count("append") == 2 and portal.asked[-1] == "append":
            desks.receive_some(desk, 1, seed=9)

    portal.between = commit
    travelling = side_of(desk, portal)
    assert run(travelling).interrupted
    assert portal.asked.count("append") == 2
    assert state_of(desk, key) == "waiting"
    assert not run(travelling).interrupted
    assert (state_of(desk, key), portal.bytes_up) == ("done", len(SCAN))


def test_text_that_waits_elsewhere_is_asked_for_before_each_piece(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    attach(desk, dossier, SCAN)
    asked = count()
    travelling = side_of(desk, portal, text_waits=lambda: next(asked) == 3)
    assert run(travelling).interrupted
    assert portal.asked.count("append") == 3


def test_a_run_gives_text_its_turn_after_some_time(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    attach(desk, dossier, SCAN)
    travelling = side_of(desk, portal)
    travelling.seconds = 20
    slowed(travelling, portal, 2000)
    assert run(travelling).interrupted
    assert portal.bytes_up == 3 * SMALLEST


def test_who_stops_the_cycle_stops_it_between_two_pieces(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    attach(desk, dossier, SCAN)
    travelling = side_of(desk, portal)
    travelling.side.go_on = lambda: portal.asked.count("append") < 2
    with pytest.raises(StoppedError):
        run(travelling)
    assert portal.asked.count("append") == 2


def test_on_a_slow_link_files_take_their_share_of_the_day_and_come_down_all_the_same(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    keys = [attach(desk, dossier, scan(seed, 40_000)) for seed in range(5)]
    online = scan(70, 60_000)
    portal.put(online)
    travelling = side_of(desk, portal, share=lambda: Share(70_000))
    slowed(travelling, portal, SLOW // 4)
    run(travelling)
    sent = portal.bytes_up
    assert 70_000 <= sent < 70_000 + SMALLEST
    sent_by_portal(desk, dossier, item_of(online))
    run(travelling)
    run(side_of(desk, portal, share=lambda: Share(70_000)))
    assert portal.bytes_up == sent
    assert state_of(desk, item_of(online).sha256) == "done"
    run(travelling, TODAY + timedelta(days=1))
    assert portal.bytes_up > sent
    run(travelling, TODAY + timedelta(days=2))
    assert {state_of(desk, key) for key in keys} == {"done"}


def test_a_file_larger_than_the_share_of_a_day_goes_in_parts_of_several_days_and_none_twice(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    key = attach(desk, dossier, scan(7, 300_000))
    travelling = side_of(desk, portal, share=lambda: Share(70_000))
    slowed(travelling, portal, SLOW // 4)
    sent: list[int] = []
    for days in range(9):
        run(travelling, TODAY + timedelta(days=days))
        sent.append(portal.bytes_up)
        if state_of(desk, key) == "done":
            break
    assert state_of(desk, key) == "done"
    assert len(sent) >= 4, "a day takes its share and no more"
    assert sent[-1] < 300_000 + SMALLEST, "what arrived is not sent again"


def test_on_a_good_link_there_is_no_share(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    keys = [attach(desk, dossier, scan(seed, 40_000)) for seed in range(5)]
    travelling = side_of(desk, portal, share=lambda: Share(70_000))
    slowed(travelling, portal, 40 * SLOW)
    run(travelling)
    assert {state_of(desk, key) for key in keys} == {"done"}


def test_while_the_office_is_open_half_of_the_share_is_kept_for_text(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    keys = [attach(desk, dossier, scan(seed, 40_000)) for seed in range(5)]
    heard: list[Changes] = []
    is_open = True
    travelling = side_of(desk, portal, heard, share=lambda: Share(140_000, in_hours=is_open))
    slowed(travelling, portal, SLOW // 4)
    run(travelling)
    assert 70_000 <= portal.bytes_up < 70_000 + SMALLEST
    since = travelling.side.seconds()
    assert held(desk) == (since, 70_000, True)
    assert heard[-1] == Changes(sync=True)
    said = len(heard)
    run(travelling)
    assert held(desk) == (since, 70_000, True)
    assert len(heard) == said, "nothing is new"
    is_open = False
    run(travelling)
    assert 140_000 <= portal.bytes_up < 140_000 + SMALLEST
    assert held(desk) == (since, 140_000, False)
    run(travelling, TODAY + timedelta(days=1))
    assert {state_of(desk, key) for key in keys} == {"done"}
    assert held(desk, TODAY + timedelta(days=1)) == (0, 0, False)


def test_without_a_limit_no_file_waits_on_a_slow_link(
    desk: OpenDesk, dossier: Dossier, portal: FakeBlobs
) -> None:
    keys = [attach(desk, dossier, scan(seed, 40_000)) for seed in range(5)]
    travelling = side_of(desk, portal, share=lambda: Share(None, in_hours=True))
    slowed(travelling, portal, SLOW // 4)
    run(travelling)
    assert {state_of(desk, key) for key in keys} == {"done"}
    assert held(desk) == (0, 0, False)


def held(desk: OpenDesk, day: date = TODAY) -> tuple[int, int, bool]:
    with desk.store.database.read() as connection:
        found = files_day.read(connection, day)
    return found.held_since, found.held_at, found.held_in_hours


def test_a_piece_doubles_after_three_successes_and_halves_when_it_fails() -> None:
    pace = Pace()
    sizes = []
    for _ in range(18):
        sizes.append(pace.piece())
        pace.went(pace.piece(), 0.05)
    assert sizes[::3] == [SMALLEST * 2**step for step in range(6)]
    assert pace.piece() == LARGEST
    pace.went(1, 0.05)
    pace.went(1, 0.05)
    pace.broke()
    assert pace.piece() == LARGEST // 2
    pace.went(LARGEST // 2, 0.05)
    assert pace.piece() == LARGEST // 2


def test_no_piece_keeps_text_waiting_longer_than_some_seconds_as_far_as_is_known() -> None:
    pace = Pace()
    for _ in range(40):
        pace.went(pace.piece(), pace.piece() / 10_000)
    assert pace.is_slow
    assert pace.piece() == int(10_000 * LONGEST)
    for _ in range(40):
        pace.went(pace.piece(), pace.piece() / 2_000)
    assert pace.piece() == SMALLEST


def test_a_clock_that_was_set_measures_nothing() -> None:
    pace = Pace()
    pace.went(SMALLEST, -400 * 86_400)
    pace.went(SMALLEST, 400 * 86_400)
    pace.went(SMALLEST, 0)
    assert pace.rate is None
