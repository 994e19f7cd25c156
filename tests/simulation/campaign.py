"""`python -m tests.simulation.campaign`: many schedules, then every mutant until one catches it."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from counter_app.domain.kinds.registry import KINDS
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.simulation.engines import used_again
from tests.simulation.mutants import MUTANTS, Mutant
from tests.simulation.schedule import RATES, Result, play, tampered
from tests.simulation.world import Template, make_template, make_world

SLICE = 20
MANY = 1000
"""Schedules in which every kind of event happens."""
PROMISES = (
    "lost", "doubled", "stuck", "diverged", "vanished", "code twice", "refused valid",
    "refused fact", "held", "digest", "shown otherwise", "notice lost", "projected otherwise",
    "stranger", "decided by", "waits for ever", "posting not asked", "history lacks",
    "office records", "due otherwise", "right not asked", "ranked otherwise",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What many schedules came to."""

    schedules: int = 0
    events: int = 0
    desks: int = 0
    requests: int = 0
    struck: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    faults: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def add(self, result: Result) -> None:
        self.schedules += 1
        self.events += result.events
        self.desks += result.desks
        self.requests += result.requests
        self.struck += result.struck
        self.kinds += result.kinds
        if result.faults:
            self.faults[result.seed] = result.faults

    def count(self, promise: str) -> int:
        """Schedules in which this promise was broken."""
        return sum(any(promise in fault for fault in faults) for faults in self.faults.values())


_ready: dict[str, Template] = {}


@contextmanager
def stage() -> Iterator[tuple[Template, Path]]:
    """A template of this process, and a folder for its schedules."""
    with scratch() as folder:
        yield make_template(folder / "template"), folder


def _play_slice(seeds: list[int]) -> list[Result]:
    """The schedules of these seeds, in a process that keeps its template."""
    if "here" not in _ready:
        stack = ExitStack()
        template, folder = stack.enter_context(stage())
        stack.enter_context(tampered())
        stack.enter_context(used_again())
        _ready["here"] = template
        _places.append(folder)
        _stacks.append(stack)
    return [_one(seed) for seed in seeds]


_places: list[Path] = []
_stacks: list[ExitStack] = []


def _one(seed: int) -> Result:
    try:
        return play(_ready["here"], _places[0], seed)
    except Exception as error:  # noqa: BLE001 - a crash of either program is a broken promise
        return Result(seed, (f"crashed {type(error).__name__}: {str(error)[:200]}",))


def _end() -> None:
    for stack in _stacks:
        stack.close()


def run(first: int, count: int, processes: int) -> Tally:
    """Play `count` schedules from the seed `first` on; says now and then how far it came."""
    tally = Tally()
    slices = [
        list(range(start, min(start + SLICE, first + count)))
        for start in range(first, first + count, SLICE)
    ]
    watch = Watch()
    with ProcessPoolExecutor(processes) as pool:
        for number, results in enumerate(pool.map(_play_slice, slices), start=1):
            for result in results:
                tally.add(result)
                if result.faults:
                    say(f"seed {result.seed}: {'; '.join(result.faults[:3])}")
            if number % 25 == 0:
                say(f"{tally.schedules} schedules, {len(tally.faults)} bad, {watch.seconds:.0f} s")
        list(pool.map(_finish, range(processes)))
    return tally


def _finish(_number: int) -> None:
    _end()
    _stacks.clear()


def first_catch(
    mutant: Mutant, template: Template, folder: Path, first: int, most: int
) -> tuple[int, str] | None:
    """The first seed whose schedule shows the planted fault, and what it showed. One with which no
    office opens at all is not planted right, and what it raises is raised.
    """
    with tampered(), mutant.plant():
        make_world(template, folder / "opened", first, RATES).close()
        shutil.rmtree(folder / "opened")
        for seed in range(first, first + most):
            try:
                faults = play(template, folder, seed).faults
            except Exception as error:  # noqa: BLE001 - caught is caught
                faults = (f"crashed {type(error).__name__}",)
            if faults:
                return seed, faults[0]
    return None


def campaign(count: int, first: int = 0, mutants: int = 500) -> list[Outcome]:
    """The simulation's lines for the table of campaigns."""
    watch = Watch()
    tally = run(first, count, os.cpu_count() or 2)
    promises = ", ".join(f"{name} {tally.count(name)}" for name in PROMISES)
    struck = ", ".join(f"{name} {count}" for name, count in sorted(tally.struck.items()))
    kinds = ", ".join(f"{name} {count}" for name, count in sorted(tally.kinds.items()))
    broken = tuple(f"seed {seed}: {faults[0]}" for seed, faults in tally.faults.items())
    counted = (
        f"{tally.schedules} schedules from seed {first}, {tally.desks} desks, "
        f"{tally.events} events, {tally.requests} requests; {promises}; of each kind: {kinds};"
        f" struck: {struck}"
    )
    if count >= MANY:
        never = sorted({kind.name for kind in KINDS} - tally.kinds.keys())
        broken += tuple(f"{kind} was never played" for kind in never)
    outcomes = [Outcome("simulation", counted, broken, watch.seconds)]
    if mutants:
        outcomes.append(_mutants(first, mutants))
    return outcomes


def _mutants(first: int, most: int) -> Outcome:
    watch = Watch()
    lines: list[str] = []
    broken: list[str] = []
    with used_again(), stage() as (template, folder):
        for mutant in MUTANTS:
            caught = first_catch(mutant, template, folder, first, most)
            net = f" (without its net: {mutant.net})" if mutant.net else ""
            if caught is None:
                broken.append(f"{mutant.name}{net} passed {most} schedules")
            else:
                lines.append(f"{mutant.name}{net}: seed {caught[0]}, {caught[1].split(' 019')[0]}")
    return Outcome(
        "mutants",
        f"{len(lines)} of {len(MUTANTS)}: {'; '.join(lines)}",
        tuple(broken),
        watch.seconds,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schedules", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--mutants", type=int, default=500, help="schedules to try each on")
    options = parser.parse_args()
    began = time.monotonic()
    outcomes = campaign(options.schedules, options.seed, options.mutants)
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}")
        for line in outcome.broken[:20]:
            say(f"  ! {line}")
    is_kept = all(outcome.is_kept for outcome in outcomes)
    say(f"{'every promise kept' if is_kept else 'BROKEN'}, {time.monotonic() - began:.0f} s")
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main())
