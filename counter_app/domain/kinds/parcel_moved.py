"""The carrier says where a parcel is (trạng thái bưu gửi)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import ParcelMove, ParcelState
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ParcelMoved(Body, frozen=True, kw_only=True, omit_defaults=True):
    """As an officer typed it from the carrier; `reference` is by which it is known again. That it
    was delivered returns no result: `result_returned` follows.
    """

    kind: ClassVar[str] = "parcel_moved"
    parcel: str
    state: ParcelState
    reference: str = ""
    text: str = ""


def _apply(dossier: Dossier, event: Event, body: ParcelMoved) -> Dossier:
    fact = ParcelMove(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        parcel=body.parcel,
        state=body.state,
        reference=body.reference,
        text=body.text,
    )
    return with_facts(dossier, parcel_moves=fact)


def _check(dossier: Dossier, body: ParcelMoved, actor: Actor) -> Refusal | None:
    if all(fact.parcel != body.parcel for fact in dossier.life.posted):
        return Refusal("parcel_unknown", (("parcel", body.parcel),))
    if body.state is not ParcelState.DELIVERED and _was_delivered(dossier, body.parcel, actor):
        return Refusal("posted_and_returned", (("code", dossier.code),))
    return None


def _was_delivered(dossier: Dossier, parcel: str, actor: Actor) -> bool:
    """Whether the result had been returned with this parcel by then."""
    return any(
        fact.parcel == parcel and actor.at is not None and fact.at < actor.at
        for fact in dossier.life.returned
    )


PARCEL_MOVED = DossierKind(
    body=ParcelMoved,
    roles=frozenset({Role.OFFICER}),
    basis="",
    states=frozenset({Status.RESOLVED, Status.RETURNED}),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
    codes=frozenset({"parcel"}),
)
