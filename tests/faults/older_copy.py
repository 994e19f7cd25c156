"""The database replaced by an older copy: yesterday's file, or the newest of its backups.

Each round works, keeps copies of the database on the way, and then puts one of them back.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from counter_app.services.desk import upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import keep_draft, receive
from counter_app.storage.dossiers import dossiers
from counter_app.storage.profile.verify import verify
from tests.faults.outcome import Outcome, Watch, scratch
from tests.faults.work import Acknowledged, Worker, lost_life, new_place
from tests.support import clocks, desks
from tests.support.desks import Crowd, Place


def campaign(rounds: int, seed: int = 1) -> list[Outcome]:
    watch, random = Watch(), Random(seed)
    told: list[Acknowledged] = []
    broken: list[str] = []
    completed = 0
    with scratch() as folder:
        place = new_place(folder / "place")
        copies = [_keep(place, folder, 0)]
        for number in range(1, rounds + 1):
            told += _day(place, number, random)
            copies.append(_keep(place, folder, number))
            if number % 2:
                shutil.copyfile(random.choice(copies), place.database)
            else:
                newest = max((place.profile / "backups").glob("counter-*.db"))
                shutil.copyfile(newest, place.database)
            desk = place.desk(now=clocks.now)
            completed += desk.store.opening.completed_database
            broken += [f"round {number}: {what}" for what in _compare(desk, told)]
            desk.close()
        broken += _on_paper_only(place, folder, told)
    receipts = sum(item.is_receipt for item in told)
    later = sum(bool(item.kind) for item in told)
    return [
        Outcome(
            "older copies",
            f"{rounds} databases put back, {receipts} receipts, {later} acts after them,"
            f" {completed} entries completed from the second journal; one receipt in neither"
            " journal entered by its printed code",
            tuple(broken),
            watch.seconds,
        )
    ]


def _keep(place: Place, folder: Path, number: int) -> Path:
    return Path(shutil.copyfile(place.database, folder / f"kept-{number}.db"))


def _day(place: Place, number: int, random: Random) -> list[Acknowledged]:
    told: list[Acknowledged] = []
    out = place.folder / "receipts"
    out.mkdir(exist_ok=True)
    desk = place.desk(now=clocks.now)
    worker = Worker(desk, out, told.append, Crowd(number))
    backup_at = random.randrange(8)
    for turn in range(8):
        worker.step()
        if turn == backup_at:
            upkeep.back_up(desk)
    desk.close()
    return told


def _compare(desk: OpenDesk, told: list[Acknowledged]) -> list[str]:
    broken = list(verify(desk.store).faults)
    receipts = [item for item in told if item.is_receipt]
    with desk.store.database.read() as connection:
        for item in receipts:
            found = dossiers.by_code(connection, item.code)
            if [one.id for one in found] != [item.id]:
                broken.append(f"{item.code} lost or of another")
        broken += lost_life(connection, told)
    if len({item.code for item in receipts}) != len(receipts):
        broken.append("a code twice")
    return broken


def _on_paper_only(place: Place, folder: Path, told: list[Acknowledged]) -> list[str]:
    """Both journals rolled back: the receipt in the citizen's hand is entered as it is printed."""
    older = place.copy(folder / "older")
    desk = place.desk(now=clocks.now)
    actor = desks.officer(desk)
    form = desks.intake(desk, Crowd(999).next())
    lost = receive.receive(desk, actor, form).dossier
    desk.close()
    desk = older.desk(now=clocks.now)
    keep_draft.keep(desk, actor, "paper", "Theo giấy đã in", form)
    written = desks.changed(form, written_code=lost.code, written_at=lost.received_at)
    entered = receive.receive(desk, actor, written, draft="paper").dossier
    after = receive.receive(desk, actor, desks.intake(desk, Crowd(998).next())).dossier
    broken = _compare(desk, told)
    desk.close()
    if entered.code != lost.code or after.code <= lost.code:
        broken.append(f"entered as {entered.code} instead of {lost.code}, then {after.code}")
    return broken
