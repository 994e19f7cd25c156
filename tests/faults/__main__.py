"""`python -m tests.faults`: every fault campaign, one table; exit 1 if a promise is broken."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.faults import (
    flapping,
    flipped_bytes,
    forged,
    full_disk,
    hostile,
    hostile_files,
    kills,
    older_copy,
    others,
    poison,
    power_cut,
    restore,
    sentinels,
    slow_links,
    updates,
)
from tests.faults.outcome import Outcome, Watch, say
from tests.simulation import campaign as simulation

Campaign = Callable[[], list[Outcome]]


def _simulation(schedules: int, mutants: int) -> list[Outcome]:
    """In a process of its own: it changes how databases are opened, for speed."""
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        return apart.submit(simulation.campaign, schedules, mutants=mutants).result()


LONG: dict[str, Campaign] = {
    "kills": lambda: kills.campaign(200),
    "power": lambda: power_cut.campaign(receipts=120, images=1500),
    "older": lambda: older_copy.campaign(40),
    "updates": lambda: updates.campaign(1, images=600),
    "disk": lambda: full_disk.campaign(180),
    "sentinels": sentinels.campaign,
    "hostile": hostile.campaign,
    "hostile files": hostile_files.campaign,
    "put back": restore.campaign,
    "slow links": lambda: slow_links.campaign(slow_links.Month(times=20)),
    "flapping": flapping.campaign,
    "flipped bytes": flipped_bytes.campaign,
    "poison": lambda: poison.campaign(every=4),
    "forged": forged.campaign,
    "simulation": lambda: _simulation(10_000, 500),
    **{
        name: lambda name=name, command=command: [others.campaign(name, command)]  # type: ignore[misc]
        for name, command in others.COMMANDS.items()
    },
}
SHORT: dict[str, Campaign] = {
    "kills": lambda: kills.campaign(13, each=4),
    "power": lambda: power_cut.campaign(receipts=4, images=32),
    "older": lambda: older_copy.campaign(2),
    "updates": lambda: updates.campaign(13, images=8, whole=False),
    "disk": lambda: full_disk.campaign(6),
    "sentinels": sentinels.campaign,
    "hostile": lambda: hostile.campaign(short=True),
    "hostile files": lambda: hostile_files.campaign(hostile_files.SHORT, short=True),
    "put back": lambda: restore.campaign(acts=4),
    "slow links": lambda: slow_links.campaign(slow_links.SHORT),
    "flapping": lambda: flapping.campaign(1, flapping.SHORT),
    "flipped bytes": lambda: flipped_bytes.campaign(2_000),
    "poison": lambda: poison.campaign(step=75, every=12, sample=9),
    "forged": lambda: forged.campaign(rounds=1),
    "simulation": lambda: _simulation(40, 0),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of {', '.join(LONG)}; all if none is named")
    parser.add_argument("--short", action="store_true", help="the form that the tests run")
    options = parser.parse_args()
    campaigns = SHORT if options.short else LONG
    unknown = set(options.names) - campaigns.keys()
    if unknown:
        parser.error(f"no such campaign: {', '.join(sorted(unknown))}")
    watch = Watch()
    outcomes: list[Outcome] = []
    for name in options.names or campaigns:
        for outcome in campaigns[name]():
            outcomes.append(outcome)
            _print(outcome)
    broken = [outcome.name for outcome in outcomes if not outcome.is_kept]
    said = f"broken: {', '.join(broken)}" if broken else "every promise kept"
    say(f"{len(outcomes)} lines, {said}, {watch.seconds:.0f} s")
    return 1 if broken else 0


def _print(outcome: Outcome) -> None:
    mark = "kept" if outcome.is_kept else "BROKEN"
    first, *rest = textwrap.wrap(outcome.counted, 100) or [""]
    say(f"{mark:<7}{outcome.seconds:6.1f} s  {outcome.name}")
    for line in (first, *rest, *(f"! {what}" for what in outcome.broken[:10])):
        say(f"{'':17}{line}")
    if len(outcome.broken) > 10:
        say(f"{'':17}! and {len(outcome.broken) - 10} more")


if __name__ == "__main__":
    sys.exit(main())
