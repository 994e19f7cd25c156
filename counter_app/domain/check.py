"""Whether an event may happen now: who may do what to a dossier in which state.

The desk asks before it makes an event, the portal asks again. Facts are never refused there:
what is wrong with one becomes a notice. Here, before it happened, it is refused.
"""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.kind import DossierKind, MakerKind, Refusal
from counter_app.domain.kinds.registry import AnyKind, kind_of
from counter_app.domain.office.actor import Actor


def right_fault(body: Body, actor: Actor) -> Refusal | None:
    """Why this actor may not do this anywhere, None where there is no reason."""
    if body.of_portal:
        return Refusal("portal_only", (("kind", body.kind),))
    return _role_fault(kind_of(body), body.kind, actor)


def _role_fault(kind: AnyKind | None, name: str, actor: Actor) -> Refusal | None:
    if not actor.roles:
        return Refusal("officer_inactive")
    if kind is None or not kind.roles & actor.roles:
        return Refusal("role_missing", (("kind", name),))
    return None


def may_do(kind: AnyKind, dossier: Dossier | None, actor: Actor) -> Refusal | None:
    """Why this actor may do nothing of this kind to the dossier as it stands, whatever it would
    say; None where it is open, which is what a screen offers.
    """
    fault = _role_fault(kind, kind.name, actor)
    if fault is not None or not isinstance(kind, DossierKind):
        return fault
    if dossier is None:
        return Refusal("no_dossier")
    if not actor.is_of(dossier):
        return Refusal("foreign_office", (("code", dossier.code),))
    if not kind.may_happen_in(dossier.status):
        return kind.out_of_place(dossier)
    return kind.closed_by(dossier)


def check(dossier: Dossier | None, body: Body, actor: Actor) -> Refusal | None:
    """The first reason why this actor may not do this to the dossier, None where there is none."""
    fault, kind = right_fault(body, actor), kind_of(body)
    if fault is not None or kind is None:
        return fault
    if isinstance(kind, MakerKind):
        return kind.check(dossier, body, actor)
    fault = may_do(kind, dossier, actor)
    if fault is not None or not isinstance(kind, DossierKind) or dossier is None:
        return fault
    return kind.check(dossier, body, actor)
