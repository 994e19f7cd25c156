"""Days of a commune at several desks and one portal, each desk offline for spans of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.services.attention import attention
from counter_app.services.demo.lives import drawing, figures
from counter_app.services.demo.lives.figures import Shares
from counter_app.services.demo.lives.journey import live
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.play import LifePlayer, PlayedClock
from counter_app.services.demo.lives.steps import DrawnLife, Turn
from counter_app.storage.dossiers import dossiers
from counter_app.storage.profile.verify import verify
from counter_app.sync.cycle import run as run_cycle
from tests.faults.outcome import scratch
from tests.simulation.world import SimDesk, Template, World, make_template, make_world
from tests.support.people import people

pytestmark = pytest.mark.campaign

MONDAY = date(2026, 11, 23)
OFFLINE = 0.5
"""Of a desk's half days, those without a connection."""
COMMITTEE = {"2.000815": 5, "1.001193": 3, "1.000894": 1, "2.000635": 1, "1.004837": 1}


@pytest.fixture(scope="module")
def stage() -> Iterator[tuple[Template, Path]]:
    with scratch() as folder:
        yield make_template(folder / "template"), folder


def lives_of(world: World, seed: int) -> list[DrawnLife]:
    desk = world.desks[0].desk
    law = LifeLaw(desk.office, desk.catalogue, desk.calendar)
    commune = replace(figures.read().commune, procedures=Shares(COMMITTEE, "Thử"))
    days = [MONDAY + timedelta(n) for n in range(2)]
    drawn = drawing.draw(commune, law, people(Random(seed)), days, seed=seed, a_day=10)
    return [
        live(law, replace(life.plan, desk=life.number % len(world.desks)), life.number)
        for life in drawn
    ]


def exchange(machine: SimDesk) -> None:
    assert machine.side is not None
    run_cycle(machine.side, machine.desk.office_now().date())


def states(machine: SimDesk, ids: list[str]) -> list[Dossier | None]:
    with machine.desk.store.database.read() as connection:
        return [dossiers.get(connection, one) for one in ids]


@pytest.mark.parametrize("seed", [1, 2])
def test_desks_that_were_offline_for_a_while_agree_on_every_life(
    stage: tuple[Template, Path], seed: int
) -> None:
    template, folder = stage
    world = make_world(template, folder / f"lives {seed}", seed, {}, is_one_office=True)
    clock = PlayedClock(world.timestamp)
    for machine in world.desks:
        exchange(machine)
        machine.desk.now = clock
    chance = Random(f"offline {seed}")
    online: dict[tuple[int, datetime], bool] = {}

    def before(turn: Turn) -> None:
        world.timestamp = turn.at
        half = turn.at.replace(hour=turn.at.hour // 12 * 12, minute=0, second=0)
        for place, machine in enumerate(world.desks):
            if online.setdefault((place, half), chance.random() > OFFLINE):
                exchange(machine)

    player = LifePlayer([machine.desk for machine in world.desks], clock, before)
    player.play(lives_of(world, seed))
    assert {True, False} == set(online.values())
    for _ in range(3):
        for machine in world.desks:
            exchange(machine)

    ids = list(player.ids.values())
    first = states(world.desks[0], ids)
    assert all(state is not None for state in first)
    assert Status.RETURNED in {state.status for state in first if state is not None}
    for machine in world.desks:
        assert states(machine, ids) == first
        assert attention.list_problems(machine.desk) == []
        assert verify(machine.desk.store).is_clean
    world.close()
