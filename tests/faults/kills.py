"""Kills: a working process ended by SIGKILL at random moments and at each named point.

Each cycle: a forked worker receives, prints and saves drafts through the real services until at
least 20 receipts of this cycle are acknowledged, then it is killed. Then the profile is opened
as a start would, completed and looked through.
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random

import msgspec

from counter_app.storage.dossiers import dossiers
from counter_app.storage.profile.verify import verify
from tests.faults import kill_points
from tests.faults.outcome import Outcome, Watch, scratch
from tests.faults.work import (
    Acknowledged,
    Worker,
    lost_life,
    new_place,
    read_from,
    write_to,
)
from tests.support import clocks
from tests.support.desks import Crowd, Place
from tests.support.unprinted import unprinted

RANDOM = "random moment"
MIGRATION = "in migration"
BEFORE_KILL = 20
CYCLES_A_PROFILE = 20


@dataclass(frozen=True, slots=True)
class Kill:
    """At which point, behind how many receipts, in which cycle, by which dice."""

    point: str
    each: int
    number: int
    random: Random


@dataclass(slots=True)
class Seen:
    """What all cycles of one profile acknowledged and what was wrong after them."""

    receipts: dict[str, Acknowledged] = field(default_factory=dict)
    printed: set[str] = field(default_factory=set)
    life: list[Acknowledged] = field(default_factory=list)
    kills: Counter[str] = field(default_factory=Counter)
    least: int = 1 << 30
    offered: int = 0
    broken: list[str] = field(default_factory=list)


def campaign(cycles: int, each: int = BEFORE_KILL, seed: int = 1) -> list[Outcome]:
    """`cycles` kills over all points in turn, each behind `each` receipts or more."""
    watch, random = Watch(), Random(seed)
    points = [RANDOM, *kill_points.POINTS, MIGRATION]
    order = [points[number % len(points)] for number in range(cycles)]
    total = Seen()
    receipts = 0
    lived: Counter[str] = Counter()
    with scratch() as folder:
        master = new_place(folder / "master")
        for first in range(0, cycles, CYCLES_A_PROFILE):
            place = master.copy(folder / f"profile-{first}")
            seen = Seen()
            for number, point in enumerate(order[first : first + CYCLES_A_PROFILE], start=first):
                _cycle(place, Kill(point, each, number, Random(random.random())), seen)
            receipts += len(seen.receipts)
            lived += Counter(item.kind for item in seen.life)
            total.kills += seen.kills
            total.least = min(total.least, seen.least)
            total.offered += seen.offered
            total.broken += seen.broken
    places = ", ".join(f"{point} {total.kills[point]}" for point in points)
    later = ", ".join(f"{kind} {count}" for kind, count in sorted(lived.items()))
    return [
        control(),
        Outcome(
            "kills",
            f"{total.kills.total()} kills, {receipts} receipts acknowledged ({later}), at least"
            f" {total.least} in a cycle before its kill; {total.offered} interrupted prints"
            f" offered; {places}",
            tuple(total.broken),
            watch.seconds,
        ),
    ]


def control() -> Outcome:
    """The same with a planted error: a receipt acknowledged before its commit must be missed."""
    watch, seen = Watch(), Seen()
    with scratch() as folder:
        place = new_place(folder)
        early = _killed(place, Kill("before commit", 4, 0, Random(1)), early=True)
        seen.receipts = {item.code: item for item in early if item.is_receipt}
        _, missed = _compare(place, seen)
    broken = () if len(missed) == 1 else (f"{len(missed)} misses of the planted error",)
    return Outcome(
        "kills: control",
        f"acknowledged before the commit: {len(missed)} of {len(seen.receipts)} missed",
        broken,
        watch.seconds,
    )


def _cycle(place: Place, kill: Kill, seen: Seen) -> None:
    acknowledged, point = _killed(place, kill), kill.point
    receipts = [item for item in acknowledged if item.is_receipt]
    for item in receipts:
        if item.code in seen.receipts:
            seen.broken.append(f"{point}: {item.code} given twice")
        seen.receipts[item.code] = item
    seen.printed |= {item.code for item in acknowledged if item.done}
    seen.life += [item for item in acknowledged if item.kind]
    seen.kills[point] += 1
    seen.least = min(seen.least, len(receipts))
    _look(place, point, seen)


def _killed(place: Place, kill: Kill, *, early: bool = False) -> list[Acknowledged]:
    """Fork the worker, have it killed, and return what it acknowledged."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        if early:
            kill_points.acknowledge_early(write_to(theirs))
        _work(place, kill, theirs)
    os.close(theirs)
    data = b""
    kill_at = kill.each if kill.point == RANDOM else None
    delay = kill.random.random() * 0.15
    while chunk := os.read(ours, 65536):
        data += chunk
        receipts = [item for item in read_from(data) if item.is_receipt]
        if kill_at is not None and len(receipts) >= kill_at:
            time.sleep(delay)
            os.kill(child, signal.SIGKILL)
            kill_at = None
    os.close(ours)
    _, status = os.waitpid(child, 0)
    if not (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL):
        raise RuntimeError(f"the worker of {kill.point!r} ended by itself: {status}")
    return read_from(data)


