"""A citizen brings to the counter what was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import OPEN_STATES, DossierKind
from counter_app.domain.kinds.supplement import with_answer
from counter_app.domain.office.office import Role


class SupplementReceived(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen brought what was asked for to the counter."""

    kind: ClassVar[str] = "supplement_received"
    papers: tuple[Paper, ...] = ()
    text: str = ""


def _apply(dossier: Dossier, event: Event, body: SupplementReceived) -> Dossier:
    return with_answer(dossier, body.papers, event.occurred_at)


def _doubts(event: Event, body: SupplementReceived) -> Iterable[str]:
    return plausibility.papers(body.papers)


SUPPLEMENT_RECEIVED = DossierKind(
    body=SupplementReceived,
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 17",
    states=OPEN_STATES,
    apply=_apply,
    doubts=_doubts,
)
