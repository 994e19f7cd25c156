"""What the foot of the window says of this desk: codes left, what waits, and what needs care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from counter_app.domain.events import decode
from counter_app.domain.office import Agency, Office
from counter_app.services.open_desk import OpenDesk
from counter_app.storage import journal, leases, sign_ins, worklist
from counter_app.storage.worklist import Day, Pile

FEW_CODES = 20
LEASE_DAYS = 45
CLOCK_SLACK = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class DeskStatus:
    """`oldest` is the first change that waits, `leases_end` the last day with codes, None where
    there is no lease; `clock_behind` the last moment known where the clock stands before it,
    `new_online` how many online dossiers wait for an answer.
    Moments are in office time.
    """

    at: datetime
    codes_left: int
    waiting: int
    oldest: datetime | None
    leases_end: date | None
    clock_behind: datetime | None
    new_online: int = 0

    @property
    def few_codes(self) -> bool:
        return self.codes_left < FEW_CODES

    @property
    def leases_end_soon(self) -> bool:
        if self.leases_end is None:
            return True
        return self.leases_end - self.at.date() < timedelta(days=LEASE_DAYS)


def look(desk: OpenDesk) -> DeskStatus:
    """As of now, in one read; its time does not grow with the journal."""
    now = desk.office_now()
    agency = own_agency(desk.office)
    device = desk.store.device
    with desk.store.database.read() as connection:
        left = leases.left(connection, agency.code, now.date()) if agency else 0
        ends = leases.last_days(connection)
        waiting, _ = journal.head(connection, device)
        first = next(journal.entries(connection, device), None)
        last = sign_ins.last_moment(connection)
        new_online = worklist.count(connection, Pile.NEW, Day(0, 0))
    behind = last is not None and now < last - CLOCK_SLACK
    return DeskStatus(
        at=now,
        codes_left=left,
        waiting=waiting,
        oldest=decode(first.data).occurred_at.astimezone(desk.zone) if first else None,
        leases_end=ends.get(agency.code) if agency else None,
        clock_behind=last.astimezone(desk.zone) if last is not None and behind else None,
        new_online=new_online,
    )


def own_agency(office: Office) -> Agency | None:
    """The commune's own agency; where the office has none, the first it receives for."""
    return office.resolver("commune_committee") or next(iter(office.agencies), None)
