"""Receiving a dossier: from the filled form to a code that may be printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from counter_app.domain.apply import apply
from counter_app.domain.catalogue.catalogue import Entry
from counter_app.domain.catalogue.procedure import Procedure, TimeRule
from counter_app.domain.changes import Changes
from counter_app.domain.deadlines.appoint import at_resolver, entered, promise
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import AgencyRef, Dossier, ProcedureRef
from counter_app.domain.dossier.dossier_code import parse, strip_check
from counter_app.domain.dossier.fee import FeeLine, total
from counter_app.domain.dossier.intake import Intake, Missing, case_of, fee_lines, missing
from counter_app.domain.dossier.owed import owed_by
from counter_app.domain.errors import DomainError, RefusedError
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.domain.office.office import MOST_WRITTEN_AGO, Agency, Officer, Role
from counter_app.domain.people.applicant import Owner, Person
from counter_app.domain.people.partial_date import PartialDate
from counter_app.services.desk import office_day
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import permitted
from counter_app.storage.dossiers import dossiers, drafts
from counter_app.storage.engine.database import Connection
from counter_app.storage.office import leases


class IncompleteError(DomainError):
    """Something is missing; `things` says what, in the order of the form."""

    code = "incomplete"

    def __init__(self, things: list[Missing]) -> None:
        self.things = tuple(things)
        super().__init__(count=len(things))


class NoCodeLeftError(DomainError):
    """`no_code_left`: every lease of this agency and day is used up. `no_lease_for_day`: none
    covers the day.
    """

    def __init__(self, agency: str, day: date, *, is_covered: bool) -> None:
        self.code = "no_code_left" if is_covered else "no_lease_for_day"
        super().__init__(agency=agency, day=day)


@dataclass(frozen=True, slots=True)
class Plan:
    """What receiving this intake now would say, for the right column of the page.

    `deadline` is None while nothing can be computed; `deadline_fault` is then its code, if any.
    `is_term_open` says that the officer has to set the date, whether or not that is done. `counted`
    is what the rule says where the officer has set another date and papers are owed.
    """

    missing: tuple[Missing, ...]
    rule: TimeRule
    deadline: Deadline | None
    deadline_fault: str
    fees: tuple[FeeLine | None, ...]
    agency: Agency | None
    is_term_open: bool = False
    counted: Deadline | None = None


@dataclass(frozen=True, slots=True)
class NewDossier:
    dossier: Dossier
    changes: Changes


def plan(desk: OpenDesk, intake: Intake) -> Plan:
    """Deadline, fees and what is missing, as of now. Writes nothing and raises nothing expected."""
    day = in_zone(intake.written_at or desk.office_now(), desk.zone).date()
    entry = _entry(desk, intake)
    if entry is None:
        things = missing(intake, None, date_is_open=False, day=day)
        return Plan(tuple(things), TimeRule(), None, "", (), None)
    procedure = entry.procedure
    case = case_of(intake, procedure)
    case_id = case.id if case else ""
    rule = procedure.time_rule(intake.channel, case_id)
    agency = desk.office.resolver(procedure.resolver)
    deadline, fault = _deadline_or_fault(desk, intake, rule, agency)
    counted, rule_fault = deadline, fault
    owes = any(paper.is_owed for paper in intake.papers)
    if intake.due_at is not None:
        unset = msgspec.structs.replace(intake, due_at=None)
        counted, rule_fault = _deadline_or_fault(desk, unset, rule, agency)
    is_open = counted is None and rule_fault != "papers_owed"
    things = missing(intake, procedure, date_is_open=is_open, day=day)
    if fault and fault != "papers_owed" and intake.due_at is not None:
        things.append(Missing(fault))
    return Plan(
        missing=tuple(things),
        rule=rule,
        deadline=deadline,
        deadline_fault=fault,
        fees=tuple(fee_lines(intake, procedure, case_id)),
        agency=agency,
        is_term_open=is_open and agency is not None,
        counted=counted if intake.due_at is not None and owes else None,
    )


def warnings(desk: OpenDesk, intake: Intake) -> list[Dossier]:
    """Dossiers of the same person and procedure that were received today."""
    entry = desk.catalogue.by_id(intake.version)
    identity, owner = _identity(intake), intake.owner
    if entry is None or not (identity or owner.name):
        return []
    procedure, day = entry.procedure.code, desk.office_now().date()
    with desk.store.database.read() as connection:
        if identity:
            return dossiers.same_day(connection, identity, procedure, day)
        found = dossiers.same_day_by_name(connection, owner.name, procedure, day)
    return [one for one in found if _birth(one.owner) == _birth(owner)]


def receive(
    desk: OpenDesk, actor: Officer, intake: Intake, *, draft: str = "", dossier_id: str = ""
) -> NewDossier:
    """Receive the dossier: one transaction with its code, its fee and the end of its draft.

    `dossier_id`, when given, makes a second call harmless: it answers the dossier of the first.
    When this returns, the receipt may be printed. Raises IncompleteError, RefusedError,
    DayBackError, NoCodeLeftError, StorageError; then nothing was taken and no code is used.
    """
    now = desk.office_now()
    if intake.office_day is not None and intake.office_day != now.date():
        raise RefusedError("day_changed", day=now.date())
    received_at = _received_at(intake, now)
    things = list(plan(desk, intake).missing)
    if things:
        raise IncompleteError(things)
    new_id = dossier_id or desk.ids()

    def build(connection: Connection) -> list[Event]:
        if draft:
            drafts.drop(connection, draft)
        if dossiers.get(connection, new_id) is not None:
            return []
        if intake.ref and dossiers.by_ref(connection, intake.ref) is not None:
            raise RefusedError("ref_of_another")
        if intake.written_at is None:
            office_day.must_not_be_back(desk, connection)
        body = _body(desk, intake, connection, received_at)
        return _events(desk, actor, intake, body, new_id)

    recorded = desk.store.record(build)
    dossier = recorded.dossiers.get(new_id)
    if dossier is None:
        with desk.store.database.read() as connection:
            dossier = dossiers.get(connection, new_id)
    if dossier is None:
        raise LookupError(new_id)
    return NewDossier(dossier, Changes(dossiers=frozenset({new_id}), drafts=bool(draft)))


def _events(
    desk: OpenDesk, actor: Officer, intake: Intake, body: Received, new_id: str
) -> list[Event]:
    is_declared = intake.written_at is not None or body.code_source is CodeSource.PAPER_LANE
    clock = Clock.DECLARED if is_declared else Clock.UNCHECKED
    at = body.received_at
    first = permitted(
        desk, None, body, actor, dossier_id=new_id, at=at, clock=clock, event_id=new_id
    )
    bodies: list[Body] = [AttachmentAdded(attachment=file) for file in intake.files]
    amount = total(body.fees)
    if intake.pay_now and amount:
        paid = tuple(line.id for line in body.fees if not line.open)
        bodies.append(FeeTaken(lines=paid, amount=amount))
    made = [first]
    dossier = apply(None, first)
    now = desk.office_now()
    for follower in bodies:
        event = permitted(desk, dossier, follower, actor, dossier_id=new_id, at=now)
        dossier = apply(dossier, event)
        made.append(event)
    return made


def _entry(desk: OpenDesk, intake: Intake) -> Entry | None:
    """The version that was chosen; of a receipt written by hand the one in force on its day."""
    entry = desk.catalogue.by_id(intake.version)
    if entry is None or intake.written_at is None:
        return entry
    day = in_zone(intake.written_at, desk.zone).date()
    return desk.catalogue.find(entry.procedure.code, day) or entry


def _body(
    desk: OpenDesk, intake: Intake, connection: Connection, received_at: datetime
) -> Received:
    entry = _entry(desk, intake)
    if entry is None:
        raise IncompleteError([Missing("procedure")])
    procedure = entry.procedure
    case = case_of(intake, procedure)
    agency = _agency(desk, procedure)
    code, source, lease = _code(desk, intake, connection, agency.code, received_at.date())
    rule = procedure.time_rule(intake.channel, case.id if case else "")
    deadline = _deadline(desk, intake, rule, agency, received_at)
    return Received(
        code=code,
        code_source=source,
        lease=lease,
        procedure=ProcedureRef(
            version=entry.id,
            code=procedure.code,
            name=procedure.name,
            short_name=procedure.short_name,
            field=procedure.field,
        ),
        case=case.id if case else "",
        channel=intake.channel,
        content=intake.content,
        agency=AgencyRef(code=agency.code, name=agency.name),
        office=AgencyRef(code=desk.office.code, name=desk.office.name),
        desk=desk.enrolment.desk.id,
        received_at=received_at,
        owner=intake.owner,
        submission=intake.submission,
        papers=intake.papers,
        sets=intake.sets,
        fees=tuple(line for line in fee_lines(intake, procedure, case.id if case else "") if line),
        deadline=deadline,
        promised_at=deadline.due_at,
        promise_reason=intake.due_reason,
        delivery=intake.delivery,
        ref=intake.ref,
    )


def _code(
    desk: OpenDesk, intake: Intake, connection: Connection, agency: str, day: date
) -> tuple[str, CodeSource, str]:
    if desk.store.is_copy:
        raise RefusedError("lease_closed")
    if intake.written_code:
        return _written_code(desk, intake, connection, agency, day)
    taken = leases.take(connection, agency, day)
    if taken is None:
        is_covered = bool(leases.of(connection, agency, day))
        raise NoCodeLeftError(agency, day, is_covered=is_covered)
    code, source, lease = taken
    return str(code), source, lease.id


def _written_code(
    desk: OpenDesk, intake: Intake, connection: Connection, agency: str, day: date
) -> tuple[str, CodeSource, str]:
    """A code that is already on paper: of this agency and day, unused, and within a lease of this
    desk or written by hand at another one of the office.
    """
    text = strip_check(intake.written_code)
    code = parse(text)
    if code.agency != agency:
        raise RefusedError("written_code_agency", code=text, agency=agency)
    if code.day != day:
        raise RefusedError("written_code_day", code=text, day=day)
    lease = leases.lease_of(connection, code)
    beside = desk.enrolment.manual_range(code.agency, code.day, code.serial)
    if lease is None and beside is None:
        raise RefusedError("written_code_foreign", code=text)
    if leases.is_used(connection, text):
        raise RefusedError("written_code_used", code=text)
    if lease is not None:
        is_manual = lease.is_manual(code.serial)
        return text, CodeSource.PAPER_LANE if is_manual else CodeSource.LEASE, lease.id
    return text, CodeSource.PAPER_LANE, beside.lease if beside is not None else ""


def _received_at(intake: Intake, now: datetime) -> datetime:
    """The declared moment of a receipt written by hand, else now, to the whole second."""
    if intake.written_at is None:
        return now.replace(microsecond=0)
    if intake.written_at > now:
        raise RefusedError("written_in_future")
    if intake.written_at < now - MOST_WRITTEN_AGO:
        raise RefusedError("written_long_ago")
    return in_zone(intake.written_at, now.tzinfo)


def _agency(desk: OpenDesk, procedure: Procedure) -> Agency:
    agency = desk.office.resolver(procedure.resolver)
    if agency is None:
        raise RefusedError("no_resolver", procedure=procedure.short_name)
    return agency


def _deadline(
    desk: OpenDesk, intake: Intake, rule: TimeRule, agency: Agency | None, at: datetime
) -> Deadline:
    papers = owed_by(intake.papers)
    if intake.due_at is not None:
        return entered(at, intake.due_at, intake.due_reason, desk.calendar, papers=papers)
    if agency is not None and not agency.clock_here:
        return at_resolver(rule, papers=papers)
    return promise(rule, at, desk.calendar, papers=papers)


def _deadline_or_fault(
    desk: OpenDesk, intake: Intake, rule: TimeRule, agency: Agency | None
) -> tuple[Deadline | None, str]:
    at = intake.written_at or desk.office_now()
    try:
        return _deadline(desk, intake, rule, agency, at), ""
    except DomainError as error:
        return None, error.code


def _birth(owner: Owner) -> PartialDate | None:
    return owner.birth if isinstance(owner, Person) else None


def _identity(intake: Intake) -> str:
    return getattr(intake.owner, "identity_number", "") or getattr(intake.owner, "tax_code", "")


def may_take_cash(actor: Officer) -> bool:
    """Whether this officer may take fees at the desk."""
    return Role.CASHIER in actor.roles


def recent(desk: OpenDesk) -> dict[str, int]:
    """How often each procedure came among the newest dossiers of this desk, by its code."""
    with desk.store.database.read() as connection:
        return dossiers.procedure_counts(connection)
