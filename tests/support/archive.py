"""An archive of invented dossiers in the store's own tables, filled in bulk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, timezone
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from counter_app.contract import chain
from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import DossierCode
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.received import Received
from counter_app.domain.people.applicant import Authority, Owner, Submission
from counter_app.storage.dossiers import projected, projection, search
from counter_app.storage.engine import migrate
from counter_app.storage.engine.database import connect
from tests.support import search_tables
from tests.support.people import organisations, people

OFFICE_TIME = timezone(timedelta(hours=7))
LAST_DAY = date(2026, 11, 20)
DEVICE = "bench-device"
KEY = bytes(48)
OFFICE = AgencyRef(code="H38.45", name="Ủy ban nhân dân xã Mường Hum")
AGENCIES = tuple(
    AgencyRef(code=f"H38.45.{number:02d}", name=name)
    for number, name in enumerate(
        ("Văn phòng", "Tư pháp", "Kinh tế", "Văn hóa - Xã hội", "Địa chính", "Công an xã"), start=1
    )
)
PROCEDURES = (
    ("1.001193", "Đăng ký khai sinh", "Hộ tịch"),
    ("2.000815", "Chứng thực bản sao từ bản chính", "Chứng thực"),
    ("1.004222", "Đăng ký thường trú", "Cư trú"),
    ("1.000656", "Đăng ký khai tử", "Hộ tịch"),
    ("1.004873", "Cấp giấy xác nhận tình trạng hôn nhân", "Hộ tịch"),
    ("1.012784", "Cấp đổi giấy chứng nhận quyền sử dụng đất", "Đất đai"),
)
PAPERS = ("Tờ khai", "Giấy chứng sinh", "Giấy tờ tùy thân")


def received(count: int, seed: int = 1) -> Iterator[Event]:
    """`count` receptions in the order of their time, spread evenly over working days.

    One in three comes from somebody who has been here before, one in ten through a proxy, one in
    twenty from an organisation; up to some hundred on a day.
    """
    random = Random(seed)
    persons, companies = people(random), organisations(random)
    known: list[Owner] = []
    for n, (day, serial, agency) in enumerate(_slots(count), start=1):
        owner: Owner
        if known and random.random() < 1 / 3:
            owner = random.choice(known)
        else:
            owner = next(companies) if random.random() < 1 / 20 else next(persons)
            if len(known) < 200_000:
                known.append(owner)
        submission = None
        if random.random() < 1 / 10:
            submission = Submission(person=next(persons), authority=Authority.AUTHORISED)
        yield _reception(
            n,
            day=day,
            serial=serial,
            agency=agency,
            owner=owner,
            submission=submission,
            procedure=random.choice(PROCEDURES),
        )


def codes(count: int) -> list[str]:
    """The codes of the archive in the order of its rows."""
    return [str(DossierCode(agency.code, day, serial)) for day, serial, agency in _slots(count)]


def _slots(count: int) -> Iterator[tuple[date, int, AgencyRef]]:
    daily = max(120, count // 1_500)
    days = -(-count // daily)
    working: list[date] = []
    day = LAST_DAY
    while len(working) < days:
        if day.weekday() < 5:
            working.append(day)
        day -= timedelta(days=1)
    slots = (
        (day, 1 + place // len(AGENCIES), AGENCIES[place % len(AGENCIES)])
        for day in reversed(working)
        for place in range(daily)
    )
    return islice(slots, count)


def _reception(
    n: int,
    *,
    day: date,
    serial: int,
    agency: AgencyRef,
    owner: Owner,
    submission: Submission | None,
    procedure: tuple[str, str, str],
) -> Event:
    at = datetime.combine(day, time(7, 30), OFFICE_TIME) + timedelta(minutes=serial * 2 % 570)
    due = at + timedelta(days=3)
    code, name, field = procedure
    identity = f"{n:08x}-0000-7000-8000-{n:012x}"
    body = Received(
        code=str(DossierCode(agency.code, day, serial)),
        lease="lease-1",
        procedure=ProcedureRef(
            version=hashlib.sha256(code.encode()).hexdigest(),
            code=code,
            name=name,
            short_name=name,
            field=field,
        ),
        case="default",
        agency=agency,
        office=OFFICE,
        desk="quay-1",
        received_at=at,
        owner=owner,
        submission=submission,
        papers=tuple(
            Paper(requirement=f"p{place}", name=paper, source=Source.HANDED_IN, originals=1)
            for place, paper in enumerate(PAPERS, start=1)
        ),
        deadline=Deadline(
            due_at=due,
            rule="end_of_day",
            calendar="2026",
            steps=(Step(kind=StepKind.RECEIVED, at=at), Step(kind=StepKind.DUE, at=due)),
        ),
        promised_at=due,
    )
    return events.make(
        body, id=identity, dossier=identity, at=at, officer="can-bo-1", clock=Clock.OK
    )


def printed(reception: Event) -> Event:
    """The event of the receipt that was printed after this reception."""
    body = FormIssued(regime=REGIME, number=FORM)
    return events.make(
        body,
        id="f" + reception.id[1:],
        dossier=reception.id,
        at=reception.occurred_at,
        officer=reception.officer,
        clock=Clock.OK,
    )


def after(happened: Sequence[Event]) -> Dossier:
    """The dossier that these events make."""
    dossier: Dossier | None = None
    for event in happened:
        dossier = apply(dossier, event)
    assert dossier is not None
    return dossier


def dossiers(count: int, seed: int = 1) -> Iterator[Dossier]:
    """The dossiers of the archive in the order of their rows, the first with n = 1."""
    for reception in received(count, seed):
        yield after((reception, printed(reception)))


def fill(connection: Any, count: int, seed: int = 1) -> None:
    """Write `count` dossiers through a driver connection whose tables stand and are empty.

    The rows are those that the journal and the projection write, two events a dossier, in bulk.
    """
    before = chain.START
    n = 0
    stream = received(count, seed)
    connection.execute(_HASH_SIZE, (64 << 20,))
    while batch := list(islice(stream, 20_000)):
        tables: dict[str, list[tuple[object, ...]]] = {name: [] for name in _COLUMNS}
        for reception in batch:
            n += 1
            happened = (reception, printed(reception))
            for place, event in enumerate(happened):
                data = events.encode(event)
                before = chain.entry_hash(before, data)
                seq = 2 * n - 1 + place
                tables["event"].append((seq, event.id, event.dossier, event.kind, data))
                tables["entry"].append((DEVICE, seq, event.id, before))
            dossier = after(happened)
            tables["dossier"].append((n, *projection.columns(dossier).values()))
            tables["dossier_words"].append((n, search.index_terms(dossier)))
            tables["dossier_entry"].append((n, *search.entry_columns(dossier).values()))
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in tables.items():
            marks = ", ".join("?" * len(rows[0]))
            names = _COLUMNS[table]
            connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute(_HASH_SIZE, (1 << 20,))


_HASH_SIZE = "INSERT INTO dossier_words (dossier_words, rank) VALUES ('hashsize', ?)"
_SAMPLE = after(tuple(islice(received(1), 1)))
_COLUMNS = {
    "event": "n, id, dossier, kind, bytes",
    "entry": "device, seq, event, hash",
    "dossier": ", ".join(("n", *projection.columns(_SAMPLE))),
    "dossier_words": "rowid, words",
    "dossier_entry": ", ".join(("n", *search.entry_columns(_SAMPLE))),
}


def build(path: Path, count: int, seed: int = 1) -> None:
    """A new encrypted database at `path` (with KEY) with all tables and `count` dossiers."""
    migrate.bring_up(path, KEY, path.parent)
    connection = connect(path, KEY, synchronous="NORMAL")
    connection.execute("PRAGMA synchronous = OFF")
    fill(connection, count, seed)
    done = msgspec.json.encode(projected.DONE)
    connection.execute("INSERT INTO meta VALUES ('projection', ?)", (done,))
    connection.close()


def version(seed: int = 1) -> str:
    """Twelve digits that change with what a built archive would hold."""
    content = hashlib.sha256()
    for one in dossiers(50, seed):
        content.update(msgspec.json.encode(one) + search.index_terms(one).encode())
    content.update(
        "".join(search_tables.DDL).encode() + f"{migrate.SCHEMA} {projected.NUMBER}".encode()
    )
    return content.hexdigest()[:12]


def cached(folder: Path, count: int, seed: int = 1) -> Path:
    """The database of `count` dossiers under `folder`, built once for each content."""
    path = folder / f"archive-{count}-{version(seed)}" / "desk.db"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name("unfinished.db")
        for leftover in path.parent.glob("unfinished.db*"):
            leftover.unlink()
        build(unfinished, count, seed)
        unfinished.rename(path)
    return path
