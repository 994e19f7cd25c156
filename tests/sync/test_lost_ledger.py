"""A portal comes back without its ledger: desks give their leases back before anything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from counter_app.domain.dossier.dossier import Dossier
from counter_app.portal.journal import incidents
from counter_app.portal.journal.incidents import IncidentKind
from counter_app.portal.serials import serial_ranges
from counter_app.portal.store import schema
from counter_app.storage.office import leases as desk_leases
from counter_app.sync.cycle import run as run_cycle
from tests.simulation.engines import used_again
from tests.simulation.transport import SimPortal
from tests.simulation.world import (
    MemoryLedger,
    SimDesk,
    Template,
    World,
    make_template,
    make_world,
)
from tests.support import desks


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Template]:
    with used_again():
        yield make_template(tmp_path_factory.mktemp("lost") / "template")


@pytest.fixture
def world(template: Template, tmp_path: Path) -> Iterator[World]:
    made = make_world(template, tmp_path / "world", 3, {}, is_one_office=True)
    for machine in made.desks:
        desks.receive_some(machine.desk, 1, seed=ord(machine.name[-1]))
        sync(machine)
    yield made
    made.close()


class Asking(SimPortal):
    """A portal that remembers what it was asked, in order."""

    asked: list[str]

    def __getattribute__(self, name: str) -> object:
        if name in {"journals", "push", "changes", "leases"}:
            object.__getattribute__(self, "__dict__").setdefault("asked", []).append(name)
        return object.__getattribute__(self, name)


def sync(machine: SimDesk) -> None:
    assert machine.side is not None
    run_cycle(machine.side, machine.desk.office_now().date())


def lose_ledger_and_leases(world: World) -> None:
    with world.sky.store.transaction() as connection:
        connection.execute(schema.lease.delete().where(schema.lease.c.desk != "portal"))
    world.sky.store.close()
    world.ledger = MemoryLedger()
    (world.folder / "portal" / "history").unlink()
    world.open_portal()


def serials(world: World) -> Counter[str]:
    with world.sky.store.read() as connection:
        documents = connection.scalars(select(schema.dossier.c.state)).all()
    return Counter(msgspec.json.decode(one, type=Dossier).code for one in documents)


def told(world: World) -> set[IncidentKind]:
    with world.sky.store.read() as connection:
        found = incidents.noted(connection, world.sky.store.context)
    return {one.incident.kind for one in found}


def said(world: World) -> set[str]:
    with world.sky.store.read() as connection:
        documents = connection.scalars(select(schema.dossier.c.state)).all()
    states = [msgspec.json.decode(one, type=Dossier) for one in documents]
    return {notice.code for state in states for notice in state.notices}


@pytest.mark.campaign
def test_leases_are_known_again_before_the_codes_given_under_them_are_judged(
    world: World,
) -> None:
    lose_ledger_and_leases(world)
    first = world.desks[0]
    assert first.side is not None
    first.side.compared = False
    portal = Asking(world.sky, first.asker)
    first.side.portal = portal
    desks.receive_some(first.desk, 2, seed=5)
    sync(first)
    assert portal.asked[:3] == ["journals", "leases", "push"]
    for machine in world.desks[1:]:
        assert machine.side is not None
        machine.side.compared = False
        desks.receive_some(machine.desk, 2, seed=6)
        sync(machine)
    assert said(world) == set()
    assert told(world) == set()
    assert max(serials(world).values()) == 1


@pytest.mark.campaign
def test_a_desk_whose_serials_another_one_was_granted_meanwhile_keeps_what_it_printed(
    world: World,
) -> None:
    """Interleaving 21: everything forgotten, the second desk is granted what the first one holds
    and goes on with it; then the first one comes, with receipts printed under the same codes.
    """
    lose_ledger_and_leases(world)
    first, second = world.desks[:2]
    today = first.desk.office_now().date()
    with first.desk.store.database.read() as connection:
        (held,) = desk_leases.of(connection, desks.COMMUNE, today)
    twin = msgspec.structs.replace(held, id="twin", seal="")
    world.sky.run(lambda c, x: serial_ranges.put(c, x, twin, second.asker.desk, "granted again"))
    assert first.side is not None
    first.side.compared = False
    printed = desks.receive_some(first.desk, 2, seed=5)
    sync(first)
    with world.sky.store.read() as connection:
        states = connection.scalars(select(schema.dossier.c.state)).all()
    codes = {
        one.id: one.code for one in (msgspec.json.decode(data, type=Dossier) for data in states)
    }
    assert [codes[one.id] for one in printed] == [one.code for one in printed]
    assert said(world) == set()
    assert told(world) == {IncidentKind.LEASE_TWICE}
    with first.desk.store.database.read() as connection:
        ends = {one.id: one.last_day for one in desk_leases.of(connection, desks.COMMUNE, today)}
    assert ends[held.id] == today


def test_a_lease_that_the_portal_did_not_seal_ends_at_the_desk_which_gets_another(
    world: World,
) -> None:
    first = world.desks[0]
    today = first.desk.office_now().date()
    with first.desk.store.database.write() as connection:
        (held,) = desk_leases.of(connection, desks.COMMUNE, today)
        alone = msgspec.structs.replace(held, id="alone", low=7_000, high=7_300, seal="")
        connection.exec_driver_sql(
            "UPDATE lease SET id = ?, document = ? WHERE id = ?",
            ("alone", msgspec.json.encode(alone), held.id),
        )
    lose_ledger_and_leases(world)
    assert first.side is not None
    first.side.compared = False
    sync(first)
    assert told(world) == {IncidentKind.LEASE_UNKNOWN}
    with first.desk.store.database.read() as connection:
        (now,) = desk_leases.of(connection, desks.COMMUNE, today)
    assert now.id != "alone"
    assert desks.receive_some(first.desk, 1, seed=9)
    sync(first)
    assert said(world) == set()
