"""The short form of the simulation: some schedules, and faults that it must see soon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.domain.kinds.registry import KINDS
from tests.faults.outcome import scratch
from tests.simulation.acts import Play
from tests.simulation.campaign import first_catch
from tests.simulation.engines import used_again
from tests.simulation.life_acts import go_on
from tests.simulation.life_truth import LIFE, PLAYED_ELSEWHERE
from tests.simulation.mutants import MUTANTS
from tests.simulation.schedule import WEIGHTS, play, tampered
from tests.simulation.truth import Truth
from tests.simulation.world import Template, make_template, make_world

SCHEDULES = 6
SOON = {
    "no dedupe": 8,
    "batch fails with its poison": 12,
    "lease not asked": 12,
    "notice lost in re-projection": 3,
    "equal revision passed over": 8,
    "hand-over counted twice": 1,
    "correction loses what stood": 1,
    "roles not asked": 2,
    "signature not asked": 3,
}
"""Mutants that the first schedules show; `make faults` has them all."""
BESIDE = {
    "guided", "signed_in",
    "online_submitted", "online_paid", "supplement_submitted", "code_replaced", "noticed",
}  # fmt: skip
"""Kinds that schedules play of a desk alone, of citizens and of the portal."""

pytestmark = pytest.mark.campaign


@pytest.fixture(scope="module")
def stage() -> Iterator[tuple[Template, Path]]:
    with used_again(), scratch() as folder:
        yield make_template(folder / "template"), folder


@pytest.mark.parametrize("seed", range(SCHEDULES))
def test_a_schedule_keeps_every_promise(stage: tuple[Template, Path], seed: int) -> None:
    with tampered():
        assert play(*stage, seed).faults == ()


@pytest.mark.parametrize("seed", [1636, 2089])
def test_a_desk_that_cannot_read_what_was_decided_asks_once(
    stage: tuple[Template, Path], seed: int
) -> None:
    with tampered():
        assert play(*stage, seed, weights=WEIGHTS).faults == ()


def test_a_former_journal_that_a_backup_brought_back_is_closed_again(
    stage: tuple[Template, Path],
) -> None:
    with tampered():
        assert play(*stage, 2105, weights=WEIGHTS).faults == ()


def test_an_event_given_back_in_one_run_with_its_decision_is_let_in(
    stage: tuple[Template, Path],
) -> None:
    with tampered():
        assert play(*stage, 2533, weights=WEIGHTS).faults == ()


def test_every_kind_after_reception_is_played(stage: tuple[Template, Path]) -> None:
    template, folder = stage
    world = make_world(template, folder / "all kinds", 3, {}, is_one_office=True)
    show = Play(world, Truth())
    looks = 0
    while missing := {f"life: {kind}" for kind in LIFE} - world.weather.struck.keys():
        looks += 1
        assert looks < 2000, missing
        if looks % 20 == 1:
            show.receive(world.desks[0])
        if looks % 60 == 1:
            show.days_pass()
            show.sync(world.desks[0])
        go_on(show, world.desks[0])
    world.close()


def test_every_registered_kind_is_one_that_a_schedule_plays() -> None:
    kinds = {kind.name for kind in KINDS}
    assert kinds - PLAYED_ELSEWHERE - set(LIFE) == BESIDE


@pytest.mark.parametrize("name", SOON)
def test_a_planted_fault_is_seen(stage: tuple[Template, Path], name: str) -> None:
    mutant = next(one for one in MUTANTS if one.name == name)
    assert first_catch(mutant, *stage, 0, SOON[name]) is not None


def test_every_mutant_of_the_plan_is_there() -> None:
    assert {mutant.name for mutant in MUTANTS} == {
        "no dedupe",
        "ack before commit",
        "no resend after a restore",
        "no boot check",
        "lease rewound",
        "batch fails with its poison",
        "cursor before data",
        "pull before giving back",
        "fork accepted",
        "held counted as applied",
        "unknown dossier refused",
        "resync deletes what is absent",
        "refused fact",
        "page fails with one unreadable item",
        "lease not asked",
        "notice lost in re-projection",
        "equal revision passed over",
        "office not asked",
        "settled by oneself",
        "new office without history",
        "hand-over counted twice",
        "return applied twice",
        "correction loses what stood",
        "undo takes another step",
        "roles not asked",
        "signature not asked",
        "withdrawal outranks a signature",
        "pause not counted at the portal",
        "outages of the receiver not told",
    }
