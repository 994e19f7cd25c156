"""The due date of a dossier and the steps that led to it."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from counter_app.domain.bounds import Timestamp, Whole
from counter_app.domain.open_enum import OpenEnum

ENTERED = "entered"
"""The rule of a date that an officer set."""
AT_RESOLVER = "at_resolver"
"""The rule of a term that runs from when the resolving agency has the dossier."""


class StepKind(OpenEnum):
    """Why the due date is what it is; shown to the officer, one sentence each."""

    RECEIVED = "received"  # at
    AFTER_CUTOFF = "after_cutoff"  # at = cut-off moment, until = moment it counts from
    OUT_OF_HOURS = "out_of_hours"  # at = reception, until = moment it counts from
    FIRST_DAY_NOT_COUNTED = "first_day_not_counted"  # day
    WEEKEND = "weekend"  # day
    HOLIDAY = "holiday"  # day, name
    SWAPPED_OFF = "swapped_off"  # day, name
    SWAPPED_ON = "swapped_on"  # day, name: a weekend day that is worked
    COUNTED = "counted"  # amount, unit, day = last day of the term
    MOVED = "moved"  # day = rest day on which the term would end, until = new moment
    PAUSED = "paused"  # at, until
    CALENDAR_OPEN = "calendar_open"  # day = due day in a year whose rest days are not announced yet
    DUE = "due"  # at
    ENTERED = "entered"  # at, name = the officer's reason
    PAPERS_BY = "papers_by"  # day: what is owed is brought by then; a term counts from there
    PAPERS_IN = "papers_in"  # at: what was owed had come; a term counts from there
    AT_RESOLVER = "at_resolver"  # the clock starts when the resolving agency receives the dossier
    TAKEN_UP = "taken_up"  # at: the resolving agency had it; a term counts from there
    AWAITED_SUPPLEMENT = "awaited_supplement"  # at, until (none while the clock stands), amount
    AWAITED_OBLIGATION = "awaited_obligation"  # the same
    AWAITED_VERIFICATION = "awaited_verification"  # the same
    AWAITED_SYSTEM = "awaited_system"  # the same: the office's system had failed
    RESTARTED = "restarted"  # at: everything was there; the whole term counts from there
    EXTENDED = "extended"  # at = signature, until = new date
    ENDED = "ended"  # at, name = the fact that ended it, amount and unit used


class Step(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    kind: StepKind
    at: Timestamp | None = None
    until: Timestamp | None = None
    day: date | None = None
    amount: Whole | None = None
    unit: str = ""
    name: str = ""


class Deadline(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """`due_at` (aware, office time) with its explanation and the calendar version it rests on."""

    due_at: Timestamp | None
    steps: tuple[Step, ...] = ()
    rule: str = ""
    calendar: str = ""

    @property
    def papers_by(self) -> date | None:
        """The day by which owed papers are brought, None where the date depends on none."""
        return next((step.day for step in self.steps if step.kind is StepKind.PAPERS_BY), None)

    @property
    def is_entered(self) -> bool:
        """Whether an officer set the date: it stands whatever is still brought."""
        return self.rule.partition("/")[0] == ENTERED

    @property
    def is_at_resolver(self) -> bool:
        """Whether the term runs from when the resolving agency has the dossier."""
        return self.rule.partition("/")[0] == AT_RESOLVER

    @property
    def awaits_papers(self) -> bool:
        """Whether the term counts from the day by which owed papers are brought."""
        return self.papers_by is not None and not self.is_entered

    @property
    def papers_in(self) -> datetime | None:
        """When the last owed paper came, if the date was counted again from there."""
        return next((step.at for step in self.steps if step.kind is StepKind.PAPERS_IN), None)
