"""A portal and some desks in one process: real stores, real services, a clock that is told."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

import msgspec

from counter_app import paths
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.changes import Changes
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.office.office import Desk, Enrolment, Officer
from counter_app.portal.journal.portal_events import replay_own
from counter_app.portal.ledger.ledger import LedgerLine
from counter_app.portal.office import enrol as portal_enrol
from counter_app.portal.office import offices, packs
from counter_app.portal.serials.lease_rules import LeaseRules, put_rules
from counter_app.portal.store.context import Asker, Connection, Context
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.services.desk import enrol
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.engine import machine
from counter_app.storage.engine.keys import FileKeyStore
from counter_app.storage.profile.opening import open_store
from counter_app.sync.steps.desk_side import DeskSide, Sizes
from tests.simulation.transport import Crash, SimPortal, Sky, Weather
from tests.support.opened import enrolment_of
from tests.support.portal_offices import OTHER, SAO
from tests.support.two_offices import LOAN, TAM

MONDAY = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DESKS = 5
FOREIGN_DESKS = 2
RULES = LeaseRules(size=24, days=3, paper_lane=4, band=9, online=30)
SMALL = Sizes(push_entries=4, push_bytes=16 * 1024, page_bytes=6 * 1024, items=2)


class MemoryLedger:
    """A ledger that outlives the simulated portal's database."""

    def __init__(self, lines: list[LedgerLine] | None = None, height: int = 0) -> None:
        self._lines = list(lines or ())
        self._height = height

    def append(self, kind: str, id: str, value: bytes) -> None:
        self._lines.append(LedgerLine(kind=kind, id=id, value=msgspec.Raw(value)))

    def lines(self) -> Iterator[LedgerLine]:
        return iter(list(self._lines))

    def height(self) -> int:
        return self._height

    def reach(self, height: int) -> None:
        self._height = max(self._height, height)

    def copy(self) -> MemoryLedger:
        return MemoryLedger(self._lines, self._height)


class Ids:
    """UUIDs of version 7 in their order, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._count = 0

    def __call__(self) -> str:
        self._count += 1
        tail = self._random.getrandbits(62)
        number = (0x019AB0A10000 + self._count) << 80 | 7 << 76 | 2 << 62 | tail
        text = f"{number:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


@dataclass(slots=True)
class SimDesk:
    """One machine. `skew` is its clock's error, `place` its folder; `open` None while it is off."""

    name: str
    asker: Asker
    place: Path
    world: World
    open: OpenDesk | None = None
    side: DeskSide | None = None
    skew: timedelta = timedelta()
    is_clone: bool = False
    backup: Path | None = None
    image: tuple[Path, int] | None = None

    @property
    def desk(self) -> OpenDesk:
        assert self.open is not None
        return self.open

    @property
    def is_foreign(self) -> bool:
        """Whether it stands in the other office."""
        return self.asker.office == OTHER.code

    def now(self) -> datetime:
        return self.world.now() + self.skew

    def start(self) -> None:
        """Open the profile, as the program does at its start."""
        with _on_machine(b"another machine" if self.is_clone else b"the machine"):
            store = open_store(self.place / "profile", FileKeyStore(self.place / "keys"))
        catalogue, calendar = _law()
        self.open = OpenDesk(
            store=store,
            enrolment=self.world.enrolments[self.asker.desk],
            catalogue=catalogue,
            calendar=calendar,
            now=self.now,
            ids=self.world.ids,
        )
        self.side = DeskSide(
            store=store,
            portal=SimPortal(self.world.sky, self.asker),
            desk=self.asker.desk,
            now=self.now,
            ids=self.world.ids,
            sizes=SMALL,
            changed=self.heard,
        )

    def stop(self) -> None:
        if self.open is not None:
            self.open.close()
        self.open = self.side = None

    def heard(self, _changes: Changes) -> None:
        if self.world.weather.strikes("crash behind a write"):
            raise Crash


@dataclass(slots=True)
class World:
    """Everything of one schedule; the same seed makes the same."""

    folder: Path
    random: Random
    weather: Weather
    sky: Sky
    ledger: MemoryLedger
    ids: Ids
    enrolments: dict[str, Enrolment]
    desks: list[SimDesk] = field(default_factory=list)
    timestamp: datetime = MONDAY
    opened: int = 0
    kinds: frozenset[tuple[str, int]] | None = None

    def now(self) -> datetime:
        self.timestamp += timedelta(milliseconds=137)
        return self.timestamp

    def open_portal(self) -> None:
        """Open the portal's database as it lies there, with the ledger that it has beside it."""
        self.opened += 1
        count = self.opened
        self.sky.store = open_portal(
            self.folder / "portal.db",
            self.folder / "portal",
            now=self.now,
            ids=self.ids,
            ledger=self.ledger,
            replay=replay_own,
            random=lambda size: Random(count * 7919 + self.random.getrandbits(30)).randbytes(size),
        )
        if self.kinds is not None:
            self.sky.store.context.kinds = self.kinds

    def close(self) -> None:
        for desk in self.desks:
            desk.stop()
        self.sky.store.close()


