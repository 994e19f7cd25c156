"""Procedure versions that the packs lack: asked of the desks of an office, and taken from them."""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from counter_app.contract.problems import ProblemError
from counter_app.contract.push import MOST_LACKING
from counter_app.domain.catalogue.catalogue import UnreadablePackError, open_version
from counter_app.portal.deadlines.law import VERSION
from counter_app.portal.office import packs
from counter_app.portal.store import meta, schema
from counter_app.portal.store.context import Asker, Connection, Context

MOST_BYTES = 256 * 1024
"""Of a version's JSON; the largest one of the country's catalogue has 19 KiB."""


def lacking(connection: Connection, office: str, turn: str) -> list[str]:
    """Ids of versions that dossiers of this office name and the portal lacks, at most
    `MOST_LACKING`: those from `turn` on (64 hex digits), then those before it, so that with
    changing turns each is asked for whatever else is.
    """
    table, pack = schema.recount, schema.pack
    there = select(pack.c.name).where(pack.c.name == VERSION + table.c.version).exists()
    match: list[str] = []
    for part in (table.c.version >= turn, table.c.version < turn):
        query = (
            select(table.c.version)
            .where(table.c.office == office, table.c.version != "", part, ~there)
            .distinct()
            .order_by(table.c.version)
            .limit(MOST_LACKING - len(match))
        )
        match += connection.scalars(query)
        if len(match) >= MOST_LACKING:
            break
    return match


def put_version(
    connection: Connection, context: Context, asker: Asker, id: str, content: msgspec.Raw
) -> None:
    """Keep a version that this office was asked for. Dossiers are counted again by it, and nobody
    is given it.

    Raises ProblemError: not_found where nobody asked for it, unreadable where the content has
    another id or could stand in no pack; OSError where the ledger cannot be written.
    """
    try:
        version = open_version(content)
    except UnreadablePackError as error:
        raise ProblemError("unreadable", 400) from error
    if version.id != id:
        raise ProblemError("unreadable", 400)
    if meta.pack(connection, VERSION + id) is not None:
        return
    table = schema.recount
    asked = select(table.c.version).where(table.c.office == asker.office, table.c.version == id)
    if connection.scalar(asked.limit(1)) is None:
        raise ProblemError("not_found", 404)
    packs.put_document(connection, context, VERSION + id, version.document)
