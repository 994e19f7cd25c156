"""A small profile with one of everything that a desk writes, and what its officer was told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from counter_app import settings
from counter_app.services.attachments import attach
from counter_app.services.desk import enrol, upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import keep_draft, receive
from counter_app.settings import Settings
from counter_app.storage.office import attempts
from tests.faults.work import wide_lease
from tests.support import desks, scans
from tests.support.desks import Clock, Crowd, Place

PROCEDURES = frozenset({desks.BIRTH, desks.COPY})
RECEIPTS = 6
"""Before the last backup; as many again behind it."""


@dataclass(frozen=True, slots=True)
class Told:
    """What left the program: codes with ids, drafts, and the SHA-256 of the attached file."""

    receipts: dict[str, str]
    drafts: frozenset[str]
    file: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A profile that was closed, and the same as a power cut left it, with its log."""

    closed: Place
    cut: Place
    told: Told


def make(folder: Path) -> Stage:
    place = Place(folder / "closed")
    packs = [
        replace(
            pack,
            versions=tuple(one for one in pack.versions if one.procedure.code in PROCEDURES),
        )
        for pack in enrol.starter_packs()
    ]
    enrol.enrol(
        place.profile,
        desks.enrolment((wide_lease(),)),
        packs=packs,
        calendar=enrol.starter_calendar(),
        key_folder=place.keys,
    )
    settings.save(place.profile, Settings(copies=1, lock_minutes=7))
    crowd, clock = Crowd(5), Clock()
    desk = place.desk(now=clock)
    receipts = dict(_received(desk, crowd))
    upkeep.back_up(desk)
    desk.store.database.checkpoint()
    receipts |= dict(_received(desk, crowd))
    dossier = next(iter(receipts.values()))
    picture = attach.put(desk, "anh.png", scans.picture("PNG"))
    attach.attach_all(desk, desks.officer(desk), dossier, [picture])
    for number in range(3):
        form = desks.intake(desk, crowd.next())
        keep_draft.keep(desk, desks.officer(desk), f"draft-{number}", "Khai sinh " * 400, form)
    attempts.put(desk.store, desks.officer(desk).id, 2, 0)
    cut = place.copy(folder / "cut")
    drafts = frozenset(f"draft-{number}" for number in range(3))
    desk.close()
    return Stage(place, cut, Told(receipts, drafts, picture.sha256))


def _received(desk: OpenDesk, crowd: Crowd) -> Iterator[tuple[str, str]]:
    for _ in range(RECEIPTS):
        form = desks.intake(desk, crowd.next())
        dossier = receive.receive(desk, desks.officer(desk), form).dossier
        yield dossier.code, dossier.id
