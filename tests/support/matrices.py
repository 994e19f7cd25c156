"""Matrices of cases of which some run with every test run and all in the campaigns."""

from __future__ import annotations

from collections.abc import Sequence

import pytest


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
