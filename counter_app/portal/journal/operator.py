"""What the portal's operator decides where no supervisor or administrator can."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from msgspec.structs import replace
from sqlalchemy import select

from counter_app.contract.push import Verdict
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import LET_IN, find, joined
from counter_app.domain.errors import DomainError
from counter_app.domain.events import make
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.office.office import Role
from counter_app.portal.journal.portal_events import record_own
from counter_app.portal.journal.recording import PORTAL
from counter_app.portal.judging import held
from counter_app.portal.judging.concluding import conclude
from counter_app.portal.judging.judgements import DEFERRED, Arrival, kept_out
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.office import offices, postings
from counter_app.portal.store import schema
from counter_app.portal.store.context import Connection, Context


class ReasonMissingError(DomainError):
    code = "reason_missing"


class UnknownEventError(DomainError):
    """No event with this id waits for a word."""

    code = "unknown_event"


class OfficeDecidesError(DomainError):
    """Somebody of the dossier's offices can decide; `officers` are their ids."""

    code = "office_decides"


@dataclass(frozen=True, slots=True)
class Deferred:
    """An event that waits for a word; `dossier` is its code, empty where it is not there."""

    event: str
    kind: str
    desk: str
    office: str
    dossier: str


def deferred(connection: Connection) -> Iterator[Deferred]:
    """Every event that waits, in the order of arrival."""
    event, device, desk, dossier = schema.event, schema.device, schema.desk, schema.dossier
    query = (
        select(event.c.id, event.c.kind, desk.c.id.label("desk"), desk.c.office, dossier.c.code)
        .join(device, device.c.id == event.c.device)
        .join(desk, desk.c.id == device.c.desk)
        .join(dossier, dossier.c.id == event.c.dossier, isouter=True)
        .where(event.c.verdict == Verdict.HELD.value, event.c.code.in_(DEFERRED))
        .order_by(event.c.arrived_at, event.c.id)
    )
    for row in connection.execute(query):
        yield Deferred(row.id, row.kind, row.desk, row.office, row.code or "")


def settle(connection: Connection, context: Context, event: str, choice: str, reason: str) -> None:
    """Let in, or keep out, what waits, with everything that its notice tells of.

    Raises ReasonMissingError, UnknownEventError, OfficeDecidesError, and OSError where the ledger
    cannot be written.
    """
    if not reason.strip():
        raise ReasonMissingError
    table = schema.held_event
    results = held.waiting(connection, schema.event.c.id == event, codes=sorted(DEFERRED))
    notice = connection.scalar(select(table.c.notice).where(table.c.event == event))
    if not results:
        raise UnknownEventError
    arrival = results[0].arrival
    state = _state(connection, context, arrival.event)
    if state is None or not notice:
        _decide(connection, context, arrival, choice, reason)
        return
    reported = find(state, notice)
    officers = _deciders(connection, context, state.offices, arrival.event.officer)
    if officers:
        raise OfficeDecidesError(officers=", ".join(officers))
    body = NoticeSettled(
        notice=notice, choice=choice, text=reason, joined=joined(reported) if reported else 0
    )
    now = context.now()
    own = make(body, id=context.ids(), dossier=state.id, at=now, officer=PORTAL)
    record_own(connection, context, own)


def _decide(
    connection: Connection, context: Context, arrival: Arrival, choice: str, reason: str
) -> None:
    """About what belongs to no dossier that is there."""
    batch = JudgingBatch(context)
    vouched = replace(arrival, vouched_by=f"{PORTAL}: {reason}")
    batch.load(connection, [arrival.event], arrival.device, arrival.asker.office)
    is_let_in = choice == LET_IN
    event_judgement = held.rule(batch, vouched) if is_let_in else kept_out(arrival, PORTAL, reason)
    judged, waited = held.rejudge(connection, batch, [event_judgement], None)
    conclude(connection, context, batch, [], [*judged, *waited])


def _state(connection: Connection, context: Context, event: Event) -> Dossier | None:
    batch = JudgingBatch(context)
    batch.load(connection, [event], PORTAL, "")
    existing = batch.dossiers.get(event.dossier or "")
    return existing.state if existing is not None else None


def _deciders(
    connection: Connection, context: Context, codes: Collection[str], officer: str
) -> list[str]:
    """Supervisors of these offices, and administrators of those without, but for the officer whose
    event it is.
    """
    now, results = context.now(), set[str]()
    for code in codes:
        there = postings.of_office(connection, offices.office_codes(connection, code))
        roles = {
            key: {role for item in posted if item.covers(now) for role in item.roles}
            for key, posted in there.items()
            if key != officer
        }
        overseeing = {key for key, held in roles.items() if Role.SUPERVISOR in held}
        results |= overseeing or {key for key, held in roles.items() if Role.ADMIN in held}
    return sorted(results)
