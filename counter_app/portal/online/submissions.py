"""Dossiers, payments and supplements of citizens, as events of the portal's own journal.

Each question is answered once for its `request`, also after the database was restored: what was
answered stands in the ledger.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, select

from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import (
    Fault,
    OnlineDossier,
    OnlinePayment,
    OnlineState,
    OnlineSupplement,
)
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.fee import MOST
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.errors import EventTooLargeError
from counter_app.domain.events import MOST_BYTES, encode, make
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.office.office import Office
from counter_app.domain.ranges import malformed
from counter_app.portal.deadlines.due import DueDates
from counter_app.portal.journal.portal_events import record_own
from counter_app.portal.journal.recording import PORTAL
from counter_app.portal.office import offices, packs
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.online import filing
from counter_app.portal.online.answered import Question, answered, filed_by, remember
from counter_app.portal.online.released import released
from counter_app.portal.online.submission_text import (
    cleaned,
    file_faults,
    form_faults,
    invalid,
    refuse,
    tidy_owner,
)
from counter_app.portal.serials.online_codes import next_code
from counter_app.portal.store import schema
from counter_app.portal.store.context import Context

MOST_REQUEST = 100
MOST_BODY = MOST_BYTES - 2_048
"""Of an event's body; the rest is for what stands around it."""

_states = msgspec.json.Decoder(Dossier)


def submit(
    connection: Connection, context: Context, account: Account, question: OnlineDossier
) -> OnlineState:
    """A citizen's dossier enters, with its code. Raises ProblemError: submission_invalid with all
    its `Faults`, id_reused for another content under a known request, forbidden, serials_full;
    OSError where the ledger cannot be written.
    """
    existing = _known(connection, account, question)
    if existing is not None:
        return state(connection, context, account, existing)
    clean = cleaned(question)
    clean = replace(clean, owner=tidy_owner(clean.owner))
    office = _office(connection, account, clean.office)
    result = filing.file_under(clean, packs.catalogue(connection), office, context.today())
    refuse(
        [
            *filing.owner_faults(clean),
            *form_faults(clean.form),
            *file_faults(connection, account, clean.files),
            *filing.paper_faults(clean, result),
            *filing.fee_faults(clean, result),
        ]
    )
    now = context.office_now().replace(microsecond=0)
    body = OnlineSubmitted(
        code="",
        procedure=result.procedure,
        case=result.case.id,
        content=clean.content,
        agency=result.agency_ref,
        office=AgencyRef(code=office.code, name=office.name),
        submitted_at=now,
        owner=clean.owner,
        submission=clean.submission,
        papers=filing.papers(clean, result),
        fees=filing.fees(clean, result),
        attachments=clean.files,
        form=clean.form,
        delivery=clean.delivery,
        reference=clean.reference,
    )
    refuse(_size_faults(body))
    code = next_code(connection, context, result.agency.code, now.date())
    key = context.ids()
    event = _event(context, replace(body, code=code), key, key, 0)
    return _enter(connection, context, account, question, event)


def pay(
    connection: Connection, context: Context, account: Account, question: OnlinePayment
) -> OnlineState:
    """Money came in for fee lines. That a line was paid before is no reason to forget it.

    Raises ProblemError: not_found, submission_invalid, id_reused, forbidden.
    """
    existing = _known(connection, account, question)
    if existing is not None:
        return state(connection, context, account, existing)
    rev, dossier = _dossier(connection, account, question.dossier)
    clean = cleaned(question)
    refuse(_payment_faults(clean, dossier))
    body = OnlinePaid(lines=clean.lines, amount=clean.amount, reference=clean.reference)
    event = _event(context, body, context.ids(), dossier.id, rev)
    return _enter(connection, context, account, question, event)


