"""The engine and the oracle against the cases worked by hand."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from counter_app.domain.deadlines.appoint import appoint
from counter_app.domain.deadlines.calendar import decode_calendar
from tests.domain.deadlines.cases import CASES, Case, timestamp
from tests.domain.deadlines.comparison import WORLD_FIRST, WORLD_LAST
from tests.domain.deadlines.oracle import Oracle, World
from tests.domain.deadlines.rules import CALENDAR, plain

LAO_CAI = decode_calendar(CALENDAR)
ZONE = ZoneInfo(LAO_CAI.zone)


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    return Oracle(World(CALENDAR, WORLD_FIRST, WORLD_LAST), [plain(case.rule) for case in CASES])


def test_there_are_at_least_sixty_cases_each_with_its_law_and_none_twice() -> None:
    assert len(CASES) >= 60
    assert len({(case.received, plain(case.rule)) for case in CASES}) == len(CASES)
    assert all(case.law for case in CASES)
    assert {case.ours for case in CASES} == {True, False}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.received)
def test_the_engine_names_the_moment_worked_by_hand(case: Case) -> None:
    due = appoint(case.rule, timestamp(case.received).replace(tzinfo=ZONE), LAO_CAI).due_at
    assert due == timestamp(case.due).replace(tzinfo=ZONE), case.remark


@pytest.mark.campaign
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.received)
def test_the_oracle_names_the_moment_worked_by_hand(case: Case, oracle: Oracle) -> None:
    minute = oracle.world.minute(timestamp(case.received))
    due = oracle.world.timestamp(oracle.due(plain(case.rule), minute))
    assert due == timestamp(case.due), case.remark
