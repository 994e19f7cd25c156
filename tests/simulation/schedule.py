"""One schedule: acts drawn from a seed, the weather stilled, and what must then be true."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import msgspec
from sqlalchemy import select

from counter_app.contract.digest import bucket_of
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.portal.deadlines.promises import CODE, check_promises
from counter_app.portal.judging.judgements import Arrival, EventJudgement
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.store import schema
from counter_app.storage.sync import sync_cursor, verdicts
from counter_app.sync.steps import office_desks, pull
from counter_app.sync.steps.pull import compare
from tests.simulation import life_acts, strangers
from tests.simulation.acts import POISON, Play, unreadable
from tests.simulation.forger import forge
from tests.simulation.office_acts import counts_otherwise, office_goes_on
from tests.simulation.transport import KILLER
from tests.simulation.truth import Truth, ends_well
from tests.simulation.updates import project_all, update
from tests.simulation.world import SimDesk, Template, World, make_world

ROUNDS = 14
RATES: dict[str, float] = {
    "request lost": 0.06,
    "answer lost": 0.07,
    "crash before a request": 0.015,
    "crash behind an answer": 0.02,
    "portal busy": 0.02,
    "delivered again late": 0.1,
    "crash behind a write": 0.02,
    "portal crashed at its commit": 0.02,
}
WEIGHTS: dict[str, float] = {
    "receive": 9,
    "annotate": 12,
    "review": 7,
    "file_online": 3,
    "citizen_acts": 2,
    "sync": 30,
    "poison": 0.7,
    "killer": 0.4,
    "crash": 1.5,
    "jump_clock": 0.7,
    "back_up_desk": 1.5,
    "restore_desk": 1.2,
    "clone": 0.6,
    "take_image": 0.8,
    "put_image_back": 0.9,
    "days_pass": 2.5,
    "forge": 2.5,
    "odd_item": 0.4,
    "back_up_portal": 2,
    "restore_portal": 1.5,
    "restart_portal": 0.7,
    "age_portal": 0.5,
    "renew_portal": 0.8,
    "intrude": 3,
    "supervise": 3,
    "misjudge": 1.2,
    "posting_ends": 0.5,
    "serve": 0.4,
}
LIVED = WEIGHTS | {"go_on": 14, "force": 1.5}
"""With what happens after reception."""


@dataclass(frozen=True, slots=True)
class Result:
    """`faults` is empty where every promise was kept; `struck` counts what the weather did,
    `kinds` the events of each kind, those that are at the portal alone among them.
    """

    seed: int
    faults: tuple[str, ...]
    struck: Counter[str] = field(default_factory=Counter)
    events: int = 0
    desks: int = 0
    requests: int = 0
    kinds: Counter[str] = field(default_factory=Counter)


def play(
    template: Template,
    folder: Path,
    seed: int,
    *,
    acts: int = 0,
    weights: Mapping[str, float] = LIVED,
) -> Result:
    """Play the schedule of this seed to its end in `folder`, which is taken away again."""
    place = folder / f"schedule-{seed}"
    try:
        world = make_world(template, place, seed, RATES)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    truth = Truth()
    try:
        show = Play(world, truth)
        for machine in world.random.sample(world.desks, 2):
            show.receive(machine)
        show.file_online()
        updates = Random(f"{seed} updates")  # of its own: the other acts stay what they were
        office = Random(f"{seed} office")
        for _ in range(acts or world.random.randint(18, 44)):
            _act(world, show, weights)
            update(world, truth, updates)
            office_goes_on(world, truth, office)
        live = list(world.desks)
        rounds = _heal(world, show, live)
        faults = _decided(world, show, live)
        faults += ends_well(world, truth, live, frozenset(unreadable))
        faults += counts_otherwise(world, live, frozenset(unreadable))
        if rounds > ROUNDS:
            faults.append("stuck")
        if unreadable:
            faults += _renew_desks(world, show, live)
        faults += _cure(world, show, live)
        faults += _count_again(world)
        left = {bucket_of(key) for key in truth.left_behind()}
        for machine in live:
            if machine.side is not None and (differ := set(compare(machine.side)) - left):
                faults.append(f"digest {machine.name} {len(differ)} buckets")
        return Result(
            seed,
            tuple(faults),
            world.weather.struck,
            len(truth.written) + len(truth.own_of_portal),
            len(live),
            world.sky.requests,
            _kinds(world, truth),
        )
    finally:
        unreadable.clear()
        world.close()
        shutil.rmtree(place, ignore_errors=True)


def _act(world: World, show: Play, weights: Mapping[str, float]) -> None:
    name = world.random.choices(list(weights), list(weights.values()))[0]
    machine = world.random.choice(world.desks)
    of_desk: dict[str, Callable[[SimDesk], object]] = {
        "receive": show.receive,
        "annotate": show.annotate,
        "review": show.review,
        "go_on": lambda one: life_acts.go_on(show, one),
        "force": lambda one: life_acts.force(show, one),
        "sync": show.sync,
        "poison": lambda one: show.poison(one, POISON),
        "killer": lambda one: show.poison(one, KILLER),
        "crash": show.crash,
        "jump_clock": show.jump_clock,
        "back_up_desk": show.back_up_desk,
        "restore_desk": show.restore_desk,
        "clone": show.clone,
        "take_image": show.take_image,
        "put_image_back": show.put_image_back,
        "forge": lambda one: forge(world, show.truth, one),
        "intrude": lambda one: strangers.intrude(show, one),
        "supervise": lambda one: strangers.supervise(show, one),
        "misjudge": lambda one: strangers.misjudge(show, one),
    }
    at_portal = {"posting_ends": strangers.posting_ends, "serve": strangers.serve}
    if name in at_portal:
        at_portal[name](show)
    elif name in of_desk:
        of_desk[name](machine)
        show.truth.look(machine)
    else:
        getattr(show, name)()


def _heal(world: World, show: Play, live: list[SimDesk]) -> int:
    """Still weather and a portal of today: every desk says and hears what there is. How many
    rounds that took.
    """
    world.weather.still = True
    show.renew_portal()
    project_all(world, live)
    for machine in live:
        machine.skew = machine.skew * 0
    for number in range(1, ROUNDS + 1):
        ended = [show.sync(machine) for machine in live]
        if all(ended) and all(_is_quiet(machine) for machine in live):
            for machine in live:
                _ask_for_the_office(machine)
                show.sync(machine)
            return number
    return ROUNDS + 1


def _ask_for_the_office(machine: SimDesk) -> None:
    """What the worker asks now and then: a feed without news names no packs."""
    if machine.side is not None:
        office_desks.renew(machine.side)


def _decided(world: World, show: Play, live: list[SimDesk]) -> list[str]:
    """Everything that waits for a word gets one, and none waits behind it."""
    if not strangers.held_strangers(show):
        return []
    faults = []
    decided: set[tuple[str, str]] = set()
    while strangers.decide_all(show, live, decided):
        if _heal(world, show, live) > ROUNDS:
            faults.append("stuck at what was decided")
            break
    gone = show.truth.left_behind()
    with world.sky.store.read() as connection:
        there = set(connection.scalars(select(schema.dossier.c.id))) - gone - unreadable
    waiting = [show.truth.written[key] for key in strangers.held_strangers(show)]
    return faults + [
        f"waits for ever {one.kind} {one.id}" for one in waiting if one.dossier in there
    ]


def _cure(world: World, show: Play, live: list[SimDesk]) -> list[str]:
    """The portal takes by now what it could not: offered again, it comes in after all."""
    world.sky.cured = True
    offered: list[str] = []
    for machine in live:
        before = len(offered)
        with machine.desk.store.database.write() as connection:
            for mark in sync_cursor.journals(connection):
                for seq in sync_cursor.quarantined_seqs(connection, mark.device):
                    sync_cursor.offer_again(connection, mark.device, seq)
            offered += [
                one.event.id
                for one in verdicts.open_ones(connection, verdicts.REFUSED)
                if one.code == "withheld"
            ]
        if len(offered) > before:
            show.sync(machine)
    for machine in live if offered else ():
        show.sync(machine)
    with world.sky.store.read() as connection:
        arrived = set(connection.scalars(select(schema.event.c.id)))
    return [f"lost although offered again {key}" for key in set(offered) - arrived]


def _count_again(world: World) -> list[str]:
    """No desk promised another moment than the portal counts, and no dossier waits for its law."""
    while check_promises(world.sky.store):
        continue
    with world.sky.store.read() as connection:
        documents = connection.scalars(select(schema.dossier.c.state)).all()
        waiting = connection.scalars(select(schema.recount.c.dossier)).all()
    states = [msgspec.json.decode(one, type=Dossier) for one in documents]
    wrong = [one.id for one in states if any(n.code == CODE for n in one.notices)]
    return [f"promised otherwise {key}" for key in wrong] + [f"lawless {key}" for key in waiting]


def _renew_desks(world: World, show: Play, live: list[SimDesk]) -> list[str]:
    """The desks get the version that reads what they could not."""
    odd = len(unreadable)
    unreadable.clear()
    for machine in live:
        machine.stop()
        machine.start()
    rounds = _heal(world, show, live)
    faults = _decided(world, show, live) + ends_well(world, show.truth, live)
    if rounds > ROUNDS:
        faults.append("stuck")
    return [f"after the renewal of {odd}: {fault}" for fault in faults]


def _kinds(world: World, truth: Truth) -> Counter[str]:
    written = truth.written | truth.own_of_portal
    with world.sky.store.read() as connection:
        rows = connection.execute(select(schema.event.c.id, schema.event.c.kind))
        others = Counter(row.kind for row in rows if row.id not in written)
    return others + Counter(event.kind for event in written.values())


def _is_quiet(machine: SimDesk) -> bool:
    with machine.desk.store.database.read() as connection:
        return all(mark.waiting == 0 for mark in sync_cursor.journals(connection))


@contextmanager
def tampered() -> Iterator[None]:
    """The portal's judging fails on poison, and desks cannot read what is odd."""
    rule, opened = JudgingBatch.rule, pull._open

    def poisoned(self: JudgingBatch, arrival: Arrival) -> EventJudgement:
        body = arrival.event.body
        if isinstance(body, NoteAdded) and body.text.startswith(POISON):
            raise RuntimeError("poison")
        return rule(self, arrival)

    def odd(raw: msgspec.Raw) -> Any:
        if unreadable and any(key.encode() in bytes(raw)[:80] for key in unreadable):
            return pull._unread(bytes(raw))
        return opened(raw)

    JudgingBatch.rule, pull._open = poisoned, odd  # type: ignore[method-assign]
    try:
        yield
    finally:
        JudgingBatch.rule, pull._open = rule, opened  # type: ignore[method-assign]
