"""Updates in a schedule: a newer program takes the place of one that knew less."""

from __future__ import annotations

from random import Random

from sqlalchemy import select

from counter_app.domain.events import make
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.portal.upkeep import reprojection as of_portal
from counter_app.storage.dossiers import reprojection as of_desk
from counter_app.storage.engine.schema import dossier as dossier_table
from tests.simulation.truth import Truth
from tests.simulation.world import SimDesk, World, officer_of
from tests.support import derived, old_portal

UPDATED = 0.05
UNKNOWN = (
    "case", "channel", "code_event", "content", "delivery", "events", "form", "forms", "notices",
    "offices", "sets", "settled_early",
)  # fmt: skip
"""Fields that an earlier program may have lacked; none of those that show an officer's work."""


def update(world: World, truth: Truth, random: Random) -> None:
    """Now and then a newer program takes the place of one that did not know a field of a
    dossier; projecting anew goes on a piece at a time, whatever happens between.
    """
    chance = random.random()
    store = world.sky.store
    if chance < UPDATED:
        old_portal.forget_fields(store, random.sample(UNKNOWN, 2))
        world.weather.struck["portal updated"] += 1
    elif chance < 2 * UPDATED:
        machine = random.choice(world.desks)
        derived.forget_fields(machine.desk.store, random.sample(UNKNOWN, 2))
        world.weather.struck["desk updated"] += 1
    elif chance < 4 * UPDATED:
        own = [one for one in world.desks if not one.is_foreign]
        _pay_for_nothing(truth, random.choice(own), random)
    if random.random() < 0.3:
        of_portal.project_anew(store, 2)
    for machine in world.desks:
        if random.random() < 0.3:
            of_desk.project_anew(machine.desk.store.database, machine.asker.desk, 2)


def _pay_for_nothing(truth: Truth, machine: SimDesk, random: Random) -> None:
    """Money for a line that the dossier has not: a fact, and a notice at the portal."""
    desk = machine.desk
    with desk.store.database.read() as connection:
        ids = list(connection.scalars(select(dossier_table.c.id).order_by(dossier_table.c.id)))
    if not ids:
        return
    event = make(
        FeeTaken(lines=("nothing",), amount=1000),
        id=f"019ab0a1-ffff-7000-8000-{random.getrandbits(48):012x}",
        dossier=random.choice(ids),
        at=desk.office_now(),
        officer=officer_of(desk, "mai").id,
    )
    truth.note(machine, desk.store.record(lambda _: [event]).events)


def project_all(world: World, live: list[SimDesk]) -> None:
    of_portal.project_all(world.sky.store)
    for machine in live:
        of_desk.project_all(machine.desk.store.database, machine.asker.desk)
