"""A link that flaps: five desk processes, the real portal, `python -m tests.faults.flapping`.

The link is up and down in turn, each for 0 to 10 s; while it is down bytes wait or connections
are reset. Beside that answers are swallowed, requests delivered again, connections reset at any
byte, and desks killed. A run is stuck if, 30 s after the link is whole, a desk has an entry that
is not acknowledged, or another digest than the portal.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults import agreement, quiet
from tests.faults.agreement import Found
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.support import portal_office
from tests.support.desk_process import DeskProcess, Nursery
from tests.support.desk_words import Life, Order, State
from tests.support.fault_proxy import FaultProxy
from tests.support.portal_office import PortalOffice
from tests.support.portal_process import PortalProcess
from tests.support.toxics import AnyToxic, DeliverAgain, Partition, Reset, SwallowAnswer, Way

PUBLISHED = (
    "PowerSync's own public fault tests (nurturenature/jepsen-powersync) report 30-40 % of runs"
    " with network partitions that stall or diverge: another engine in its own set-up, five"
    " clients on PostgreSQL, its own faults and time-outs; not as like with like"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """`seconds` the link flaps, `patience` after it is whole; `scale` divides the worker's waits,
    `stall` is a call's patience where it is not the program's own, `pace` seconds between two acts
    of an officer, `kill_every` seconds between two kills. `gives_up` plants the error in every
    desk.
    """

    seconds: float = 60.0
    patience: float = 30.0
    desks: int = 5
    online: int = 12
    scale: float = 1.0
    stall: float = 0.0
    pace: float = 0.5
    longest: float = 10.0
    kill_every: float = 20.0
    gives_up: bool = False
    postgres: bool = False


@dataclass(slots=True)
class Run:
    """`quiet` is seconds from the whole link until all desks and the portal agreed."""

    seed: int
    quiet: float | None = None
    stuck: tuple[str, ...] = ()
    found: Found = field(default_factory=lambda: Found(0, ()))
    acts: Counter[str] = field(default_factory=Counter)
    struck: Counter[str] = field(default_factory=Counter)
    requests: int = 0

    @property
    def faults(self) -> tuple[str, ...]:
        return (*(f"stuck {what}" for what in self.stuck), *self.found.faults)


@dataclass(slots=True)
class _Show:
    """One run on its stage."""

    office: PortalOffice
    nursery: Nursery
    setting: Setting
    seed: int
    proxy: FaultProxy
    random: Random
    desks: list[DeskProcess] = field(default_factory=list)
    lives: int = 0
    struck: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def born(self, number: int) -> DeskProcess:
        self.lives += 1
        asker = self.office.askers[number]
        desk = self.nursery.born(
            Life(
                place=str(self.office.place(asker).folder),
                portal=f"http://127.0.0.1:{self.proxy.port}",
                seed=self.seed * 1000 + self.lives,
                scale=self.setting.scale,
                stall=self.setting.stall,
                plant="gives_up" if self.setting.gives_up else "",
            )
        )
        desk.tell(Order(do="work", pace=self.setting.pace))
        return desk

    def open(self) -> None:
        self.desks = [self.born(number) for number in range(self.setting.desks)]
        for desk in self.desks:
            desk.hear()

    def flap(self) -> None:
        """Until the time is over, then the link is whole."""
        setting, random = self.setting, self.random
        now = time.monotonic()
        end = now + setting.seconds
        is_up, flip = True, now + random.uniform(0, setting.longest)
        kill = now + random.uniform(0, setting.kill_every)
        self.proxy.put(*self._odd())
        while (now := time.monotonic()) < end:
            if now >= flip:
                is_up = not is_up
                flip = now + random.uniform(0, setting.longest)
                down = [] if is_up else [Partition(how=random.choice(("hold", "reset")))]
                self.proxy.put(*self._odd(), *down)
            if now >= kill:
                kill = now + random.uniform(0, 2 * setting.kill_every)
                self._kill(random.randrange(setting.desks))
            time.sleep(max(0.0, min(flip, kill, end) - time.monotonic()))
        self.proxy.clear()

    def _odd(self) -> list[AnyToxic]:
        """Now and then, until the link changes next."""
        random = self.random
        way: Way = random.choice(("up", "down"))
        return [
            SwallowAnswer(chance=0.05, how=random.choice(("cut", "reset"))),
            DeliverAgain(chance=0.05, after=random.choice((0, 1, 4, 12))),
            Reset(chance=0.15, at=0, upto=random.choice((200, 2000, 20_000)), way=way),
        ]

    def _kill(self, number: int) -> None:
        self._remember(self.desks[number].state())
        self.desks[number].kill()
        self.struck["desk killed"] += 1
        self.desks[number] = self.born(number)
        self.desks[number].hear()

    def rest(self) -> None:
        for desk in self.desks:
            desk.tell(Order(do="rest"))
        for desk in self.desks:
            desk.hear()
        self.proxy.deliver()

    def close(self) -> None:
        for desk in self.desks:
            self._remember(desk.end())
        counts = self.proxy.counts()
        self.struck += counts.struck
        self.struck["link down"] = counts.downs
        self.struck["answered when delivered again"] = len(counts.again)

    def _remember(self, state: State) -> None:
        self.acts.update(state.acts)
        self.acts["refused at the desk"] += sum(state.refused.values())
        self.faults += state.faults


def run(office: PortalOffice, nursery: Nursery, seed: int, setting: Setting) -> Run:
    """One run from its seed; the office is used up."""
    portal = PortalProcess(office.portal, office.database_url)
    done = Run(seed)
    try:
        with FaultProxy(portal.start(), seed=seed) as proxy:
            show = _Show(office, nursery, setting, seed, proxy, Random(seed))
            try:
                show.open()
                show.flap()
                show.rest()
                done.quiet, done.stuck = quiet.wait(office, show.desks, setting.patience)
                show.close()
            finally:
                for desk in show.desks:
                    desk.kill()
            done.requests = proxy.counts().requests
    finally:
        portal.stop()
    done.acts, done.struck = show.acts, show.struck
    if done.stuck and setting.gives_up:
        return done
    places = [(asker, office.place(asker)) for asker in office.askers[: setting.desks]]
    done.found = agreement.compare(office.where, places)
    faults = (*done.found.faults, *(f"crashed {fault}" for fault in show.faults))
    done.found = Found(done.found.events, faults)
    return done


@dataclass(frozen=True, slots=True)
class Stage:
    """An office that is copied for each run into `folder`."""

    office: PortalOffice
    folder: Path
    nursery: Nursery

    def play(self, seed: int, setting: Setting, name: str = "run") -> Run:
        place = self.folder / f"{name}-{seed}"
        try:
            return run(self._office(place, setting), self.nursery, seed, setting)
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def _office(self, place: Path, setting: Setting) -> PortalOffice:
        if not setting.postgres:
            return self.office.copy(place)
        from tests.support import portal_backends  # noqa: PLC0415 - only where it is there

        url = portal_backends.new_database()
        return portal_office.make(place, setting.desks, online=setting.online, database_url=url)


@contextmanager
def stage(setting: Setting) -> Iterator[Stage]:
    with scratch() as folder, Nursery() as nursery:
        office = portal_office.make(folder / "office", setting.desks, online=setting.online)
        yield Stage(office, folder, nursery)


def runs(stage: Stage, seeds: Sequence[int], setting: Setting, at_once: int) -> list[Run]:
    """Says at once what broke."""
    made: list[Run] = []
    with ThreadPoolExecutor(at_once) as pool:
        for done in pool.map(lambda seed: stage.play(seed, setting), seeds):
            made.append(done)
            if done.faults:
                say(f"seed {done.seed}: {'; '.join(done.faults[:5])}")
            if len(made) % 10 == 0:
                say(f"{len(made)} runs, {sum(bool(one.faults) for one in made)} bad")
    return made


def control(stage: Stage, setting: Setting) -> Outcome:
    """The same with a planted error: desks that never try again must be counted as stuck."""
    watch = Watch()
    done = stage.play(1, setting, "control")
    broken = () if done.stuck else ("desks that never try again passed",)
    counted = f"workers that give up: {len(done.stuck)} of {setting.desks} desks stuck"
    return Outcome("flapping: control", counted, broken, watch.seconds)


CONTROL = Setting(
    seconds=4, patience=4, desks=2, longest=1.0, pace=0.3, kill_every=1000.0, scale=20, stall=6,
    gives_up=True,
)  # fmt: skip
SHORT = Setting(seconds=10, longest=3.0, kill_every=6.0, scale=60, stall=6, pace=0.3)
AT_ONCE = 4


def campaign(
    count: int = 100, setting: Setting = Setting(), seed: int = 1, at_once: int = AT_ONCE
) -> list[Outcome]:
    """`count` runs, and beside them one that must fail."""
    watch = Watch()
    with stage(setting) as made_ready, ThreadPoolExecutor(1) as beside:
        planted = beside.submit(control, made_ready, CONTROL)
        seeds = range(seed, seed + count)
        made = runs(made_ready, seeds, setting, at_once)
        return [planted.result(), told(made, setting, seed, at_once, watch.seconds)]


def told(made: list[Run], setting: Setting, seed: int, at_once: int, seconds: float) -> Outcome:
    faults = agreement.tally(done.found for done in made)
    times = [done.quiet for done in made if done.quiet is not None]
    acts: Counter[str] = sum((done.acts for done in made), Counter())
    struck: Counter[str] = sum((done.struck for done in made), Counter())
    lines = [f"seed {done.seed}: {fault}" for done in made for fault in done.faults]
    middle = f"{statistics.median(times):.1f} s" if times else "never"
    return Outcome(
        "flapping",
        f"{len(made)} runs of {setting.seconds:g} s from seed {seed}, {at_once} at once,"
        f" {setting.desks} desk processes, {'PostgreSQL' if setting.postgres else 'SQLite'},"
        f" the worker's waits divided by {setting.scale:g}:"
        f" stuck {sum(bool(done.stuck) for done in made)}, lost {faults['lost']},"
        f" doubled {faults['doubled']}, codes twice {faults['code']},"
        f" diverged {faults['diverged'] + faults['shown']}, other {_others(faults)};"
        f" {sum(done.found.events for done in made)} events,"
        f" {sum(done.requests for done in made)} requests;"
        f" from whole link to quiet: median {middle}, longest {max(times, default=0):.1f} s;"
        f" struck: {_counted(struck)}; acts: {_counted(acts)}; {PUBLISHED}",
        tuple(lines),
        seconds,
    )


def _others(faults: Counter[str]) -> int:
    named = {"lost", "doubled", "code", "diverged", "shown"}
    return sum(count for name, count in faults.items() if name not in named)


def _counted(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counter.items()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=AT_ONCE, help="runs at the same time")
    parser.add_argument("--scale", type=float, default=1.0, help="divides the worker's waits")
    parser.add_argument("--postgres", action="store_true")
    options = parser.parse_args()
    setting = Setting(seconds=options.seconds, scale=options.scale, postgres=options.postgres)
    outcomes = campaign(options.runs, setting, options.seed, options.at_once)
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}; {outcome.seconds:.0f} s")
        for line in outcome.broken[:30]:
            say(f"  ! {line}")
    return 0 if all(outcome.is_kept for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
