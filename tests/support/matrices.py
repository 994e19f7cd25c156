"""Matrices of cases of which some run with every test run and all in the campaigns."""

from __future__ import annotations

from collections.abc import Iterable

import pytest


def rest_in_campaigns(cases: Iterable[object], here: int = 1) -> list[object]:
    """The cases as `parametrize` takes them; those behind the first `here` are campaigns."""
    return [
        case if place < here else pytest.param(case, marks=pytest.mark.campaign)
        for place, case in enumerate(cases)
    ]
