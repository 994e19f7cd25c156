"""An officer begins to look at an online dossier."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import Claim
from counter_app.domain.kinds.answer import (
    answered_before,
    awaits_answer,
    closed_by_answer,
)
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import UNANSWERED, DossierKind
from counter_app.domain.office.office import Role


class Claimed(Body, frozen=True, kw_only=True, omit_defaults=True):
    """An officer began to look at an online dossier at this desk."""

    kind: ClassVar[str] = "claimed"
    is_request: ClassVar[bool] = True
    desk: str


def _apply(dossier: Dossier, event: Event, body: Claimed) -> Dossier:
    claim = Claim(officer=event.officer, desk=body.desk, at=event.occurred_at)
    return replace(dossier, claim=claim) if awaits_answer(dossier) else dossier


CLAIMED = DossierKind(
    body=Claimed,
    roles=frozenset({Role.OFFICER}),
    basis="",
    states=UNANSWERED,
    apply=_apply,
    out_of_place=answered_before,
    closed_by=closed_by_answer,
)
