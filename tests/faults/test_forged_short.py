"""The campaign of forged events in its short form, and that it sees what it should."""

from __future__ import annotations

import pytest

from counter_app.domain.kinds.registry import BODIES
from tests.faults import forged
from tests.support.forgeries import Position, Sender, cases

pytestmark = pytest.mark.campaign

SOON = ("office not asked", "settled by anybody")


def test_nothing_that_the_rules_forbid_is_applied_and_the_right_one_lets_all_in() -> None:
    stage = forged.one_round(1, part=8)
    assert stage.broken == []
    assert stage.counts["deferred"] == stage.counts["let_in"] + stage.counts["keep_out"] > 5


@pytest.mark.parametrize("name", SOON)
def test_a_planted_fault_is_seen(name: str) -> None:
    assert forged.is_caught(forged.MUTANTS[name], 1, part=12)


def test_every_kind_comes_from_everybody_at_every_place() -> None:
    tried = {(case.kind, case.sender, case.position) for case in cases()}
    assert len(tried) == len(BODIES) * len(Sender) * len(Position)
