"""The worker: when it asks, what it says of the link, and that nothing ends it but its desk."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from counter_app.contract.problems import ProblemError
from counter_app.domain.kinds.event import Clock
from counter_app.link import DeskLink
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine.errors import StorageError
from counter_app.storage.sync import sync_cursor
from counter_app.sync.link import backoff
from counter_app.sync.link.link_errors import (
    CancelledError,
    LinkError,
    StalledError,
    TooLargeError,
    UnreachableError,
    UntrustedError,
)
from counter_app.sync.link_status import LinkStatus
from counter_app.sync.steps.desk_side import SLOW, Sizes
from tests.support import desks
from tests.support.fake_blobs import FakeBlobs, says
from tests.support.sync_doubles import PATIENT, Hours
from tests.support.travelling import attach, scan
from tests.support.worker_room import Room, raising

HOUR = 3600.0


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def room(desk: OpenDesk, hours: Hours) -> Iterator[Room]:
    made = Room(desk, hours)
    yield made
    made.worker.stop()


def test_the_first_round_begins_at_once_and_sends_what_waits(room: Room) -> None:
    desks.receive_some(room.desk, 3)
    wait = room.begin()
    assert room.acked() == (room.portal.events(), room.portal.events())
    assert room.portal.events() >= 3
    assert wait == pytest.approx(backoff.GOOD, rel=0.2)
    word = room.words[-1]
    assert (word.state, word.code) == ("online", "")
    assert word.last_contact == word.since == room.hours.now()
    assert word.next_try == room.hours.now() + timedelta(seconds=wait)


def test_a_commit_wakes_the_worker_at_once(room: Room) -> None:
    room.begin()
    before = room.portal.events()
    desks.receive_some(room.desk, 1)
    room.worker.committed()
    room.hours.waited()
    assert room.portal.events() > before
    assert room.hours.passed == 0


def test_a_commit_does_not_wake_a_worker_that_waits_for_a_portal_out_of_reach(room: Room) -> None:
    room.portal.before = raising(UnreachableError("refused"))
    wait = room.begin()
    asked = len(room.portal.asked)
    room.worker.committed()
    assert room.hours.waited() == wait
    assert len(room.portal.asked) == asked


@pytest.mark.parametrize(
    "error",
    [
        UnreachableError("refused"),
        ProblemError("busy", 503, retry_after=3600.0),
        ProblemError("forbidden", 403),
        ProblemError("version", 426),
    ],
    ids=str,
)
def test_send_now_begins_a_round_whatever_is_waited_for(room: Room, error: Exception) -> None:
    room.portal.before = raising(error)
    assert room.begin() >= 1
    room.portal.before = lambda _name: None
    room.send_now()
    assert room.words[-1].state == "online"
    assert room.hours.passed == 0


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (UnreachableError("dns"), "offline"),
        (StalledError(), "offline"),
        (UntrustedError("wrong_host"), "untrusted"),
        (ProblemError("unauthorised", 401), "refused"),
        (ProblemError("forbidden", 403), "refused"),
        (ProblemError("version", 426), "old_program"),
        (ProblemError("portal_version", 426), "old_portal"),
        (ProblemError("busy", 429), "busy"),
        (ProblemError("fault", 500), "busy"),
        (ProblemError("busy", 503), "busy"),
    ],
    ids=str,
)
def test_what_went_wrong_is_said_by_what_is_to_be_done_about_it(
    room: Room, error: LinkError | ProblemError, state: str
) -> None:
    room.begin()
    contact = room.words[-1].last_contact
    room.portal.before = raising(error)
    wait = room.send_now()
    word = room.words[-1]
    assert (word.state, word.code, word.last_contact) == (state, error.code, contact)
    assert word.next_try == room.hours.now() + timedelta(seconds=wait)
    assert (wait == backoff.REFUSED) is (state in {"refused", "old_program", "old_portal"})


def test_the_portals_retry_after_is_waited_for(room: Room) -> None:
    room.portal.before = raising(ProblemError("busy", 503, retry_after=400.0))
    assert 400 <= room.begin() <= 480


def test_a_fault_of_the_desks_own_disk_says_nothing_about_the_link(room: Room) -> None:
    room.begin()
    room.portal.before = raising(StorageError(), "changes")
    room.send_now()
    assert (room.words[-1].state, room.words[-1].code) == ("online", "storage")


@pytest.mark.expects_log("sync round failed")
def test_a_bug_in_a_round_does_not_end_the_worker(room: Room) -> None:
    room.portal.before = raising(ZeroDivisionError())
    assert room.begin() >= 1
    assert room.words[-1].code == "fault"
    room.portal.before = lambda _name: None
    room.send_now()
    assert room.words[-1].state == "online"


@pytest.mark.expects_log("sync round failed")
def test_a_window_that_cannot_listen_does_not_end_the_worker(room: Room) -> None:
    def deaf(_word: LinkStatus) -> None:
        raise RuntimeError

    room.worker._say = deaf
    room.begin()
    room.worker._say = room.words.append
    room.send_now()
    assert room.words[-1].state == "online"


@pytest.mark.parametrize("waiting", [0, 30])
def test_an_hour_of_answers_500_is_a_question_every_two_minutes_and_local_work_goes_on(
    desk: OpenDesk, waiting: int
) -> None:
    hours = Hours(until=HOUR)
    room = Room(desk, hours)
    at: list[float] = []
    desks.receive_some(desk, waiting)

    def storm(_name: str) -> None:
        at.append(hours.passed)
        raise ProblemError("fault", 500)

    room.portal.before = storm
    room.side.compared = bool(waiting)
    room.worker.start()
    desks.receive_some(desk, 2, seed=2)
    hours.waited()
    room.worker.stop()
    rounds = sorted(set(at))
    opened = rounds[backoff.OPEN_AFTER :]
    gaps = [after - before for before, after in zip(rounds[4:], opened, strict=False)]
    assert len(opened) >= 12
    assert min(gaps) >= 120
    assert max(gaps) <= 300
    assert len([one for one in at if one >= opened[0]]) == len(opened)
    assert {room.portal.asked[at.index(one)] for one in opened} == {"meta"}


def test_behind_an_open_breaker_one_small_round_proves_that_the_portal_is_back(
    desk: OpenDesk,
) -> None:
    hours = Hours(until=HOUR)
    room = Room(desk, hours)

    def back_after_an_hour(_name: str) -> None:
        if hours.passed < HOUR:
            raise UnreachableError("refused")

    room.portal.before = back_after_an_hour
    wait = room.begin()
    room.worker.stop()
    assert wait <= backoff.FIRST
    assert room.words[-1].state == "online"
    assert room.portal.page_sizes == [SLOW.page_bytes]
    first = room.portal.asked.index("journals", backoff.OPEN_AFTER)
    assert room.portal.asked[first - 1 : first + 1] == ["meta", "journals"]


@pytest.mark.parametrize(
    "error", [StalledError(), UnreachableError("cut"), TooLargeError("body")], ids=str
)
def test_a_link_that_breaks_under_its_load_gets_less_at_once_until_it_is_quick_again(
    room: Room, error: Exception
) -> None:
    room.portal.before = raising(error, "changes")
    room.begin()
    assert room.side.sizes is SLOW
    room.portal.before = lambda _name: None
    room.send_now()
    assert room.portal.page_sizes[-1] == SLOW.page_bytes
    assert room.side.sizes == Sizes()


def test_a_busy_desk_needs_no_quiet_round_to_see_that_the_link_is_quick_again(
    room: Room,
) -> None:
    room.portal.before = raising(StalledError(), "changes")
    room.begin()
    room.portal.before = lambda _name: None
    desks.receive_some(room.desk, 1)
    room.send_now()
    assert room.side.sizes == Sizes()


def test_a_link_on_which_nothing_takes_long_is_a_slow_one(room: Room) -> None:
    def slowly(_name: str) -> None:
        room.hours.passed += 10

    room.begin()
    room.portal.before = slowly
    assert room.send_now() == pytest.approx(backoff.GOOD, rel=0.2)
    assert room.send_now() == pytest.approx(backoff.SLOW, rel=0.2)
    assert room.side.sizes is SLOW


def test_stop_ends_a_worker_that_waits(room: Room) -> None:
    room.begin()
    asked = len(room.portal.asked)
    room.worker.stop()
    room.worker.send_now()
    assert not room.worker._thread.is_alive()
    assert len(room.portal.asked) == asked


def test_stop_ends_the_request_that_is_under_way_and_begins_no_other(room: Room) -> None:
    asking = threading.Event()

    def hang(_name: str) -> None:
        asking.set()
        assert room.closed.wait(PATIENT)
        raise CancelledError

    room.portal.before = hang
    room.worker.start()
    assert asking.wait(PATIENT)
    room.worker.stop()
    assert room.portal.asked == ["journals"]
    assert room.words == []


def test_who_watches_sees_how_far_the_sending_is(room: Room) -> None:
    desks.receive_some(room.desk, 3)
    room.side.sizes = Sizes(push_entries=1)
    _, every = room.acked()
    room.begin()
    assert [word.sending for word in room.words] == [
        *((done, every) for done in range(1, every)),
        None,
    ]


def test_the_clock_is_right_within_two_minutes_of_the_portals_and_unchecked_else(
    desk: OpenDesk,
) -> None:
    link = DeskLink(lambda closure: closure(), lambda _state: None, lambda _changes: None)
    link._desk = desk
    said = []
    for seconds in (0, 119, -119, 121, -121, 86_400):
        link._clock_reported(timedelta(seconds=seconds))
        said.append(desk.clock)
    assert said == [Clock.OK] * 3 + [Clock.UNCHECKED] * 3
    link._clock_reported(timedelta())
    link._clock_reported(None)
    assert desk.clock is Clock.UNCHECKED


def test_the_portals_clock_is_heard_at_the_first_contact(room: Room) -> None:
    room.portal.ahead = timedelta(seconds=150)
    room.begin()
    room.send_now()
    assert room.offsets == [timedelta(seconds=150)]


def test_a_clock_that_somebody_set_is_checked_anew_and_not_trusted_meanwhile(room: Room) -> None:
    room.begin()
    set_to = room.hours.now() - timedelta(hours=5)
    room.side.now = lambda: set_to
    room.portal.before = raising(UnreachableError("refused"))
    room.send_now()
    assert room.offsets[-1] is None
    room.portal.before = lambda _name: None
    room.send_now()
    assert room.offsets[-1] == timedelta(hours=5)


@pytest.mark.campaign
def test_the_desks_of_the_office_are_asked_for_every_five_minutes(desk: OpenDesk) -> None:
    room = Room(desk, Hours(until=HOUR))
    room.begin()
    room.worker.stop()
    assert 10 <= room.portal.asked.count("office_desks") <= 13


def test_a_portal_that_takes_no_files_holds_up_no_text(desk: OpenDesk, hours: Hours) -> None:
    blobs = FakeBlobs()
    room = Room(desk, hours, blobs)
    (dossier,) = desks.receive_some(desk, 1)
    attach(desk, dossier, scan(1, 20_000))
    blobs.strike("begin", *[says(503)] * 50)
    wait = room.begin()
    assert wait == pytest.approx(backoff.GOOD, rel=0.2)
    assert room.words[-1].state == "online"
    asked = len(blobs.asked)
    assert asked
    room.send_now()
    assert len(blobs.asked) == asked
    room.worker.stop()


def test_files_go_behind_the_text(desk: OpenDesk, hours: Hours) -> None:
    blobs = FakeBlobs()
    room = Room(desk, hours, blobs)
    (dossier,) = desks.receive_some(desk, 1)
    key = attach(desk, dossier, scan(1, 20_000))
    room.begin()
    room.worker.stop()
    assert key in blobs.blobs
    assert room.acked() == (room.portal.events(), room.portal.events())


def test_a_program_too_old_is_no_reason_to_stop_working_at_the_desk(room: Room) -> None:
    room.portal.before = raising(ProblemError("version", 426))
    assert room.begin() == backoff.REFUSED
    made = desks.receive_some(room.desk, 1)[0]
    room.worker.committed()
    assert room.hours.waited() == backoff.REFUSED
    assert room.words[-1].state == "old_program"
    with room.desk.store.database.read() as connection:
        waiting = sum(mark.waiting for mark in sync_cursor.journals(connection))
    assert made.code
    assert waiting > 0
    room.portal.before = lambda _name: None
    room.send_now()
    with room.desk.store.database.read() as connection:
        assert sum(mark.waiting for mark in sync_cursor.journals(connection)) == 0
