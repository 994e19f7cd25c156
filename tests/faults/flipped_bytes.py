"""One flipped byte in any file of a small profile, as damage of a disk leaves it.

Each time the profile is opened as the window does it, with its first reads, an officer signs in,
every page is read, the quiet work behind the window runs, and one more person is received. Damage
that shows on the way is dealt with as the window deals with it: the store is opened anew, once.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from random import Random
from unittest.mock import patch

from sqlalchemy import select

from counter_app import settings
from counter_app.sentences.sentences import SENTENCES
from counter_app.services.desk import sign_in, upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.desk.reopen import reopen
from counter_app.services.dossier import look_up
from counter_app.services.intake import keep_draft, receive
from counter_app.services.lists import worklist
from counter_app.services.portal_state import sync_state
from counter_app.storage.engine.errors import DamagedError, FileDamagedError, StorageError
from counter_app.storage.engine.schema import dossier
from counter_app.storage.files import files
from counter_app.storage.journal import journal_care
from counter_app.storage.profile import backup, recovery
from counter_app.storage.profile.verify import verify
from counter_app.ui.pages.sign_in import opening
from tests.faults import flipped_portal, small_profile
from tests.faults.outcome import Outcome, Watch, scratch
from tests.faults.small_profile import Stage, Told
from tests.support import desks
from tests.support.desks import Clock, Crowd, Place
from tests.support.page_damage import flip, key_of

EVERY = 64
FEW = 400
"""Flips up to which one process does them all."""


@dataclass(frozen=True, slots=True)
class Flip:
    """`path` below the place, of the profile that was closed or of the one that was cut off."""

    is_cut: bool
    path: str
    where: int
    bit: int


@dataclass(slots=True)
class Count:
    """What came of the flips, by file and outcome, and each broken promise."""

    ends: Counter[str] = field(default_factory=Counter)
    drafts: int = 0
    broken: list[str] = field(default_factory=list)

    def add(self, other: Count) -> None:
        self.ends += other.ends
        self.drafts += other.drafts
        self.broken += other.broken


def campaign(offsets: int = 0, seed: int = 1, *, portal: int = 0) -> list[Outcome]:
    """At so many drawn offsets, or with 0 at every 64th byte of every file."""
    watch = Watch()
    with scratch() as folder:
        stage = small_profile.make(folder / "stage")
        flips = _drawn(stage, offsets, Random(seed)) if offsets else _every(stage)
        count = _tried(stage, flips, folder)
        control = _control(stage, folder, Random(seed), offsets or 400)
    counted = (
        f"{len(flips)} flipped bytes: "
        + ", ".join(f"{what} {number}" for what, number in sorted(count.ends.items()))
        + f"; drafts on the page that was hit {count.drafts}, receipts lost 0 of "
        f"{len(flips) * len(stage.told.receipts):,}"
    )
    return [
        Outcome("flipped bytes", counted, tuple(count.broken), watch.seconds),
        control,
        flipped_portal.campaign(portal or (offsets // 10 if offsets else 0), seed),
    ]


def _files(stage: Stage) -> Iterator[tuple[bool, Path]]:
    """All files of the closed profile, and of the other what only it has."""
    for path in sorted(stage.closed.folder.rglob("*")):
        if path.is_file() and path.stat().st_size:
            yield False, path
    for name in ("counter.db", "counter.db-wal", "counter.db-shm"):
        yield True, stage.cut.profile / name


def _every(stage: Stage) -> list[Flip]:
    random = Random(0)
    return [
        _flip(stage, is_cut, path, where, random)
        for is_cut, path in _files(stage)
        for where in range(0, path.stat().st_size, EVERY)
    ]


def _drawn(stage: Stage, offsets: int, random: Random) -> list[Flip]:
    """A part for each file, as many as its size asks for and one at least."""
    known = list(_files(stage))
    sizes = [path.stat().st_size for _, path in known]
    extra = random.choices(known, [size**0.5 for size in sizes], k=max(0, offsets - len(known)))
    return [
        _flip(stage, is_cut, path, random.randrange(path.stat().st_size), random)
        for is_cut, path in [*known, *extra]
    ]


def _flip(stage: Stage, is_cut: bool, path: Path, where: int, random: Random) -> Flip:
    place = stage.cut if is_cut else stage.closed
    return Flip(is_cut, str(path.relative_to(place.folder)), where, 1 << random.randrange(8))


def _tried(stage: Stage, flips: Sequence[Flip], folder: Path) -> Count:
    total = Count()
    if len(flips) <= FEW:
        for one in flips:
            total.add(_one(stage, one, folder / "tried"))
        return total
    parts = [flips[start::64] for start in range(64)]
    with ProcessPoolExecutor(None, get_context("spawn")) as pool:
        places = [folder / f"tried-{number}" for number in range(64)]
        for count in pool.map(_part, [stage] * 64, parts, places):
            total.add(count)
    return total


def _part(stage: Stage, flips: Sequence[Flip], folder: Path) -> Count:
    total = Count()
    for one in flips:
        total.add(_one(stage, one, folder))
    return total


def _one(stage: Stage, one: Flip, folder: Path) -> Count:
    """One flip, from the start of the program to its end."""
    shutil.rmtree(folder, ignore_errors=True)
    place = (stage.cut if one.is_cut else stage.closed).copy(folder)
    (place.profile / "lock").unlink(missing_ok=True)
    flip(place.folder / one.path, one.where, one.bit)
    count, kind = Count(), _kind(one)
    if kind == "backups":
        place.database.unlink()  # so that somebody needs them
    try:
        end, lost, drafts = _lived_through(place, stage.told)
    except StorageError as error:
        end, lost, drafts = f"refused ({error.code})", _against(place, stage, error), 0
    except Exception as error:  # noqa: BLE001 - what nobody expected is what is looked for
        end, lost, drafts = "failed", [f"{type(error).__name__}: {error}"[:200]], 0
    count.ends[f"{kind} {end}"] += 1
    count.drafts += drafts if kind != "backups" else 0
    count.broken += [f"{one}: {what}" for what in lost]
    return count


def _kind(one: Flip) -> str:
    name = Path(one.path).name
    for end, kind in (
        ("-wal", "log"),
        ("-shm", "shm"),
        (".journal", "second journal"),
        (".key", "key"),
        (".key-copy", "key"),
        (".json", "json"),
    ):
        if name.endswith(end):
            return kind
    folder = Path(one.path).parent.name
    return folder if folder in {"backups", "files"} else name.partition(".")[0]


def _against(place: Place, stage: Stage, error: StorageError) -> list[str]:
    """What is wrong with a refusal: nothing may have opened, and the sentence must be there."""
    key = key_of(stage.closed.profile, stage.closed.keys)
    broken = [] if error.code in SENTENCES else [f"no sentence for {error.code}"]
    if any(backup.openable(place.profile / "backups", key)):
        broken.append(f"refused ({error.code}) although a backup opens")
    return broken


def _lived_through(place: Place, told: Told) -> tuple[str, list[str], int]:
    """A day with the damaged profile: how it went, what is lost of receipts, how many drafts."""
    settings.load(place.profile)
    desk, _ = opening.open_gate_desk(place.profile, place.keys, Clock())
    try:
        is_reopened = False
        try:
            drafts, healed = _day(desk, told)
        except DamagedError as error:
            if not error.is_of_database:
                raise
            is_reopened = True
            reopen(desk, place.keys)
            drafts, healed = _day(desk, told)
        was = desk.store.opening
        lost = _lost(desk, told)
    finally:
        desk.close()
    if was.restored_from:
        end = "recovered under the window" if is_reopened else "recovered at the start"
    elif healed:
        end = "healed"
    elif was.mended:
        end = "mended"
    else:
        end = "started"
    return end, lost, len(told.drafts) - drafts


def _day(desk: OpenDesk, told: Told) -> tuple[int, int]:
    """Drafts that are there, second journals that were healed. Raises DamagedError."""
    actor = desks.officer(desk)
    sign_in.sign_in(desk, actor, day_confirmed=True)
    drafts = worklist.look(desk, actor, worklist.Pile.ALL).drafts
    sync_state.overview(desk)
    for code in list(told.receipts)[::5]:
        look_up.find_file(desk, code)
    with desk.store.database.read() as connection, suppress(FileDamagedError):
        # told where it is wanted; its bytes are nowhere else
        files.get(connection, desk.store.profile.files, told.file)
    if not upkeep.look_through(desk):
        raise DamagedError(detail="looked through")
    healed = upkeep.read_second_journals(desk)
    upkeep.back_up(desk)
    keep_draft.keep(desk, actor, "another", "Khai sinh", desks.intake(desk, Crowd(8).next()))
    receive.receive(desk, actor, desks.intake(desk, Crowd(9).next()))
    return len([one for one in drafts if one.id in told.drafts]), healed


def _lost(desk: OpenDesk, told: Told) -> list[str]:
    lost = [f"after it: {fault}" for fault in verify(desk.store).faults]
    with desk.store.database.read() as connection:
        rows = connection.execute(select(dossier.c.code, dossier.c.id)).all()
    here = {(row.code, row.id) for row in rows}
    codes = Counter(row.code for row in rows)
    lost += [
        f"receipt {code} lost" for code, key in told.receipts.items() if (code, key) not in here
    ]
    return lost + [f"code {code} twice" for code, times in codes.items() if times > 1]


def _control(stage: Stage, folder: Path, random: Random, offsets: int) -> Outcome:
    """Without recovery and healing the campaign must find what they are for."""
    watch = Watch()
    with _disabled():
        flips = _drawn(stage, min(120, offsets), random)
        hits = [one for one in flips if _kind(one) in {"counter", "second journal"}]
        found = sum(bool(_one(stage, one, folder / "control").broken) for one in hits)
    broken = () if found else ("nothing was found without recovery",)
    counted = f"recovery and healing taken out: {found} of {len(hits)} flips found"
    return Outcome("flipped bytes: control", counted, broken, watch.seconds)


@contextmanager
def _disabled() -> Iterator[None]:
    """Planted errors: damage is told by nobody, and no second journal is written anew."""
    with (
        patch.object(recovery, "fault_behind", lambda *_: None),
        patch.object(recovery, "fault_before", lambda *_: None),
        patch.object(journal_care, "heal", lambda *_: False),
    ):
        yield
