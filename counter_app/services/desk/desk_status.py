"""What the foot of the window says of this desk: codes left, what waits, and what needs care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from counter_app.domain.deadlines.office_time import from_seconds, in_zone
from counter_app.domain.office.office import Agency, Office
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state import sync_state
from counter_app.storage.dossiers import worklist
from counter_app.storage.dossiers.worklist import Pile, Seat
from counter_app.storage.journal import sign_ins
from counter_app.storage.office import leases
from counter_app.storage.sync import problems, sync_cursor

FEW_CODES = 20
LEASE_DAYS = 45
CLOCK_SLACK = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class DeskStatus:
    """`oldest` is the first change that waits, `leases_end` the last day with codes, None where
    there is no lease; `clock_behind` the last moment known where the clock stands before it,
    `new_online` how many online dossiers wait for an answer, `problems` how many things a person
    must settle. `contact` is the portal's last answer; without `connected` there never was one.
    Moments are in office time.
    """

    at: datetime
    codes_left: int
    waiting: int
    oldest: datetime | None
    leases_end: date | None
    clock_behind: datetime | None
    new_online: int = 0
    problems: int = 0
    connected: bool = False
    contact: datetime | None = None

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
    held_before = int((now - sync_state.LONG_HELD).timestamp())
    with desk.store.database.read() as connection:
        left = leases.left(connection, agency.code, now.date()) if agency else 0
        ends = leases.last_days(connection)
        marks, oldest = sync_state.waiting(connection, desk)
        state = sync_cursor.state(connection)
        troubles = problems.count(connection, held_before)
        last = sign_ins.last_timestamp(connection)
        new_online = worklist.count(connection, Pile.NEW, Seat())
    behind = last is not None and now < last - CLOCK_SLACK
    return DeskStatus(
        at=now,
        codes_left=left,
        waiting=sum(mark.waiting for mark in marks),
        oldest=oldest,
        leases_end=ends.get(agency.code) if agency else None,
        clock_behind=in_zone(last, desk.zone) if last is not None and behind else None,
        new_online=new_online,
        problems=troubles,
        connected=sync_state.is_connected(state),
        contact=from_seconds(state.contact, desk.zone) if state.contact else None,
    )


def own_agency(office: Office) -> Agency | None:
    """The commune's own agency; where the office has none, the first it receives for."""
    return office.resolver("commune_committee") or next(iter(office.agencies), None)
