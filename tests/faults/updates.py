"""Updates cut short: what release 0.1 left is migrated and projected anew, killed or without power.

Whatever ends it and wherever, the database is the old one or the new one, and the next start
finishes it: every dossier that the release could read is what it read.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection

from counter_app.portal.store import meta, schema
from counter_app.portal.upkeep import migrate as of_portal
from counter_app.storage.engine import keys, migrate
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.profile.profile import find
from counter_app.storage.profile.verify import verify
from tests.faults import system_calls, update_workload
from tests.faults.disk import Disk, Survivors
from tests.faults.kill_points import STEPS, arm_migration
from tests.faults.outcome import Outcome, Watch, scratch
from tests.faults.update_workload import PORTAL, desk_of
from tests.support import portal_backends, postgres, summaries
from tests.support.desks import Place
from tests.support.released import PROFILES, VERSIONS, expected, on_their_machine, portal, profile

OLD = VERSIONS[0]
FIRST_SCHEMA = 2  # of a desk of that release
Arm = Callable[[], object]


def campaign(every: int, images: int, seed: int = 1, *, whole: bool = True) -> list[Outcome]:
    """Kills before each `every`th statement and about so many images behind system calls; `whole`
    of every profile and of both databases of the portal.
    """
    kinds = (PORTAL, *PROFILES[: None if whole else 1])
    outcomes = [control(), *(_kills(kind, every, seed) for kind in kinds)]
    if whole and postgres.find() is not None:
        outcomes.append(_kills_on_postgres(every))
    if system_calls.is_here():
        outcomes += [_power_cuts(kind, images, seed) for kind in (PORTAL, PROFILES[0])]
    return outcomes


def _kills(kind: str, every: int, seed: int) -> Outcome:
    watch, broken = Watch(), list[str]()
    with scratch() as folder:
        master = _unpack(kind, folder / "master")
        kills = 0
        for name, arm in _points(kind, every, seed):
            place = _fresh(master, folder / "place")
            if not _killed(arm, place, kind):
                if name.startswith("statement"):
                    break
                continue
            kills += 1
            broken += [f"{name}: {what}" for what in _faults(kind, place)]
        if kills < 5:
            broken.append(f"{kills} kills only")
    return Outcome(f"updates: kills, {kind}", f"{kills} kills", tuple(broken), watch.seconds)


def control() -> Outcome:
    """The same with a planted error: a portal that has its new version before its new tables."""
    watch, seen, kills = Watch(), 0, 0
    with scratch() as folder:
        master = _unpack(PORTAL, folder / "master")
        while not seen and kills < 40:
            place = _fresh(master, folder / "place")
            if not _killed(partial(_say_it_early, kills), place, PORTAL):
                break
            kills += 1
            seen = len(_faults(PORTAL, place))
    broken = () if seen else ("the planted error was not seen",)
    said = f"version before tables: seen at the kill of number {kills}"
    return Outcome("updates: control", said, broken, watch.seconds)


def _say_it_early(statement: int) -> None:
    upgrade = of_portal.upgrade

    def early(connection: Connection, found: int) -> None:
        meta.put_version(connection, schema.VERSION)
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        upgrade(connection, found)

    of_portal.upgrade = early
    update_workload.die_before(statement)


def _points(kind: str, every: int, seed: int) -> Iterator[tuple[str, Arm]]:
    """Backups and commits of the desk's migration by their names, then statements by number."""
    random = Random(seed)
    if kind != PORTAL:
        for step in STEPS:
            yield step, partial(arm_migration, step, random)
    for number in range(0, 100_000, every):
        yield f"statement {number}", partial(update_workload.die_before, number)


def _kills_on_postgres(every: int) -> Outcome:
    watch, broken, kills = Watch(), list[str](), 0
    with scratch() as folder:
        master = portal(OLD, "postgresql", folder / "master")
        dump = (master / "dump.sql").read_text("utf-8")
        for number in range(0, 100_000, every):
            place = _fresh(master, folder / "place")
            where = portal_backends.new_database()
            portal_backends.load(where, dump)
            arm = partial(update_workload.die_before, number)
            if not _killed(arm, place, PORTAL, where):
                break
            kills += 1
            broken += [f"statement {number}: {one}" for one in _of_portal(place, where)]
    return Outcome("updates: kills, postgresql", f"{kills} kills", tuple(broken), watch.seconds)


