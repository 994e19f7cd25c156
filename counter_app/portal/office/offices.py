"""Offices, their desks, their officers and the tree of agencies: made at the portal only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, select

from counter_app.contract.problems import ProblemError
from counter_app.domain import carried
from counter_app.domain.catalogue.procedure import Level
from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Desk, Office, Officer, Posting
from counter_app.portal.ledger import ledger_records
from counter_app.portal.office import accounts, postings, serving
from counter_app.portal.store import rows, schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Context


class LoginTakenError(DomainError):
    code = "login_taken"


class AgencyNode(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An agency in the tree; `last_day` is set for those that have ended (the districts). `office`
    is the one-stop office that serves it, empty where nothing is said.
    """

    code: str
    parent: str = ""
    level: Level
    name: str
    first_day: date
    last_day: date | None = None
    office: str = ""


def put_agencies(connection: Connection, context: Context, nodes: list[AgencyNode]) -> None:
    """Raises ValueError where a parent is missing or a node ends before it begins."""
    existing = {row.code for row in connection.execute(select(schema.agency.c.code))}
    existing |= {node.code for node in nodes}
    for node in nodes:
        if node.parent and node.parent not in existing:
            raise ValueError(f"agency {node.code} has no parent {node.parent}")
        if node.last_day is not None and node.last_day < node.first_day:
            raise ValueError(f"agency {node.code} ends before it begins")
    upsert_dicts(
        connection,
        schema.agency,
        [
            {
                "code": node.code,
                "parent": node.parent,
                "level": node.level.value,
                "name": node.name,
                "first_day": node.first_day.isoformat(),
                "last_day": node.last_day.isoformat() if node.last_day else "",
            }
            for node in nodes
        ],
        ["code"],
    )
    serving.put(connection, context, {node.code: node.office for node in nodes if node.office})


def agencies(connection: Connection, day: date | None = None) -> list[AgencyNode]:
    """The tree in the order of the codes; with a day only what there was on it."""
    table = schema.agency
    query = select(table).order_by(table.c.code)
    if day is not None:
        text = day.isoformat()
        query = query.where(
            table.c.first_day <= text, (table.c.last_day == "") | (table.c.last_day >= text)
        )
    served = serving.all_of(connection)
    return [
        AgencyNode(
            code=row.code,
            parent=row.parent,
            level=Level(row.level),
            name=row.name,
            first_day=date.fromisoformat(row.first_day),
            last_day=date.fromisoformat(row.last_day) if row.last_day else None,
            office=served.get(row.code, ""),
        )
        for row in connection.execute(query)
    ]


def put_office(
    connection: Connection, context: Context, office: Office, source: bytes = b""
) -> None:
    """An office as it is from now on; its feed goes on. `source` is the JSON that it was read
    from, which may hold more than this program knows.
    """
    document = _document(office, source)
    ledger_records.write_office(context.ledger, office.code, document)
    upsert_dicts(connection, schema.office, [rows.of_office(office.code, document)], ["code"])
    serving.put(connection, context, office.serving)


def office(connection: Connection, code: str) -> Office:
    """Raises ProblemError forbidden where there is no such office."""
    return msgspec.json.decode(office_document(connection, code), type=Office)


def office_document(connection: Connection, code: str) -> bytes:
    """The office as JSON. Raises ProblemError forbidden where there is none."""
    table = schema.office
    document: bytes | None = connection.scalar(select(table.c.document).where(table.c.code == code))
    if document is None:
        raise ProblemError("forbidden", 403)
    return document


def put_desk(connection: Connection, desk: Desk, office: str) -> None:
    """A place in an office; what the portal knows of its contacts stays."""
    row = {"id": desk.id, "office": office, "name": desk.name}
    upsert_dicts(connection, schema.desk, [row], ["id"])


def desk(connection: Connection, id: str) -> tuple[Desk, str]:
    """The desk and its office's code. Raises ProblemError not_found."""
    table = schema.desk
    row = connection.execute(select(table.c.name, table.c.office).where(table.c.id == id)).first()
    if row is None:
        raise ProblemError("not_found", 404)
    return Desk(id=id, name=row.name), row.office


