"""Figure 8: the window's longest stall and an officer's intakes while 10,000 events sync.

The real window over a real desk, whose worker's thread first pulls 10,000 dossiers of another
desk; then the other desk's window, whose worker pushes its 10,000. Meanwhile somebody receives
five people a second. A stall is the time between two beats of a timer of one millisecond in the
window's thread. The floor is the same window with the same intakes and no sync.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from statistics import quantiles

from counter_app.services.desk.open_desk import open_desk
from tests.benchmarks import sync_child, sync_stage
from tests.benchmarks.sync_stage import GIVER, TAKER, Stage
from tests.support.desks import Clock

GOAL_MS = 50.0
IDLE_SECONDS = 8.0


def measure(
    folder: Path = Path("build/bench"), events: int = sync_stage.EVENTS
) -> dict[str, object]:
    """The figures of row 8, in milliseconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    stage = sync_stage.cached(folder.resolve(), events)
    found: dict[str, object] = {}
    with sync_stage.run_of(stage) as run, sync_child.served(run) as port:
        found |= _worked(run, GIVER, port, "push")
        found |= _worked(run, TAKER, port, "pull")
    ways = ("push", "pull")
    met = all(
        float(str(found[f"{way}_{what}"])) <= GOAL_MS
        for way in ways
        for what in ("stall_max_ms", "intake_p95_ms")
    )
    return {
        "figure": "sync while working",
        "events": events,
        **found,
        "floor": "the same window and intakes without sync",
        "goal": f"longest stall < {GOAL_MS:.0f} ms, p95 of an intake <= {GOAL_MS:.0f} ms",
        "met": met,
    }


def _worked(run: Stage, name: str, port: int, way: str) -> dict[str, object]:
    from tests.benchmarks.working_window import (  # noqa: PLC0415 - Qt, after its platform
        WorkingWindow,
    )

    side = sync_child.side_of(run, name, port)
    place = run.place(name)
    desk = open_desk(place.profile, place.keys, now=Clock(sync_stage.LATER), store=side.store)
    window = WorkingWindow(desk, side)
    try:
        idle = window.rest(IDLE_SECONDS)
        floor = _p95(window.intakes)
        stall = window.sync()
        late = sorted(window.stalls)
        return {
            f"{way}_stall_max_ms": round(stall, 1),
            f"{way}_stall_p99_ms": round(late[len(late) * 99 // 100], 1),
            f"{way}_floor_stall_max_ms": round(idle, 1),
            f"{way}_intakes": len(window.intakes),
            f"{way}_intake_p95_ms": round(_p95(window.intakes), 1),
            f"{way}_floor_intake_p95_ms": round(floor, 1),
        }
    finally:
        window.close()
        desk.close()


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")
