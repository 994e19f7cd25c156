"""The body that was asked has answered (trả lời xác minh)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import Verified
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class VerificationAnswered(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The clock runs again; `question` is the id of the event that asked."""

    kind: ClassVar[str] = "verification_answered"
    question: str
    text: str = ""


def _apply(dossier: Dossier, event: Event, body: VerificationAnswered) -> Dossier:
    fact = Verified(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        question=body.question,
        text=body.text,
    )
    return with_facts(dossier, verified=fact)


def _check(dossier: Dossier, body: VerificationAnswered, actor: Actor) -> Refusal | None:
    asked = any(fact.event == body.question for fact in dossier.life.verifications)
    return None if asked else Refusal("answer_without_question")


VERIFICATION_ANSWERED = DossierKind(
    body=VerificationAnswered,
    roles=frozenset({Role.RESOLVER}),
    basis="",
    states=frozenset({Status.PROCESSING, Status.SUPPLEMENT, Status.OBLIGATION}),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
)
