"""What an event made of a dossier: no rules, clock or calendar, and no recorded event fails."""

from __future__ import annotations

from datetime import datetime

import msgspec
from msgspec.structs import replace

from counter_app.domain.apply_online import ONLINE, apply_online, submitted
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier import events
from counter_app.domain.dossier.dossier import Dossier, FormIssued, Note, Status
from counter_app.domain.dossier.events import Event
from counter_app.domain.dossier.fee import Payment
from counter_app.domain.dossier.paper import with_paper
from counter_app.domain.online_events import NoticeSettled, OnlineSubmitted


def apply(dossier: Dossier | None, event: Event) -> Dossier | None:
    """The dossier after the event; None only while no event has made it.

    An event that says nothing about a dossier, or of an unknown kind, leaves it as it is but for
    the count of events.
    """
    body = event.body
    if dossier is None:
        return _made(event)
    if isinstance(body, ONLINE):
        dossier = apply_online(dossier, event)
    match body:
        case events.PaperAdded(paper=paper, deadline=deadline):
            dossier = replace(dossier, papers=with_paper(dossier.papers, paper))
            if deadline is not None:
                dossier = _complete(dossier, deadline)
        case events.AttachmentAdded(attachment=attachment):
            dossier = replace(dossier, attachments=(*dossier.attachments, attachment))
        case events.FeeTaken():
            payment = Payment(
                lines=body.lines, amount=body.amount, method=body.method, event=event.id
            )
            dossier = replace(dossier, payments=(*dossier.payments, payment))
        case events.FormIssued():
            form = FormIssued(
                regime=body.regime,
                number=body.number,
                copy=body.copy,
                at=event.occurred_at,
                officer=event.officer,
                means=body.means,
                reason=body.reason,
            )
            dossier = replace(dossier, forms=(*dossier.forms, form))
        case events.NoteAdded(text=text):
            note = Note(text=text, at=event.occurred_at, officer=event.officer)
            dossier = replace(dossier, notes=(*dossier.notes, note))
        case _:
            pass
    return replace(dossier, events=dossier.events + 1)


def _complete(dossier: Dossier, deadline: Deadline) -> Dossier:
    """Everything is there, so that the term counts. Of several such moments the first stands."""
    known = dossier.deadline
    if deadline.papers_in is None or not (known.awaits_papers or known.papers_in):
        return dossier
    if known.papers_in and _came(known, known.papers_in) <= _came(deadline, deadline.papers_in):
        return dossier
    return replace(dossier, deadline=deadline, promised_at=deadline.due_at)


def _came(deadline: Deadline, at: datetime) -> tuple[datetime, bytes]:
    """When the last owed paper came, and the whole to tell two of one moment apart."""
    return at, msgspec.json.encode(deadline)


def apply_pending(dossier: Dossier | None, event: Event) -> Dossier | None:
    """As `apply`, at the desk that made the event and before the portal has shown it: a notice that
    a supervisor asks to have settled stays open until then.
    """
    if dossier is not None and isinstance(event.body, NoticeSettled) and event.body.is_asked:
        return replace(dossier, events=dossier.events + 1)
    return apply(dossier, event)


def _made(event: Event) -> Dossier | None:
    match event.body:
        case events.Received() as body:
            return _received(event, body)
        case OnlineSubmitted() as body:
            return submitted(event, body)
        case _:
            return None


def _received(event: Event, body: events.Received) -> Dossier:
    return Dossier(
        id=event.dossier or event.id,
        code=body.code,
        status=Status.RECEIVED,
        procedure=body.procedure,
        case=body.case,
        channel=body.channel,
        content=body.content,
        agency=body.agency,
        office=body.office,
        desk=body.desk,
        officer=event.officer,
        received_at=body.received_at,
        owner=body.owner,
        submission=body.submission,
        papers=body.papers,
        sets=body.sets,
        fees=body.fees,
        deadline=body.deadline,
        promised_at=body.promised_at,
        delivery=body.delivery,
        ref=body.ref,
        events=1,
        offices=(body.office.code,),
    )
