"""The short form of the campaign that cuts links under travelling files."""

from __future__ import annotations

import pytest

from tests.faults import file_cuts

pytestmark = pytest.mark.campaign


def test_no_cut_leaves_a_file_that_is_not_whole() -> None:
    outcomes = file_cuts.campaign(short=True)
    assert len(outcomes) == 3
    assert [what for outcome in outcomes for what in outcome.broken] == []
    assert all(" 0 connections cut" not in outcome.counted for outcome in outcomes)
