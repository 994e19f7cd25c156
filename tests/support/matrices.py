"""Matrices of cases of which some run with every test run and all in the campaigns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import pytest

_EACH = 10
_WIDE = 40
_COSTLY = {"show", "qtbot", "tmp_path"}


def rest_in_campaigns(
    cases: Sequence[object], every: int = 0, *, for_many: bool = False
) -> list[object]:
    """The cases as `parametrize` takes them: the first, and each `every`th after it where that is
    given, is no campaign. `for_many` says that each is a tuple for as many arguments.
    """
    here = set(range(0, len(cases), every or len(cases)))
    marked = [
        pytest.param(*(case if for_many else (case,)), marks=pytest.mark.campaign)  # type: ignore[misc]
        for case in cases
    ]
    return [case if place in here else marked[place] for place, case in enumerate(cases)]


def leave_like_cases_to_campaigns(items: Iterable[pytest.Item]) -> None:
    """Of the cases of a test that needs a folder or a screen, draws pages or has more than forty of
    them, the first and each tenth run with every test run; the rest are campaigns. A test that says
    itself which of its cases are campaigns is left alone, and so are gates.
    """
    tests: defaultdict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        tests[item.nodeid.partition("[")[0]].append(item)
    for cases in tests.values():
        marks = {mark.name for case in cases for mark in case.iter_markers()}
        if not marks.isdisjoint({"campaign", "gate"}):
            continue
        if len(cases) > _WIDE or _is_costly(cases[0]):
            for place, case in enumerate(cases):
                if place % _EACH:
                    case.add_marker("campaign")


def _is_costly(case: pytest.Item) -> bool:
    draws = case.nodeid.startswith("tests/forms/")
    return draws or not _COSTLY.isdisjoint(getattr(case, "fixturenames", ()))
