"""The demo portal: the demo's office with two desks, and citizens who file online. All invented."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Annotated

import msgspec
from msgspec import Meta
from sqlalchemy import Connection

from counter_app import paths
from counter_app.contract.office_records import OfficeRecordQuestion, OfficeRecords, RecordKind
from counter_app.contract.submission import OnlineDossier, OnlineFee, OnlinePayment, OnlineState
from counter_app.domain.catalogue.procedure import (
    Channel,
    FeeUnit,
    Manner,
    PaperRequirement,
    Procedure,
)
from counter_app.domain.dossier.intake import fee_line
from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.files.file_kinds import EXTENSIONS, kind_of
from counter_app.domain.office.office import KEEPS_RECORDS, Desk, Enrolment
from counter_app.domain.people.applicant import Address, IdentityKind, Person, Sex
from counter_app.portal.office import office_records, offices, packs
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.office.offices import AgencyNode
from counter_app.portal.online import submissions
from counter_app.portal.serials import serial_ranges
from counter_app.portal.store.context import Asker, Context
from counter_app.portal.store.store import PortalStore

ONLINE = Account(login="dich-vu-cong", role=AccountRole.ONLINE)
"""The service that citizens of the demo file with; it has no password, nobody signs in as it."""

PutBlob = Callable[[bytes, str], object]
"""Stores a file's bytes of a MIME type, so that a submission may name them by their SHA-256."""

_PAPERS = ("declaration.pdf", "evidence.pdf", "photograph.png")
"""What citizens attach: the first paper of a dossier is the first file, and so on. Files of
`resources/demo`, made by tests/fixtures/making/demo_papers.py.
"""


