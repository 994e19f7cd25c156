"""The citizen takes the dossier back (rút hồ sơ)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.references import DossierRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import IN_HAND, DossierKind, Refusal, elsewhere, text_fault
from counter_app.domain.life.facts import Withdrawal
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class Withdrawn(Body, frozen=True, kw_only=True, omit_defaults=True):
    """As long as nothing was decided (NĐ 118/2025/NĐ-CP, Điều 21; TT 03/2025/TT-VPCP, Điều 7).
    `replaced_by` is the dossier that is received anew in its place.
    """

    kind: ClassVar[str] = "withdrawn"
    is_request: ClassVar[bool] = True
    reason: str
    paper: bool = False
    replaced_by: DossierRef | None = None

    @property
    def is_asked(self) -> bool:
        """Form 05 that is in the citizen's hand is a fact."""
        return not self.paper


def _apply(dossier: Dossier, event: Event, body: Withdrawn) -> Dossier:
    fact = Withdrawal(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        reason=body.reason,
        paper=body.paper,
        replaced_by=body.replaced_by,
    )
    return with_facts(dossier, withdrawals=fact)


def _out_of_place(dossier: Dossier) -> Refusal:
    if dossier.status in {Status.RESOLVED, Status.RETURNED}:
        return Refusal("withdrawn_after_decision", (("code", dossier.code),))
    return elsewhere(dossier)


def _check(dossier: Dossier, body: Withdrawn, actor: Actor) -> Refusal | None:
    """The counter that received it gives the papers back."""
    if not actor.received(dossier):
        return Refusal("not_receiving_office", (("office", dossier.office.name),))
    return text_fault(body.reason, "reason_missing")


WITHDRAWN = DossierKind(
    body=Withdrawn,
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 21; TT 03/2025/TT-VPCP, Điều 7",
    states=IN_HAND,
    apply=_apply,
    check=_check,
    out_of_place=_out_of_place,
)
