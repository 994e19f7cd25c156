"""The desks on which the runs of whole lives are played, each made through the real services."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import time, timedelta
from pathlib import Path

import msgspec
from msgspec.structs import replace

from counter_app import paths, settings
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Enrolment, Role
from counter_app.services.demo import demo_profile
from counter_app.services.demo.lives.journey import live
from counter_app.services.demo.lives.law import LifeLaw
from counter_app.services.demo.lives.play import LifePlayer, PlayedClock
from counter_app.services.demo.lives.steps import Act, DrawnLife, LifePlan
from counter_app.services.desk import enrol
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.settings import Settings
from tests.support import clocks, desks, scans

BIRTH = "1.001193"
_ALL_BUT_SIGNING = (Role.OFFICER, Role.CASHIER, Role.RESOLVER, Role.SUPERVISOR)


class _Records(msgspec.Struct, frozen=True):
    mandates: tuple[Mandate, ...]


def commune_of_two(place: Path) -> None:
    """A new desk: one officer does everything but sign, the other one signs."""
    enrolment = _enrolment()
    first, last = enrolment.officers[0], enrolment.officers[-1]
    both = (replace(first, roles=_ALL_BUT_SIGNING), last)
    _enrol(place, replace(enrolment, officers=both))


def twenty_to_sign(place: Path) -> None:
    """Twenty births wait for a signature."""
    _with_births(place, 20, Act.DRAFT)


def fifty_received(place: Path) -> None:
    """Fifty births wait to be handed over."""
    _with_births(place, 50, Act.PRINT)


def whole_office(place: Path) -> None:
    """A new desk with all officers of the demo."""
    _enrol(place, _enrolment())


def demo(place: Path) -> None:
    """The demo's desk with its weeks of work."""
    demo_profile.make(place / "profile", place / "profile-keys", clocks.now())


def make(name: str, place: Path) -> None:
    """The desk of this name; it prints to `receipts` beside its profile, scans from `scans`."""
    receipts = place / "receipts"
    receipts.mkdir(parents=True)
    DESKS[name](place)
    scanned = place / "scans"
    scanned.mkdir()
    (scanned / "ket-qua.pdf").write_bytes(scans.pdf(pages=4))
    folders = {"pdf_folder": str(receipts.resolve()), "scan_folder": str(scanned.resolve())}
    settings.save(place / "profile", Settings(**folders))


def _enrolment() -> Enrolment:
    folder = paths.resources() / "demo"
    enrolment = enrol.decode_enrolment((folder / "enrolment.json").read_bytes())
    data = (folder / "office_records.json").read_bytes()
    return replace(enrolment, mandates=msgspec.json.decode(data, type=_Records).mandates)


def _enrol(place: Path, enrolment: Enrolment) -> None:
    enrol.enrol(
        place / "profile",
        enrolment,
        packs=enrol.starter_packs(),
        calendar=enrol.starter_calendar(),
        key_folder=place / "profile-keys",
    )


def _with_births(place: Path, count: int, last: Act) -> None:
    _enrol(place, _enrolment())
    clock = PlayedClock(clocks.now())
    with closing(open_desk(place / "profile", place / "profile-keys", now=clock)) as desk:
        now = in_zone(clocks.now(), desk.zone)
        LifePlayer([desk], clock).play(_births(desk, count, last), now)


def _births(desk: OpenDesk, count: int, last: Act) -> Iterator[DrawnLife]:
    """Received in the week before, and gone on up to this act."""
    law = LifeLaw(desk.office, desk.catalogue, desk.calendar)
    crowd = desks.Crowd(7)
    day = desk.office_now().date() - timedelta(days=4)
    for number in range(1, count + 1):
        arrival = law.at(day, time(8, number))
        plan = LifePlan(procedure=BIRTH, owner=crowd.next(), arrival=arrival)
        yield live(law, plan, number).up_to(last)


DESKS: dict[str, Callable[[Path], None]] = {
    "commune_of_two": commune_of_two,
    "twenty_to_sign": twenty_to_sign,
    "fifty_received": fifty_received,
    "whole_office": whole_office,
    "demo": demo,
}
