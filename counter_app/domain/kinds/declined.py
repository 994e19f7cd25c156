"""An online dossier is not received (từ chối tiếp nhận)."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import Decline
from counter_app.domain.kinds.answer import (
    answered_before,
    awaits_answer,
)
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, text_fault
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class Declined(Body, frozen=True, kw_only=True, omit_defaults=True):
    """An online dossier is not received, for these reasons (TT 03/2025/TT-VPCP, form 03). One that
    waits for papers which were asked for is stopped instead, once its time to answer is over.
    """

    kind: ClassVar[str] = "declined"
    is_request: ClassVar[bool] = True
    desk: str
    reason: str


def _apply(dossier: Dossier, event: Event, body: Declined) -> Dossier:
    """Where the dossier waits for no answer, what had been answered first stands."""
    if not awaits_answer(dossier):
        return dossier
    decline = Decline(
        reason=body.reason, at=event.occurred_at, officer=event.officer, event=event.id
    )
    return replace(dossier, decline=decline, claim=None)


def _check(dossier: Dossier, body: Declined, actor: Actor) -> Refusal | None:
    return text_fault(body.reason, "decline_reason")


DECLINED = DossierKind(
    body=Declined,
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 17",
    states=frozenset({Status.SUBMITTED}),
    apply=_apply,
    check=_check,
    out_of_place=answered_before,
)
