"""The whole grid: every quarter hour and every boundary minute of two years under every rule.

Run it with `python -m tests.domain.deadlines.campaign`: exit 1 on a difference.
"""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from counter_app.domain.deadlines.appoint import appoint
from counter_app.domain.deadlines.calendar import decode_calendar
from tests.domain.deadlines.comparison import (
    WORLD_FIRST,
    WORLD_LAST,
    Difference,
    differences,
    full_grid,
)
from tests.domain.deadlines.oracle import Oracle, PlainRule, World
from tests.domain.deadlines.rules import ALL, CALENDAR, of_the_catalogue


def compare(values: PlainRule) -> list[Difference]:
    """The first ten differences under one rule."""
    oracle = Oracle(World(CALENDAR, WORLD_FIRST, WORLD_LAST), [values])
    found = differences(
        appoint, oracle, {values: ALL[values]}, full_grid(), decode_calendar(CALENDAR)
    )
    return list(islice(found, 10))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    began = time.monotonic()
    timestamps = len(full_grid())
    wrong = 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for values, found in zip(ALL, pool.map(compare, ALL), strict=True):
            wrong += bool(found)
            _say(f"{timestamps:>8} moments  {'differs' if found else 'equal':<8} {values}")
            for difference in found:
                _say(f"         {difference}")
    _say(
        f"{len(ALL)} rules ({len(of_the_catalogue())} rows of the catalogue among them), "
        f"{timestamps} moments, {timestamps * len(ALL)} comparisons, {wrong} rules differ, "
        f"{time.monotonic() - began:.0f} s"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
