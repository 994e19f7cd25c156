"""Ten planted errors: five in the engine, five in the oracle. Each must be noticed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from counter_app.domain.deadlines import appoint, calendar, reception, term
from counter_app.domain.deadlines.calendar import Calendar, DayKind, Session
from tests.domain.deadlines import oracle


class EngineMutant(NamedTuple):
    """An error of the engine; `plant` puts it in for the life of the fixture."""

    name: str
    plant: Callable[[pytest.MonkeyPatch], None]


def _three_o_clock_is_late(patch: pytest.MonkeyPatch) -> None:
    def mutant(received: datetime, cutoff: datetime) -> bool:
        return received >= cutoff

    patch.setattr(reception, "is_after_cutoff", mutant)


def _reception_day_is_counted(patch: pytest.MonkeyPatch) -> None:
    right = term.count_days

    def mutant(first: date, amount: int, *rest: object, **more: object) -> date:
        return right(first - timedelta(days=1), amount, *rest, **more)  # type: ignore[arg-type]

    patch.setattr(appoint, "count_days", mutant)


def _rest_day_moves_back(patch: pytest.MonkeyPatch) -> None:
    def mutant(day: date, office: Calendar) -> date:
        while not calendar.is_working(office, day):
            day -= timedelta(days=1)
        return day

    patch.setattr(appoint, "last_working_day", mutant)


def _swapped_saturday_rests(patch: pytest.MonkeyPatch) -> None:
    right = calendar.is_working

    def mutant(office: Calendar, day: date) -> bool:
        row = calendar.row_of(office, day)
        return right(office, day) and (row is None or row.kind is not DayKind.SWAPPED_ON)

    for module in (calendar, term):
        patch.setattr(module, "is_working", mutant)


def _lunch_is_worked(patch: pytest.MonkeyPatch) -> None:
    def mutant(office: Calendar, day: date) -> tuple[Session, ...]:
        hours = calendar.sessions_on(office, day)
        return (Session(hours[0].open, hours[-1].close),) if hours else ()

    patch.setattr(term, "sessions_on", mutant)


ENGINE = (
    EngineMutant("15:00 counts as after 15:00", _three_o_clock_is_late),
    EngineMutant("the day of reception is counted", _reception_day_is_counted),
    EngineMutant("an end on a rest day moves to the day before", _rest_day_moves_back),
    EngineMutant("a Saturday worked by decision counts as rest", _swapped_saturday_rests),
    EngineMutant("the lunch break counts as working time", _lunch_is_worked),
)


class OracleMutant(NamedTuple):
    """An error of the oracle: one piece of its source and what stands there instead."""

    name: str
    source: str
    instead: str


ORACLE = (
    OracleMutant(
        "the minute of closing is open",
        "opened <= clocks[m] < closed",
        "opened <= clocks[m] <= closed",
    ),
    OracleMutant(
        "a compensation day is worked",
        '("holiday", "compensation", "swapped_off")',
        '("holiday", "swapped_off")',
    ),
    OracleMutant(
        "15:00 counts as after 15:00",
        "if minute > late else",
        "if minute >= late else",
    ),
    OracleMutant(
        "a term in calendar days counts working days",
        'if rule.unit == "day" or worked:',
        "if worked:",
    ),
    OracleMutant(
        "a month without that day runs into the next",
        "return (now + timedelta(days=1)).month != now.month, False",
        "return False, False",
    ),
)


def planted(mutant: OracleMutant, name: str) -> ModuleType:
    """The oracle compiled anew with the error in it."""
    source = Path(str(oracle.__file__)).read_text(encoding="utf-8")
    assert source.count(mutant.source) == 1, f"nowhere or twice in the oracle: {mutant.source}"
    module = ModuleType(name)
    sys.modules[name] = module
    exec(compile(source.replace(mutant.source, mutant.instead), name, "exec"), module.__dict__)
    return module
