"""A supervisor gives a dossier to another officer (giao lại)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere, text_fault
from counter_app.domain.life.facts import Reassignment
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class Reassigned(Body, frozen=True, kw_only=True, omit_defaults=True):
    """`to` is the id of the officer who goes on with it."""

    kind: ClassVar[str] = "reassigned"
    is_request: ClassVar[bool] = True
    to: str
    reason: str


def _apply(dossier: Dossier, event: Event, body: Reassigned) -> Dossier:
    fact = Reassignment(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        to=body.to,
        reason=body.reason,
    )
    return with_facts(dossier, reassigned=fact)


def _check(dossier: Dossier, body: Reassigned, actor: Actor) -> Refusal | None:
    if not body.to.strip():
        return Refusal("officer_missing")
    return text_fault(body.reason, "reason_missing")


REASSIGNED = DossierKind(
    body=Reassigned,
    roles=frozenset({Role.SUPERVISOR}),
    basis="",
    states=frozenset(status for status in Status if status is not Status.RETURNED),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
)