def desks(connection: Connection) -> list[tuple[Desk, str]]:
    """Every desk with its office's code, by id."""
    table = schema.desk
    query = select(table.c.id, table.c.name, table.c.office).order_by(table.c.id)
    return [(Desk(id=row.id, name=row.name), row.office) for row in connection.execute(query)]


def put_officer(
    connection: Connection, context: Context, officer: Officer, office: str, source: bytes = b""
) -> None:
    """An officer as of now, posted here; `source` as in `put_office`. Raises LoginTakenError where
    another one has the login.
    """
    table = schema.officer
    owner = connection.scalar(select(table.c.id).where(table.c.login == officer.login))
    if owner is not None and owner != officer.id:
        raise LoginTakenError(login=officer.login)
    postings.note(connection, context, officer, office)
    document = _document(officer, source)
    record = ledger_records.OfficerRecord(office=office, officer=msgspec.Raw(document))
    ledger_records.write(context.ledger, officer.id, record)
    upsert_dicts(connection, table, [rows.of_officer(officer, office, document)], ["id"])


def officers(connection: Connection, office: str) -> tuple[Officer, ...]:
    """The officers of one office that this portal can read, with their verifiers, by id."""
    match = (
        rows.readable(officer_document, Officer)
        for officer_document in officer_documents(connection, office)
    )
    return tuple(one for one in match if one is not None)


def officer_documents(connection: Connection, office: str) -> list[bytes]:
    """The officers whose home this office is, as they were put, by id."""
    table = schema.officer
    query = select(table.c.document).where(table.c.office == office).order_by(table.c.id)
    return [bytes(rows.passed_on(document)) for document in connection.scalars(query)]


def given_officers(connection: Connection, context: Context, office: str) -> list[bytes]:
    """Everybody who works or worked in an office, as a desk there is given them, by id: with the
    roles of now in it, and locked where there are none.
    """
    codes = office_codes(connection, office)
    table = schema.officer
    posted = postings.of_office(connection, codes)
    at_home = select(table.c.id).where(table.c.office.in_(codes))
    ids = sorted({*posted, *connection.scalars(at_home)})
    query = select(table.c.id, table.c.document).where(table.c.id.in_(ids)).order_by(table.c.id)
    now = context.now()
    return [_given(row.document, posted.get(row.id, []), now) for row in connection.execute(query)]


def posted(connection: Connection, context: Context, office: str) -> tuple[Officer, ...]:
    """Who works in an office now, with the roles of now in it, by id."""
    results = (
        rows.readable(given_officer, Officer)
        for given_officer in given_officers(connection, context, office)
    )
    return tuple(item for item in results if item is not None and item.active)


def with_password(
    connection: Connection,
    context: Context,
    office: str,
    password: str,
    is_meant: Callable[[Officer], bool],
) -> Officer | None:
    """Who works in an office now, is meant and has this password; None after the same time whatever
    is wrong.
    """
    existing = posted(connection, context, office)
    result = next((item for item in existing if is_meant(item)), None)
    fits = accounts.fits(result.verifier if result is not None else "", password)
    return result if fits else None


def _given(document: bytes, posted: list[Posting], now: datetime) -> bytes:
    officer = rows.readable(document, Officer)
    if officer is None:
        return document
    roles = tuple(dict.fromkeys(role for item in posted if item.covers(now) for role in item.roles))
    return carried.changed(
        document, roles=roles, active=officer.active and bool(roles), postings=posted
    )


def office_codes(connection: Connection, office: str) -> frozenset[str]:
    """Every code under which this office is known; its own where it cannot be read."""
    table = schema.office
    document = connection.scalar(select(table.c.document).where(table.c.code == office))
    existing = rows.readable(document, Office) if document is not None else None
    return existing.codes if existing is not None else frozenset({office})


def _document(value: Office | Officer, source: bytes) -> bytes:
    return carried.encoded(value, source) if source else msgspec.json.encode(value)


def exists(connection: Connection, office: str) -> bool:
    """Whether there is an office with this code."""
    table = schema.office
    return connection.scalar(select(table.c.code).where(table.c.code == office)) is not None