@contextmanager
def _on_machine(identity: bytes) -> Iterator[None]:
    known = machine.identity
    machine.identity = lambda: identity
    try:
        yield
    finally:
        machine.identity = known


@cache
def _law() -> tuple[Catalogue, Calendar]:
    return Catalogue.of(enrol.starter_packs()), enrol.starter_calendar()


@dataclass(frozen=True, slots=True)
class Template:
    """An office with `DESKS` enrolled desks and another with `FOREIGN_DESKS`, copied for each
    schedule.
    """

    folder: Path
    ledger: MemoryLedger
    enrolments: dict[str, Enrolment]

    @property
    def askers(self) -> list[Asker]:
        """Desks of the office that the schedules are about."""
        return [one for one in self._all() if one.office != OTHER.code]

    @property
    def foreign(self) -> list[Asker]:
        return [one for one in self._all() if one.office == OTHER.code]

    def _all(self) -> list[Asker]:
        return [Asker(key, given.office.code) for key, given in self.enrolments.items()]


def make_template(folder: Path) -> Template:
    """The demo's office at a portal of its own, its desks enrolled by their one-time codes."""
    folder.mkdir(parents=True, exist_ok=True)
    ledger = MemoryLedger()
    ids = Ids(1)
    store = open_portal(
        folder / "portal.db",
        folder / "portal",
        now=lambda: MONDAY,
        ids=ids,
        ledger=ledger,
        replay=replay_own,
        random=lambda size: Random(7).randbytes(size),
    )
    data = (paths.resources() / "demo" / "enrolment.json").read_bytes()
    given = enrol.decode_enrolment(data)
    names = {f"quay-{number}": given.office for number in range(1, DESKS + 1)}
    names |= {f"noi-khac-{number}": OTHER for number in range(1, FOREIGN_DESKS + 1)}
    enrolments: dict[str, Enrolment] = {}

    def furnish(connection: Connection, context: Context) -> None:
        commune = msgspec.structs.replace(given.office, agencies=given.office.agencies[:1])
        offices.put_office(connection, context, commune)
        for officer in (*given.officers, TAM):
            offices.put_officer(connection, context, officer, given.office.code)
        offices.put_office(connection, context, OTHER)
        for officer in (SAO, LOAN):
            offices.put_officer(connection, context, officer, OTHER.code)
        put_rules(connection, RULES)
        for name, office in names.items():
            offices.put_desk(connection, Desk(id=name, name=name), office.code)
        for pack in sorted((paths.resources() / "catalogue").glob("*.json")):
            packs.put_pack(connection, context, pack.read_bytes())

    store.run(lambda connection: furnish(connection, store.context))
    for name in names:
        place = folder / name
        catalogue, calendar = enrol.starter_packs(), enrol.starter_calendar()
        code = store.run(lambda c, n=name: portal_enrol.invite(c, store.context, n))
        device = f"{name:0>32}".encode().hex()[:32]
        question = EnrolQuestion(code=code, device=device, request=ids())
        answer = store.run(lambda c, q=question: portal_enrol.enrol(c, store.context, q))
        enrolments[name] = enrolment_of(answer.enrolment)
        with _on_machine(b"the machine"):
            enrol.enrol(
                place / "profile",
                enrolments[name],
                packs=catalogue,
                calendar=calendar,
                key_folder=place / "keys",
            )
        for backup in (place / "profile").glob("backups/*"):
            backup.unlink()
    store.close()
    return Template(folder, ledger, enrolments)


def make_world(
    template: Template,
    folder: Path,
    seed: int,
    rates: dict[str, float],
    *,
    is_one_office: bool = False,
) -> World:
    """A world for the seed: three to five desks of the template and up to two of the other office
    unless it `is_one_office`, the portal opened.
    """
    random = Random(seed)
    folder.mkdir(parents=True)
    shutil.copytree(template.folder / "portal", folder / "portal")
    shutil.copy(template.folder / "portal.db", folder / "portal.db")
    weather = Weather(Random(seed + 1), rates)
    ledger = template.ledger.copy()
    placeholder: PortalStore = None  # type: ignore[assignment]
    world = World(
        folder=folder,
        random=random,
        weather=weather,
        sky=Sky(placeholder, weather),
        ledger=ledger,
        ids=Ids(seed),
        enrolments=template.enrolments,
    )
    world.open_portal()
    askers = random.sample(template.askers, random.randint(3, DESKS))
    foreign = random.sample(template.foreign, 0 if is_one_office else random.choice((0, 1, 1, 2)))
    for asker in (*askers, *foreign):
        place = folder / asker.desk
        shutil.copytree(template.folder / asker.desk, place)
        world.desks.append(SimDesk(asker.desk, asker, place, world))
    for desk in world.desks:
        desk.start()
    return world


def officer_of(desk: OpenDesk, login: str) -> Officer:
    return next(one for one in desk.enrolment.officers if one.login == login)
