"""Portal put back, desk put back, desk cloned, clock wrong: `python -m tests.faults.restore`.

Real processes; each scene begins with an office of three desks whose work is at the portal.
"""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.database import PortalDatabase
from tests.faults import agreement, quiet
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.support import portal_office
from tests.support.desk_process import DeskProcess, Nursery
from tests.support.desk_words import Life, Order, State
from tests.support.desks import Place
from tests.support.portal_office import PortalOffice
from tests.support.portal_process import PortalProcess

PATIENCE = 60.0
SCALE = 40.0
FIRST_DESKS = 3
AT_ONCE = 2
_DATABASES = ("", "-wal", "-shm")


@dataclass(slots=True)
class Scene:
    """Portal and desks of one scene; desks by name, `machines` all that still live at its end."""

    office: PortalOffice
    portal: PortalProcess
    nursery: Nursery
    port: int
    acts: int
    patience: float
    desks: dict[str, DeskProcess] = field(default_factory=dict)
    machines: dict[str, tuple[Asker, Place]] = field(default_factory=dict)
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    plant: str = ""
    lives: int = 0

    def born(self, number: int, name: str = "", **life: object) -> str:
        """The desk of this number begins; its folder has the name, where that is another."""
        asker = Asker(f"{self.office.askers[0].office}/{number}", self.office.askers[0].office)
        place = Place(self.office.folder / name) if name else self.office.place(asker)
        self.lives += 1
        url = f"http://127.0.0.1:{self.port}"
        given = {"scale": SCALE, "seed": self.lives, "plant": self.plant, **life}
        key = place.folder.name
        self.desks[key] = self.nursery.born(
            Life(place=str(place.folder), portal=url, **given)  # type: ignore[arg-type]
        )
        self.machines[key] = asker, place
        return key

    def act(self, *names: str, do: str = "act") -> Counter[str]:
        """Officers work at these desks, or at all; what they were refused."""
        before = self.refused.copy()
        for name in names or tuple(self.desks):
            told = self.desks[name].state().refused
            now = self.desks[name].ask(Order(do=do, count=self.acts)).refused
            self.refused.update({key: now[key] - told.get(key, 0) for key in now})
        return self.refused - before

    def end(self, name: str) -> Place:
        """The program is closed; its profile can be copied."""
        self._hear(self.desks.pop(name).end())
        return self.machines[name][1]

    def agree(self, what: str = "") -> None:
        """Until nothing waits and all digests are equal."""
        took, late = quiet.wait(self.office, list(self.desks.values()), self.patience)
        self.faults += [f"stuck {one}" for one in late]
        if what and took is not None:
            self.said.append(f"{what} {took:.1f} s")

    def new_desk(self, number: int) -> str:
        """Enrolled at the running portal, by its one-time code."""
        name = f"{self.office.askers[0].office}/{number}"
        said = self.portal.run("enrol", name)
        return self.born(number, code=said.split()[-1])

    def portal_stops(self) -> None:
        self.portal.stop()

    def portal_starts(self) -> None:
        self.portal.start(self.port)

    def close(self) -> None:
        for name in list(self.desks):
            self.end(name)
        self.portal.stop()
        found = agreement.compare(self.office.where, list(self.machines.values()))
        self.faults += found.faults

    def abandon(self) -> None:
        for desk in self.desks.values():
            desk.kill()
        self.portal.stop()

    def _hear(self, state: State) -> None:
        self.faults += [f"crashed {fault}" for fault in state.faults]


def portal_by_its_backup(scene: Scene) -> None:
    """`portal backup` while it serves, `portal restore` while it is stopped."""
    backup = scene.office.folder / "backups" / "portal.db"
    scene.portal.run("backup", str(backup))
    _after_the_backup(scene)
    scene.portal_stops()
    before = _events(scene.office)
    scene.act()
    scene.portal.run("restore", str(backup))
    _given_back(scene, before)


