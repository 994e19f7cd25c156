"""A desk whose clock ran years ahead is set right: nothing waits until those years are over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.sync import sync_cursor
from counter_app.sync.cycle import run
from counter_app.sync.steps.desk_side import DeskSide
from tests.support.desks import MORNING
from tests.support.sync_doubles import FakePortal

YEARS = timedelta(days=1095)


@dataclass
class Wrong:
    """A clock that can be set."""

    ahead: timedelta = YEARS

    def __call__(self) -> datetime:
        return MORNING + self.ahead


def rounds(desk: OpenDesk) -> tuple[DeskSide, FakePortal]:
    """A round while the clock is years ahead, and another when it is right."""
    clock = Wrong()
    portal = FakePortal(lambda: MORNING)
    side = DeskSide(
        store=desk.store, portal=portal, desk=desk.enrolment.desk.id, now=clock, ids=desk.ids
    )
    run(side, MORNING.date())
    assert portal.asked.count("digest") == 1
    clock.ahead = timedelta()
    run(side, MORNING.date())
    return side, portal


def test_digests_are_compared_again_after_a_clock_was_set_back(desk: OpenDesk) -> None:
    side, portal = rounds(desk)
    assert portal.asked.count("digest") == 2
    run(side, MORNING.date())
    assert portal.asked.count("digest") == 2


def test_the_last_contact_is_not_in_the_future_after_a_clock_was_set_back(desk: OpenDesk) -> None:
    side, _ = rounds(desk)
    with side.store.database.read() as connection:
        assert sync_cursor.state(connection).contact == int(MORNING.timestamp())
