"""The desks on which the runs of whole lives are played, each made through the real services."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from counter_app import paths, settings
from counter_app.domain.office.office import Enrolment, Role
from counter_app.services.demo import demo_profile
from counter_app.services.desk import enrol
from counter_app.settings import Settings
from tests.support import clocks

_ALL_BUT_SIGNING = (Role.OFFICER, Role.CASHIER, Role.RESOLVER, Role.SUPERVISOR)


def commune_of_two(place: Path) -> None:
    """A new desk: one officer does everything but sign, the other one signs."""
    data = (paths.resources() / "demo" / "enrolment.json").read_bytes()
    enrolment = enrol.decode_enrolment(data)
    first, last = enrolment.officers[0], enrolment.officers[-1]
    both = (replace(first, roles=_ALL_BUT_SIGNING), last)
    _enrol(place, replace(enrolment, officers=both))


def demo(place: Path) -> None:
    """The demo's desk with its weeks of work."""
    demo_profile.make(place / "profile", place / "keys", clocks.now())


def _enrol(place: Path, enrolment: Enrolment) -> None:
    enrol.enrol(
        place / "profile",
        enrolment,
        packs=enrol.starter_packs(),
        calendar=enrol.starter_calendar(),
        key_folder=place / "keys",
    )


def make(name: str, place: Path) -> None:
    """The desk of this name, which prints to `receipts` beside its profile."""
    receipts = place / "receipts"
    receipts.mkdir(parents=True)
    DESKS[name](place)
    settings.save(place / "profile", Settings(pdf_folder=str(receipts.resolve())))


DESKS: dict[str, Callable[[Path], None]] = {"commune_of_two": commune_of_two, "demo": demo}
