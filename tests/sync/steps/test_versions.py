"""Procedure versions that the portal asks for: given by a desk that has them, with no harm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counter_app.contract.problems import ProblemError
from counter_app.contract.push import MOST_LACKING
from counter_app.domain.catalogue.procedure import version_id
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.office import catalogue
from counter_app.sync.cycle import run
from counter_app.sync.link.link_errors import StalledError, UnreachableError
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.steps.versions import give_versions
from tests.support import desks
from tests.support.desks import MORNING
from tests.support.sync_doubles import FakePortal

UNKNOWN = "0" * 64
"""No version has this id."""


@pytest.fixture
def portal() -> FakePortal:
    return FakePortal(lambda: MORNING)


@pytest.fixture
def side(desk: OpenDesk, portal: FakePortal) -> DeskSide:
    return DeskSide(
        store=desk.store,
        portal=portal,
        desk=desk.enrolment.desk.id,
        now=desk.now,
        ids=desk.ids,
    )


@pytest.fixture
def known(desk: OpenDesk) -> list[str]:
    return sorted(entry.id for entry in desk.catalogue.versions)


def failing(error: Exception, times: int = 1) -> Callable[[str], None]:
    """Fails the first `times` questions with a version."""
    left = [times]

    def before(name: str) -> None:
        if name == "give_version" and left[0]:
            left[0] -= 1
            raise error

    return before


def test_a_cycle_gives_what_its_push_was_asked_for(
    desk: OpenDesk, side: DeskSide, portal: FakePortal, known: list[str]
) -> None:
    desks.receive_some(desk, 1)
    portal.lacking = [known[0], UNKNOWN, "../../v1/enrol", known[1]]
    run(side, desk.office_now().date())
    assert sorted(portal.given_versions) == known[:2]
    assert all(version_id(content) == key for key, content in portal.given_versions.items())
    assert portal.asked.index("push") < portal.asked.index("give_version")
    assert side.versions_lacking == set()


def test_a_cycle_goes_on_whatever_becomes_of_a_version(
    desk: OpenDesk, side: DeskSide, portal: FakePortal, known: list[str]
) -> None:
    errors = [StalledError(), UnreachableError("reset"), ProblemError("fault", 500)]
    errors += [ProblemError("unreadable", 400), ProblemError("not_found", 404)]
    errors += [ProblemError("forbidden", 403)]
    for number, error in enumerate(errors):
        desks.receive_some(desk, 1)
        portal.lacking = [known[number]]
        portal.before = failing(error)
        done = run(side, desk.office_now().date())
        assert done.pushed > 0
    assert portal.given_versions == {}
    assert portal.asked.count("give_version") == len(errors)


def test_what_the_portal_cannot_take_is_not_given_again_and_the_rest_is(
    side: DeskSide, portal: FakePortal, known: list[str]
) -> None:
    portal.before = failing(ProblemError("unreadable", 400))
    side.versions_lacking.update(known[:3])
    give_versions(side)
    assert sorted(portal.given_versions) == known[1:3]
    side.versions_lacking.update(known[:1])
    give_versions(side)
    assert sorted(portal.given_versions) == known[1:3]


def test_where_the_link_broke_the_rest_waits_to_be_asked_for_again(
    side: DeskSide, portal: FakePortal, known: list[str]
) -> None:
    portal.before = failing(UnreachableError("cut"))
    side.versions_lacking.update(known[:3])
    give_versions(side)
    assert portal.given_versions == {}
    assert portal.asked.count("give_version") == 1
    side.versions_lacking.update(known[:3])
    give_versions(side)
    assert sorted(portal.given_versions) == known[:3]


def test_a_portal_put_back_that_asks_again_is_given_it_again(
    side: DeskSide, portal: FakePortal, known: list[str]
) -> None:
    for _ in range(2):
        side.versions_lacking.add(known[0])
        give_versions(side)
    assert portal.asked.count("give_version") == 2


def test_an_answer_that_asks_for_everything_costs_a_bounded_cycle(
    desk: OpenDesk, side: DeskSide, portal: FakePortal, known: list[str]
) -> None:
    desks.receive_some(desk, 1)
    portal.lacking = [*known, *(f"{number:064x}" for number in range(100_000))]
    run(side, desk.office_now().date())
    assert len(known) > MOST_LACKING
    assert len(portal.given_versions) == MOST_LACKING


def test_a_version_whose_content_is_another_one_is_not_given(
    side: DeskSide, portal: FakePortal, known: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    document = catalogue.document
    monkeypatch.setattr(catalogue, "document", lambda c, _key: document(c, known[1]))
    side.versions_lacking.add(known[0])
    give_versions(side)
    assert portal.given_versions == {}


def test_who_stopped_the_cycle_waits_for_no_version(
    side: DeskSide, portal: FakePortal, known: list[str]
) -> None:
    side.versions_lacking.update(known[:3])
    side.go_on = lambda: False
    give_versions(side)
    assert portal.given_versions == {}
