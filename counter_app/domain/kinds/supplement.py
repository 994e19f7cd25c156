"""What the two ways have in common by which a citizen answers a request to supplement."""

from __future__ import annotations

from functools import reduce

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper, with_paper
from counter_app.domain.kinds.event import Event
from counter_app.domain.life.correctable import count_fields, with_corrections
from counter_app.domain.life.facts import SupplementAnswer
from counter_app.domain.life.marks import with_facts


def with_answer(
    dossier: Dossier, papers: tuple[Paper, ...], event: Event, question: str
) -> Dossier:
    """The papers came in answer to the event `question`; where they name none, as those of
    release 0.1 do, to the newest request of the kind that it knew, which is never on paper first.
    """
    came = tuple(replace(paper, event=event.id) for paper in papers)
    dossier = replace(dossier, papers=reduce(with_paper, came, dossier.papers))
    counts = (field for paper in came for field in count_fields(paper))
    dossier = with_corrections(dossier, *dict.fromkeys(counts))
    if not question:
        known = [asked for asked in dossier.supplements if not asked.paper]
        newest = max(known, key=lambda asked: (asked.at, asked.event), default=None)
        question = newest.event if newest is not None else ""
    if not question:
        return dossier
    answer = SupplementAnswer(
        event=event.id, at=event.occurred_at, officer=event.officer, question=question
    )
    return with_facts(dossier, answers=answer)