class Invented(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person of `resources/demo/people.json`."""

    name: str
    identity_number: str
    birth_date: date
    sex: Sex
    phone: str
    line: str


class Template(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is filed under one procedure: fields are group, label and value with {gaps}."""

    procedure: str
    case: str
    content: str
    fields: list[tuple[str, str, str]]


class Demo(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`resources/demo/portal.json`; `children` are given names, `paid` is the share of dossiers
    with fees that are paid at once, `shown` that of papers to be shown that are filed all the same.
    """

    agencies: list[AgencyNode]
    desks: list[Desk]
    filings: Annotated[list[Template], Meta(min_length=1)]
    children: Annotated[list[str], Meta(min_length=1)]
    paid: Annotated[float, Meta(ge=0, le=1)]
    shown: Annotated[float, Meta(ge=0, le=1)]


def make_demo(store: PortalStore) -> None:
    """The demo's office, officers, desks, catalogue and calendar; a second time changes nothing.

    The leases that the demo's first desk was made with are granted to it here, so that nobody
    else is given its serials.
    """
    folder = paths.resources()
    enrolment = msgspec.json.decode(_read("enrolment.json"), type=Enrolment)
    demo = msgspec.json.decode(_read("portal.json"), type=Demo)
    catalogue = [path.read_bytes() for path in sorted((folder / "catalogue").glob("*.json"))]
    calendar = (folder / "calendar" / "lao-cai.json").read_bytes()

    def make(connection: Connection) -> None:
        packs.mark_demo(connection)
        offices.put_agencies(connection, store.context, demo.agencies)
        _put_office(connection, store.context, enrolment, demo.desks)
        for data in catalogue:
            packs.put_pack(connection, store.context, data)
        packs.put_calendar(connection, store.context, calendar)

    store.run(make)


def record_office(store: PortalStore) -> None:
    """What the demo's office recorded about itself: a mandate, an outage. A second time changes
    nothing.
    """
    enrolment = msgspec.json.decode(_read("enrolment.json"), type=Enrolment)
    given = msgspec.json.decode(_read("office_records.json"), type=OfficeRecords)
    asker = Asker(enrolment.desk.id, enrolment.office.code)
    author = next(one for one in enrolment.officers if not KEEPS_RECORDS.isdisjoint(one.roles))

    def write(connection: Connection) -> None:
        named = [(RecordKind.MANDATE, given.mandates), (RecordKind.OUTAGE, given.outages)]
        for kind, documents in named:
            for record in documents:
                question = OfficeRecordQuestion(
                    officer=author.id, password="", kind=kind, record=record
                )
                office_records.put(connection, store.context, asker, author, question)

    store.run(write)


def seed_online(
    store: PortalStore, count: int, seed: int, put_blob: PutBlob, *, office: str = ""
) -> list[OnlineState]:
    """File `count` invented dossiers online, some of them paid; `seed` makes them the same again.

    Asked a second time with the same seed nothing is filed twice.
    """
    demo = msgspec.json.decode(_read("portal.json"), type=Demo)
    people = msgspec.json.decode(_read("people.json"), type=list[Invented])
    office = office or msgspec.json.decode(_read("enrolment.json"), type=Enrolment).office.code
    filed = []
    for number in range(count):
        random = Random(f"{seed} {number}")  # noqa: S311 - invents people, guards nothing
        template = demo.filings[(number + seed) % len(demo.filings)]
        person, other = random.sample(people, 2)
        citizen = _Citizen(f"{seed}-{number}", (person, other), office, random, demo)
        filed.append(_file(store, citizen, template, put_blob))
    return filed


@dataclass(frozen=True, slots=True)
class _Citizen:
    """Who files, with somebody named beside, and what chance decides."""

    request: str
    people: tuple[Invented, Invented]
    office: str
    random: Random
    demo: Demo


def _file(
    store: PortalStore, citizen: _Citizen, template: Template, put_blob: PutBlob
) -> OnlineState:
    people, office, random, demo = citizen.people, citizen.office, citizen.random, citizen.demo
    today = store.context.today()
    with store.read() as connection:
        entry = packs.catalogue(connection).find(template.procedure, today)
        unit = offices.office(connection, office)
    if entry is None:
        raise LookupError(template.procedure)
    person = people[0]
    where = f"xã {unit.place}, tỉnh {unit.province}"
    gaps = _gaps(people, where, today, citizen)
    form = tuple(
        FormField(group=group, label=label, value=value.format_map(gaps))
        for group, label, value in template.fields
    )
    filed = [
        paper
        for paper in entry.procedure.case(template.case).papers
        if _is_filed(paper, demo.shown, random)
    ]
    files = tuple(
        _paper(paper, name, put_blob) for paper, name in zip(filed, _PAPERS, strict=False)
    )
    question = OnlineDossier(
        request=citizen.request,
        procedure=template.procedure,
        case=template.case,
        office=office,
        content=template.content.format_map(gaps),
        owner=_owner(person, unit.unit, where),
        form=form,
        files=files,
        fees=_fees(entry.procedure, template.case),
        reference=f"DVC-{today:%y%m%d}-{random.randrange(10**6):06d}",
    )
    state = store.run(lambda c: submissions.submit(c, store.context, ONLINE, question))
    due = tuple(line.id for line in state.fees if line.amount and not line.open)
    if due and state.fees_due and random.random() < demo.paid:
        payment = OnlinePayment(
            request=f"{citizen.request} paid",
            dossier=state.dossier,
            lines=due,
            amount=sum(line.amount for line in state.fees if line.id in due),
            reference=f"TT{random.randrange(10**10):010d}",
        )
        state = store.run(lambda c: submissions.pay(c, store.context, ONLINE, payment))
    return state


def _put_office(
    connection: Connection, context: Context, enrolment: Enrolment, desks: list[Desk]
) -> None:
    code = enrolment.office.code
    if offices.exists(connection, code):
        return
    offices.put_office(connection, context, enrolment.office)
    for desk in desks:
        offices.put_desk(connection, desk, code)
    for officer in enrolment.officers:
        offices.put_officer(connection, context, officer, code)
    for lease in enrolment.leases:
        serial_ranges.put(connection, context, lease, enrolment.desk.id, "demo")


def _gaps(
    people: tuple[Invented, Invented], where: str, today: date, citizen: _Citizen
) -> dict[str, str]:
    person, other = people
    surname = person.name.split()[0]
    random = citizen.random
    recent = today - timedelta(days=random.randrange(5, 50))
    return {
        "name": person.name,
        "birth": f"{person.birth_date:%d/%m/%Y}",
        "number": person.identity_number,
        "phone": person.phone,
        "line": person.line,
        "unit": where,
        "other": other.name,
        "child": f"{surname} {random.choice(citizen.demo.children)}",
        "recent": f"{recent:%d/%m/%Y}",
    }


def _owner(person: Invented, unit: str, where: str) -> Person:
    return Person(
        name=person.name,
        identity_number=person.identity_number,
        identity_kind=IdentityKind.CITIZEN,
        birth_date=person.birth_date,
        sex=person.sex,
        phone=person.phone,
        address=Address(line=person.line, unit=unit, unit_name=where),
    )


def _is_filed(paper: PaperRequirement, shown: float, random: Random) -> bool:
    """Papers that all bring, and now and then one that is only to be shown."""
    if paper.condition or paper.for_proxy:
        return False
    return paper.manner is Manner.HAND_IN or random.random() < shown


def _paper(paper: PaperRequirement, file: str, put_blob: PutBlob) -> Attachment:
    data = _read(file)
    kind = kind_of(data)
    if kind is None:
        raise ValueError(file)
    put_blob(data, kind.value)
    short = paper.name.split("(")[0].replace("/", "-").strip()[:80]
    return Attachment(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        mime=kind.value,
        name=f"{short}{EXTENSIONS[kind]}",
        paper=paper.id,
    )


def _fees(procedure: Procedure, case: str) -> tuple[OnlineFee, ...]:
    rules = procedure.fee_rules(Channel.ONLINE, case)
    return tuple(
        OnlineFee(rule=rule.id, quantity=1, copies=1 if rule.unit is FeeUnit.DOSSIER else 2)
        for rule in rules
        if rule.unit is not FeeUnit.DOSSIER or fee_line(rule, None) is not None
    )


def _read(name: str) -> bytes:
    return (paths.resources() / "demo" / name).read_bytes()
