"""A real full disk: a small file system with ever less room, until nothing fits any more.

At each size the officer works until the disk is full, then space returns and the same F9 is
pressed again: the same dossier, the same code, nothing half done. In turns with receptions, what
comes after them meets the full disk: a batch that is handed over, a result that goes out with its
paper, a correction with its new receipt.
"""

from __future__ import annotations

import errno
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import func, select

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.services.passing import waiting
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.errors import SecondJournalError, StorageError
from counter_app.storage.engine.schema import event
from counter_app.storage.profile.verify import verify
from tests.faults.outcome import Outcome, Watch, scratch
from tests.faults.work import BATCH, Acknowledged, Worker, lost_life, new_place
from tests.support import clocks, desks
from tests.support.desks import Crowd

SIZE = 64 << 20
PAGE = 4096


@dataclass(frozen=True, slots=True)
class Told:
    """What was acknowledged: dossiers by the codes of their receipts, and what came after."""

    receipts: dict[str, str] = field(default_factory=dict)
    life: list[Acknowledged] = field(default_factory=list)

    def tell(self, item: Acknowledged) -> None:
        if item.is_receipt:
            self.receipts[item.code] = item.id
        elif item.kind:
            self.life.append(item)


@dataclass(frozen=True, slots=True)
class Later:
    """What an officer does after receptions, and of which kind that leaves `events` in the end."""

    desk: OpenDesk
    act: Callable[[], None]
    kind: str
    events: int

    def fail(self, errors: Counter[str]) -> list[str]:
        """On the full disk; where it fits, nothing is wrong with that."""
        try:
            self.act()
        except StorageError as error:
            errors[f"{self.kind}: {error.code}"] += 1
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            errors[f"{self.kind}: no room for its paper"] += 1
        return []

    def retry(self) -> list[str]:
        """Space is back: what is not there is done again, all of it and once."""
        if self._count() < self.events:
            self.act()
        count = self._count()
        return [] if count == self.events else [f"{count} {self.kind} instead of {self.events}"]

    def _count(self) -> int:
        query = select(func.count()).where(event.c.kind == self.kind)
        with self.desk.store.database.read() as connection:
            return connection.scalar(query) or 0


def _later(worker: Worker, number: int) -> Later | None:
    """In turns; None where the officer receives."""
    turn = number % 4
    if turn == 1:
        while len(waiting.look(worker.desk).items) < BATCH:
            worker.receive()
        return _expected(worker, worker.hand_over, "handed_over", BATCH)
    if turn == 2:
        dossier = worker.receive()
        worker.make_ready(dossier)
        return _expected(worker, lambda: worker.give_result(dossier), "result_returned", 1)
    if turn == 3:
        dossier = worker.receive()
        return _expected(worker, lambda: worker.correct(dossier), "corrected", 1)
    return None


def _expected(worker: Worker, act: Callable[[], None], kind: str, more: int) -> Later:
    later = Later(worker.desk, act, kind, 0)
    return replace(later, events=later._count() + more)


def campaign(rounds: int) -> list[Outcome]:
    watch = Watch()
    broken: list[str] = []
    errors: Counter[str] = Counter()
    with scratch() as folder, _small_disk(folder / "disk") as mounted:
        if not mounted:
            said = "no file system can be mounted here; the unit tests limit the size of files"
            return [Outcome("full disk", said)]
        place = new_place(folder / "disk" / "desk")
        ballast = folder / "disk" / "ballast"
        out = folder / "disk" / "receipts"
        out.mkdir()
        told = Told()
        crowd = Crowd(11)
        for number in range(rounds):
            desk = place.desk(now=clocks.now)
            later = _later(Worker(desk, out, told.tell, crowd), number)
            _fill(ballast, room=number * 7 % 60)
            found = later.fail(errors) if later else _work(desk, crowd, told.receipts, errors)
            found += _readable(desk, told.receipts)
            ballast.unlink()
            found += later.retry() if later else _retry(desk, told.receipts)
            found += _compare(desk, told)
            broken += [f"round {number}: {what}" for what in found]
            desk.close()
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(errors.items()))
    return [
        Outcome(
            "full disk",
            f"{rounds} times full ({kinds}); {len(told.receipts)} receipts, each once and with one"
            f" code, {len(told.life)} entries after them",
            tuple(broken),
            watch.seconds,
        )
    ]


@contextmanager
def _small_disk(folder: Path) -> Iterator[bool]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(ballast: Path, room: int) -> None:
    """Take all space but `room` pages."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(PAGE))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
        file.truncate(max(0, file.tell() // PAGE - room) * PAGE)


def _work(desk: OpenDesk, crowd: Crowd, told: dict[str, str], errors: Counter[str]) -> list[str]:
    """Receive until the disk is full and read then; what failed waits in `_waiting`."""
    for _ in range(200):
        form = desks.intake(desk, crowd.next())
        key = desk.ids()
        try:
            dossier = receive.receive(desk, desks.officer(desk), form, dossier_id=key).dossier
        except StorageError as error:
            cause = error.params.get("cause", "")
            errors[f"{error.code} {cause}".strip()] += 1
            _waiting.append((key, form, error))
            return []
        told[dossier.code] = dossier.id
    return ["the disk never became full"]


_waiting: list[tuple[str, object, StorageError]] = []


def _readable(desk: OpenDesk, told: dict[str, str]) -> list[str]:
    with desk.store.database.read() as connection:
        return [
            f"{code} cannot be read on the full disk"
            for code, key in list(told.items())[-5:]
            if [one.id for one in dossiers.by_code(connection, code)] != [key]
        ]


def _retry(desk: OpenDesk, told: dict[str, str]) -> list[str]:
    """Space is back: F9 again, with the same id."""
    key, form, error = _waiting.pop()
    before = max(told, default="")
    dossier = receive.receive(desk, desks.officer(desk), form, dossier_id=key).dossier  # type: ignore[arg-type]
    broken = []
    if dossier.id != key or dossier.code in told:
        broken.append(f"{dossier.code} given to {dossier.id}")
    if isinstance(error, SecondJournalError) and error.params["codes"] != (dossier.code,):
        broken.append(f"{dossier.code} is not the code that was committed")
    if before and int(dossier.code[-4:]) != int(before[-4:]) + 1:
        broken.append(f"a serial was used up between {before} and {dossier.code}")
    told[dossier.code] = dossier.id
    return broken


def _compare(desk: OpenDesk, told: Told) -> list[str]:
    report = verify(desk.store)
    broken = list(report.faults)
    if report.dossiers != len(told.receipts):
        broken.append(f"{report.dossiers} dossiers, {len(told.receipts)} acknowledged")
    with desk.store.database.read() as connection:
        return broken + lost_life(connection, told.life)
