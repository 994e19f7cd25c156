"""A unit takes up what was handed over to it (tiếp nhận giải quyết)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import IN_HAND, DossierKind, Refusal, elsewhere
from counter_app.domain.kinds.of_unit import unit_fault
from counter_app.domain.life.facts import HopTaken
from counter_app.domain.life.hops import hops_of
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class TakenUp(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The unit has it (NĐ 118/2025/NĐ-CP, Điều 18). `paper` where the slip was signed on paper and
    is entered later: whoever did that need not be of the unit.
    """

    kind: ClassVar[str] = "taken_up"
    slip: str
    unit: AgencyRef
    paper: bool = False


def _apply(dossier: Dossier, event: Event, body: TakenUp) -> Dossier:
    fact = HopTaken(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        slip=body.slip,
        unit=body.unit,
        paper=body.paper,
    )
    return with_facts(dossier, taken=fact)


def _check(dossier: Dossier, body: TakenUp, actor: Actor) -> Refusal | None:
    if not body.slip.strip() or not body.unit.code:
        return Refusal("unit_missing")
    hop = next((hop for hop in hops_of(dossier) if hop.slip == body.slip), None)
    if hop is not None and hop.taken is not None:
        return Refusal("taken_twice", (("unit", hop.taken.unit.name),))
    return None


TAKEN_UP = DossierKind(
    body=TakenUp,
    roles=frozenset({Role.RESOLVER, Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 18",
    states=IN_HAND,
    apply=_apply,
    right=unit_fault,
    check=_check,
    out_of_place=elsewhere,
    codes=frozenset({"slip"}),
)
