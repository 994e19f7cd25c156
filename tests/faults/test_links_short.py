"""Real desk processes and the real portal on bad links: the short forms of the campaigns."""

from __future__ import annotations

import pytest

from tests.faults import flapping

pytestmark = pytest.mark.campaign


def test_no_desk_is_stuck_after_a_link_that_flapped_and_the_check_sees_one_that_gave_up() -> None:
    control, flapped = flapping.campaign(1, flapping.SHORT)
    assert control.broken == ()
    assert flapped.broken == ()
    assert "link down 0" not in flapped.counted
