"""What the events of an online dossier make of it; as in `apply`, none fails.

An answer to the citizen on a dossier that waits for none leaves it as it is: what had been
answered first stands.
"""

from __future__ import annotations

from datetime import datetime
from functools import reduce

from msgspec.structs import replace

from counter_app.domain import online_events
from counter_app.domain.deadline import Deadline
from counter_app.domain.dossier import Dossier, Status
from counter_app.domain.events import Event
from counter_app.domain.fee import Payment, PaymentMethod
from counter_app.domain.online import (
    Claim,
    Decline,
    FormField,
    Notice,
    Settled,
    Supplement,
    notice_id,
)
from counter_app.domain.paper import Paper, with_paper
from counter_app.domain.procedure import Channel

ONLINE = online_events.BODIES
UNANSWERED = frozenset({Status.SUBMITTED, Status.SUPPLEMENT})


def submitted(event: Event, body: online_events.OnlineSubmitted) -> Dossier:
    """The dossier that a citizen filed; it has no desk, officer or appointed date yet."""
    return Dossier(
        id=event.dossier or event.id,
        code=body.code,
        status=Status.SUBMITTED,
        procedure=body.procedure,
        case=body.case,
        channel=Channel.ONLINE,
        content=body.content,
        agency=body.agency,
        office=body.office,
        desk="",
        officer="",
        received_at=body.submitted_at,
        owner=body.owner,
        submission=body.submission,
        papers=body.papers,
        fees=body.fees,
        deadline=Deadline(due_at=None),
        delivery=body.delivery,
        attachments=body.attachments,
        form=body.form,
        submitted_at=body.submitted_at,
        reference=body.reference,
        events=1,
    )


def apply_online(dossier: Dossier, event: Event) -> Dossier:
    """The dossier after the event, its count of events left as it was."""
    match event.body:
        case online_events.OnlinePaid() as paid:
            payment = Payment(
                lines=paid.lines, amount=paid.amount, method=PaymentMethod.ONLINE, event=event.id
            )
            return replace(dossier, payments=(*dossier.payments, payment))
        case online_events.SupplementSubmitted() as answer:
            dossier = replace(
                dossier,
                attachments=(*dossier.attachments, *answer.attachments),
                form=_with_fields(dossier.form, answer.form),
            )
            return _supplemented(dossier, answer.papers, event.occurred_at)
        case online_events.SupplementReceived(papers=papers):
            return _supplemented(dossier, papers, event.occurred_at)
        case online_events.CodeReplaced(code=code, was=was):
            return replace(dossier, code=code, former_codes=(*dossier.former_codes, was))
        case online_events.Noticed() as noticed:
            return _noticed(dossier, noticed)
        case online_events.NoticeSettled() as settled:
            return _settled(dossier, event, settled)
        case online_events.Claimed(desk=desk):
            claim = Claim(officer=event.officer, desk=desk, at=event.occurred_at)
            return replace(dossier, claim=claim) if dossier.status in UNANSWERED else dossier
        case _:
            return _answered(dossier, event)


def _answered(dossier: Dossier, event: Event) -> Dossier:
    if dossier.status not in UNANSWERED:
        return dossier
    match event.body:
        case online_events.Accepted() as body:
            return replace(
                dossier,
                status=Status.RECEIVED,
                desk=body.desk,
                officer=event.officer,
                received_at=body.received_at,
                deadline=body.deadline,
                promised_at=body.promised_at,
                claim=None,
            )
        case online_events.Declined() as body:
            decline = Decline(
                reason=body.reason, at=event.occurred_at, officer=event.officer, event=event.id
            )
            return replace(dossier, status=Status.DECLINED, decline=decline, claim=None)
        case online_events.SupplementRequested() as body:
            asked = Supplement(
                items=body.items,
                reason=body.reason,
                at=event.occurred_at,
                officer=event.officer,
                event=event.id,
                until=body.until,
                contact=body.contact,
            )
            supplements = (*dossier.supplements, asked)
            return replace(dossier, status=Status.SUPPLEMENT, supplements=supplements, claim=None)
        case _:
            return dossier


def _supplemented(dossier: Dossier, papers: tuple[Paper, ...], at: datetime) -> Dossier:
    """The papers came: the dossier waits for an answer again, if it waited for them."""
    dossier = replace(dossier, papers=reduce(with_paper, papers, dossier.papers))
    if dossier.status is not Status.SUPPLEMENT:
        return dossier
    supplements = tuple(
        replace(asked, answered_at=asked.answered_at or at) for asked in dossier.supplements
    )
    return replace(dossier, status=Status.SUBMITTED, supplements=supplements)


def _with_fields(
    known: tuple[FormField, ...], given: tuple[FormField, ...]
) -> tuple[FormField, ...]:
    fields = {(field.group, field.label): field for field in (*known, *given)}
    return tuple(fields.values())


def _noticed(dossier: Dossier, body: online_events.Noticed) -> Dossier:
    """One notice for a fact and a code, however often it is found. That somebody looked stands on
    the timeline and leaves nothing to settle.
    """
    if body.code == online_events.LOOKED_AT:
        return dossier
    notice = Notice(
        id=notice_id(body.event, body.code),
        code=body.code,
        event=body.event,
        at=body.at,
        officer=body.officer,
        params=body.params,
    )
    if any(known.id == notice.id for known in dossier.notices):
        return dossier
    return replace(dossier, notices=(*dossier.notices, notice))


def _settled(dossier: Dossier, event: Event, body: online_events.NoticeSettled) -> Dossier:
    settled = Settled(
        choice=body.choice, officer=event.officer, at=event.occurred_at, text=body.text
    )
    notices = tuple(
        replace(notice, settled=notice.settled or settled) if notice.id == body.notice else notice
        for notice in dossier.notices
    )
    return replace(dossier, notices=notices)
