"""The citizen has to pay what another body demands (nghĩa vụ tài chính)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from counter_app.domain.bounds import Whole
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.fee import MOST
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.kinds.of_unit import unit_fault
from counter_app.domain.life.facts import Obligation
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ObligationSet(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A notice of the tax office, or of another body that `of` names: the clock stands until the
    proof of payment. `reference` is the notice's number, `amount` đồng, `paper` that it came on
    paper.
    """

    kind: ClassVar[str] = "obligation_set"
    is_request: ClassVar[bool] = True
    reference: str
    amount: Whole | None = None
    until: date | None = None
    of: str = ""
    paper: bool = False

    @property
    def is_asked(self) -> bool:
        return not self.paper


def _apply(dossier: Dossier, event: Event, body: ObligationSet) -> Dossier:
    fact = Obligation(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        reference=body.reference,
        amount=body.amount,
        until=body.until,
        of=body.of,
    )
    return with_facts(dossier, obligations=fact)


def _check(dossier: Dossier, body: ObligationSet, actor: Actor) -> Refusal | None:
    if not body.reference.strip():
        return Refusal("reference_missing")
    if body.amount is not None and not 0 <= body.amount <= MOST:
        return Refusal("fee_amount")
    if any(fact.reference == body.reference for fact in dossier.life.obligations):
        return Refusal("obligation_twice", (("reference", body.reference),))
    return None


def _doubts(event: Event, body: ObligationSet) -> Iterable[str]:
    if body.amount is not None:
        yield from plausibility.money(body.amount)
    if body.until is not None and not plausibility.follows(body.until, event.occurred_at):
        yield "until"


OBLIGATION_SET = DossierKind(
    body=ObligationSet,
    roles=frozenset({Role.RESOLVER, Role.OFFICER}),
    basis="",
    states=frozenset({Status.PROCESSING, Status.OBLIGATION}),
    apply=_apply,
    right=unit_fault,
    check=_check,
    out_of_place=elsewhere,
    doubts=_doubts,
    largest={"amount": MOST},
)
