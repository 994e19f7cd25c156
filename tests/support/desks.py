"""Desks for tests: a profile enrolled once and copied, people to receive, a clock that stands."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import msgspec

from counter_app import paths
from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import FeeInput, Intake, is_wanted
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.office.office import Enrolment, Lease, Officer
from counter_app.domain.people.applicant import Owner
from counter_app.services.desk import enrol
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.services.intake import receive
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.profile.opening import open_store
from counter_app.storage.profile.store import Store
from tests.support.clocks import MORNING
from tests.support.people import people

BIRTH = "1.001193"
COPY = "2.000815"
COMMUNE = "H38.145"


@dataclass(slots=True)
class Clock:
    """A clock that goes on by a second each time it is looked at, and stands else."""

    timestamp: datetime = MORNING

    def __call__(self) -> datetime:
        self.timestamp += timedelta(seconds=1)
        return self.timestamp


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with a profile and, outside of it, its key."""

    folder: Path

    @property
    def profile(self) -> Path:
        return self.folder / "profile"

    @property
    def keys(self) -> Path:
        return self.folder / "keys"

    @property
    def database(self) -> Path:
        return self.profile / "counter.db"

    def second_journal(self) -> Path:
        """The only second journal."""
        (path,) = (self.profile / "journal").glob("*.journal")
        return path

    def store(self, **options: object) -> Store:
        return open_store(self.profile, FileKeyStore(self.keys), **options)  # type: ignore[arg-type]

    def desk(self, now: Callable[[], datetime] | None = None, **options: object) -> OpenDesk:
        """The open desk; closing it is the caller's."""
        return open_desk(self.profile, self.keys, now=now or Clock(), store=self.store(**options))

    def copy(self, to: Path) -> Place:
        shutil.copytree(self.folder, to, dirs_exist_ok=True)
        return Place(to)


def enrolment(leases: tuple[Lease, ...] | None = None) -> Enrolment:
    """The demo's office; with these leases instead of its own."""
    data = (paths.resources() / "demo" / "enrolment.json").read_bytes()
    given = enrol.decode_enrolment(data)
    return given if leases is None else msgspec.structs.replace(given, leases=leases)


def new(folder: Path, leases: tuple[Lease, ...] | None = None) -> Place:
    """A profile made as the program makes one."""
    place = Place(folder)
    enrol.enrol(
        place.profile,
        enrolment(leases),
        packs=enrol.starter_packs(),
        calendar=enrol.starter_calendar(),
        key_folder=place.keys,
    )
    return place


def officer(desk: OpenDesk, login: str = "mai") -> Officer:
    """mai receives and takes cash, lu receives, dung receives and supervises."""
    return next(item for item in desk.enrolment.officers if item.login == login)


def intake(desk: OpenDesk, owner: Owner, procedure: str = BIRTH, **changes: object) -> Intake:
    """A form with nothing missing: every wanted paper handed in as asked for."""
    entry = desk.catalogue.find(procedure, desk.office_now().date())
    assert entry is not None
    case = entry.procedure.cases[0]
    made = Intake(version=entry.id, case=case.id, owner=owner)
    papers = tuple(
        Paper(requirement=item.id, name=item.name, source=Source.HANDED_IN, originals=1)
        for item in case.papers
        if is_wanted(item, made)
    )
    return msgspec.structs.replace(made, papers=papers, **changes)  # type: ignore[arg-type]


@dataclass(slots=True)
class Crowd:
    """People who come one after another, the same for the same seed."""

    seed: int = 1
    _people: Iterator[Owner] = field(init=False)

    def __post_init__(self) -> None:
        self._people = people(Random(self.seed))

    def next(self) -> Owner:
        return next(self._people)


def receive_some(desk: OpenDesk, count: int, seed: int = 1) -> list[Dossier]:
    """Receive `count` people of the crowd."""
    crowd, actor = Crowd(seed), officer(desk)
    return [receive.receive(desk, actor, intake(desk, crowd.next())).dossier for _ in range(count)]


def lease(**changes: object) -> Lease:
    """A narrow lease of the commune: 0601 to 0612, the last four by hand, a band of three."""
    monday = MORNING.date()
    made = Lease(
        id="narrow",
        agency=COMMUNE,
        first_day=monday,
        last_day=monday + timedelta(days=30),
        low=601,
        high=612,
        band_low=30001,
        band_high=30003,
        paper_lane=4,
    )
    return msgspec.structs.replace(made, **changes)  # type: ignore[arg-type]


def with_fees(form: Intake, procedure: Procedure, quantity: int = 2) -> Intake:
    """The form with every fee counted; with an amount by hand where the catalogue has none."""
    fees = tuple(
        FeeInput(
            rule=rule.id,
            quantity=quantity,
            amount=None if rule.confirmed else 20_000,
            reason="" if rule.confirmed else "Theo nghị quyết của tỉnh",
        )
        for rule in procedure.fee_rules(form.channel, form.case)
    )
    return msgspec.structs.replace(form, fees=fees)


def changed(form: Intake, **changes: object) -> Intake:
    return msgspec.structs.replace(form, **changes)  # type: ignore[arg-type]
