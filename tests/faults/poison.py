"""Ten thousand events with one absurd value each: `python -m tests.faults.poison`.

Real desks send them to a real portal, which sends them to a desk; portal and desk then look at
everything that they have. Once at a portal that asks what cannot be meant, once at one that
applied it, as portals did before. In the controls the program is made as careless as it was.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import count
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from counter_app.domain.deadlines import office_time
from counter_app.domain.open_enum import OpenEnum
from counter_app.portal.journal import opened_run
from counter_app.portal.store.context import Asker
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.settings import Settings, Theme
from counter_app.storage.engine.schema import dossier
from counter_app.sync import cycle
from counter_app.ui.change_feed import ChangeFeed
from counter_app.ui.operations import Operations
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.support import desks, poison
from tests.support.poison_desk import at_desk
from tests.support.poison_looks import Looks, at_portal
from tests.support.poison_pages import screen_of
from tests.support.poison_stage import Stage, stage

BATCH = 500
"""Poisons of one stage: a desk of an office has hardly more dossiers that are open."""
TOMORROW = ("of tomorrow", "a field of tomorrow", "a deep field of tomorrow")

Wanted = Callable[[int, str], bool]
Careless = Callable[[], AbstractContextManager[object]]


@dataclass(slots=True)
class Told:
    events: int = 0
    at_desk: int = 0
    looked: int = 0
    slowest: float = 0.0
    verdicts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


def campaign(*, step: int = 1, first: int = 0, every: int = 1, sample: int = 1) -> list[Outcome]:
    """Every `step`th poison from `first` on; forms are drawn of `every` so many dossiers. Controls
    try every `sample`th of what they are about.
    """
    with application():
        return [
            _outcome("poison", step, first, every, ranged=True),
            _outcome("poison: applied as it came", step, first, every, ranged=False),
            _control("poison: control, moments", sample, every, *careless_moments()),
            _control("poison: control, words", sample, every, *closed_lists()),
        ]


def _outcome(name: str, step: int, first: int, every: int, *, ranged: bool) -> Outcome:
    watch, told = Watch(), Told()
    for batch in _batches(step, first):
        _tried(told, batch, ranged=ranged, every=every)
        say(f"{name}: {told.events} tried, {len(told.broken)} broken, {watch.seconds:.0f} s")
    told.broken += [f"no event of the kind {kind} is tried" for kind in poison.untried()]
    verdicts = ", ".join(f"{count} {what}" for what, count in told.verdicts.most_common())
    return Outcome(
        name,
        f"{told.events} events with one absurd value ({verdicts}), {told.at_desk} dossiers at the"
        f" desk, {told.looked} looks, the slowest {told.slowest:.1f} s",
        tuple(told.broken),
        watch.seconds,
    )


def _control(name: str, sample: int, every: int, wanted: Wanted, careless: Careless) -> Outcome:
    watch, told = Watch(), Told()
    number = count()
    with careless():
        _tried(
            told,
            lambda at, given: wanted(at, given) and next(number) % sample == 0,
            ranged=False,
            every=every,
        )
    missed = () if told.broken else ("nothing was found of what is wrong",)
    counted = f"{told.events} events, {len(told.broken)} looks were broken, as they must be"
    return Outcome(name, counted, missed, watch.seconds)


def careless_moments() -> tuple[Wanted, Careless]:
    """A moment is brought into the office's zone whatever it is."""
    return (
        lambda _number, name: "last moment" in name or "first moment" in name,
        lambda: patch.object(office_time, "is_readable", lambda _at: True),
    )


def closed_lists() -> tuple[Wanted, Careless]:
    """A word that is in no list is no word."""
    return (
        lambda _number, name: name.endswith(": of tomorrow"),
        lambda: patch.object(OpenEnum, "_missing_", classmethod(lambda _cls, _value: None)),
    )


def _batches(step: int, first: int) -> Iterator[Wanted]:
    """As many as all poisons need, so many in each."""
    numbers = [n for n in range(1, poison.count() + 1) if n % step == first % step]
    for at in range(0, len(numbers), BATCH):
        some = frozenset(numbers[at : at + BATCH])
        yield lambda number, _name, some=some: number in some


def _tried(told: Told, wanted: Wanted, *, ranged: bool, every: int) -> None:
    unasked = patch.object(opened_run, "malformed", lambda _event, _data: "")
    with scratch() as folder, stage(folder) as acted:
        made = list(acted.poisons(wanted))
        with nullcontext() if ranged else unasked:
            acted.act(made, ranged=ranged)
        looks = Looks(broken=told.broken)
        told.at_desk += look(looks, acted, every)
    looks.broken += [
        f"{one.name} was set aside: {code}"
        for one, _ in made
        if one.name.endswith(TOMORROW) and (code := acted.set_aside(one))
    ]
    told.events += len(made)
    told.looked += looks.looked
    told.slowest = max(told.slowest, looks.slowest)
    told.verdicts += acted.verdicts


def look(looks: Looks, acted: Stage, every: int) -> int:
    """Portal and desk look at all that they have, once the desk took it in; how many dossiers."""
    looks.broken += acted.broken
    at_portal(looks, acted.store, Asker(f"{acted.office}/1", acted.office), acted.officer)
    desk = acted.desk
    looks.at("pull", lambda: cycle.run(acted.side, desk.office_now().date()))
    with desk.store.database.read() as connection:
        ids = list(connection.scalars(select(dossier.c.id)))
    missing = acted.good - set(ids)
    looks.broken += [f"{key}, with which nothing is wrong, did not come" for key in missing]
    shown(looks, desk, ids, every)
    return len(ids)


def shown(looks: Looks, desk: OpenDesk, ids: Sequence[str], every: int) -> None:
    """The windows of a desk with all that it has."""
    operations = Operations(lambda error: looks.broken.append(f"unexpected {error!r}"))
    place = DeskSession(
        desk=desk,
        operations=operations,
        feed=ChangeFeed(),
        settings=Settings(),
        officer=desks.officer(desk),
    )
    with screen_of(place) as screen:
        at_desk(looks, screen, ids, every=every)
    operations.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def application() -> Iterator[None]:
    """Windows without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QApplication.instance() or QApplication([])
    theme.apply(made, Theme.LIGHT)
    yield


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=1, help="try every so many only")
    parser.add_argument("--first", type=int, default=0, help="the first of them")
    parser.add_argument("--every", type=int, default=1, help="draw forms of every so many")
    options = parser.parse_args()
    outcomes = campaign(step=options.step, first=options.first, every=options.every)
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}, {outcome.seconds:.0f} s")
        for what in outcome.broken[:40]:
            say(f"  ! {what}")
    return 0 if all(outcome.is_kept for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
