"""Catalogue packs, the calendar, and the office with its officers, as a desk is given them."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, select

from counter_app.contract.enrolment import Packs
from counter_app.contract.problems import ProblemError
from counter_app.domain.catalogue.catalogue import (
    Catalogue,
    OpenedPack,
    UnreadablePackError,
    decode_pack,
    open_pack,
)
from counter_app.domain.deadlines.calendar import calendar_id, decode_calendar
from counter_app.domain.office.enrolment_rows import joined
from counter_app.portal.ledger import ledger_records
from counter_app.portal.office import office_records, offices
from counter_app.portal.serials import leases
from counter_app.portal.store import meta, rows, schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Asker, Context

CALENDAR = "calendar"
CATALOGUE = "catalogue/"
FORMER = "calendar/"
_DEMO = "demo"
_opened: dict[str, Catalogue] = {}
_KEPT = 4
_log = logging.getLogger(__name__)


def put_pack(connection: Connection, context: Context, data: bytes) -> None:
    """A pack of procedure versions, in the place of the one with its name.

    Raises UnreadablePackError.
    """
    pack = decode_pack(data)
    put_document(connection, context, CATALOGUE + pack.name, data)


def put_calendar(connection: Connection, context: Context, data: bytes) -> None:
    """The calendar from now on; what is computed in this context takes it at once. The one before
    is kept, for what was counted by it.

    Raises CalendarError.
    """
    calendar = decode_calendar(data)
    before = calendar_id(context.calendar)
    if before != calendar_id(calendar):
        put_document(connection, context, FORMER + before, _calendar(connection, context))
    put_document(connection, context, CALENDAR, data)
    context.calendar = calendar


def packs(connection: Connection, context: Context, asker: Asker) -> Packs:
    """All that the desk of this office is given. Raises ProblemError forbidden, not_found."""
    if asker.revoked:
        raise ProblemError("forbidden", 403)
    table = schema.pack
    query = select(table.c.document).where(table.c.name.startswith(CATALOGUE))
    query = query.order_by(table.c.name)
    calendar = _calendar(connection, context)
    return Packs(
        version=version(connection, asker),
        catalogue=[rows.passed_on(document) for document in connection.scalars(query)],
        calendar=msgspec.Raw(calendar),
        enrolment=enrolment(connection, context, asker),
    )


def _calendar(connection: Connection, context: Context) -> bytes:
    """The calendar in force, as it was put."""
    document = meta.pack(connection, CALENDAR)
    if document is not None and decode_calendar(document) == context.calendar:
        return document
    return msgspec.json.encode(context.calendar)


def enrolment(connection: Connection, context: Context, asker: Asker) -> msgspec.Raw:
    """The office, its officers with their verifiers, and the desk with its leases: an `Enrolment`
    in which each row is as it was put, whether this portal can read it or not.
    """
    desk, office = offices.desk(connection, asker.desk)
    if office != asker.office:
        raise ProblemError("forbidden", 403)
    recorded = office_records.given(connection, office)
    return joined(
        offices.office_document(connection, office),
        desk,
        officers=offices.given_officers(connection, context, office),
        leases=map(bytes, leases.current(connection, context, desk.id).leases),
        desks=tuple(item for item, of in offices.desks(connection) if of == office),
        manual=leases.manual_ranges(connection, context, asker),
        demo=is_demo(connection),
        mandates=map(bytes, recorded.mandates),
        outages=map(bytes, recorded.outages),
    )


def mark_demo(connection: Connection) -> None:
    """Mark this portal as one that holds invented people only."""
    meta.put(connection, _DEMO, b"1")


def is_demo(connection: Connection) -> bool:
    return meta.get(connection, _DEMO) is not None


def catalogue(connection: Connection) -> Catalogue:
    """All procedure versions of the packs; opened once for each set of packs."""
    table = schema.pack
    named = select(table.c.name, table.c.version).where(table.c.name.startswith(CATALOGUE))
    key = repr(sorted((row.name, row.version) for row in connection.execute(named)))
    result = _opened.get(key)
    if result is None:
        query = select(table.c.document).where(table.c.name.startswith(CATALOGUE))
        documents = connection.scalars(query.order_by(table.c.name)).all()
        result = Catalogue.of(_readable(documents))
        while len(_opened) >= _KEPT:
            _opened.pop(next(iter(_opened)), None)
        _opened[key] = result
    return result


def _readable(documents: Iterable[bytes]) -> Iterator[OpenedPack]:
    """What of the packs this portal can read; the rest is told the log, and waits for it."""
    for document in documents:
        try:
            pack = open_pack(document)
        except UnreadablePackError:
            _log.error("a pack cannot be read")
            continue
        if pack.faults:
            _log.error("%d versions of a pack cannot be read", len(pack.faults))
        yield pack


def version(connection: Connection, asker: Asker) -> str:
    """The digest that tells a desk whether its catalogue, calendar and office are those of today:
    another text whenever what `GET /v1/packs` answers to this office is another.
    """
    sums = hashlib.sha256()
    table = schema.pack
    given = (table.c.name == CALENDAR) | table.c.name.startswith(CATALOGUE)
    named = select(table.c.name, table.c.version).where(given).order_by(table.c.name)
    for row in connection.execute(named):
        sums.update(f"{row.name}={row.version};".encode())
    office = select(schema.office.c.document).where(schema.office.c.code == asker.office)
    officers = (
        select(schema.officer.c.document)
        .where(schema.officer.c.office == asker.office)
        .order_by(schema.officer.c.id)
    )
    for query in (office, officers):
        for row in connection.execute(query):
            sums.update(hashlib.sha256(row.document).digest())
    posting = schema.posting
    here = select(posting.c.officer).where(posting.c.office == asker.office)
    postings = (
        select(posting.c.id, posting.c.document)
        .where(posting.c.officer.in_(here))
        .order_by(posting.c.id)
    )
    for row in connection.execute(postings):
        sums.update(f"{row.id}=".encode() + hashlib.sha256(row.document).digest())
    record = schema.office_record
    recorded = select(record.c.id, record.c.version).where(
        office_records.is_told(connection, asker.office)
    )
    for row in connection.execute(recorded.order_by(record.c.id, record.c.version)):
        sums.update(f"{row.id}/{row.version};".encode())
    desks = select(schema.desk.c.id, schema.desk.c.name).where(schema.desk.c.office == asker.office)
    for row in connection.execute(desks.order_by(schema.desk.c.id)):
        sums.update(f"{row.id}={row.name};".encode())
    leased = (
        select(schema.lease.c.id)
        .join(schema.desk, schema.desk.c.id == schema.lease.c.desk)
        .where(schema.desk.c.office == asker.office)
    )
    for key in connection.scalars(leased.order_by(schema.lease.c.id)):
        sums.update(f"{key};".encode())
    return sums.hexdigest()[:16]


def put_document(connection: Connection, context: Context, name: str, data: bytes) -> None:
    """A pack by its name: JSON without the spaces between, so that the ledger keeps it on one
    line.
    """
    document = msgspec.json.format(data, indent=-1)
    digest = hashlib.sha256(document).hexdigest()[:16]
    table = schema.pack
    if connection.scalar(select(table.c.version).where(table.c.name == name)) == digest:
        return
    record = ledger_records.PackRecord(name=name, version=digest, document=msgspec.Raw(document))
    ledger_records.write(context.ledger, name, record)
    row = {"name": name, "version": digest, "document": document}
    upsert_dicts(connection, table, [row], ["name"])
