"""Real desk processes and the real portal on bad links: the short forms of the campaigns."""

from __future__ import annotations

import pytest

from tests.faults import flapping, restore

pytestmark = pytest.mark.campaign


def test_no_desk_is_stuck_after_a_link_that_flapped_and_the_check_sees_one_that_gave_up() -> None:
    control, flapped = flapping.campaign(1, flapping.SHORT)
    assert control.broken == ()
    assert flapped.broken == ()
    assert "link down 0" not in flapped.counted


def test_a_cloned_desk_loses_nothing_and_gives_no_code_before_it_is_enrolled() -> None:
    (outcome,) = restore.campaign(acts=4, names=["desk cloned"], planted=False)
    assert outcome.broken == ()
    assert "lease_closed" in outcome.counted
