"""Which office answers for an agency, or for an office that was merged into another."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import select

from counter_app.portal.ledger import ledger_records
from counter_app.portal.store import bulk, schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Connection, Context

_FOUND = "SELECT code, office FROM serving WHERE code {keys}"
_OFFICES = "SELECT code FROM office WHERE code {keys}"


def put(connection: Connection, context: Context, served: Mapping[str, str]) -> None:
    """From now on; codes that are not named stay as they are."""
    existing = _told(connection, served)
    new = {code: office for code, office in served.items() if existing.get(code) != office}
    for code, office in new.items():
        record = ledger_records.ServingRecord(code=code, office=office)
        ledger_records.write(context.ledger, code, record)
    upsert_dicts(
        connection,
        schema.serving,
        [{"code": code, "office": office} for code, office in new.items()],
        ["code"],
    )


def of_codes(connection: Connection, codes: Collection[str]) -> dict[str, str]:
    """The office that answers for each of these, where one does: an office of which nothing else is
    said answers for itself, as an agency too.
    """
    offices = {row.code: row.code for row in bulk.found(connection, _OFFICES, sorted(codes))}
    return offices | _told(connection, codes)


def _told(connection: Connection, codes: Collection[str]) -> dict[str, str]:
    return {row.code: row.office for row in bulk.found(connection, _FOUND, sorted(codes))}


def all_of(connection: Connection) -> dict[str, str]:
    """Every code with its office."""
    rows = connection.execute(select(schema.serving.c.code, schema.serving.c.office))
    return {row.code: row.office for row in rows}
