"""What the portal tells of the office's desks stands where the supervisor's screen reads it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.contract.office_desks import DeskState
from counter_app.contract.problems import ProblemError
from counter_app.domain.changes import Changes
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state import office_desks as shown
from counter_app.services.portal_state.office_desks import DeskRow
from counter_app.sync.link.link_errors import UnreachableError
from counter_app.sync.steps import office_desks
from counter_app.sync.steps.desk_side import DeskSide
from tests.support.desks import MORNING
from tests.support.sync_doubles import FakePortal

TOLD = [
    DeskState(name="Quầy 1", contact=MORNING),
    DeskState(name="Quầy 2", waiting=4, oldest=MORNING - timedelta(days=3), contact=MORNING),
    DeskState(name="Quầy 3"),
]


@pytest.fixture
def portal() -> FakePortal:
    return FakePortal(lambda: MORNING, desks=TOLD, packs_version="v2")


@pytest.fixture
def heard() -> list[Changes]:
    return []


@pytest.fixture
def side(desk: OpenDesk, portal: FakePortal, heard: list[Changes]) -> DeskSide:
    return DeskSide(
        store=desk.store,
        portal=portal,
        desk=desk.enrolment.desk.id,
        now=desk.now,
        ids=desk.ids,
        changed=heard.append,
    )


def test_the_screen_shows_the_desks_as_the_portal_told_them(
    desk: OpenDesk, side: DeskSide, heard: list[Changes]
) -> None:
    office_desks.renew(side)
    assert shown.rows(desk) == (
        DeskRow(name="Quầy 2", waiting=4, oldest=MORNING - timedelta(days=3), contact=MORNING),
        DeskRow(name="Quầy 1", contact=MORNING),
        DeskRow(name="Quầy 3"),
    )
    assert heard == [Changes(sync=True)]
    assert side.packs_reported == "v2"


def test_the_same_answer_is_neither_written_nor_shown_again(
    side: DeskSide, heard: list[Changes]
) -> None:
    office_desks.renew(side)
    office_desks.renew(side)
    assert len(heard) == 1


def test_a_portal_that_does_not_say_leaves_what_is_known(
    desk: OpenDesk, side: DeskSide, portal: FakePortal
) -> None:
    office_desks.renew(side)

    def refuse(_name: str) -> None:
        raise ProblemError("not_found", 404)

    portal.before = refuse
    office_desks.renew(side)
    assert len(shown.rows(desk)) == 3


def test_a_link_that_breaks_is_the_rounds_to_hear(side: DeskSide, portal: FakePortal) -> None:
    def cut(_name: str) -> None:
        raise UnreachableError("cut")

    portal.before = cut
    with pytest.raises(UnreachableError):
        office_desks.renew(side)
