"""Whether an event may happen now: who may do what to a dossier in which state.

The desk asks before it makes an event, the portal asks again. Facts are never refused there:
what is wrong with one becomes a notice. Here, before it happened, it is refused.
"""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain import online_events
from counter_app.domain.apply_online import UNANSWERED
from counter_app.domain.dossier import events, notices
from counter_app.domain.dossier.body import Body
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.fee import MOST
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role

MOST_TEXT = 4000


@dataclass(frozen=True, slots=True)
class Refusal:
    """`code` is stable; `params` fill its sentence."""

    code: str
    params: tuple[tuple[str, object], ...] = ()


_ROLES: dict[str, frozenset[Role]] = {
    events.Received.kind: frozenset({Role.OFFICER}),
    events.PaperAdded.kind: frozenset({Role.OFFICER}),
    events.AttachmentAdded.kind: frozenset({Role.OFFICER}),
    events.FeeTaken.kind: frozenset({Role.CASHIER}),
    events.FormIssued.kind: frozenset({Role.OFFICER, Role.SUPERVISOR}),
    events.NoteAdded.kind: frozenset({Role.OFFICER, Role.CASHIER, Role.SUPERVISOR}),
    events.SignedIn.kind: frozenset(Role),
    online_events.Claimed.kind: frozenset({Role.OFFICER}),
    online_events.Accepted.kind: frozenset({Role.OFFICER}),
    online_events.Declined.kind: frozenset({Role.OFFICER}),
    online_events.SupplementRequested.kind: frozenset({Role.OFFICER}),
    online_events.SupplementReceived.kind: frozenset({Role.OFFICER}),
    online_events.NoticeSettled.kind: frozenset({Role.OFFICER, Role.CASHIER, Role.SUPERVISOR}),
}
_ON_CLOSED = frozenset(
    {
        events.FormIssued.kind,
        events.NoteAdded.kind,
        events.FeeTaken.kind,
        online_events.NoticeSettled.kind,
    }
)
_ANSWERS = (
    online_events.Claimed,
    online_events.Accepted,
    online_events.Declined,
    online_events.SupplementRequested,
)


def check(dossier: Dossier | None, body: Body, actor: Actor) -> Refusal | None:
    """The first reason why this actor may not do this to the dossier, None where there is none."""
    if body.of_portal:
        return Refusal("portal_only", (("kind", body.kind),))
    if not actor.roles:
        return Refusal("officer_inactive")
    if isinstance(body, online_events.NoticeSettled) and body.is_asked:
        return _settling(dossier, body, actor)
    if not _ROLES.get(body.kind, frozenset()) & actor.roles:
        return Refusal("role_missing", (("kind", body.kind),))
    if not body.about_dossier:
        return None
    if isinstance(body, events.Received):
        return _received(dossier, body, actor)
    if dossier is None:
        return Refusal("no_dossier")
    if not actor.is_of(dossier):
        return Refusal("foreign_office", (("code", dossier.code),))
    if isinstance(body, _ANSWERS):
        return _answer(dossier, body)
    if not dossier.status.is_open and body.kind not in _ON_CLOSED:
        return Refusal("dossier_closed", (("code", dossier.code),))
    return _body(dossier, body)


def _settling(
    dossier: Dossier | None, body: online_events.NoticeSettled, actor: Actor
) -> Refusal | None:
    """A supervisor's notice: settled once, from an office of the dossier, by nobody on his own."""
    if dossier is None:
        return Refusal("no_dossier")
    notice = notices.find(dossier, body.notice)
    if not actor.is_of(dossier):
        return Refusal("foreign_office", (("code", dossier.code),))
    if notice is None or notice.settled is not None:
        return Refusal("already_settled")
    if notice.officer == actor.id:
        return Refusal("own_fact")
    if not actor.supervises(notice.officer):
        return Refusal("role_missing", (("kind", body.kind),))
    is_waiting = notice.code == notices.FOREIGN_EVENT
    if is_waiting and body.choice not in {notices.LET_IN, notices.KEEP_OUT}:
        return Refusal("choice_gone")
    return None


def _received(dossier: Dossier | None, body: events.Received, actor: Actor) -> Refusal | None:
    if body.office.code not in actor.offices:
        return Refusal("foreign_office", (("code", body.code),))
    if dossier is not None:
        return Refusal("already_received", (("code", dossier.code),))
    if any(not 0 <= line.amount <= MOST for line in body.fees):
        return Refusal("fee_amount")
    if body.sets < 1:
        return Refusal("sets")
    return None


def _body(dossier: Dossier, body: Body) -> Refusal | None:
    match body:
        case events.FeeTaken():
            return _fee(dossier, body)
        case events.NoteAdded(text=text):
            if not text.strip():
                return Refusal("empty_note")
            if len(text) > MOST_TEXT:
                return Refusal("note_too_long", (("most", MOST_TEXT),))
        case events.PaperAdded(paper=paper) if not paper.name.strip():
            return Refusal("paper_name")
        case events.FormIssued(copy=copy, reason=reason) if copy > 1 and not reason.strip():
            return Refusal("reprint_reason")
        case _:
            pass
    return None


def _fee(dossier: Dossier, body: events.FeeTaken) -> Refusal | None:
    due = {line.id: line.amount for line in dossier.fees if not line.open}
    paid = {line for payment in dossier.payments for line in payment.lines}
    if not body.lines or not set(body.lines) <= set(due):
        return Refusal("fee_unknown")
    if paid & set(body.lines) or len(set(body.lines)) < len(body.lines):
        return Refusal("fee_paid", (("code", dossier.code),))
    if body.amount != sum(due[line] for line in body.lines):
        return Refusal("fee_amount")
    return None


def _answer(dossier: Dossier, body: Body) -> Refusal | None:
    """Of two answers to the citizen the first that arrives counts."""
    if dossier.status not in UNANSWERED:
        status = (("code", dossier.code), ("status", dossier.status.value))
        return Refusal("already_answered", status)
    match body:
        case online_events.Accepted() if dossier.status is Status.SUPPLEMENT:
            return Refusal("awaits_supplement", (("code", dossier.code),))
        case online_events.Declined(reason=reason):
            return _text(reason, "decline_reason")
        case online_events.SupplementRequested() as asked:
            if dossier.supplements:
                return Refusal("supplement_once", (("code", dossier.code),))
            if not asked.items or any(not item.name.strip() for item in asked.items):
                return Refusal("supplement_items")
            return _text(asked.reason, "supplement_reason")
        case _:
            return None


def _text(text: str, code: str) -> Refusal | None:
    if not text.strip():
        return Refusal(code)
    return Refusal("note_too_long", (("most", MOST_TEXT),)) if len(text) > MOST_TEXT else None
