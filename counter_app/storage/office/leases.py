"""Serial leases and the marks that only go up: where a dossier code comes from."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from counter_app.domain import carried
from counter_app.domain.dossier.dossier_code import DossierCode
from counter_app.domain.kinds.received import CodeSource
from counter_app.domain.office.enrolment_rows import EnrolmentRow, open_rows
from counter_app.domain.office.office import Lease
from counter_app.storage.engine.schema import dossier, serial_mark
from counter_app.storage.engine.schema import lease as _table

_PUT = insert(_table).on_conflict_do_nothing()
_NEW_MARK = insert(serial_mark)
_MARK = _NEW_MARK.on_conflict_do_update(
    index_elements=["agency", "day"],
    set_={"serial": func.max(serial_mark.c.serial, _NEW_MARK.excluded.serial)},
)


def put(connection: Connection, granted: EnrolmentRow[Lease]) -> None:
    """Keep a lease as it came; of the same one again its seal is taken, and an earlier last day."""
    lease = granted.value
    earlier = connection.scalar(select(_table.c.document).where(_table.c.id == lease.id))
    if earlier is not None:
        _renew(connection, earlier, lease)
        return
    values = {
        "id": lease.id,
        "agency": lease.agency,
        "first_day": lease.first_day.isoformat(),
        "last_day": lease.last_day.isoformat(),
        "document": granted.document,
    }
    connection.execute(_PUT, values)


def _renew(connection: Connection, known: bytes, lease: Lease) -> None:
    old = next((row.value for row in open_rows([msgspec.Raw(known)], Lease)), None)
    if old is None:
        return
    last, seal = min(old.last_day, lease.last_day), lease.seal or old.seal
    if (last, seal) != (old.last_day, old.seal):
        document = carried.changed(known, last_day=last, seal=seal)
        values = {"last_day": last.isoformat(), "document": document}
        connection.execute(update(_table).where(_table.c.id == lease.id).values(values))


def documents(connection: Connection, since: date) -> list[bytes]:
    """The leases that have not ended on this day, as they came."""
    query = select(_table.c.document).where(_table.c.last_day >= since.isoformat())
    return list(connection.scalars(query.order_by(_table.c.id)))


def of(connection: Connection, agency: str, day: date) -> list[Lease]:
    """The leases of this agency that hold on this day, lowest serials first."""
    text = day.isoformat()
    rows = connection.execute(
        select(_table.c.document).where(
            _table.c.agency == agency, _table.c.first_day <= text, _table.c.last_day >= text
        )
    )
    leases = open_rows([msgspec.Raw(row.document) for row in rows], Lease)
    return sorted((row.value for row in leases), key=lambda item: item.low)


def take(
    connection: Connection, agency: str, day: date
) -> tuple[DossierCode, CodeSource, Lease] | None:
    """The next code of this agency and day, None when every lease is used up.

    The mark is not moved here but by `mark`, when the event that holds the code is projected.
    """
    leases = of(connection, agency, day)
    last = marked(connection, agency, day)
    for item in leases:
        serial = max(last + 1, item.low)
        if serial <= item.last_given:
            return DossierCode(agency, day, serial), CodeSource.LEASE, item
    for item in leases:
        serial = max(last + 1, item.band_low)
        if item.band_low and serial <= item.band_high:
            return DossierCode(agency, day, serial), CodeSource.OVERFLOW, item
    return None


def left(connection: Connection, agency: str, day: date) -> int:
    """How many codes this desk can still give for the agency on this day; of the bands only once
    it gives from them.
    """
    last, held = marked(connection, agency, day), of(connection, agency, day)
    usual = sum(max(0, item.last_given - max(last, item.low - 1)) for item in held)
    return usual or sum(
        max(0, item.band_high - max(last, item.band_low - 1)) for item in held if item.band_low
    )


def go_on_in_bands(connection: Connection, agency: str, day: date) -> None:
    """Give no more of this day's usual serials: others may have given them."""
    for item in of(connection, agency, day):
        raise_mark(connection, agency, day, item.mark_before_overflow())


def lease_of(connection: Connection, code: DossierCode) -> Lease | None:
    """The lease of this desk in which the code lies, its band included."""
    held = of(connection, code.agency, code.day)
    return next((item for item in held if item.holds(code.day, code.serial)), None)


def is_used(connection: Connection, code: str) -> bool:
    return connection.scalar(select(dossier.c.n).where(dossier.c.code == code).limit(1)) is not None


def marked(connection: Connection, agency: str, day: date) -> int:
    """The highest serial given for this agency and day; 0 for none."""
    match = connection.scalar(
        select(serial_mark.c.serial).where(
            serial_mark.c.agency == agency, serial_mark.c.day == day.isoformat()
        )
    )
    return match or 0


def mark(connection: Connection, code: DossierCode) -> None:
    """Remember that this serial was given; a mark only goes up."""
    raise_mark(connection, code.agency, code.day, code.serial)


def raise_mark(connection: Connection, agency: str, day: date, serial: int) -> None:
    """As `mark`, for an agency and a day."""
    values = {"agency": agency, "day": day.isoformat(), "serial": serial}
    connection.execute(_MARK, values)


def last_days(connection: Connection) -> dict[str, date]:
    """For each agency the last day that its leases reach."""
    rows = connection.execute(
        select(_table.c.agency, func.max(_table.c.last_day)).group_by(_table.c.agency)
    )
    return {agency: date.fromisoformat(day) for agency, day in rows}


def end_others(connection: Connection, kept: set[str], day: date) -> None:
    """Leases other than these end before `day`: codes of earlier days stay theirs."""
    last = day - timedelta(days=1)
    query = select(_table.c.id, _table.c.document).where(
        _table.c.id.not_in(kept), _table.c.last_day >= day.isoformat()
    )
    for key, document in connection.execute(query).all():
        ended = carried.changed(document, last_day=last)
        connection.execute(
            update(_table)
            .where(_table.c.id == key)
            .values(last_day=last.isoformat(), document=ended)
        )
