"""A real full disk: a small file system with ever less room, until nothing fits any more.

At each size the officer works until the disk is full, then space returns and the same F9 is
pressed again: the same dossier, the same code, nothing half done.
"""

from __future__ import annotations

import errno
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.errors import SecondJournalError, StorageError
from counter_app.storage.profile.verify import verify
from tests.faults.outcome import Outcome, Watch, scratch
from tests.faults.work import new_place
from tests.support import clocks, desks
from tests.support.desks import Crowd

SIZE = 16 << 20
PAGE = 4096


def campaign(rounds: int) -> list[Outcome]:
    watch = Watch()
    broken: list[str] = []
    errors: Counter[str] = Counter()
    told: dict[str, str] = {}
    with scratch() as folder, _small_disk(folder / "disk") as mounted:
        if not mounted:
            said = "no file system can be mounted here; the unit tests limit the size of files"
            return [Outcome("full disk", said)]
        place = new_place(folder / "disk" / "desk")
        ballast = folder / "disk" / "ballast"
        crowd = Crowd(11)
        for number in range(rounds):
            desk = place.desk(now=clocks.now)
            _fill(ballast, room=number % 60)
            found = _work(desk, crowd, told, errors)
            ballast.unlink()
            found += _retry(desk, told) + _compare(desk, told)
            broken += [f"round {number}: {what}" for what in found]
            desk.close()
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(errors.items()))
    return [
        Outcome(
            "full disk",
            f"{rounds} times full ({kinds}); {len(told)} receipts, each once and with one code",
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
            return _readable(desk, told)
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


def _compare(desk: OpenDesk, told: dict[str, str]) -> list[str]:
    report = verify(desk.store)
    broken = list(report.faults)
    if report.dossiers != len(told):
        broken.append(f"{report.dossiers} dossiers, {len(told)} acknowledged")
    return broken
