"""Figure 6: 10,000 receptions pushed and pulled, beside Anki's own sync of 10,000 notes.

Ours: the real portal over HTTP with every check on, into an empty one; then another desk takes
them, encrypts and indexes them, and both compare their digests. Anki's: its own client and server,
10,000 notes that hold the same text, and its own comparison at the end. In turns, five times; each
side in a process of its own, with the same counter between them, on the same disk. Beside that,
what the same pages cost from memory into the same store: of a pull, the part that is no sync.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks import anki_child, sync_child, sync_stage
from tests.benchmarks.byte_counter import counting
from tests.benchmarks.sync_stage import Stage

ROUNDS = 5
WAYS = ("push", "pull")
GOAL = {"push": (1.0, 1.0), "pull": (1.25, 1.6)}
"""Times Anki's seconds and bytes."""


class Moved(NamedTuple):
    """`size` is bytes both ways, HTTP heads included."""

    seconds: float
    size: int


def measure(
    folder: Path = Path("build/bench"), events: int = sync_stage.EVENTS, rounds: int = ROUNDS
) -> dict[str, object]:
    """The figures of row 6; the floor of both is Anki's."""
    folder = folder.resolve()
    stage = sync_stage.cached(folder, events)
    ours: list[dict[str, Moved]] = []
    theirs: list[dict[str, Moved]] = []
    with TemporaryDirectory(dir=folder, prefix="anki-") as scratch:
        base = Path(scratch) / "base"
        texts = Path(scratch) / "texts.json"
        texts.write_text(json.dumps(sync_stage.texts(stage)))
        anki_child.prepare(base, texts)
        for _ in range(rounds):
            ours.append(_ours(stage, events))
            theirs.append(_theirs(base, Path(scratch) / "run", events))
    return _figures(ours, theirs, events)


def _ours(stage: Stage, events: int) -> dict[str, Moved]:
    with sync_stage.run_of(stage) as run:
        spare = run.spare()
        with sync_child.served(run) as port, counting("127.0.0.1", port) as counter:
            moved = {}
            for way, what in zip(WAYS, ("give", "take"), strict=True):
                seconds, count = sync_child.desk(run, what, counter.port)
                if count != events:
                    raise RuntimeError(f"{count} of {events} came to {way}")
                moved[way] = Moved(seconds, sum(counter.take()))
            moved["store"] = Moved(sync_child.desk(spare, "write", port)[0], 0)
        sync_child.must_be_clean(run, events)
    return moved


def _theirs(base: Path, run: Path, events: int) -> dict[str, Moved]:
    moved = {}
    with (
        _copied(base, run),
        anki_child.served(run) as port,
        counting("127.0.0.1", port) as counter,
    ):
        for way, what in zip(WAYS, ("give", "take"), strict=True):
            seconds, count = anki_child.run(run, what, counter.port)
            if count != events:
                raise RuntimeError(f"Anki has {count} of {events} notes")
            moved[way] = Moved(seconds, sum(counter.take()))
    return moved


@contextmanager
def _copied(base: Path, to: Path) -> Iterator[None]:
    shutil.copytree(base, to)
    try:
        yield
    finally:
        shutil.rmtree(to)


def _figures(
    ours: list[dict[str, Moved]], theirs: list[dict[str, Moved]], events: int
) -> dict[str, object]:
    figures: dict[str, object] = {
        "figure": "sync of ten thousand",
        "events": events,
        "rounds": len(ours),
    }
    met = True
    for way in WAYS:
        seconds, floor_seconds = (
            median(one[way].seconds for one in runs) for runs in (ours, theirs)
        )
        size, floor_size = (median(one[way].size for one in runs) for runs in (ours, theirs))
        times, sizes = seconds / floor_seconds, size / floor_size
        met = met and times <= GOAL[way][0] and sizes <= GOAL[way][1]
        figures |= {
            f"{way}_s": round(seconds, 2),
            f"{way}_floor_s": round(floor_seconds, 2),
            f"{way}_times": round(times, 2),
            f"{way}_bytes": round(size),
            f"{way}_floor_bytes": round(floor_size),
            f"{way}_bytes_times": round(sizes, 2),
        }
    figures["pull_store_s"] = round(median(one["store"].seconds for one in ours), 2)
    figures["floor"] = "Anki's client and server; store: the same pages from memory, no portal"
    figures["goal"] = "; ".join(
        f"{way} at most {times} x the time and {sizes} x the bytes"
        for way, (times, sizes) in GOAL.items()
    )
    figures["met"] = met
    return figures


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")
