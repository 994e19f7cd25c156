"""Each event at the desk has the number under which its office came to know it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import func, select

from counter_app.contract.feed import FeedPage, Item
from counter_app.portal.store import schema
from counter_app.services.dossier.annotate import add_note
from counter_app.storage.engine.schema import event, feed_number
from counter_app.sync.cycle import run as run_cycle
from tests.simulation.engines import used_again
from tests.simulation.transport import SimPortal
from tests.simulation.world import SimDesk, Template, World, make_template, make_world, officer_of
from tests.support import desks


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Template]:
    with used_again():
        yield make_template(tmp_path_factory.mktemp("numbers") / "template")


@pytest.fixture
def world(template: Template, tmp_path: Path) -> Iterator[World]:
    made = make_world(template, tmp_path / "world", 1, {})
    yield made
    made.close()


def sync(machine: SimDesk) -> None:
    assert machine.side is not None
    run_cycle(machine.side, machine.desk.office_now().date())


def at_desk(machine: SimDesk) -> dict[str, int]:
    with machine.desk.store.database.read() as connection:
        query = select(event.c.id, feed_number.c.n).join(event, event.c.n == feed_number.c.event)
        return {row.id: row.n for row in connection.execute(query)}


def at_portal(world: World) -> dict[str, int]:
    with world.sky.store.read() as connection:
        table = schema.feed_event
        query = select(table.c.event, table.c.n).where(table.c.office == "H38.145.01")
        return {row.event: row.n for row in connection.execute(query)}


def receive(machine: SimDesk, count: int) -> list[str]:
    return [one.id for one in desks.receive_some(machine.desk, count, seed=count)]


def test_own_events_and_others_have_the_portals_numbers(world: World) -> None:
    first, second = world.desks[:2]
    (mine, _), (theirs,) = receive(first, 2), receive(second, 1)
    assert at_desk(first) == {}
    for machine in (first, second, first):
        sync(machine)
    assert at_desk(first) == at_portal(world)
    assert len(at_desk(first)) == 3
    add_note(first.desk, officer_of(first.desk, "mai"), theirs, "Đã gọi điện")
    add_note(second.desk, officer_of(second.desk, "mai"), theirs, "Đã hẹn lại")
    assert len(at_desk(first)) == 3, "what the portal has not seen has none"
    for machine in (first, second, first):
        sync(machine)
    assert at_desk(first) == at_portal(world)
    assert sorted(at_desk(first).values()) == [1, 2, 3, 4, 5]
    assert mine in at_desk(first)


@pytest.mark.campaign
def test_a_restored_portal_counts_anew_and_so_does_the_desk(world: World) -> None:
    first, second = world.desks[:2]
    receive(first, 2)
    sync(first)
    kept = world.folder / "kept.db"
    world.sky.store.close()
    shutil.copy(world.folder / "portal.db", kept)
    world.open_portal()
    receive(first, 3)
    sync(first)
    former = at_desk(first)
    world.sky.store.close()
    shutil.copy(kept, world.folder / "portal.db")
    world.open_portal()
    receive(second, 1)
    sync(second)
    for machine in (first, second, first):
        sync(machine)
    assert at_desk(first) == at_desk(second) == at_portal(world)
    assert {key: at_desk(first)[key] for key in former} != former


class Altered(SimPortal):
    """A portal whose items have other numbers."""

    numbers: object = None

    def changes(self, cursor: str, most_bytes: int, device: str) -> FeedPage | None:
        page = super().changes(cursor, most_bytes, device)
        if page is None:
            return None
        items = [msgspec.json.decode(raw, type=dict[str, msgspec.Raw]) for raw in page.items]
        for item in items:
            item.pop("n", None)
            if self.numbers is not None:
                item["n"] = msgspec.Raw(msgspec.json.encode(self.numbers))
        return msgspec.structs.replace(
            page, items=[msgspec.Raw(msgspec.json.encode(item)) for item in items]
        )


@pytest.mark.parametrize("numbers", [None, [], [1, 2, 3], [-1], [2**60]])
def test_an_older_portal_or_odd_numbers_keep_no_dossier_away(world: World, numbers: object) -> None:
    first, second = world.desks[:2]
    receive(first, 2)
    sync(first)
    portal = Altered(world.sky, second.asker)
    portal.numbers = numbers
    assert second.side is not None
    second.side.portal = portal
    sync(second)
    assert at_desk(second) == {}
    with second.desk.store.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(event)) == 2


def test_an_item_of_today_is_read_by_who_does_not_know_the_numbers(world: World) -> None:
    receive(world.desks[0], 1)
    sync(world.desks[0])
    page = SimPortal(world.sky, world.desks[1].asker).changes("", 10**6, "")
    assert page is not None
    (item,) = (msgspec.json.decode(raw, type=Item) for raw in page.items)
    assert item.n == [1]
    bare = msgspec.json.decode(page.items[0])
    assert list(bare)[-1] == "n", "what is new stands behind what was there"
