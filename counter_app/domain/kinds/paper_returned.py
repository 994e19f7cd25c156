"""Originals go back to the citizen (trả lại giấy tờ gốc)."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from counter_app.domain.bounds import Whole
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind, Refusal
from counter_app.domain.life.facts import OriginalsBack
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ReturnedPaper(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """`paper` as in `Paper.requirement`, the name of one that has none."""

    paper: str
    name: str
    originals: Whole = 1


class PaperReturned(Body, frozen=True, kw_only=True, omit_defaults=True):
    """Which originals the citizen has back."""

    kind: ClassVar[str] = "paper_returned"
    papers: tuple[ReturnedPaper, ...]


def _apply(dossier: Dossier, event: Event, body: PaperReturned) -> Dossier:
    facts = tuple(
        OriginalsBack(
            event=event.id,
            at=event.occurred_at,
            officer=event.officer,
            paper=paper.paper,
            name=paper.name,
            originals=paper.originals,
        )
        for paper in body.papers
    )
    return with_facts(dossier, papers_returned=facts)


def _check(dossier: Dossier, body: PaperReturned, actor: Actor) -> Refusal | None:
    if not body.papers:
        return Refusal("paper_name")
    back = {fact.paper for fact in dossier.life.papers_returned}
    twice = next((paper for paper in body.papers if paper.paper in back), None)
    if twice is not None:
        return Refusal("paper_returned_twice", (("name", twice.name),))
    return None


PAPER_RETURNED = DossierKind(
    body=PaperReturned,
    roles=frozenset({Role.OFFICER}),
    basis="",
    states=EVERY_STATE,
    apply=_apply,
    check=_check,
)
