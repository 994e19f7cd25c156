"""Rectangles of days × serials of one agency that never overlap: where a new one fits."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from counter_app.domain.office.office import Lease
from counter_app.portal.ledger import ledger_records
from counter_app.portal.store import rows, schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.context import Context

FOUR_DIGITS = (1, 9_999)
FIVE_DIGITS = (10_000, 29_999)  # for serial ranges, once four digits are full
BANDS = (30_001, 99_999)
_OVERFLOW_STEP = 1_000

Range = tuple[int, int]

_OF_DESK = (
    select(schema.lease)
    .where(schema.lease.c.desk == bindparam("desk"), schema.lease.c.last_day >= bindparam("since"))
    .order_by(schema.lease.c.agency, schema.lease.c.first_day, schema.lease.c.low)
)


def standing(connection: Connection, agency: str, first: date, last: date) -> list[Lease]:
    """All leases of the agency that hold on one of these days, whosever they are."""
    return [lease for _, lease in holding(connection, agency, first, last)]


def holding(
    connection: Connection, agency: str, first: date, last: date
) -> list[tuple[str, Lease]]:
    """As `standing`, each with the id of its desk."""
    table = schema.lease
    query = select(table).where(
        table.c.agency == agency,
        table.c.last_day >= first.isoformat(),
        table.c.first_day <= last.isoformat(),
    )
    return [(row.desk, lease_of(row)) for row in connection.execute(query)]


def of_desk(connection: Connection, desk: str, since: date) -> list[Lease]:
    """The leases of a desk that have not ended on this day, in the order of agency and day."""
    requested = {"desk": desk, "since": since.isoformat()}
    return [lease_of(row) for row in connection.execute(_OF_DESK, requested)]


def of_office(connection: Connection, office: str, since: date) -> list[tuple[str, Lease]]:
    """As `of_desk`, of every desk of an office, with the desk's id."""
    query = (
        select(schema.lease)
        .join(schema.desk, schema.desk.c.id == schema.lease.c.desk)
        .where(schema.desk.c.office == office, schema.lease.c.last_day >= since.isoformat())
        .order_by(schema.lease.c.desk, schema.lease.c.agency, schema.lease.c.first_day)
    )
    return [(row.desk, lease_of(row)) for row in connection.execute(query)]


def documents_of_desk(connection: Connection, desk: str, since: date) -> list[bytes]:
    """As `of_desk`, as JSON."""
    requested = {"desk": desk, "since": since.isoformat()}
    return [bytes(rows.passed_on(row.document)) for row in connection.execute(_OF_DESK, requested)]


def lease_of(row: Row[Any]) -> Lease:
    """Of one that this portal cannot read nobody else is given a serial, bands included."""
    result = rows.readable(row.document, Lease)
    return result or Lease(
        id=row.id,
        agency=row.agency,
        first_day=date.fromisoformat(row.first_day),
        last_day=date.fromisoformat(row.last_day),
        low=row.low,
        high=row.high,
        band_low=BANDS[0],
        band_high=BANDS[1],
    )


def place(taken: Sequence[Lease], size: int, within: Range, preferred: int = 0) -> Range | None:
    """The lowest free run of `size` serials, or the one at `preferred` where that is free."""
    used = sorted(_used(taken))
    requested = (preferred, preferred + size - 1)
    if preferred and requested[1] <= within[1] and not any(_meet(requested, one) for one in used):
        return requested
    low = within[0]
    for start, end in used:
        if low + size - 1 < start:
            break
        low = max(low, end + 1)
    return (low, low + size - 1) if low + size - 1 <= within[1] else None


def place_overflow_range(taken: Sequence[Lease], size: int) -> Range:
    """A band of five digits that starts at a thousand and one; (0, 0) where none is left."""
    used = list(_used(taken))
    for low in range(BANDS[0], BANDS[1], _OVERFLOW_STEP):
        if size and not any(_meet((low, low + _OVERFLOW_STEP - 2), each) for each in used):
            return low, low + size - 1
    return 0, 0


def put(
    connection: Connection,
    context: Context,
    lease: Lease,
    desk: str,
    request: str,
    *,
    is_given_back: bool = False,
) -> None:
    """Write a lease: into the ledger first. One that a desk gave back may meet another one.

    Raises OSError.
    """
    record = ledger_records.LeaseRecord(
        lease=lease, desk=desk, request=request, given_back=is_given_back
    )
    ledger_records.write(context.ledger, lease.id, record)
    insert_dicts_or_ignore(connection, schema.lease, [rows.of_lease(lease, desk, request)])


def lease_id(desk: str, request: str, agency: str) -> str:
    """The same for the same question, so that one asked again can never be granted twice."""
    return hashlib.sha256(f"{desk}\n{request}\n{agency}".encode()).hexdigest()[:32]


def _used(taken: Iterable[Lease]) -> Iterator[Range]:
    for lease in taken:
        yield lease.low, lease.high
        if lease.band_high:
            yield lease.band_low, lease.band_high


def _meet(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
