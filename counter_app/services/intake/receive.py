"""Receiving a dossier: from the filled form to a code that may be printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.assistance import Assistance
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.fee import total
from counter_app.domain.dossier.intake import Intake, Missing
from counter_app.domain.dossier.references import AgencyRef, DossierRef, ProcedureRef
from counter_app.domain.errors import DomainError, RefusedError
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.domain.office.office import MOST_WRITTEN_AGO, Agency, Officer, Role
from counter_app.domain.people.applicant import Owner, Person
from counter_app.domain.people.partial_date import PartialDate
from counter_app.services.desk import office_day
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.services.intake.anew import withdrawn_for
from counter_app.services.intake.code_of_intake import take_code
from counter_app.services.intake.intake_plan import Plan, plan
from counter_app.storage.dossiers import dossiers, drafts


class IncompleteError(DomainError):
    """Something is missing; `things` says what, in the order of the form."""

    code = "incomplete"

    def __init__(self, things: list[Missing]) -> None:
        self.things = tuple(things)
        super().__init__(count=len(things))


@dataclass(frozen=True, slots=True)
class NewDossier:
    dossier: Dossier
    changes: Changes


def warnings(desk: OpenDesk, intake: Intake) -> list[Dossier]:
    """Dossiers of the same person and procedure that were received today, but for the one that
    this intake replaces.
    """
    entry = desk.catalogue.by_id(intake.version)
    identity, owner = _identity(intake), intake.owner
    if entry is None or not (identity or owner.name):
        return []
    procedure, day = entry.procedure.code, desk.office_now().date()
    with desk.store.database.read() as connection:
        if identity:
            match = dossiers.same_day(connection, identity, procedure, day)
        else:
            named = dossiers.same_day_by_name(connection, owner.name, procedure, day)
            match = [item for item in named if _birth(item.owner) == _birth(owner)]
    replaced = intake.replaces.id if intake.replaces else ""
    return [item for item in match if item.id != replaced]


def receive(
    desk: OpenDesk,
    actor: Officer,
    intake: Intake,
    *,
    planned: Plan | None = None,
    draft: str = "",
    dossier_id: str = "",
) -> NewDossier:
    """Receive the dossier: one transaction with its code, its fee, the end of its draft and of the
    dossier that it replaces.

    What `planned` says of this intake is written as it was shown; without it the plan of now.
    `dossier_id`, when given, makes a second call harmless: it answers the dossier of the first.
    When this returns, the receipt may be printed. Raises IncompleteError, RefusedError,
    DayBackError, NoCodeLeftError, StorageError; then nothing was taken and no code is used.
    """
    now = desk.office_now()
    _must_be_of_now(intake, now)
    if planned is None or not planned.is_of(intake, now):
        planned = plan(desk, intake)
    if planned.missing:
        raise IncompleteError(list(planned.missing))
    new_id = dossier_id or desk.ids()

    def write(recording: Recording) -> None:
        connection = recording.connection
        if draft:
            drafts.drop(connection, draft)
        if recording.dossier(new_id) is not None:
            return
        if intake.ref and dossiers.by_ref(connection, intake.ref) is not None:
            raise RefusedError("ref_of_another")
        if intake.written_at is None:
            office_day.must_not_be_back(desk, connection)
        agency = _agency(planned)
        taken = take_code(desk, intake, connection, agency.code, planned.at.date())
        body = received(desk, planned, taken)
        if intake.replaces is not None:
            anew = DossierRef(id=new_id, code=body.code)
            end = withdrawn_for(desk, recording.dossier(intake.replaces.id), anew)
            recording.add(end, intake.replaces.id)
        is_declared = intake.written_at is not None or body.code_source is CodeSource.MANUAL
        clock = Clock.DECLARED if is_declared else Clock.UNCHECKED
        recording.add(body, new_id, at=planned.at, clock=clock, event_id=new_id)
        for follower in followers(intake, body):
            recording.add(follower, new_id)

    recorded = record(desk, actor, write)
    dossier = recorded.dossiers.get(new_id)
    if dossier is None:
        with desk.store.database.read() as connection:
            dossier = dossiers.get(connection, new_id)
    if dossier is None:
        raise LookupError(new_id)
    touched = {new_id} | ({intake.replaces.id} if intake.replaces else set())
    return NewDossier(dossier, Changes(dossiers=frozenset(touched), drafts=bool(draft)))


def followers(intake: Intake, body: Received) -> list[Body]:
    """What comes with a reception: its files, and the fee that is paid at once."""
    bodies: list[Body] = [AttachmentAdded(attachment=file) for file in intake.files]
    amount = total(body.fees)
    if intake.pay_now and amount:
        paid = tuple(line.id for line in body.fees if not line.open)
        bodies.append(FeeTaken(lines=paid, amount=amount))
    return bodies


def _agency(planned: Plan) -> Agency:
    if planned.entry is None:
        raise IncompleteError([Missing("procedure")])
    if planned.agency is None:
        procedure = planned.entry.procedure
        raise RefusedError("no_resolver", procedure=procedure.short_name)
    return planned.agency


def received(desk: OpenDesk, planned: Plan, taken: tuple[str, CodeSource, str]) -> Received:
    """What is written of a reception under this code, which is from there and of that lease."""
    agency, intake, entry = _agency(planned), planned.intake, planned.entry
    code, source, lease = taken
    if entry is None:
        raise IncompleteError([Missing("procedure")])
    procedure = entry.procedure
    if planned.deadline is None:
        raise planned.deadline_error or IncompleteError([Missing("due_at")])
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
        case=planned.case,
        channel=intake.channel,
        assistance=_assistance(intake, planned.at),
        content=intake.content,
        agency=AgencyRef(code=agency.code, name=agency.name),
        office=AgencyRef(code=desk.office.code, name=desk.office.name),
        desk=desk.enrolment.desk.id,
        received_at=planned.at,
        owner=intake.owner,
        submission=intake.submission,
        papers=intake.papers,
        sets=intake.sets,
        fees=tuple(line for line in planned.fees if line),
        deadline=planned.deadline,
        promised_at=planned.deadline.due_at,
        promise_reason=intake.promise_reason,
        delivery=intake.delivery,
        ref=intake.ref,
        replaces=intake.replaces,
    )


def _assistance(intake: Intake, at: datetime) -> Assistance | None:
    """The confirmation as it is given with the reception; of another channel there is none."""
    if intake.channel is not Channel.ASSISTED or intake.assistance is None:
        return None
    submitter = intake.submission.person.name if intake.submission else intake.owner.name
    person = intake.assistance.person.strip() or submitter
    return replace(intake.assistance, person=person, at=at)


def _must_be_of_now(intake: Intake, now: datetime) -> None:
    """The day on the screen is today, and a receipt written by hand is neither of tomorrow nor
    too old. Raises RefusedError.
    """
    if intake.office_day is not None and intake.office_day != now.date():
        raise RefusedError("day_changed", day=now.date())
    if intake.written_at is None:
        return
    if intake.written_at > now:
        raise RefusedError("written_in_future")
    if intake.written_at < now - MOST_WRITTEN_AGO:
        raise RefusedError("written_long_ago")


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
