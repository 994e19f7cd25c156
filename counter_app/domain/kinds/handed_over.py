"""A dossier leaves a unit for another one (chuyển hồ sơ)."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.bounds import Timestamp
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import HopGiven
from counter_app.domain.life.hops import open_hops
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class HandedOver(Body, frozen=True, kw_only=True, omit_defaults=True):
    """It was given with a slip (NĐ 118/2025/NĐ-CP, Điều 18). `slip` is the slip's number, `office`
    the code of the one-stop office that serves the unit `to`, empty where none does; `beside` that
    other agencies have it at once. Version 1 was a word of programs that nobody released.
    """

    kind: ClassVar[str] = "handed_over"
    version: ClassVar[int] = 2
    slip: str
    source: AgencyRef
    to: AgencyRef
    office: str = ""
    beside: bool = False
    local_due: Timestamp | None = None


def _apply(dossier: Dossier, event: Event, body: HandedOver) -> Dossier:
    fact = HopGiven(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        slip=body.slip,
        source=body.source,
        to=body.to,
        beside=body.beside,
        local_due=body.local_due,
    )
    if body.office and body.office not in dossier.offices:
        offices = tuple(sorted({*dossier.offices, body.office}))
        dossier = replace(dossier, offices=offices)
    return with_facts(dossier, given=fact)


def _check(dossier: Dossier, body: HandedOver, actor: Actor) -> Refusal | None:
    if not body.slip.strip() or not body.to.code:
        return Refusal("unit_missing")
    open_elsewhere = [hop for hop in open_hops(dossier) if hop.slip != body.slip]
    if open_elsewhere and not body.beside:
        return Refusal("handed_twice", (("unit", open_elsewhere[0].to.name),))
    return None


HANDED_OVER = DossierKind(
    body=HandedOver,
    roles=frozenset({Role.OFFICER, Role.RESOLVER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 18",
    states=frozenset({Status.RECEIVED, Status.PROCESSING}),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
    codes=frozenset({"slip"}),
)
