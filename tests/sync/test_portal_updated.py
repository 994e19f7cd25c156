"""A portal that understands its dossiers anew, and desks that read them before, after, offline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.domain.deadlines.calendar import CalendarDay, DayKind, calendar_id
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.portal.deadlines.promises import check_promises
from counter_app.portal.office import packs
from counter_app.portal.upkeep import reprojection
from counter_app.services.dossier import record
from counter_app.storage.dossiers import dossiers, portal_copies
from counter_app.storage.profile.verify import verify
from counter_app.sync.steps.pull import compare, pull_all
from tests.simulation.acts import Play
from tests.simulation.truth import Truth
from tests.simulation.world import SimDesk, Template, World, make_template, make_world, officer_of
from tests.support import old_portal
from tests.support.matrices import rest_in_campaigns

pytestmark = pytest.mark.campaign

FIELDS = ("case", "content", "delivery", "fees", "form", "papers", "promised_at", "submission")
"""What the earlier portal did not know of a dossier."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("office") / "template")


@pytest.fixture
def world(template: Template, tmp_path: Path) -> Iterator[World]:
    made = make_world(template, tmp_path / "world", 5, {})
    for machine in made.desks[3:]:
        machine.stop()
    del made.desks[3:]
    yield made
    made.close()


@pytest.fixture
def show(world: World) -> Play:
    """Three desks of one office, dossiers of each and of citizens, everything read by all."""
    play = Play(world, Truth())
    for machine in world.desks:
        play.receive(machine)
        play.receive(machine)
        assert play.sync(machine)
    play.file_online()
    for machine in world.desks:
        assert play.sync(machine)
    return play


def states(machine: SimDesk) -> dict[str, bytes]:
    with machine.desk.store.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT dossier, state FROM portal_copy").all()
    return {row.dossier: row.state for row in rows}


def at_portal(world: World) -> dict[str, bytes]:
    return {key: row["state"] for key, row in old_portal.dossiers(world.sky.store).items()}


def revisions(machine: SimDesk) -> dict[str, int]:
    with machine.desk.store.database.read() as connection:
        return dict(portal_copies.revisions(connection))


def agree(world: World, *machines: SimDesk) -> None:
    """Both hold the same bytes, and say so."""
    for machine in machines:
        assert states(machine) == at_portal(world), machine.name
        assert machine.side is not None
        assert compare(machine.side) == []
        assert verify(machine.desk.store).faults == []


def note(show: Play, machine: SimDesk, key: str) -> None:
    desk = machine.desk
    body = NoteAdded(text=f"Gọi từ {machine.name}")
    state, _ = record.happen(desk, officer_of(desk, "mai"), key, body)
    assert state.notes[-1].text == body.text


def make_old(world: World) -> list[str]:
    """The portal and all desks as the earlier program had them; the ids of what it showed less of.

    Its bytes came with the feed then; here the digest fetches them, which shows that it would.
    """
    forgotten = old_portal.forget_fields(world.sky.store, FIELDS)
    for machine in world.desks:
        assert machine.side is not None
        assert compare(machine.side)
    agree(world, *world.desks)
    return forgotten


def test_bytes_that_differ_at_an_equal_revision_are_noticed_and_fetched(
    show: Play, world: World
) -> None:
    """Interleaving 25, of a portal that told nobody: no number in the feed, the digest alone."""
    before = revisions(world.desks[0])
    forgotten = make_old(world)
    assert len(forgotten) > 5
    assert revisions(world.desks[0]) == before


