"""The citizen shows that it was paid (chứng từ nộp tiền)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import ObligationProof
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ObligationMet(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The clock runs again from the proof; `reference` is the number of the notice."""

    kind: ClassVar[str] = "obligation_met"
    reference: str
    proof: str = ""


def _apply(dossier: Dossier, event: Event, body: ObligationMet) -> Dossier:
    fact = ObligationProof(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        reference=body.reference,
        proof=body.proof,
    )
    return with_facts(dossier, met=fact)


def _check(dossier: Dossier, body: ObligationMet, actor: Actor) -> Refusal | None:
    known = any(fact.reference == body.reference for fact in dossier.life.obligations)
    return None if known else Refusal("met_without_obligation", (("reference", body.reference),))


OBLIGATION_MET = DossierKind(
    body=ObligationMet,
    roles=frozenset({Role.CASHIER, Role.OFFICER, Role.RESOLVER}),
    basis="",
    states=frozenset({Status.PROCESSING, Status.SUPPLEMENT, Status.OBLIGATION}),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
)
