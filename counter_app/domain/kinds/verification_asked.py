"""Another body is asked whether something is so (xác minh)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import Verification
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class VerificationAsked(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The clock stands until the answer: `of` names the body, `until` the day on which it should
    have answered.
    """

    kind: ClassVar[str] = "verification_asked"
    of: str
    subject: str = ""
    until: date | None = None


def _apply(dossier: Dossier, event: Event, body: VerificationAsked) -> Dossier:
    fact = Verification(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        of=body.of,
        subject=body.subject,
        until=body.until,
    )
    return with_facts(dossier, verifications=fact)


def _check(dossier: Dossier, body: VerificationAsked, actor: Actor) -> Refusal | None:
    return None if body.of.strip() else Refusal("body_missing")


def _doubts(event: Event, body: VerificationAsked) -> Iterable[str]:
    if body.until is not None and not plausibility.follows(body.until, event.occurred_at):
        yield "until"


VERIFICATION_ASKED = DossierKind(
    body=VerificationAsked,
    roles=frozenset({Role.RESOLVER}),
    basis="",
    states=frozenset({Status.PROCESSING}),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
    doubts=_doubts,
)
