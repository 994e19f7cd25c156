"""The digest that tells a desk whether its catalogue, calendar and office are those of today."""

from __future__ import annotations

import hashlib

from sqlalchemy import select

from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Connection

CALENDAR = "calendar"
CATALOGUE = "catalogue/"


def packs_version(connection: Connection, asker: Asker) -> str:
    """Another text whenever what `GET /v1/packs` answers to this office is another."""
    sums = hashlib.sha256()
    table = schema.pack
    given = (table.c.name == CALENDAR) | table.c.name.startswith(CATALOGUE)
    packs = select(table.c.name, table.c.version).where(given).order_by(table.c.name)
    for row in connection.execute(packs):
        sums.update(f"{row.name}={row.version};".encode())
    offices = select(schema.office.c.document).where(schema.office.c.code == asker.office)
    officers = (
        select(schema.officer.c.document)
        .where(schema.officer.c.office == asker.office)
        .order_by(schema.officer.c.id)
    )
    for query in (offices, officers):
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
    desks = select(schema.desk.c.id, schema.desk.c.name).where(schema.desk.c.office == asker.office)
    for row in connection.execute(desks.order_by(schema.desk.c.id)):
        sums.update(f"{row.id}={row.name};".encode())
    leases = (
        select(schema.lease.c.id)
        .join(schema.desk, schema.desk.c.id == schema.lease.c.desk)
        .where(schema.desk.c.office == asker.office)
    )
    for key in connection.scalars(leases.order_by(schema.lease.c.id)):
        sums.update(f"{key};".encode())
    return sums.hexdigest()[:16]
