"""What waits at a desk to be handed over, by the unit that it goes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counter_app.domain.deadlines.calendar import CalendarError, next_working_day
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.hops import hops_of
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.worklist import Distance, Due, due_of
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
    """A dossier with the unit that it goes to; `hand_by` is the day on which it has to."""

    dossier: Dossier
    unit: AgencyRef
    due: Due
    hand_by: date

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
    """The dossier of a scanned code, of whichever desk of the office, if it may be handed over.

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


def _must_wait(desk: OpenDesk, dossier: Dossier) -> None:
    if dossier.office.code not in desk.office.codes:
        raise RefusedError("hand_foreign", code=dossier.code, office=dossier.office.name)
    given = [hop.given for hop in hops_of(dossier) if hop.given is not None]
    if dossier.status is Status.PROCESSING and given:
        at = in_zone(given[-1].at, desk.zone)
        raise RefusedError("hand_gone", code=dossier.code, unit=given[-1].to.name, at=f"{at:%H:%M}")
    if dossier.status is not Status.RECEIVED:
        raise RefusedError(_WHY.get(dossier.status, "hand_ended"), code=dossier.code)
    if dossier.owed_papers:
        raise RefusedError(
            "hand_owes", code=dossier.code, names=", ".join(it.name for it in dossier.owed_papers)
        )


_WHY = {
    Status.SUBMITTED: "hand_submitted",
    Status.SUPPLEMENT: "hand_supplement",
    Status.OBLIGATION: "hand_obligation",
    Status.PROCESSING: "hand_processing",
}


def _item(desk: OpenDesk, dossier: Dossier, now: datetime, distance: Distance) -> WaitingDossier:
    received = in_zone(dossier.accepted_at or dossier.received_at, desk.zone)
    day = received.date()
    hand_by = _next_day(desk, day) if received.time() >= LAST_HOUR else day
    return WaitingDossier(
        dossier=dossier,
        unit=dossier.agency,
        due=due_of(dossier.promised_at, now, distance),
        hand_by=hand_by,
    )


def _next_day(desk: OpenDesk, day: date) -> date:
    """The next working day, the next of all where the calendar has none."""
    try:
        return next_working_day(desk.calendar, day)
    except CalendarError:
        return day + timedelta(days=1)