def portal_by_a_plain_copy(scene: Scene) -> None:
    """The files of the database copied and put back by hand, and nothing said to anybody."""
    kept = scene.office.folder / "kept"
    kept.mkdir()
    scene.portal_stops()
    _copy_database(scene.office.portal / "portal.db", kept / "portal.db")
    scene.portal_starts()
    _after_the_backup(scene)
    scene.portal_stops()
    before = _events(scene.office)
    scene.act()
    _copy_database(kept / "portal.db", scene.office.portal / "portal.db")
    _given_back(scene, before)


def _after_the_backup(scene: Scene) -> None:
    """What the backup does not have: work, an office's new desk and its work, and citizens'."""
    scene.act()
    scene.act(scene.new_desk(4))
    scene.portal.run("seed-online", "3", "--seed", "77")
    scene.agree()


def _events(office: PortalOffice) -> int:
    with closing(PortalDatabase(office.where)) as database, database.read() as connection:
        return connection.scalar(select(func.count()).select_from(schema.event)) or 0


def _given_back(scene: Scene, before: int) -> None:
    scene.said.append(f"{before - _events(scene.office)} of {before} events lost by the portal")
    scene.portal_starts()
    scene.agree("all given back in")
    scene.act(scene.new_desk(5))
    scene.act(do="receive")
    scene.agree()


def desk_database_older(scene: Scene) -> None:
    """The database of a desk replaced by its copy of yesterday, the second journal stays."""
    place = scene.end("desk-1")
    kept = scene.office.folder / "kept.db"
    shutil.copyfile(place.database, kept)
    scene.born(1)
    scene.act()
    scene.agree()
    scene.act("desk-1", do="receive")
    scene.desks.pop("desk-1").kill()
    _copy_database(kept, place.database)
    scene.born(1)
    scene.act("desk-1", do="receive")
    scene.agree("database of yesterday in")


def desk_disk_older(scene: Scene) -> None:
    """The whole profile put back to yesterday; what was sent since comes back from the portal."""
    place = scene.end("desk-1")
    kept = scene.office.folder / "kept"
    shutil.copytree(place.profile, kept)
    scene.born(1)
    scene.act()
    scene.agree()
    scene.end("desk-1")
    shutil.rmtree(place.profile)
    shutil.copytree(kept, place.profile)
    scene.born(1)
    scene.agree("whole disk of yesterday in")
    scene.act(do="receive")
    scene.agree()


def desk_cloned(scene: Scene) -> None:
    """A desk's whole folder on a second machine: both go on, the copy gives no codes until it is
    enrolled, and then in the place of the first.
    """
    place = scene.end("desk-2")
    shutil.copytree(place.folder, scene.office.folder / "clone")
    scene.born(2)
    scene.born(2, "clone", machine="another machine")
    scene.act()
    scene.agree("two branches of one journal in")
    journals = [scene.desks[name].state().journals for name in ("desk-2", "clone")]
    if sorted(journals) != [1, 2]:
        scene.faults.append(f"other: {journals} journals of the two branches")
    if scene.act("clone", do="receive")["lease_closed"] != scene.acts:
        scene.faults.append("code: the copy gave some")
    scene.end("clone")
    scene.act("desk-2", do="receive")
    scene.agree()
    scene.end("desk-2")
    code = scene.portal.run("enrol", scene.machines["desk-2"][0].desk).split()[-1]
    scene.born(2, "clone", machine="another machine", code=code)
    if scene.act("clone", do="receive")["lease_closed"]:
        scene.faults.append("stuck: the copy gives no codes after it was enrolled")
    del scene.machines["desk-2"]
    scene.agree()


def clock_wrong(scene: Scene) -> None:
    """A desk whose clock is 400 days behind, then three years ahead, then right again."""
    scene.end("desk-3")
    for days in (-400, 1095):
        scene.born(3, clock_days=days)
        scene.act()
        scene.agree(f"clock {days:+} days, in")
        if scene.act("desk-3", do="receive").total() != scene.acts:
            scene.faults.append(f"code: one for a day {days} days away")
        scene.end("desk-3")
    scene.born(3)
    scene.act()
    if scene.act("desk-3", do="receive").total():
        scene.faults.append("stuck: no codes after the clock was set right")
    scene.agree("clock right again in")


