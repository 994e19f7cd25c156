"""Whether an event may happen now: who may do what to a dossier in which state.

The desk asks before it makes an event, the portal asks again. Facts are never refused there:
what is wrong with one becomes a notice. Here, before it happened, it is refused.
"""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.kind import DeskKind, MakerKind, Refusal
from counter_app.domain.kinds.registry import kind_of
from counter_app.domain.office.actor import Actor


def right_fault(body: Body, actor: Actor) -> Refusal | None:
    """Why this actor may not do this anywhere, None where there is no reason."""
    if body.of_portal:
        return Refusal("portal_only", (("kind", body.kind),))
    if not actor.roles:
        return Refusal("officer_inactive")
    kind = kind_of(body)
    if kind is None or not kind.roles & actor.roles:
        return Refusal("role_missing", (("kind", body.kind),))
    return None


def check(dossier: Dossier | None, body: Body, actor: Actor) -> Refusal | None:
    """The first reason why this actor may not do this to the dossier, None where there is none."""
    fault = right_fault(body, actor)
    kind = kind_of(body)
    if fault is not None or kind is None or isinstance(kind, DeskKind):
        return fault
    if isinstance(kind, MakerKind):
        return kind.check(dossier, body, actor)
    if dossier is None:
        return Refusal("no_dossier")
    if not actor.is_of(dossier):
        return Refusal("foreign_office", (("code", dossier.code),))
    if not kind.may_happen_in(dossier.status):
        return kind.out_of_place(dossier)
    return kind.check(dossier, body, actor)
