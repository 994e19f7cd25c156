"""The comparison notices each planted error, and notices nothing where none is planted."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from types import ModuleType
from zoneinfo import ZoneInfo

import pytest

from counter_app.domain.catalogue.procedure import TimeRule, TimeUnit
from counter_app.domain.deadlines.appoint import appoint
from counter_app.domain.deadlines.calendar import decode_calendar
from tests.domain.deadlines import oracle as oracle_module
from tests.domain.deadlines.cases import CASES, timestamp
from tests.domain.deadlines.comparison import (
    Difference,
    around_boundaries,
    differences,
    quarter_hours,
)
from tests.domain.deadlines.mutants import ENGINE, ORACLE, EngineMutant, OracleMutant, planted
from tests.domain.deadlines.oracle import Oracle
from tests.domain.deadlines.rules import CALENDAR, distinct

pytestmark = pytest.mark.campaign

LAO_CAI = decode_calendar(CALENDAR)
RULES = distinct(
    (
        TimeRule(unit=TimeUnit.SAME_DAY, cutoff=time(15)),
        TimeRule(unit=TimeUnit.HOUR, amount=4),
        TimeRule(unit=TimeUnit.WORKING_DAY, amount=3),
        TimeRule(unit=TimeUnit.DAY, amount=10),
        TimeRule(unit=TimeUnit.MONTH, amount=2),
    )
)
WORLD = (date(2025, 7, 28), date(2026, 7, 31))
MOMENTS = sorted(
    {
        *quarter_hours(date(2026, 1, 9), date(2026, 1, 11)),
        *quarter_hours(date(2026, 4, 23), date(2026, 4, 28)),
        *around_boundaries([date(2025, 7, 31), date(2026, 1, 10), date(2026, 4, 28)]),
    }
)


def built(module: ModuleType) -> Oracle:
    oracle: Oracle = module.Oracle(module.World(CALENDAR, *WORLD), RULES)
    return oracle


def compared(oracle: Oracle) -> list[Difference]:
    """The first differences between the engine as it is now and this oracle."""
    return list(islice(differences(appoint, oracle, RULES, MOMENTS, LAO_CAI), 3))


def missed_by_hand() -> list[datetime]:
    """The hand-worked cases that the engine as it is now gets wrong."""
    zone = ZoneInfo(LAO_CAI.zone)
    return [
        timestamp(case.received)
        for case in CASES
        if appoint(case.rule, timestamp(case.received).replace(tzinfo=zone), LAO_CAI).due_at
        != timestamp(case.due).replace(tzinfo=zone)
    ]


@pytest.fixture(scope="module")
def right() -> Oracle:
    return built(oracle_module)


@pytest.fixture
def module_name() -> Iterator[str]:
    name = "planted_oracle"
    yield name
    sys.modules.pop(name, None)


def test_there_are_five_planted_errors_on_each_side_with_ten_names() -> None:
    assert (len(ENGINE), len(ORACLE)) == (5, 5)
    assert len({f"engine: {m.name}" for m in ENGINE} | {f"oracle: {m.name}" for m in ORACLE}) == 10


def test_without_a_planted_error_nothing_is_noticed(right: Oracle) -> None:
    assert compared(right) == []
    assert missed_by_hand() == []


@pytest.mark.parametrize("mutant", ENGINE, ids=lambda mutant: mutant.name)
def test_an_error_in_the_engine_is_noticed_by_the_oracle_and_by_the_cases(
    mutant: EngineMutant, right: Oracle, monkeypatch: pytest.MonkeyPatch
) -> None:
    mutant.plant(monkeypatch)
    assert compared(right), mutant.name
    assert missed_by_hand(), mutant.name


@pytest.mark.parametrize("mutant", ORACLE, ids=lambda mutant: mutant.name)
def test_an_error_in_the_oracle_is_noticed(mutant: OracleMutant, module_name: str) -> None:
    assert compared(built(planted(mutant, module_name))), mutant.name
