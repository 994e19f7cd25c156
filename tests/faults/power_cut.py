"""Power cuts: a recorded day replayed up to every system call, and opened as a start would.

Three recordings of the same work: with FULL; with NORMAL; with FULL and no fsync of the second
journal. The last two, and the database rolled back beside an unsynced second journal, are the
controls: they must lose receipts, or the replay would prove nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from sqlalchemy import select

from counter_app.storage.engine.errors import StorageError
from counter_app.storage.engine.schema import dossier
from counter_app.storage.profile.verify import verify
from tests.faults import system_calls
from tests.faults.disk import Disk, Survivors
from tests.faults.outcome import Outcome, Watch, scratch
from tests.faults.system_calls import Call
from tests.faults.work import Acknowledged, lost_life, new_place, read_from
from tests.faults.workload import batch_of
from tests.support.desks import Place

VERIFY_EVERY = 25
FSYNCED = "second journal fsynced"


@dataclass(frozen=True, slots=True)
class Recording:
    """The calls under a place, the files before them, and what each had acknowledged so far."""

    place: Place
    before: dict[str, bytes]
    calls: tuple[Call, ...]
    batch: int


@dataclass(frozen=True, slots=True)
class View:
    """How images of a recording are opened: with both journals, with the database alone, or with
    the database as it was before the day.
    """

    name: str
    recording: str
    alone: bool = False
    rolled_back: bool = False
    must_lose: bool = False


VIEWS = (
    View("FULL", "full"),
    View("FULL, database alone", "full", alone=True),
    View("FULL, database rolled back", "full", rolled_back=True),
    View("NORMAL, both journals", "normal"),
    View("control: NORMAL, database alone", "normal", alone=True, must_lose=True),
    View(
        "control: second journal not fsynced, database rolled back",
        "unsynced",
        rolled_back=True,
        must_lose=True,
    ),
)
RECORDINGS: dict[str, tuple[str, ...]] = {
    "full": (),
    "normal": ("--synchronous", "NORMAL"),
    "unsynced": ("--unsynced-second",),
}


@dataclass(slots=True)
class Tally:
    batch: int
    images: int = 0
    lossy: int = 0
    worst: int = 0
    unopened: int = 0
    verified: int = 0
    broken: list[str] = field(default_factory=list)


def campaign(receipts: int, images: int, seed: int = 1) -> list[Outcome]:
    """Replay days of so many receipts; about so many images a view, spread over all calls.

    A quarter of them where the database is rolled back: the whole day is completed in each.
    """
    if not system_calls.is_here():
        return [Outcome("power cuts", "strace is not installed", ("not run",))]
    with ExitStack() as stack:
        folder, watch = stack.enter_context(scratch()), Watch()
        pool = stack.enter_context(multiprocessing.get_context("fork").Pool(os.cpu_count()))
        days = [(folder / name, receipts, options) for name, options in RECORDINGS.items()]
        recordings = dict(zip(RECORDINGS, pool.starmap(_record, days, chunksize=1), strict=True))
        took = watch.seconds
        jobs = [
            (
                view,
                recordings[view.recording],
                folder / f"image-{number}",
                images // 4 if view.rolled_back else images,
                seed,
            )
            for number, view in enumerate(VIEWS)
        ]
        outcomes = pool.starmap(_replay, jobs, chunksize=1)
    counts = {name: Counter(call.kind for call in one.calls) for name, one in recordings.items()}
    recorded = "; ".join(
        f"{name}: {kinds.total()} calls, {kinds['write']} writes, {kinds['sync']} syncs"
        for name, kinds in counts.items()
    )
    return [
        Outcome("power cuts: recorded", f"{receipts} receipts; {recorded}", (), took),
        *outcomes,
    ]


def _record(folder: Path, receipts: int, options: Sequence[str]) -> Recording:
    place = new_place(folder)
    before = _files(place.folder)
    calls = system_calls.record(
        place.folder,
        folder.with_suffix(".strace"),
        "tests.faults.workload",
        str(place.folder),
        "--receipts",
        str(receipts),
        *options,
    )
    folder.with_suffix(".strace").unlink()
    return Recording(place, before, tuple(calls), batch_of(receipts))


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _replay(view: View, recording: Recording, folder: Path, images: int, seed: int) -> Outcome:
    watch, tally = Watch(), Tally(recording.batch)
    for number, (image, told) in enumerate(_images(recording, images, seed)):
        _lay(folder, image, view, recording)
        _judge(Place(folder), told, view, tally, number)
    broken = [] if view.must_lose else list(tally.broken)
    if view.must_lose and not tally.lossy:
        broken.append("lost nothing: the control shows nothing")
    counted = (
        f"{tally.images} images of {3 * len(recording.calls)}, {tally.verified} verified, corrupt"
        f" {tally.unopened}, images that lost an entry {tally.lossy}, worst loss {tally.worst}"
    )
    return Outcome(f"power cuts: {view.name}", counted, tuple(broken), watch.seconds)


def _images(
    recording: Recording, images: int, seed: int
) -> Iterator[tuple[dict[str, bytes], list[Acknowledged]]]:
    """Crash images behind chosen calls, with what was acknowledged by then."""
    random = Random(seed)
    share = min(1.0, images / (3 * len(recording.calls)))
    disk, told = Disk.of(recording.before), b""
    for call in recording.calls:
        if call.path == "acknowledged":
            told += call.data
            continue
        if not call.path.startswith("profile"):
            continue
        disk.play(call)
        for survivors in Survivors:
            if random.random() < share:
                yield disk.image(survivors, random), read_from(told)


def _lay(folder: Path, image: dict[str, bytes], view: View, recording: Recording) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("journal", "files", "backups", "tmp"):
        (folder / "profile" / name).mkdir(parents=True, exist_ok=True)
    (folder / "keys").mkdir()
    for path, data in image.items():
        is_second = path.startswith("profile/journal/")
        is_log = path.startswith("profile/counter.db-")
        if path.endswith("-shm") or (view.alone and is_second) or (view.rolled_back and is_log):
            continue
        (folder / path).write_bytes(data)
    if view.rolled_back:
        older = recording.before["profile/counter.db"]
        (folder / "profile" / "counter.db").write_bytes(older)


def _judge(place: Place, told: list[Acknowledged], view: View, tally: Tally, number: int) -> None:
    tally.images += 1
    expected = {item.code: item.id for item in told if item.is_receipt}
    try:
        store = place.store(synchronous="NORMAL" if view.recording == "normal" else "FULL")
    except StorageError as error:
        tally.unopened += 1
        tally.broken.append(f"image {number} does not open: {error.code}")
        return
    try:
        with store.database.read() as connection:
            rows = connection.execute(select(dossier.c.code, dossier.c.id)).all()
            life = lost_life(connection, told, tally.batch)
        found = dict(rows)
        if len(found) != len(rows):
            tally.broken.append(f"image {number}: a code twice")
        if store.opening.restored_from:
            tally.unopened += 1
            tally.broken.append(f"image {number}: the database was damaged")
        if number % VERIFY_EVERY == 0:
            tally.verified += 1
            tally.broken += [f"image {number}: {fault}" for fault in verify(store).faults]
    finally:
        store.close()
    lost = sum(found.get(code) != key for code, key in expected.items()) + len(life)
    if lost:
        tally.lossy += 1
        tally.worst = max(tally.worst, lost)
        tally.broken.append(f"image {number} of {view.name}: {lost} entries lost")
