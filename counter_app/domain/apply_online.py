"""What the events of an online dossier make of it; as in `apply`, none fails.

An answer to the citizen on a dossier that waits for none leaves it as it is: what had been
answered first stands.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import reduce

from msgspec.structs import replace

from counter_app.domain import online_events
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier import notices
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.events import Event
from counter_app.domain.dossier.fee import Payment, PaymentMethod
from counter_app.domain.dossier.online import Claim, Decline, FormField, Notice, Settled, Supplement
from counter_app.domain.dossier.paper import Paper, with_paper

ONLINE = online_events.BODIES
UNANSWERED = frozenset({Status.SUBMITTED, Status.SUPPLEMENT})
_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)


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
        form=tuple(replace(field, at=None) for field in body.form),
        submitted_at=body.submitted_at,
        reference=body.reference,
        events=1,
        offices=(body.office.code,),
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
                form=_with_fields(dossier.form, answer.form, event.occurred_at),
            )
            return _supplemented(dossier, answer.papers, event.occurred_at)
        case online_events.SupplementReceived(papers=papers):
            return _supplemented(dossier, papers, event.occurred_at)
        case online_events.CodeReplaced() as replaced:
            return _recoded(dossier, event, replaced)
        case online_events.Noticed(code=online_events.LOOKED_AT):
            return dossier  # that somebody looked stands on the timeline; nothing is to be settled
        case online_events.Noticed() as noticed:
            return notices.with_notice(dossier, _notice(noticed))
        case online_events.NoticeSettled() as body:
            settled = Settled(
                choice=body.choice, officer=event.officer, at=event.occurred_at, text=body.text
            )
            return notices.with_settling(dossier, body.notice, settled, asked=body.is_asked)
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
    """The papers came: the dossier waits for an answer again, if it waited for them. Of several
    answers to a request the earliest counts, none before it was made.
    """
    dossier = replace(dossier, papers=reduce(with_paper, papers, dossier.papers))
    is_awaited = dossier.status is Status.SUPPLEMENT
    supplements = tuple(
        replace(asked, answered_at=min(asked.answered_at or _LAST, max(at, asked.at)))
        if is_awaited or asked.answered_at is not None
        else asked
        for asked in dossier.supplements
    )
    status = Status.SUBMITTED if is_awaited else dossier.status
    return replace(dossier, status=status, supplements=supplements)


def _with_fields(
    known: tuple[FormField, ...], given: tuple[FormField, ...], at: datetime
) -> tuple[FormField, ...]:
    """Fields that are filled again take the place of their like; what was filled last stands."""
    fields = {(field.group, field.label): field for field in known}
    for key, field in {(one.group, one.label): one for one in given}.items():
        new = replace(field, at=at)
        fields[key] = max(fields.get(key, new), new, key=_filled)
    return tuple(fields.values())


def _filled(field: FormField) -> tuple[datetime, str]:
    return field.at or _FIRST, field.value


def _recoded(dossier: Dossier, event: Event, body: online_events.CodeReplaced) -> Dossier:
    """The code of the newest replacement stands; ids of the portal's events grow with time."""
    is_newest = event.id > dossier.code_event
    code = body.code if is_newest else dossier.code
    carried = dict.fromkeys((*dossier.former_codes, body.was, dossier.code, body.code))
    return replace(
        dossier,
        code=code,
        code_event=event.id if is_newest else dossier.code_event,
        former_codes=tuple(one for one in carried if one != code),
    )


def _notice(body: online_events.Noticed) -> Notice:
    return Notice(
        id=notices.notice_id(body.event, body.code),
        code=body.code,
        event=body.event,
        at=body.at,
        officer=body.officer,
        params=body.params,
    )
