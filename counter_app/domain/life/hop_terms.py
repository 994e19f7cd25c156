"""What binds the hop of a dossier that several agencies resolve, beside the term of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import Passage
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.reception import next_open_minute, office_minute
from counter_app.domain.deadlines.term import run_minutes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import DomainError
from counter_app.domain.life.hops import Hop, hands_of, hops_of


@dataclass(frozen=True, slots=True)
class HopTerms:
    """Aware moments of office time. `acknowledge_by`: until when the unit says that it has it, None
    where its procedure sets no time; `acknowledged_late` that it said so later, or has not yet.
    `local_due`: until when it has done its part.
    """

    acknowledge_by: datetime | None = None
    acknowledged_late: bool = False
    local_due: datetime | None = None


def hop_terms(hop: Hop, passage: Passage | None, calendar: Calendar, now: datetime) -> HopTerms:
    """As they stand at `now`, an aware moment. What was given outside office hours counts from the
    next opening.
    """
    if hop.given is None:
        return HopTerms()
    hours = passage.acknowledge_hours if passage is not None else None
    by = _working_hours_after(hop.given.at, hours, calendar) if hours else None
    taken = hop.taken.at if hop.taken is not None else now
    return HopTerms(by, by is not None and taken > by, hop.given.local_due)


def late_units(dossier: Dossier, now: datetime) -> dict[str, datetime]:
    """Units that have the dossier, or that it is on the way to, and should have done their part by
    `now`: until when, by their codes. Nothing of a dossier that is not open.
    """
    if not dossier.status.is_open:
        return {}
    units = {hand.unit.code for hand in hands_of(dossier)}
    last = {hop.to.code: hop.given for hop in hops_of(dossier)}
    due = {unit: given.local_due for unit, given in last.items() if given is not None}
    return {unit: at for unit, at in due.items() if at is not None and at < now and unit in units}


def _working_hours_after(at: datetime, hours: int, calendar: Calendar) -> datetime | None:
    try:
        begin = next_open_minute(office_minute(at, calendar), calendar)
        end = run_minutes(begin, hours * 60, [], calendar)
    except DomainError:
        return None
    return end.replace(tzinfo=ZoneInfo(calendar.zone))