def _work(place: Place, kill: Kill, pipe: int) -> None:
    """In the child: never returns."""
    point = kill.point
    try:
        out = place.folder / "receipts"
        out.mkdir(exist_ok=True)
        desk = place.desk(now=clocks.now)
        worker = Worker(desk, out, write_to(pipe), Crowd(1000 + kill.number))
        for _ in range(kill.each):
            worker.step()
        if point == MIGRATION:
            desk.close()
            copied = _next_place(place)
            kill_points.next_version(copied.folder)
            kill_points.arm_migration(kill.random.choice(kill_points.STEPS), kill.random)
            copied.desk(now=clocks.now)
        elif point != RANDOM:
            kill_points.POINTS[point](worker, kill.random)
        while True:
            worker.step()
    except BaseException as error:  # noqa: BLE001 - told to the parent by the exit code
        os.write(2, f"{point}: {error!r}\n".encode())
    finally:
        os._exit(3)


def _next_place(place: Place) -> Place:
    """A copy of the profile for the next version, which leaves it no way back."""
    copied = Place(place.folder / "next")
    shutil.rmtree(copied.folder, ignore_errors=True)
    shutil.copytree(place.profile, copied.profile)
    shutil.copytree(place.keys, copied.keys)
    return copied


def _look(place: Place, point: str, seen: Seen) -> None:
    """Open as a start would and compare with everything that was acknowledged."""
    unprinted, broken = _compare(place, seen)
    if point == MIGRATION:
        broken += _of_the_next_version(Place(place.folder / "next"), seen)
    for code in seen.printed & unprinted:
        broken.append(f"{code} was printed and is offered again")
    if point in {"before print", "in print", "after print"}:
        interrupted = next(reversed(seen.receipts))
        if interrupted in unprinted:
            seen.offered += 1
        else:
            broken.append(f"the interrupted print of {interrupted} is not offered")
    seen.broken += [f"{point}: {what}" for what in broken]


def _compare(place: Place, seen: Seen) -> tuple[set[str], list[str]]:
    """The codes offered for printing, but for corrected ones, and what is not as it was
    acknowledged.
    """
    desk = place.desk(now=clocks.now)
    try:
        broken = verify(desk.store).faults
        offered = {item.code for item in unprinted(desk) if not item.life.corrections}
        with desk.store.database.read() as connection:
            for item in seen.receipts.values():
                found = dossiers.by_code(connection, item.code)
                if [(one.id, one.owner.name) for one in found] != [(item.id, item.owner)]:
                    broken.append(f"{item.code} lost or of another")
            broken += lost_life(connection, seen.life)
    finally:
        desk.close()
    left = [*place.profile.rglob("*.partial*"), *(place.profile / "tmp").iterdir()]
    return offered, broken + [f"{path.name} left behind" for path in left]


def _of_the_next_version(place: Place, seen: Seen) -> list[str]:
    """The same, looked at by a process of the next version, which finishes the migration."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        answer = ["the next version could not look"]
        try:
            kill_points.next_version(place.folder)
            answer = _compare(place, seen)[1]
        finally:
            os.write(theirs, msgspec.json.encode(answer))
            os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        answer = msgspec.json.decode(pipe.read(), type=list[str])
    os.waitpid(child, 0)
    return answer
