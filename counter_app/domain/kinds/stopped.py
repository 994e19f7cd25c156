"""Processing ends without a result (dừng giải quyết)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from counter_app.domain.deadlines.office_time import OFFICE_TIME, in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import (
    IN_HAND,
    UNANSWERED,
    DossierKind,
    Refusal,
    elsewhere,
    text_fault,
)
from counter_app.domain.life.facts import Stopping
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class Stopped(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen did not answer the request `question` until the end of the day `until` (TT
    03/2025/TT-VPCP, form 05). An answer that came in time undoes it, whenever it is heard of.
    """

    kind: ClassVar[str] = "stopped"
    is_request: ClassVar[bool] = True
    question: str
    until: date | None
    reason: str
    paper: bool = False

    @property
    def is_asked(self) -> bool:
        return not self.paper


def _apply(dossier: Dossier, event: Event, body: Stopped) -> Dossier:
    fact = Stopping(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        question=body.question,
        until=body.until,
        reason=body.reason,
        paper=body.paper,
    )
    return with_facts(dossier, stops=fact)


def _out_of_place(dossier: Dossier) -> Refusal:
    """A stop over an answer that came before it is told as one."""
    if dossier.life.answers and dossier.status in IN_HAND | UNANSWERED:
        return Refusal("stopped_but_answered")
    return elsewhere(dossier)


def _check(dossier: Dossier, body: Stopped, actor: Actor) -> Refusal | None:
    asked = next((each for each in dossier.supplements if each.event == body.question), None)
    if asked is None or body.until is None or asked.until != body.until:
        return Refusal("stop_without_question")
    if asked.answered_at is not None:
        return Refusal("stopped_but_answered")
    if actor.at is not None and in_zone(actor.at, OFFICE_TIME).date() <= body.until:
        return Refusal("stop_too_early")
    return text_fault(body.reason, "reason_missing")


STOPPED = DossierKind(
    body=Stopped,
    roles=frozenset({Role.OFFICER, Role.RESOLVER}),
    basis="",
    states=frozenset({Status.SUPPLEMENT}),
    apply=_apply,
    check=_check,
    out_of_place=_out_of_place,
)
