"""Codes that the portal gives: to online dossiers, and to the second of two with one code."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date

from sqlalchemy import Connection, select

from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier_code import DossierCode, UnreadableCodeError, parse
from counter_app.domain.office.office import Lease
from counter_app.portal.serials import reserved_ranges
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import upsert_dicts
from counter_app.portal.store.context import Context
from counter_app.portal.store.locks import lock


def next_code(
    connection: Connection,
    context: Context,
    agency: str,
    day: date,
    carried: Container[str] = (),
) -> str:
    """The next code of the portal's reserved range for this agency and day; serials go up. One that
    a dossier carries already, or that is among `carried`, is passed over.

    Raises ProblemError serials_full, OSError where the ledger cannot be written.
    """
    lock(connection, f"serials of {agency}")
    reserved_ranges.keep_open(connection, context, agency, day, day)
    last = _marked(connection, agency, day)
    leases = reserved_ranges.of(connection, agency, day, day)
    while True:
        serial = _next(leases, last)
        if serial is None:
            reserved_range_row = reserved_ranges.open_reserved_range(
                connection, context, agency, day, day, above=last
            )
            if reserved_range_row is None:
                raise ProblemError("serials_full", 409)
            leases, serial = [reserved_range_row], reserved_range_row.low
        code = str(DossierCode(agency, day, serial))
        if code not in carried and not _is_carried(connection, code):
            break
        last = serial
    _mark(connection, {(agency, day.isoformat()): serial})
    return code


def mark_again(connection: Connection, codes: Iterable[str]) -> None:
    """Remember codes that were given in an earlier life of the database; marks only go up."""
    marks: dict[tuple[str, str], int] = {}
    for text in codes:
        try:
            code = parse(text)
        except UnreadableCodeError:
            continue
        key = (code.agency, code.day.isoformat())
        marks[key] = max(marks.get(key, 0), code.serial)
    existing = {key: _marked(connection, key[0], date.fromisoformat(key[1])) for key in marks}
    _mark(connection, {key: serial for key, serial in marks.items() if serial > existing[key]})


def _is_carried(connection: Connection, code: str) -> bool:
    table = schema.code
    return connection.scalar(select(table.c.dossier).where(table.c.code == code)) is not None


def _next(leases: list[Lease], last: int) -> int | None:
    for low, high in [
        *((lease.low, lease.high) for lease in leases),
        *((lease.band_low, lease.band_high) for lease in leases if lease.band_high),
    ]:
        serial = max(last + 1, low)
        if serial <= high:
            return serial
    return None


def _marked(connection: Connection, agency: str, day: date) -> int:
    table = schema.serial
    query = select(table.c.serial).where(
        table.c.agency == agency,
        table.c.day == day.isoformat(),
        table.c.desk == reserved_ranges.DESK,
    )
    return connection.scalar(query) or 0


def _mark(connection: Connection, marks: dict[tuple[str, str], int]) -> None:
    rows = [
        {"agency": agency, "day": day, "desk": reserved_ranges.DESK, "serial": serial}
        for (agency, day), serial in marks.items()
    ]
    upsert_dicts(connection, schema.serial, rows, ["agency", "day", "desk"])
