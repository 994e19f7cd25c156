"""A citizen brings to the counter what was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import OPEN_STATES, DossierKind, Refusal
from counter_app.domain.kinds.supplement import with_answer
from counter_app.domain.office.office import Role


class SupplementReceived(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen brought what was asked for to the counter; `question` is the id of the event that
    asked, empty where nobody had.
    """

    kind: ClassVar[str] = "supplement_received"
    papers: tuple[Paper, ...] = ()
    text: str = ""
    question: str = ""


def _apply(dossier: Dossier, event: Event, body: SupplementReceived) -> Dossier:
    return with_answer(dossier, body.papers, event, body.question)


def _out_of_place(dossier: Dossier) -> Refusal:
    """An answer that comes after a stop undoes it where it was in time."""
    if dossier.life.stops:
        return Refusal("after_stop", (("code", dossier.code),))
    return Refusal("dossier_closed", (("code", dossier.code),))


def _doubts(event: Event, body: SupplementReceived) -> Iterable[str]:
    return plausibility.papers(body.papers)


SUPPLEMENT_RECEIVED = DossierKind(
    body=SupplementReceived,
    roles=frozenset({Role.OFFICER}),
    basis="",
    states=OPEN_STATES,
    apply=_apply,
    out_of_place=_out_of_place,
    doubts=_doubts,
)
