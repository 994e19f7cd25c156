"""What receiving an intake comes to: the law it falls under, agency, deadline and fees.

It is found once: the page shows a plan, and reception writes that plan.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from msgspec.structs import replace

from counter_app.domain.catalogue.catalogue import CatalogueEntry
from counter_app.domain.catalogue.procedure import TimeRule
from counter_app.domain.deadlines.appoint import at_resolver, entered, promise
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.intake import Intake, Missing, case_of, fee_lines, missing
from counter_app.domain.dossier.owed import owed_by
from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Agency
from counter_app.services.desk.open_desk import OpenDesk


@dataclass(frozen=True, slots=True)
class Plan:
    """What receiving `intake` at `at`, office time, would say and write.

    `entry` is the version of the procedure that it falls under, None where none is chosen. Without
    a deadline `deadline_error` says why, if anything can be said. `is_term_open`: the officer has
    to set the date, whether or not that is done. `counted` is what the rule says where the officer
    has set another date and papers are owed.
    """

    intake: Intake
    at: datetime
    missing: tuple[Missing, ...]
    entry: CatalogueEntry | None = None
    case: str = ""
    rule: TimeRule = field(default_factory=TimeRule)
    deadline: Deadline | None = None
    deadline_error: DomainError | None = None
    fees: tuple[FeeLine | None, ...] = ()
    agency: Agency | None = None
    is_term_open: bool = False
    counted: Deadline | None = None

    def is_of(self, intake: Intake, now: datetime) -> bool:
        """Whether it is a plan for this intake, and of today unless its moment is on paper."""
        is_of_today = intake.written_at is not None or self.at.date() == now.date()
        return self.intake == intake and is_of_today

    @property
    def deadline_fault(self) -> str:
        """Its code, empty where there is none."""
        return self.deadline_error.code if self.deadline_error is not None else ""


def plan(desk: OpenDesk, intake: Intake, at: datetime | None = None) -> Plan:
    """The plan at this moment: of a receipt written by hand its own, else `at`, or now. Writes
    nothing and raises nothing expected.
    """
    at = in_zone(intake.written_at or at or desk.office_now().replace(microsecond=0), desk.zone)
    entry = _entry(desk, intake, at)
    if entry is None:
        things = missing(intake, None, date_is_open=False, day=at.date())
        return Plan(intake, at, tuple(things))
    procedure = entry.procedure
    case = case_of(intake, procedure)
    case_id = case.id if case else ""
    rule = procedure.time_rule(intake.channel, case_id)
    agency = desk.office.resolver(procedure.resolver)
    deadline, error = _deadline(desk, intake, rule, agency, at)
    counted, rule_error = deadline, error
    owes = any(paper.is_owed for paper in intake.papers)
    if intake.promised_at is not None:
        unset = replace(intake, promised_at=None)
        counted, rule_error = _deadline(desk, unset, rule, agency, at)
    is_open = counted is None and not _waits_for_papers(rule_error)
    things = missing(intake, procedure, date_is_open=is_open, day=at.date())
    if error is not None and not _waits_for_papers(error) and intake.promised_at is not None:
        things.append(Missing(error.code))
    return Plan(
        intake=intake,
        at=at,
        missing=tuple(things),
        entry=entry,
        case=case_id,
        rule=rule,
        deadline=deadline,
        deadline_error=error,
        fees=tuple(fee_lines(intake, procedure, case_id)),
        agency=agency,
        is_term_open=is_open and agency is not None,
        counted=counted if intake.promised_at is not None and owes else None,
    )


def _entry(desk: OpenDesk, intake: Intake, at: datetime) -> CatalogueEntry | None:
    """The version that was chosen; of a receipt written by hand the one in force on its day."""
    entry = desk.catalogue.by_id(intake.version)
    if entry is None or intake.written_at is None:
        return entry
    return desk.catalogue.find(entry.procedure.code, at.date()) or entry


def _deadline(
    desk: OpenDesk, intake: Intake, rule: TimeRule, agency: Agency | None, at: datetime
) -> tuple[Deadline | None, DomainError | None]:
    try:
        papers = owed_by(intake.papers)
        if intake.promised_at is not None:
            return entered(
                at, intake.promised_at, intake.promise_reason, desk.calendar, papers=papers
            ), None
        if agency is not None and not agency.clock_here:
            return at_resolver(rule, papers=papers), None
        return promise(rule, at, desk.calendar, papers=papers), None
    except DomainError as error:
        return None, error


def _waits_for_papers(error: DomainError | None) -> bool:
    return error is not None and error.code == "papers_owed"
