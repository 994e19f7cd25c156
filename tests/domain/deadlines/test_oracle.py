"""The engine and an oracle that walks every minute name the same due moment."""

from __future__ import annotations

import ast
import json
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import pytest

from counter_app.domain.deadlines.appoint import appoint
from counter_app.domain.deadlines.calendar import decode_calendar
from tests.domain.deadlines import oracle as oracle_module
from tests.domain.deadlines.comparison import (
    WEEKS,
    WORLD_FIRST,
    WORLD_LAST,
    around_boundaries,
    differences,
    every_day,
    full_grid,
    quarter_hours,
    short_grid,
)
from tests.domain.deadlines.oracle import Oracle, World
from tests.domain.deadlines.rules import ALL, CALENDAR, of_the_catalogue, plain


def test_the_oracle_imports_nothing_of_the_program() -> None:
    tree = ast.parse(Path(str(oracle_module.__file__)).read_text(encoding="utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported == {"__future__", "json", "bisect", "collections.abc", "datetime", "typing"}


@pytest.mark.campaign
def test_engine_and_oracle_agree_in_the_weeks_where_rest_days_are_dense() -> None:
    oracle = Oracle(World(CALENDAR, WORLD_FIRST, WORLD_LAST), ALL)
    calendar = decode_calendar(CALENDAR)
    compared = 0
    for part, (values, rule) in enumerate(ALL.items()):
        timestamps = short_grid(part)
        compared += len(timestamps)
        found = differences(appoint, oracle, {values: rule}, timestamps, calendar)
        assert list(islice(found, 5)) == []
    assert compared > 25_000


@pytest.mark.campaign
def test_engine_and_oracle_agree_where_saturdays_open_and_a_swapped_day_is_short() -> None:
    table = json.loads(CALENDAR)
    morning = [{"open": "07:30:00", "close": "11:00:00"}]
    for row in table["days"]:
        if row["day"] == "2026-01-10":
            row["sessions"] = morning
    for saturday in ("2026-01-17", "2026-01-24", "2026-01-31"):
        table["days"].append(
            {"day": saturday, "kind": "extra_open", "name": "Mở sáng thứ Bảy", "sessions": morning}
        )
    data = json.dumps(table).encode()
    oracle = Oracle(World(data, date(2025, 12, 29), date(2026, 5, 31)), ALL)
    days = [day for day in every_day() if date(2026, 1, 8) <= day <= date(2026, 1, 12)]
    days += [date(2026, 1, 17), date(2026, 1, 31), date(2026, 2, 2)]
    timestamps = [m for day in days for m in quarter_hours(day, day)][::2]
    timestamps += around_boundaries([date(2026, 1, 10), date(2026, 1, 17)])
    found = differences(appoint, oracle, ALL, timestamps, decode_calendar(data))
    assert list(islice(found, 5)) == []


def test_every_time_rule_of_the_catalogue_is_in_the_comparison() -> None:
    assert {plain(rule) for rule in of_the_catalogue()} <= set(ALL)
    assert {rule.unit for rule in ALL} == {"same_day", "hour", "working_day", "day", "month"}
    assert {rule.counting for rule in ALL} == {"end_of_day", "clock_exact"}


@pytest.mark.campaign
def test_the_grids_hold_every_quarter_hour_of_both_years() -> None:
    grid = set(full_grid())
    assert len([m for m in grid if m.minute % 15 == 0]) == 730 * 96
    parts = set().union(*(short_grid(part) for part in range(8)))
    assert parts <= grid
    assert {m for day in WEEKS for m in quarter_hours(day, day + timedelta(days=6))} <= parts
    assert all(day.weekday() == 0 for day in WEEKS)
