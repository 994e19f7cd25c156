"""What the figures of sync begin with: a portal, a desk with 10,000 receptions, and an empty desk.

Made once with the real services, kept under the folder of the benchmarks, and copied for each run.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import msgspec
from sqlalchemy import Connection

from counter_app import paths
from counter_app.clock import new_id
from counter_app.contract.enrolment import Enrolled, EnrolQuestion
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.office.office import Desk
from counter_app.portal.office import enrol as portal_enrol
from counter_app.portal.office import offices, packs
from counter_app.portal.serials.lease_rules import LeaseRules, put_rules
from counter_app.portal.store.context import Context
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.services.desk import enrol
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.storage.journal import journal
from counter_app.storage.sync import sync_cursor
from tests.support import clocks, desks
from tests.support.desks import Crowd, Place
from tests.support.opened import enrolment_of

EVENTS = 10_000
A_DAY = 250
FIRST_MORNING = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 16, 1, 0, tzinfo=UTC)
"""A Monday behind all of them, within the leases."""
GIVER, TAKER = "quay-1", "quay-2"
PROCEDURES = (
    desks.BIRTH,
    desks.COPY,
    "1.000656",
    "1.000894",
    "1.004194",
    "1.004222",
    "1.010038",
    "1.014063",
    "2.000635",
    "2.000884",
)
ROOT = Path(__file__).resolve().parents[2]
SOURCES = (
    "counter_app/domain/*.py",
    "counter_app/services/re*.py",
    "counter_app/storage/engine/schema.py",
    "counter_app/storage/dossiers/search.py",
    "counter_app/portal/store/schema.py",
    "migrations/versions/*.py",
    "resources/demo/enrolment.json",
    "tests/support/people.py",
    "tests/benchmarks/sync_stage.py",
)


@dataclass(frozen=True, slots=True)
class Stage:
    """Folders of one run; `tokens` of the desks by their names."""

    folder: Path
    tokens: dict[str, str]

    @property
    def portal(self) -> Path:
        return self.folder / "portal"

    def place(self, desk: str) -> Place:
        return Place(self.folder / desk)

    def spare(self) -> Stage:
        """The desks as they are now once more, in a folder below this one."""
        to = self.folder / "spare"
        shutil.copytree(self.folder, to, ignore=shutil.ignore_patterns("spare", "portal"))
        return Stage(to, self.tokens)

    def copy(self, to: Path) -> Stage:
        shutil.copytree(self.folder, to)
        return Stage(to, self.tokens)


def cached(folder: Path, events: int = EVENTS) -> Stage:
    """The stage under `folder`, made where what it is made from has changed."""
    content = hashlib.sha256()
    for path in sorted(path for pattern in SOURCES for path in ROOT.glob(pattern)):
        content.update(path.read_bytes())
    place = folder / f"sync-{events}-{content.hexdigest()[:12]}"
    if not place.exists():
        for former in folder.glob(f"sync-{events}-*"):
            shutil.rmtree(former)
        memory = Path("/dev/shm")
        with TemporaryDirectory(dir=memory if memory.is_dir() else None) as scratch:
            made = Path(scratch) / "stage"
            _make(made, events)
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copytree(made, place)
    tokens = msgspec.json.decode((place / "tokens.json").read_bytes(), type=dict[str, str])
    return Stage(place, tokens)


@contextmanager
def run_of(stage: Stage) -> Iterator[Stage]:
    """A copy for one run, on the same disk."""
    with TemporaryDirectory(dir=stage.folder.parent, prefix="run-") as scratch:
        yield stage.copy(Path(scratch) / "stage")


def texts(stage: Stage) -> list[str]:
    """The bytes of every event of the giving desk, as text."""
    store = stage.place(GIVER).store()
    try:
        with store.database.read() as connection:
            return [one.data.decode() for one in journal.entries(connection, store.device)]
    finally:
        store.close()


def open_store(stage: Stage) -> PortalStore:
    """The portal of this stage."""
    return open_portal(stage.portal / "portal.db", stage.portal, now=clocks.now, ids=new_id)


def _make(folder: Path, events: int) -> None:
    stage = Stage(folder, {})
    stage.portal.mkdir(parents=True)
    store = open_portal(
        stage.portal / "portal.db", stage.portal, now=lambda: FIRST_MORNING, ids=new_id
    )
    store.run(lambda connection: _furnish(connection, store.context))
    answers = {name: _enrolled(store, name) for name in (GIVER, TAKER)}
    store.close()
    for name, answer in answers.items():
        place = stage.place(name)
        packs_, calendar = enrol.starter_packs(), enrol.starter_calendar()
        given = enrolment_of(answer.enrolment)
        enrol.enrol(place.profile, given, packs=packs_, calendar=calendar, key_folder=place.keys)
    tokens = {name: answer.token for name, answer in answers.items()}
    (folder / "tokens.json").write_bytes(msgspec.json.encode(tokens))
    _receive(stage.place(GIVER), events)


def _furnish(connection: Connection, context: Context) -> None:
    given = desks.enrolment()
    offices.put_office(connection, context, given.office)
    for officer in given.officers:
        offices.put_officer(connection, context, officer, given.office.code)
    put_rules(connection, LeaseRules(size=2 * A_DAY, days=200))
    for name in (GIVER, TAKER):
        offices.put_desk(connection, Desk(id=name, name=name), given.office.code)
    for pack in sorted((paths.resources() / "catalogue").glob("*.json")):
        packs.put_pack(connection, context, pack.read_bytes())


def _enrolled(store: PortalStore, name: str) -> Enrolled:
    code = store.run(lambda connection: portal_enrol.invite(connection, store.context, name))
    question = EnrolQuestion(code=code, device=uuid4().hex, request=new_id())
    return store.run(lambda connection: portal_enrol.enrol(connection, store.context, question))


def _receive(place: Place, events: int) -> None:
    """People who come to the desk, `A_DAY` on each working day."""
    timestamps = _moments(events)
    timestamp = FIRST_MORNING
    desk: OpenDesk = place.desk(now=lambda: timestamp)
    try:
        with desk.store.database.write() as connection:
            sync_cursor.open_journal(connection, desk.store.device)
        crowd, actor = Crowd(6), desks.officer(desk)
        for number, at in enumerate(timestamps):
            timestamp = at
            receive.receive(desk, actor, form_of(desk, crowd, number))
    finally:
        desk.store.database.checkpoint()
        desk.close()


def form_of(desk: OpenDesk, crowd: Crowd, number: int) -> Intake:
    """What the next citizen comes for, complete: the procedures of a commune in turn."""
    code = PROCEDURES[number % len(PROCEDURES)]
    entry = desk.catalogue.find(code, desk.office_now().date())
    if entry is None:
        raise LookupError(code)
    return desks.with_fees(desks.intake(desk, crowd.next(), code), entry.procedure)


def _moments(count: int) -> Iterator[datetime]:
    day, made = FIRST_MORNING, 0
    while made < count:
        if day.weekday() < 5:
            for place in range(min(A_DAY, count - made)):
                yield day + timedelta(seconds=100 * place)
            made += A_DAY
        day += timedelta(days=1)
