"""Figure 3: one intake, from the officer's key to "may print", and its fsyncs.

The time is that of `receive`: plan, code, commit and second journal, on a profile that holds some
thousand dossiers. The floor, taken in turns with it: one bare row committed with fsync to a
database of the same kind, and the same bytes appended and fsynced to a plain file.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles
from typing import Any

from counter_app.domain.dossier.intake import Intake
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import keep_draft, receive
from counter_app.storage.engine import keys
from counter_app.storage.engine.database import connect
from counter_app.storage.engine.keys import FileKeyStore
from tests.faults import system_calls
from tests.faults.work import new_place
from tests.support import archive, clocks, desks
from tests.support.desks import Crowd, Place

DOSSIERS = 5_000
ROUNDS = 400
COUNTED = 40
GOAL = "at most 4 fsyncs, p95 at most 25 ms"


def measure(folder: Path = Path("build/bench")) -> dict[str, Any]:
    """Milliseconds of an intake and of the floor, and fsyncs counted by strace."""
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=folder, prefix="intake-")).resolve()
    try:
        place = _filled(work / "place")
        times, floor, size = _timed(place, work)
        syncs = _counted(place, work) if system_calls.is_here() else None
    finally:
        shutil.rmtree(work)
    return {
        "figure": "one intake",
        "dossiers": DOSSIERS,
        "rounds": len(times),
        "p50_ms": round(_share(times, 50), 2),
        "p95_ms": round(_share(times, 95), 2),
        "max_ms": round(max(times), 2),
        "floor_p50_ms": round(_share(floor, 50), 2),
        "floor_p95_ms": round(_share(floor, 95), 2),
        "event_bytes": size,
        "fsyncs_most": max(syncs) if syncs else None,
        "fsyncs_mean": round(sum(syncs) / len(syncs), 2) if syncs else None,
        "intakes_counted": len(syncs or ()),
        "goal": GOAL,
        "reached": _share(times, 95) <= 25 and (syncs is None or max(syncs) <= 4),
    }


def _filled(folder: Path) -> Place:
    """An enrolled profile with DOSSIERS dossiers in its archive."""
    place = new_place(folder)
    (card,) = place.keys.glob("*.key")
    key = keys.load(FileKeyStore(place.keys), card.stem).database
    connection = connect(place.database, key)
    archive.fill(connection, DOSSIERS)
    connection.close()
    return place


def _timed(place: Place, work: Path) -> tuple[list[float], list[float], int]:
    desk = place.desk(now=clocks.now)
    crowd, actor = Crowd(3), desks.officer(desk)
    key = desk.store.keys.database
    bare = connect(work / "bare.db", key)
    bare.execute("CREATE TABLE event (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
    beside = os.open(work / "bare.journal", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    times: list[float] = []
    floor: list[float] = []
    data = b""
    for turn in range(ROUNDS + 10):
        form = desks.intake(desk, crowd.next())
        draft = _draft(desk, form, turn)
        began = time.perf_counter()
        receive.receive(desk, actor, form, draft=draft)
        times.append((time.perf_counter() - began) * 1000)
        data = data or desk.store.second_journals[0].read().entries[-1].data
        began = time.perf_counter()
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO event (bytes) VALUES (?)", (data,))
        bare.execute("COMMIT")
        os.write(beside, data)
        os.fsync(beside)
        floor.append((time.perf_counter() - began) * 1000)
    bare.close()
    os.close(beside)
    desk.close()
    return times[10:], floor[10:], len(data)


def _draft(desk: OpenDesk, form: Intake, turn: int) -> str:
    keep_draft.keep(desk, desks.officer(desk), f"draft-{turn}", "Khai sinh", form)
    return f"draft-{turn}"


def _counted(place: Place, work: Path) -> list[int]:
    """fsyncs of each intake, between two marks that the recorded process writes."""
    module = "tests.benchmarks.intake"
    calls = system_calls.record(place.folder, work / "strace", module, str(place.folder))
    counts: list[int] = []
    inside = False
    for call in calls:
        if call.path == "marks":
            inside = call.data == b"<"
            if inside:
                counts.append(0)
        elif inside and call.kind == "sync":
            counts[-1] += 1
    return counts


def _share(times: list[float], percent: int) -> float:
    return quantiles(times, n=100)[percent - 1]


def main() -> None:
    """The process that strace records: intakes between marks."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    place = Place(parser.parse_args().folder)
    desk = place.desk(now=clocks.now)
    crowd, actor = Crowd(4), desks.officer(desk)
    marks = os.open(place.folder / "marks", os.O_WRONLY | os.O_CREAT)
    for turn in range(COUNTED):
        form = desks.intake(desk, crowd.next())
        draft = _draft(desk, form, turn)
        os.write(marks, b"<")
        receive.receive(desk, actor, form, draft=draft)
        os.write(marks, b">")
    desk.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main()
    else:
        sys.stdout.write(json.dumps(measure()) + "\n")
