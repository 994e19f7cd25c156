"""An officer takes back the last step (hoàn tác)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind, Refusal
from counter_app.domain.life.undoing import may_be_undone, officer_of, undo
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class Undone(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The `event` is taken back: the newest of its dossier, as long as one office has it and
    nothing followed. `of` is its kind, so that a timeline says what it was.
    """

    kind: ClassVar[str] = "undone"
    is_request: ClassVar[bool] = True
    event: str
    of: str


def _apply(dossier: Dossier, event: Event, body: Undone) -> Dossier:
    return undo(dossier, body.event)


def undo_fault(dossier: Dossier, event: str) -> Refusal | None:
    """Why this event of the dossier may not be taken back now, None where it may."""
    if not may_be_undone(dossier, event):
        return Refusal("undo_never")
    if dossier.latest != event:
        return Refusal("undo_followed")
    return Refusal("undo_other_office") if len(dossier.offices) > 1 else None


def _check(dossier: Dossier, body: Undone, actor: Actor) -> Refusal | None:
    fault = undo_fault(dossier, body.event)
    if fault is None and actor.id != officer_of(dossier, body.event):
        return Refusal("undo_not_own")
    return fault


UNDONE = DossierKind(
    body=Undone,
    roles=frozenset({Role.OFFICER, Role.CASHIER, Role.RESOLVER, Role.SIGNER, Role.SUPERVISOR}),
    basis="",
    states=EVERY_STATE,
    apply=_apply,
    check=_check,
)
