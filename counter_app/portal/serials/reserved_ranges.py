"""The portal's range in the serials of an agency: for online dossiers and replaced codes."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Connection

from counter_app.domain.office.office import Lease
from counter_app.portal.serials import serial_ranges
from counter_app.portal.serials.lease_rules import rules
from counter_app.portal.store.context import Context

DESK = "portal"
_DAYS = 366
_STEP = timedelta(days=1)


def keep_open(
    connection: Connection, context: Context, agency: str, first: date, last: date
) -> None:
    """See to it that the range has serials on each of these days, as far as there are any.

    The caller holds the lock on the agency's serials.
    """
    reserved = sorted(of(connection, agency, first, last), key=lambda one: one.first_day)
    day = first
    for reserved_range_row in reserved:
        if reserved_range_row.first_day > day:
            open_reserved_range(
                connection, context, agency, day, reserved_range_row.first_day - _STEP
            )
        day = max(day, reserved_range_row.last_day + _STEP)
    if day <= last:
        until = max(last, day + timedelta(days=_DAYS - 1))
        open_reserved_range(connection, context, agency, day, until)


def of(connection: Connection, agency: str, first: date, last: date) -> list[Lease]:
    """The range's leases on these days, lowest serials first."""
    match = serial_ranges.of_desk(connection, DESK, first)
    fit = [one for one in match if one.agency == agency and one.first_day <= last]
    return sorted(fit, key=lambda one: one.low)


def open_reserved_range(
    connection: Connection,
    context: Context,
    agency: str,
    first: date,
    last: date,
    *,
    above: int = 0,
) -> Lease | None:
    """One more lease of the range, with serials above `above`; None where none are left."""
    rule = rules(connection, "", agency)
    taken = serial_ranges.standing(connection, agency, first, last)
    for low, high in (serial_ranges.FOUR_DIGITS, serial_ranges.FIVE_DIGITS, serial_ranges.BANDS):
        results = serial_ranges.place(taken, rule.online, (max(low, above + 1), high))
        if results is None:
            continue
        band = (0, 0) if above else serial_ranges.place_overflow_range(taken, rule.band)
        request = f"{first.isoformat()} {last.isoformat()} {above}"
        lease = Lease(
            id=serial_ranges.lease_id(DESK, request, agency),
            agency=agency,
            first_day=first,
            last_day=last,
            low=results[0],
            high=results[1],
            band_low=band[0],
            band_high=band[1],
            paper_lane=0,
        )
        serial_ranges.put(connection, context, lease, DESK, request)
        return lease
    return None
