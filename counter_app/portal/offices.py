"""Offices, their desks, their officers and the tree of agencies: made at the portal only."""

from __future__ import annotations

from datetime import date

import msgspec
from sqlalchemy import Connection, select

from counter_app.contract.problems import ProblemError
from counter_app.domain import carried
from counter_app.domain.errors import DomainError
from counter_app.domain.office import Desk, Office, Officer
from counter_app.domain.procedure import Level
from counter_app.portal import ledger_records, rows, schema
from counter_app.portal.context import Context
from counter_app.portal.upsert import upsert


class LoginTakenError(DomainError):
    code = "login_taken"


class AgencyNode(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An agency in the tree; `last_day` is set for those that have ended (the districts)."""

    code: str
    parent: str = ""
    level: Level
    name: str
    first_day: date
    last_day: date | None = None


def put_agencies(connection: Connection, nodes: list[AgencyNode]) -> None:
    """Raises ValueError where a parent is missing or a node ends before it begins."""
    known = {row.code for row in connection.execute(select(schema.agency.c.code))}
    known |= {node.code for node in nodes}
    for node in nodes:
        if node.parent and node.parent not in known:
            raise ValueError(f"agency {node.code} has no parent {node.parent}")
        if node.last_day is not None and node.last_day < node.first_day:
            raise ValueError(f"agency {node.code} ends before it begins")
    upsert(
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


def agencies(connection: Connection, day: date | None = None) -> list[AgencyNode]:
    """The tree in the order of the codes; with a day only what there was on it."""
    table = schema.agency
    query = select(table).order_by(table.c.code)
    if day is not None:
        text = day.isoformat()
        query = query.where(
            table.c.first_day <= text, (table.c.last_day == "") | (table.c.last_day >= text)
        )
    return [
        AgencyNode(
            code=row.code,
            parent=row.parent,
            level=Level(row.level),
            name=row.name,
            first_day=date.fromisoformat(row.first_day),
            last_day=date.fromisoformat(row.last_day) if row.last_day else None,
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
    upsert(connection, schema.office, [rows.of_office(office.code, document)], ["code"])


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
    upsert(connection, schema.desk, [row], ["id"])


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
    """An officer as of now; `source` as in `put_office`. Raises LoginTakenError where another one
    has the login.
    """
    table = schema.officer
    owner = connection.scalar(select(table.c.id).where(table.c.login == officer.login))
    if owner is not None and owner != officer.id:
        raise LoginTakenError(login=officer.login)
    document = _document(officer, source)
    record = ledger_records.OfficerRecord(office=office, officer=msgspec.Raw(document))
    ledger_records.write(context.ledger, officer.id, record)
    upsert(connection, table, [rows.of_officer(officer, office, document)], ["id"])


def officers(connection: Connection, office: str) -> tuple[Officer, ...]:
    """The officers of one office that this portal can read, with their verifiers, by id."""
    found = (rows.readable(one, Officer) for one in officer_documents(connection, office))
    return tuple(one for one in found if one is not None)


def officer_documents(connection: Connection, office: str) -> list[bytes]:
    """The officers of one office as JSON, by id."""
    table = schema.officer
    query = select(table.c.document).where(table.c.office == office).order_by(table.c.id)
    return [bytes(rows.passed_on(document)) for document in connection.scalars(query)]


def _document(value: Office | Officer, source: bytes) -> bytes:
    return carried.encoded(value, source) if source else msgspec.json.encode(value)


def exists(connection: Connection, office: str) -> bool:
    """Whether there is an office with this code."""
    table = schema.office
    return connection.scalar(select(table.c.code).where(table.c.code == office)) is not None