def supplement(
    connection: Connection, context: Context, account: Account, question: OnlineSupplement
) -> OnlineState:
    """The citizen answers a request to supplement. Raises ProblemError: not_found, not_awaited
    where nothing was asked, submission_invalid, id_reused, forbidden.
    """
    earlier = _known(connection, account, question)
    if earlier is not None:
        return state(connection, context, account, earlier)
    rev, dossier = _dossier(connection, account, question.dossier)
    if dossier.status is not Status.SUPPLEMENT:
        raise ProblemError("not_awaited", 409)
    clean = cleaned(question)
    faults = [*form_faults(clean.form), *file_faults(connection, account, clean.files)]
    if not (clean.files or clean.papers or clean.form or clean.text):
        faults.append(Fault(code="nothing_added"))
    body = SupplementSubmitted(
        papers=clean.papers, attachments=clean.files, form=clean.form, text=clean.text
    )
    refuse([*faults, *_size_faults(body)])
    event = _event(context, body, context.ids(), dossier.id, rev)
    return _enter(connection, context, account, question, event)


def state(connection: Connection, context: Context, account: Account, dossier: str) -> OnlineState:
    """How a dossier stands that this account filed. Raises ProblemError: not_found, forbidden."""
    rev, results = _dossier(connection, account, dossier, locked=False)
    waiting = results.status is Status.SUPPLEMENT and results.supplements
    return OnlineState(
        dossier=results.id,
        code=results.code,
        status=results.status.number,
        rev=rev,
        fees=results.fees,
        fees_due=results.fees_due,
        promised_at=results.promised_at,
        due_now=DueDates(connection, context).due_at(results),
        supplement=results.supplements[-1] if waiting else None,
        decline=results.decline,
        result=released(results),
    )


def _known(connection: Connection, account: Account, question: Question) -> str | None:
    if account.role is not AccountRole.ONLINE:
        raise ProblemError("forbidden", 403)
    if not 1 <= len(question.request) <= MOST_REQUEST:
        raise invalid(Fault(code="request"))
    return answered(connection, account.login, question)


def _office(connection: Connection, account: Account, code: str) -> Office:
    _must_serve(account, code)
    try:
        return offices.office(connection, code)
    except ProblemError as error:
        raise invalid(Fault(code="unknown_office", about=code)) from error


def _must_serve(account: Account, office: str) -> None:
    if account.role is not AccountRole.ONLINE or account.office not in {"", office}:
        raise ProblemError("forbidden", 403)


def _dossier(
    connection: Connection, account: Account, key: str, *, locked: bool = True
) -> tuple[int, Dossier]:
    """Raises ProblemError: not_found also for a dossier that is there and was filed by another."""
    if account.role is not AccountRole.ONLINE:
        raise ProblemError("forbidden", 403)
    if not filed_by(connection, account.login, key):
        raise ProblemError("not_found", 404)
    table = schema.dossier
    query = select(table.c.rev, table.c.state).where(table.c.id == key, table.c.deleted == "")
    row = connection.execute(query.with_for_update() if locked else query).first()
    if row is None:
        raise ProblemError("not_found", 404)
    dossier = _states.decode(row.state)
    _must_serve(account, dossier.office.code)
    return row.rev, dossier


def _payment_faults(question: OnlinePayment, dossier: Dossier) -> list[Fault]:
    lines = {line.id: line for line in dossier.fees}
    faults = [Fault(code="unknown_fee", about=key) for key in question.lines if key not in lines]
    if not question.lines or len(set(question.lines)) < len(question.lines):
        faults.append(Fault(code="fee_lines"))
    chosen = [lines[key] for key in question.lines if key in lines]
    fixed = sum(line.amount for line in chosen)
    most = MOST if any(line.open for line in chosen) else fixed
    if not fixed <= question.amount <= most:
        faults.append(Fault(code="fee_amount"))
    return faults


def _size_faults(body: Body) -> list[Fault]:
    too_large = len(msgspec.json.encode(body)) > MOST_BODY
    return [Fault(code=EventTooLargeError.code)] if too_large else []


def _event(context: Context, body: Body, key: str, dossier: str, rev: int) -> Event:
    now = context.office_now().replace(microsecond=0)
    return make(body, id=key, dossier=dossier, at=now, officer=PORTAL, clock=Clock.OK, base_rev=rev)


def _enter(
    connection: Connection, context: Context, account: Account, question: Question, event: Event
) -> OnlineState:
    dossier = event.dossier or event.id
    fault = malformed(event, encode(event))
    if fault:
        raise invalid(Fault(code="out_of_range", about=fault))
    record_own(connection, context, event)
    remember(connection, context, account.login, question, (dossier, event.id))
    return state(connection, context, account, dossier)
