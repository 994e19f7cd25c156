"""What waits at a desk to be handed over, by the unit that it goes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counter_app.domain.deadlines.calendar import CalendarError, next_working_day
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.hops import hands_of, hops_of, open_hops
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.due import Distance, Due, due_of
from counter_app.services.passing.passages import passage_of
from counter_app.storage.dossiers import dossiers
from counter_app.storage.passing import hops

MOST = 500
"""Dossiers of one list and one act."""
LAST_HOUR = time(15)
"""What is received from then on is handed over first thing on the next working day (NĐ 118/2025,
Điều 18, as NĐ 309/2025, Điều 9, has it).
"""


@dataclass(frozen=True, slots=True)
class WaitingDossier:
    """A dossier with the unit that it goes to, `beside` others that have it at once; `also` are
    further units that get it with this act. `hand_by` is the day on which it has to go.
    """

    dossier: Dossier
    unit: AgencyRef
    due: Due
    hand_by: date
    beside: bool = False
    also: tuple[AgencyRef, ...] = ()

    @property
    def key(self) -> str:
        """Of this dossier on this way."""
        return f"{self.dossier.id} {self.unit.code}"

    @property
    def sheets(self) -> int:
        """How many papers go with it, originals and copies."""
        return sum(paper.originals + paper.copies for paper in self.dossier.papers)


@dataclass(frozen=True, slots=True)
class WaitingList:
    """The next due first, at most MOST, then `ended` is False; `first_thing` is the next working
    day once today's last hour has come, else None.
    """

    items: tuple[WaitingDossier, ...]
    ended: bool
    first_thing: date | None


def look(desk: OpenDesk) -> WaitingList:
    """What this desk received and nobody has been given, all papers there."""
    now = desk.office_now()
    with desk.store.database.read() as connection:
        result = hops.waiting(connection, desk.enrolment.desk.id, MOST + 1)
    distance = Distance(desk.calendar, now.date())
    items = tuple(_item(desk, dossier, now, distance) for dossier in result[:MOST])
    first_thing = _next_day(desk, now.date()) if now.time() >= LAST_HOUR else None
    return WaitingList(items, len(result) <= MOST, first_thing)


def find(desk: OpenDesk, code: str) -> WaitingDossier:
    """The dossier of a scanned code, of whichever desk of the office, if it may be handed over:
    received and given to nobody, or in the hand of a unit that hands it on.

    Raises RefusedError: "unknown_code", "two_of_code", or why it is not handed over now.
    """
    with desk.store.database.read() as connection:
        matches = dossiers.by_code(connection, code)
    if not matches:
        raise RefusedError("unknown_code", code_text=code)
    if len(matches) > 1:
        raise RefusedError("two_of_code", code=code)
    dossier, now = matches[0], desk.office_now()
    _must_wait(desk, dossier)
    return _item(desk, dossier, now, Distance(desk.calendar, now.date()))


def units(desk: OpenDesk) -> tuple[AgencyRef, ...]:
    """Where dossiers of this office can go, in the order of its agencies."""
    return tuple(AgencyRef(code=it.code, name=it.name) for it in desk.office.agencies)


def is_beyond(desk: OpenDesk, unit: str) -> bool:
    """Whether nobody of this unit takes up with this program: its receipt is signed on the slip and
    entered here.
    """
    agency = next((it for it in desk.office.agencies if it.code == unit), None)
    return agency is not None and not agency.clock_here and not agency.office


def _must_wait(desk: OpenDesk, dossier: Dossier) -> None:
    if dossier.office.code not in desk.office.codes:
        raise RefusedError("hand_foreign", code=dossier.code, office=dossier.office.name)
    away = [hop.given for hop in open_hops(dossier) if hop.given is not None]
    if dossier.status is Status.PROCESSING and away:
        at = in_zone(away[-1].at, desk.zone)
        raise RefusedError("hand_gone", code=dossier.code, unit=away[-1].to.name, at=f"{at:%H:%M}")
    if dossier.status not in {Status.RECEIVED, Status.PROCESSING}:
        raise RefusedError(_WHY.get(dossier.status, "hand_ended"), code=dossier.code)
    if dossier.owed_papers and dossier.status is Status.RECEIVED:
        raise RefusedError(
            "hand_owes", code=dossier.code, names=", ".join(it.name for it in dossier.owed_papers)
        )


def _units(desk: OpenDesk, dossier: Dossier) -> tuple[AgencyRef, ...]:
    """Where it goes now: of an interlinked procedure to the next agency that has not been given it,
    or to all of those; after the last one back to the counter.
    """
    passage = passage_of(desk, dossier)
    if passage is None:
        return (_unit(dossier),)
    given = {hop.to.code for hop in hops_of(dossier)}
    agencies = (desk.office.resolver(role) for role in passage.roles)
    left = tuple(
        AgencyRef(code=agency.code, name=agency.name)
        for agency in agencies
        if agency is not None and agency.code not in given
    )
    return (left if passage.at_once else left[:1]) or (dossier.office,)


def _unit(dossier: Dossier) -> AgencyRef:
    """Who is to resolve it; what that unit has already goes back to the counter."""
    holders = {hand.unit.code for hand in hands_of(dossier) if not hand.is_on_the_way}
    return dossier.office if dossier.agency.code in holders else dossier.agency


_WHY = {
    Status.SUBMITTED: "hand_submitted",
    Status.SUPPLEMENT: "hand_supplement",
    Status.OBLIGATION: "hand_obligation",
}


def _item(desk: OpenDesk, dossier: Dossier, now: datetime, distance: Distance) -> WaitingDossier:
    received = in_zone(dossier.accepted_at or dossier.received_at, desk.zone)
    day = received.date()
    hand_by = _next_day(desk, day) if received.time() >= LAST_HOUR else day
    unit, *also = _units(desk, dossier)
    return WaitingDossier(
        dossier=dossier,
        unit=unit,
        also=tuple(also),
        due=due_of(dossier.promised_at, now, distance),
        hand_by=hand_by,
    )


def _next_day(desk: OpenDesk, day: date) -> date:
    """The next working day, the next of all where the calendar has none."""
    try:
        return next_working_day(desk.calendar, day)
    except CalendarError:
        return day + timedelta(days=1)