def _fresh(master: Path, to: Path) -> Path:
    shutil.rmtree(to, ignore_errors=True)
    return Path(shutil.copytree(master, to))


def _killed(arm: Arm, place: Path, kind: str, where: str = "") -> bool:
    """Whether a fork that updates with the point armed was killed before its end."""
    child = os.fork()
    if child == 0:
        code = 3
        try:
            arm()
            update_workload.update(place, kind, where)
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return True
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError("the update ended by itself")
    return False


def _power_cuts(kind: str, images: int, seed: int) -> Outcome:
    """Images behind chosen system calls of an update, each opened as a start would."""
    watch, broken, random, looked = Watch(), list[str](), Random(seed), 0
    with scratch() as folder:
        place = _unpack(kind, folder / "place")
        before = _files(place)
        calls = system_calls.record(
            place, folder / "strace", "tests.faults.update_workload", str(place), kind
        )
        disk = Disk.of(before)
        share = min(1.0, images / (3 * len(calls)))
        for number, call in enumerate(calls):
            disk.play(call)
            for survivors in Survivors:
                if random.random() < share:
                    looked += 1
                    image = folder / "image"
                    _lay(image, disk.image(survivors, random), place)
                    said = f"call {number}, {survivors}"
                    broken += [f"{said}: {what}" for what in _faults(kind, image)]
    return Outcome(
        f"updates: power cuts, {kind}",
        f"{looked} images of {3 * len(calls)}",
        tuple(broken),
        watch.seconds,
    )


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _lay(image: Path, files: dict[str, bytes], like: Path) -> None:
    shutil.rmtree(image, ignore_errors=True)
    for folder in (like, *(path for path in like.rglob("*") if path.is_dir())):
        (image / folder.relative_to(like)).mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        if not name.endswith("-shm"):
            path = image / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _unpack(kind: str, to: Path) -> Path:
    return portal(OLD, "sqlite", to) if kind == PORTAL else profile(OLD, kind, to).folder


def _faults(kind: str, place: Path) -> list[str]:
    """What is not as it was once the update was begun again."""
    look = (lambda: _of_portal(place)) if kind == PORTAL else (lambda: _of_profile(place, kind))
    try:
        return look()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the campaign looks for
        return [f"does not open: {error!r}"]


def _of_portal(place: Path, where: str = "") -> list[str]:
    update_workload.update(place, PORTAL, where)
    with closing(update_workload.portal(place, where)) as store:
        now = summaries.of_portal(store)
    kind = "postgresql" if where else "sqlite"
    # A dossier that is made anew gets one new number, however often the update was begun.
    before = expected(OLD, f"portal_{kind}") | {"feeds": _uncut_feeds()}
    found = _differences(before, now)
    left = [path.name for path in (place / "portal").rglob("*.partial*")]
    return found + [f"{name} left behind" for name in left]


@cache
def _uncut_feeds() -> object:
    with scratch() as folder:
        place = _unpack(PORTAL, folder / "uncut")
        update_workload.update(place, PORTAL)
        with closing(update_workload.portal(place)) as store:
            return summaries.of_portal(store)["feeds"]


def _of_profile(place: Path, name: str) -> list[str]:
    opened = Place(place)
    key = keys.load(FileKeyStore(opened.keys), find(opened.profile).id).database
    if not FIRST_SCHEMA <= migrate.version(opened.database, key) <= migrate.SCHEMA:
        return ["neither old nor new"]  # every step is whole by itself
    update_workload.update(place, name)
    with on_their_machine(), closing(opened.store()) as store:
        found = verify(store).faults
        now = summaries.of_desk(store)
        if not desk_of(store):
            found.append("enrolment lost")
        if store.opening.restored_from:
            found.append("a backup took its place")
    readable = {key for key, _ in now["unread"]}  # what the release could not read at all
    now["dossiers"] = [one for one in now["dossiers"] if one["id"] not in readable]
    return found + _differences(expected(OLD, f"profile_{name}"), now)


def _differences(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    return [f"{part} differs" for part in before if part != "faults" and before[part] != now[part]]
