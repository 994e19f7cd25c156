"""The clock of one dossier as its page shows it: what is due, what was used, why it moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import DomainError
from counter_app.domain.life.clock import DossierClock, read_clock
from counter_app.domain.life.course import Course
from counter_app.domain.life.explanation import explain
from counter_app.domain.life.used_days import LifeDay, Used, days_of, used
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers.due_dates import DueLaw


@dataclass(frozen=True, slots=True)
class LifeClock:
    """`used` and `used_before` are of now and of the end of the day before; `days` are those of the
    whole life up to the due date or now, whichever is later. `why` are the steps of the date.
    """

    course: Course
    clock: DossierClock
    used: Used | None
    days: tuple[LifeDay, ...]
    why: Deadline

    @property
    def is_eventful(self) -> bool:
        """Whether anything but the passing of days says something of it."""
        course = self.course
        return bool(course.stops or course.extension or course.ended_at)

    @property
    def has_moved(self) -> bool:
        """Whether it is due at another moment than stands on the receipt."""
        promised, due = self.course.promised_at, self.clock.due_at
        return promised is not None and due is not None and promised != due


def read_life_clock(desk: OpenDesk, dossier: Dossier) -> LifeClock | None:
    """None where its law is not here, or cannot be counted by."""
    now = desk.office_now()
    with desk.store.database.read() as connection:
        found = DueLaw(connection).course(dossier)
    if found is None:
        return None
    course, calendar = found
    try:
        clock = read_clock(course, calendar, now)
        until = max(now, clock.due_at) if clock.due_at is not None else now
        return LifeClock(
            course=course,
            clock=clock,
            used=used(course, calendar, now),
            days=days_of(course, calendar, until),
            why=explain(course, clock, calendar, now),
        )
    except DomainError:
        return None


def as_due_now(desk: OpenDesk, dossier: Dossier) -> Dossier:
    """The dossier with the date that a receipt names now: another than the first where the clock
    stood meanwhile. An extension has a letter of its own and leaves it.
    """
    if dossier.life.extensions or not moved_at(dossier):
        return dossier
    life = read_life_clock(desk, dossier)
    if life is None or not life.has_moved or life.clock.due_at is None:
        return dossier
    due = in_zone(life.clock.due_at, desk.zone)
    return replace(dossier, promised_at=due, deadline=replace(life.why, due_at=due))


def moved_at(dossier: Dossier) -> datetime | None:
    """When the clock last began to run again after reception, None where it never stood."""
    begun = dossier.accepted_at or dossier.received_at
    ends = [asked.answered_at for asked in dossier.supplements if asked.answered_at]
    ends += [fact.at for fact in (*dossier.life.met, *dossier.life.verified)]
    return max((at for at in ends if at > begun), default=None)
