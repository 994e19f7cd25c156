"""Granting serial leases: for each agency of the desk's office days × serials of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Connection, select

from counter_app.contract.lease import LeaseQuestion, Leases, Mark
from counter_app.contract.problems import ProblemError
from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.office.office import MOST_WRITTEN_AGO, Lease, ManualRange
from counter_app.portal.office import offices
from counter_app.portal.serials import lost_leases, reserved_ranges, serial_ranges
from counter_app.portal.serials.lease_rules import LeaseRules, rules
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Context
from counter_app.portal.store.locks import lock

ENOUGH = timedelta(days=45)
"""With fewer days left a desk gets more, whatever it says that it has."""
MOST_AHEAD = timedelta(days=180)
_LOOK_BACK = timedelta(days=180)
_LEAST = 60


def grant(
    connection: Connection, context: Context, asker: Asker, question: LeaseQuestion
) -> Leases:
    """All leases of the desk, with new ones where it needs more; once for each `request`.

    Raises ProblemError: forbidden for another desk or a revoked one, serials_full where not
    a single agency has serials left; OSError where the ledger cannot be written.
    """
    if question.desk != asker.desk or asker.revoked:
        raise ProblemError("forbidden", 403)
    today = context.today()
    lock(connection, f"leases of {asker.desk}")
    lost_leases.take_back(connection, context, asker, question.held)
    if not _is_known(connection, asker.desk, question.request):
        _grant(connection, context, asker, question, today)
    return current(connection, context, asker.desk)


def current(connection: Connection, context: Context, desk: str) -> Leases:
    """The leases of the desk that have not ended, and its marks of today and later. On the day of
    an enrolment anew it goes on in its bands, behind what the desk itself does at its first one.
    """
    today = context.today()
    table = schema.serial
    existing = connection.execute(
        select(table.c.agency, table.c.day, table.c.serial).where(
            table.c.desk == desk, table.c.day >= today.isoformat()
        )
    )
    marks = {(row.agency, date.fromisoformat(row.day)): row.serial for row in existing}
    turns = _enrolled_anew(connection, context, desk).get(today, 0)
    for lease in serial_ranges.of_desk(connection, desk, today) if turns else ():
        if lease.first_day <= today:
            key = (lease.agency, today)
            marks[key] = max(marks.get(key, 0), lease.mark_before_overflow(turns))
    documents = serial_ranges.documents_of_desk(connection, desk, today)
    return Leases(
        leases=tuple(map(msgspec.Raw, lost_leases.sealed(connection, desk, documents))),
        marks=tuple(
            Mark(agency=agency, day=day, serial=serial)
            for (agency, day), serial in sorted(marks.items())
        ),
    )


def manual_ranges(
    connection: Connection, context: Context, asker: Asker
) -> tuple[ManualRange, ...]:
    """What the other desks of the office write by hand: from the days on that may be entered."""
    since = context.today() - MOST_WRITTEN_AGO
    return tuple(
        ManualRange(
            lease=lease.id,
            desk=desk,
            agency=lease.agency,
            first_day=lease.first_day,
            last_day=lease.last_day,
            low=lease.manual_low,
            high=lease.high,
        )
        for desk, lease in serial_ranges.of_office(connection, asker.office, since)
        if desk != asker.desk and lease.manual_low <= lease.high
    )


def _enrolled_anew(connection: Connection, context: Context, desk: str) -> Counter[date]:
    """How often a machine took the place of another one at this desk, by day."""
    zone = ZoneInfo(context.calendar.zone)
    table = schema.enrolment
    query = select(table.c.at).where(table.c.desk == desk).order_by(table.c.at).offset(1)
    return Counter(from_seconds(at, zone).date() for at in connection.scalars(query))


def _is_known(connection: Connection, desk: str, request: str) -> bool:
    table = schema.lease
    query = select(table.c.id).where(table.c.desk == desk, table.c.request == request).limit(1)
    return connection.scalar(query) is not None


def _grant(
    connection: Connection, context: Context, asker: Asker, question: LeaseQuestion, today: date
) -> None:
    office = offices.office(connection, asker.office)
    held = serial_ranges.of_desk(connection, asker.desk, today)
    last = {each.code: _covered(held, each.code, today) for each in office.agencies}
    wanting = [code for code in last if _wants(last[code], question.after, today)]
    full = 0
    for agency in sorted(wanting):
        lock(connection, f"serials of {agency}")
        first = last[agency] + timedelta(days=1)
        later = [
            item.first_day for item in held if item.agency == agency and item.first_day > first
        ]
        given = _one(
            connection,
            context,
            asker,
            agency,
            first=first,
            before=min(later, default=date.max),
            request=question.request,
        )
        if given is None:
            full += 1
        else:
            serial_ranges.put(connection, context, given, asker.desk, question.request)
    if wanting and full == len(wanting):
        raise ProblemError("serials_full", 409)


def _covered(held: Iterable[Lease], agency: str, today: date) -> date:
    """The day up to which the desk has codes of this agency without a gap; yesterday for none."""
    last = today - timedelta(days=1)
    of_agency = (item for item in held if item.agency == agency)
    for lease in sorted(of_agency, key=lambda one: one.first_day):
        if lease.first_day <= last + timedelta(days=1):
            last = max(last, lease.last_day)
    return last


def _wants(last: date, after: date | None, today: date) -> bool:
    if last >= today + MOST_AHEAD:
        return False
    return last < today + ENOUGH or (after is not None and last <= after)


def _one(
    connection: Connection,
    context: Context,
    asker: Asker,
    agency: str,
    *,
    first: date,
    before: date,
    request: str,
) -> Lease | None:
    """From `first` on, and at most to the day before `before`."""
    rule = rules(connection, asker.office, agency)
    end = min(first + timedelta(days=rule.days), before) - timedelta(days=1)
    reserved_ranges.keep_open(connection, context, agency, first, end)
    taken = serial_ranges.standing(connection, agency, first, end)
    former = _held(connection, asker.desk, agency, first)
    anew = _enrolled_anew(connection, context, asker.desk)
    busiest = _busiest(connection, asker.desk, agency, former, anew)
    preferred = former[-1].low if former else 0
    for size in _sizes(rule, busiest):
        match = serial_ranges.place(taken, size, serial_ranges.FOUR_DIGITS, preferred)
        match = match or serial_ranges.place(taken, size, serial_ranges.FIVE_DIGITS)
        if match is not None:
            band = serial_ranges.place_overflow_range(taken, rule.band)
            return Lease(
                id=serial_ranges.lease_id(asker.desk, request, agency),
                agency=agency,
                first_day=first,
                last_day=end,
                low=match[0],
                high=match[1],
                band_low=band[0],
                band_high=band[1],
                paper_lane=rule.paper_lane,
            )
    return None


def _sizes(rule: LeaseRules, busiest: int) -> list[int]:
    """The wanted size, at least twice the busiest day, and smaller ones for a crowded agency."""
    least = min(rule.size, max(_LEAST, 2 * rule.paper_lane))
    need = -(-(2 * busiest + rule.paper_lane) // 50) * 50
    sizes = [max(rule.size, need)]
    while sizes[-1] // 2 >= max(least, need):
        sizes.append(sizes[-1] // 2)
    return sizes


def _held(connection: Connection, desk: str, agency: str, first: date) -> list[Lease]:
    """What the desk held of this agency within the last half year, oldest first."""
    match = serial_ranges.of_desk(connection, desk, first - _LOOK_BACK)
    return sorted((item for item in match if item.agency == agency), key=lambda one: one.last_day)


def _busiest(
    connection: Connection, desk: str, agency: str, leases: Sequence[Lease], anew: Container[date]
) -> int:
    """Codes that the desk gave on its busiest day under these leases; of `anew` days it gave those
    of the band alone.
    """
    if not leases:
        return 0
    table = schema.serial
    rows = connection.execute(
        select(table.c.day, table.c.serial).where(
            table.c.desk == desk,
            table.c.agency == agency,
            table.c.day >= min(lease.first_day for lease in leases).isoformat(),
        )
    )
    days = ((date.fromisoformat(row.day), row.serial) for row in rows)
    return max((_given(leases, day, serial, day in anew) for day, serial in days), default=0)


def _given(leases: Sequence[Lease], day: date, serial: int, is_anew: bool) -> int:
    for lease in leases:
        if lease.first_day <= day <= lease.last_day:
            if lease.low <= serial <= lease.high:
                return serial - lease.low + 1
            if lease.band_low <= serial <= lease.band_high:
                usual = 0 if is_anew else lease.last_given + 1 - lease.low
                return usual + serial - lease.band_low + 1
    return 0
