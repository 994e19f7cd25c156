"""A paper comes in after reception."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

import msgspec
from msgspec.structs import replace

from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper, with_paper
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import OPEN_STATES, DossierKind, Refusal
from counter_app.domain.life.correctable import count_fields, with_corrections
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class PaperAdded(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A paper came in after reception; it takes the place of the owed one that it meets.

    `deadline` is the date counted again from this moment, where it was the last that was owed.
    """

    kind: ClassVar[str] = "paper_added"
    paper: Paper
    deadline: Deadline | None = None


def _apply(dossier: Dossier, event: Event, body: PaperAdded) -> Dossier:
    paper = replace(body.paper, event=event.id)
    dossier = replace(dossier, papers=with_paper(dossier.papers, paper))
    dossier = with_corrections(dossier, *count_fields(paper))
    return dossier if body.deadline is None else _complete(dossier, body.deadline)


def _complete(dossier: Dossier, deadline: Deadline) -> Dossier:
    """Everything is there, so that the term counts. Of several such moments the first stands."""
    existing = dossier.deadline
    if deadline.papers_in is None or not (existing.awaits_papers or existing.papers_in):
        return dossier
    if existing.papers_in and _came(existing, existing.papers_in) <= _came(
        deadline, deadline.papers_in
    ):
        return dossier
    return replace(dossier, deadline=deadline, promised_at=deadline.due_at)


def _came(deadline: Deadline, at: datetime) -> tuple[datetime, bytes]:
    """When the last owed paper came, and the whole to tell two of one moment apart."""
    return at, msgspec.json.encode(deadline)


def _check(dossier: Dossier, body: PaperAdded, actor: Actor) -> Refusal | None:
    return None if body.paper.name.strip() else Refusal("paper_name")


def _doubts(event: Event, body: PaperAdded) -> Iterable[str]:
    yield from plausibility.papers((body.paper,))
    yield from plausibility.owed(event, (body.paper,))
    if body.deadline is not None:
        yield from plausibility.counted_again(event, body.deadline)


PAPER_ADDED = DossierKind(
    body=PaperAdded,
    roles=frozenset({Role.OFFICER}),
    basis="",
    states=OPEN_STATES,
    apply=_apply,
    check=_check,
    doubts=_doubts,
)
