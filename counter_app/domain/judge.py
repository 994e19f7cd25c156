"""The portal's second look at an event: applied with notices, or refused.

A fact is never refused: it has happened to a citizen. Whatever would have been a reason to
refuse it before it happened becomes a notice on its dossier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from counter_app.domain.apply import apply
from counter_app.domain.check import check, place_fault, right_fault
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import notice_id, with_notice
from counter_app.domain.dossier.online import Notice
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.office.actor import Actor

FoundReason = tuple[str, tuple[tuple[str, str], ...]]
"""Code and params of a notice: with the event that it is about, all that it is made of."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The dossier after the event, None where the event made or changed none; `refusal` is None
    unless a request may not happen now, and then nothing changes. `reasons` are the notices that
    the dossier got: what is kept with the event, so that they can be put on again.
    """

    dossier: Dossier | None
    refusal: Refusal | None = None
    reasons: tuple[FoundReason, ...] = ()


def judge(
    dossier: Dossier | None,
    event: Event,
    actor: Actor,
    warnings: tuple[Refusal, ...] = (),
) -> Judgement:
    """Judge an event that is recorded already, of an actor who may write there: of a fact is told
    who might not do it, and where its dossier stood. `warnings` are what the caller found wrong
    beside (a wrong day, a code seen before).
    """
    body = event.body
    found = (check(dossier, body, actor), right_fault(body, actor), place_fault(dossier, body))
    wrong = (*dict.fromkeys(one for one in found if one is not None), *warnings)
    if wrong and (body.is_asked or body.of_portal):
        return Judgement(dossier, wrong[0])
    after = apply(dossier, event)
    if after is None:
        return Judgement(None)
    reasons = tuple(_reason(refusal) for refusal in wrong)
    return Judgement(with_notices(after, event, reasons), reasons=reasons)


def with_notices(
    dossier: Dossier | None, event: Event, reasons: Sequence[FoundReason]
) -> Dossier | None:
    """The dossier that this event was applied to, with the notices that were found at judging
    it.
    """
    if dossier is None:
        return None
    return reduce(with_notice, (_notice(event, reason) for reason in reasons), dossier)


def _reason(refusal: Refusal) -> FoundReason:
    return refusal.code, tuple((name, str(value)) for name, value in refusal.params)


def _notice(event: Event, reason: FoundReason) -> Notice:
    code, params = reason
    return Notice(
        id=notice_id(event.id, code),
        code=code,
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        params=params,
    )