def test_a_desk_of_the_release_is_compared_by_revisions_alone(
    show: Play, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_portal.forget_fields(world.sky.store, FIELDS)
    side = world.desks[0].side
    assert side is not None
    asked = type(side.portal).digest
    monkeypatch.setattr(
        type(side.portal), "digest", lambda self, q: asked(self, replace(q, states=[]))
    )
    assert compare(side) == []


ORDERS = (
    ("portal updated", "first reads", "second writes and reads"),
    ("second writes and reads", "first reads", "portal updated"),
)


@pytest.mark.parametrize("restored", [False, True], ids=["", "restored between"])
@pytest.mark.parametrize("order", rest_in_campaigns(ORDERS), ids=", ".join)
def test_an_updated_portal_brings_every_desk_to_what_it_understands_now(
    show: Play, world: World, order: tuple[str, ...], restored: bool
) -> None:
    """Interleaving 25: the third desk is offline all the time and reads last."""
    whole = at_portal(world)
    forgotten = make_old(world)
    first, second, third = world.desks[:3]
    revs = revisions(first)
    show.back_up_portal()
    key = forgotten[0]
    note(show, third, key)
    acts: dict[str, Callable[[], object]] = {
        "portal updated": lambda: reprojection.project_all(world.sky.store),
        "first reads": lambda: show.sync(first),
        "second writes and reads": lambda: (note(show, second, key), show.sync(second)),
    }
    for name in order:
        acts[name]()
        if name == "portal updated":
            assert {one: at_portal(world)[one] for one in forgotten if one != key} == {
                one: whole[one] for one in forgotten if one != key
            }
    if restored:
        show.restore_portal()
        for machine in (first, second):
            assert show.sync(machine)
        done = reprojection.project_all(world.sky.store)
        assert done.looked_at == len(whole)
    for _ in range(2):
        for machine in world.desks:
            assert show.sync(machine)
    agree(world, *world.desks)
    now = at_portal(world)
    assert {one: now[one] for one in now if one != key} == {
        one: whole[one] for one in whole if one != key
    }
    assert revisions(first) == revs | {key: revs[key] + 2}
    with first.desk.store.database.read() as connection:
        state = dossiers.get(connection, key)
    assert state is not None
    assert {one.text for one in state.notes} == {f"Gọi từ {one.name}" for one in (second, third)}
    assert show.truth.faults == []


def test_the_state_with_pending_events_on_top_takes_the_new_bytes_below_them(
    show: Play, world: World
) -> None:
    forgotten = make_old(world)
    machine = world.desks[0]
    with machine.desk.store.database.read() as connection:
        key = connection.exec_driver_sql("SELECT id FROM dossier WHERE desk <> ''").scalar()
        before = dossiers.get(connection, key)
    note(show, machine, key)
    reprojection.project_all(world.sky.store)
    side = machine.side
    assert side is not None
    assert pull_all(side) == len(forgotten)
    with machine.desk.store.database.read() as connection:
        state = dossiers.get(connection, key)
    assert before is not None
    assert state is not None
    assert (len(state.notes), state.papers) == (1, decoded(world, key).papers)
    assert state.papers
    assert not before.papers
    assert verify(machine.desk.store).faults == []


def decoded(world: World, key: str) -> Dossier:
    return msgspec.json.decode(at_portal(world)[key], type=Dossier)


CALENDAR_ORDERS = (
    ("published", "first reads", "second receives"),
    ("second receives", "first reads", "published"),
)


@pytest.mark.parametrize("restored", [False, True], ids=["", "restored between"])
@pytest.mark.parametrize("order", rest_in_campaigns(CALENDAR_ORDERS), ids=", ".join)
def test_a_new_calendar_moves_no_date_on_one_side_alone(
    show: Play, world: World, order: tuple[str, ...], restored: bool
) -> None:
    """Interleaving 24, of calendars: desks that have the new one, desks that have not, and the
    portal show one date for a dossier, which is the one on paper.
    """
    first, second, third = world.desks[:3]
    promised = shown(first)
    assert promised
    show.back_up_portal()
    show.receive(third)
    acts: dict[str, Callable[[], object]] = {
        "published": lambda: publish(world),
        "first reads": lambda: show.sync(first),
        "second receives": lambda: (show.receive(second), show.sync(second)),
    }
    for name in order:
        acts[name]()
    if restored:
        show.restore_portal()
    for _ in range(3):
        for machine in world.desks:
            assert show.sync(machine)
    while check_promises(world.sky.store):
        continue
    for machine in world.desks:
        assert show.sync(machine)
    dates = [shown(machine) for machine in world.desks]
    portal = {key: told(state) for key, state in at_portal(world).items()}
    assert dates == [portal] * len(world.desks)
    assert {key: portal[key] for key in promised} == promised
    assert len(portal) == len(promised) + 2
    assert not any(decoded(world, key).notices for key in portal)
    agree(world, *world.desks)


def publish(world: World) -> None:
    """Every day of the next two weeks is a day off."""
    store = world.sky.store
    before = store.context.calendar
    first = world.now().date()
    days = tuple(
        CalendarDay(day=first + timedelta(days=number), kind=DayKind.HOLIDAY, name="Nghỉ bão")
        for number in range(1, 15)
    )
    known = tuple(one for one in before.days if one.day not in {day.day for day in days})
    calendar = replace(before, days=tuple(sorted((*known, *days), key=lambda one: one.day)))
    store.run(lambda c: packs.put_calendar(c, store.context, msgspec.json.encode(calendar)))
    assert calendar_id(calendar) != calendar_id(before)


def shown(machine: SimDesk) -> dict[str, int | None]:
    """The date of each dossier in the lists."""
    with machine.desk.store.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT id, promised_at FROM dossier").all()
    return {row.id: row.promised_at for row in rows}


def told(state: bytes) -> int | None:
    timestamp = msgspec.json.decode(state, type=Dossier).promised_at
    return int(timestamp.timestamp()) if timestamp else None