SCENES: dict[str, Callable[[Scene], None]] = {
    "portal put back by its own backup": portal_by_its_backup,
    "portal put back by a plain copy": portal_by_a_plain_copy,
    "desk's database put back": desk_database_older,
    "desk's whole disk put back": desk_disk_older,
    "desk cloned": desk_cloned,
    "desk's clock wrong": clock_wrong,
}


def _copy_database(source: Path, target: Path) -> None:
    for suffix in _DATABASES:
        target.with_name(target.name + suffix).unlink(missing_ok=True)
        if (there := source.with_name(source.name + suffix)).exists():
            shutil.copyfile(there, target.with_name(target.name + suffix))


@contextmanager
def _scene(
    office: PortalOffice, nursery: Nursery, acts: int, patience: float, plant: str
) -> Iterator[Scene]:
    portal = PortalProcess(office.portal)
    scene = Scene(office, portal, nursery, portal.start()[1], acts, patience, plant=plant)
    try:
        for number in range(1, FIRST_DESKS + 1):
            scene.born(number)
        scene.act()
        scene.agree()
        yield scene
        scene.close()
    finally:
        scene.abandon()


def campaign(
    acts: int = 12, names: Sequence[str] = tuple(SCENES), *, planted: bool = True
) -> list[Outcome]:
    """Each scene once, two at the same time, `acts` acts of an officer wherever one works; with
    `planted` another one that must fail.
    """
    with scratch() as folder, Nursery() as nursery, ThreadPoolExecutor(AT_ONCE) as pool:
        office = portal_office.make(folder / "office", FIRST_DESKS, spare=2, online=6)

        def play(number: int, name: str, patience: float, plant: str) -> tuple[Scene, float]:
            watch = Watch()
            copied = office.copy(folder / f"scene-{number}")
            with _scene(copied, nursery, acts, patience, plant) as scene:
                SCENES[name](scene)
            return scene, watch.seconds

        bad = [pool.submit(play, 0, names[0], 3.0, "keeps_marks")] if planted else []
        played = [
            (name, pool.submit(play, number, name, PATIENCE, ""))
            for number, name in enumerate(names, start=1)
        ]
        return [
            *(_control(*done.result()) for done in bad),
            *(_told(name, *done.result()) for name, done in played),
        ]


def _control(scene: Scene, seconds: float) -> Outcome:
    """Desks that never believe that the portal has less than it had."""
    missed = sum(fault.startswith(("stuck", "lost", "diverged")) for fault in scene.faults)
    broken = () if missed else ("desks that give nothing back passed",)
    return Outcome(
        "put back: control", f"desks that give nothing back: {missed} misses", broken, seconds
    )


def _told(name: str, scene: Scene, seconds: float) -> Outcome:
    counted = Counter(fault.split()[0].rstrip(":") for fault in scene.faults)
    refused = ", ".join(f"{code} {count}" for code, count in sorted(scene.refused.items()))
    return Outcome(
        name,
        f"{'; '.join(scene.said)} (the worker's waits divided by {SCALE:g}); stuck"
        f" {counted['stuck']}, lost {counted['lost']}, doubled {counted['doubled']}, codes twice"
        f" {counted['code']}, diverged {counted['diverged'] + counted['shown']};"
        f" refused at desks: {refused or 'nothing'}",
        tuple(scene.faults),
        seconds,
    )


def main() -> int:
    outcomes = campaign(names=sys.argv[1:] or tuple(SCENES))
    for outcome in outcomes:
        say(f"{outcome.name}: {outcome.counted}; {outcome.seconds:.0f} s")
        for line in outcome.broken[:20]:
            say(f"  ! {line}")
    return 0 if all(outcome.is_kept for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
