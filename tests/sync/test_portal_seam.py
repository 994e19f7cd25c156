"""One protocol for every question to a portal: each way to one answers all of it."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from counter_app.clock import new_id
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.look_up import LookUp, MoreLooks
from counter_app.contract.portal import Portal
from counter_app.contract.problems import ProblemError
from counter_app.portal.demo import seed
from counter_app.portal.office import enrol
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.sync.link.http_portal import HttpPortal
from tests.architecture.sources import texts
from tests.simulation.transport import SimPortal, Sky, Weather
from tests.support.desks import MORNING
from tests.support.opened import enrolment_of
from tests.support.sync_doubles import FakePortal

DESK = "H38.145.01/2"
QUESTIONS = {name: one for name, one in vars(Portal).items() if not name.startswith("_")}
MAKERS = {
    "counter_app/link.py",
    "counter_app/sync/joining.py",
    "counter_app/sync/linking.py",
}
"""Where a connection is made; everything else takes a `Portal`."""


def _lacking(way: type[Any]) -> list[str]:
    """Questions that `way` cannot be asked, or not as the protocol says."""
    return [
        name
        for name, question in QUESTIONS.items()
        if not hasattr(way, name)
        or [(one.name, one.kind) for one in _asked(question)]
        != [(one.name, one.kind) for one in _asked(getattr(way, name))]
    ]


def _asked(question: Any) -> list[inspect.Parameter]:
    return list(inspect.signature(question).parameters.values())


@pytest.mark.parametrize("way", [HttpPortal, SimPortal, FakePortal], ids=lambda one: one.__name__)
def test_each_way_to_a_portal_answers_every_question(way: type[Any]) -> None:
    assert {"meta", "enrol", "search", "more_looks", "push", "packs"} <= QUESTIONS.keys()
    assert _lacking(way) == []


def test_a_way_that_lacks_a_question_or_asks_it_otherwise_is_found() -> None:
    class Behind(FakePortal):
        def search(self, officer: str, code: str = "", identity: str = "") -> LookUp:
            return super().search(officer, code=code, identity=identity)

    assert _lacking(Behind) == ["search"]


def test_no_way_over_http_has_a_question_beside_the_protocol() -> None:
    own = {name for name in vars(HttpPortal) if not name.startswith("_")}
    assert own == set(QUESTIONS)


@pytest.mark.gate
def test_only_where_connections_are_made_is_the_way_over_http_named() -> None:
    named = {
        path
        for path, text in texts().items()
        if path.startswith("counter_app/") and "sync.link.http_portal" in text
    }
    assert named == MAKERS


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PortalStore]:
    opened = open_portal(str(tmp_path / "portal.db"), tmp_path, now=lambda: MORNING, ids=new_id)
    seed.make_demo(opened)
    yield opened
    opened.close()


def test_a_machine_of_the_simulation_enrols_as_the_desk_of_its_code_and_looks_a_dossier_up(
    store: PortalStore,
) -> None:
    nobody = Asker(desk="", office="")
    portal = SimPortal(Sky(store, Weather(Random(1), {})), nobody)
    assert portal.meta().server_time
    code = store.run(lambda c: enrol.invite(c, store.context, DESK))
    given = portal.enrol(EnrolQuestion(code=code, device="e" * 32, request="r"))
    assert portal.asker.desk == DESK
    officer = enrolment_of(given.enrolment).officers[0].id
    assert portal.search(officer, code="H38.1-261130-0001") == LookUp()
    with pytest.raises(ProblemError, match="supervisor"):
        portal.more_looks(MoreLooks(officer=officer, login="nobody", password="wrong"))
