"""Whether an event may happen now: who may do what to a dossier in which state.

The desk asks before it makes an event, the portal asks again. Facts are never refused there:
what is wrong with one becomes a notice. Here, before it happened, it is refused.
"""

from __future__ import annotations

from typing import Any

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.kind import DossierKind, MakerKind, Refusal
from counter_app.domain.kinds.registry import AnyKind, kind_of
from counter_app.domain.office.actor import Actor


def right_fault(body: Body, actor: Actor) -> Refusal | None:
    """Why this actor may not do this anywhere, None where there is no reason."""
    if body.of_portal:
        return Refusal("portal_only", (("kind", body.kind),))
    kind = kind_of(body)
    fault = _role_fault(kind, body.kind, actor)
    if fault is not None or not isinstance(kind, DossierKind):
        return fault
    return kind.right(body, actor)


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
    return _place_fault(kind, dossier)


def place_fault(dossier: Dossier | None, body: Body) -> Refusal | None:
    """Why this cannot happen to the dossier as it stands, whoever does it; None where it can."""
    kind = kind_of(body)
    if dossier is None or not isinstance(kind, DossierKind):
        return None
    return _place_fault(kind, dossier)


def _place_fault(kind: DossierKind[Any], dossier: Dossier) -> Refusal | None:
    if not kind.may_happen_in(dossier.status):
        return kind.out_of_place(dossier)
    return kind.closed_by(dossier)


def check(dossier: Dossier | None, body: Body, actor: Actor) -> Refusal | None:
    """The first reason why this actor may not do this to the dossier, None where there is none."""
    kind = kind_of(body)
    if body.of_portal or kind is None:
        return right_fault(body, actor)
    if isinstance(kind, MakerKind):
        return right_fault(body, actor) or kind.check(dossier, body, actor)
    fault = may_do(kind, dossier, actor)
    if fault is not None or not isinstance(kind, DossierKind) or dossier is None:
        return fault
    return kind.right(body, actor) or kind.check(dossier, body, actor)
