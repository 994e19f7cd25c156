"""Papers are signed in one act: each is an event of its own, or is refused by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.facts import Proposal
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.lists.unsigned import Unsigned
from counter_app.services.processing.extension import sign_extension
from counter_app.services.processing.sign_result import sign_result


@dataclass(frozen=True, slots=True)
class ToSign:
    """A paper that was seen to its end, and the number that stands on it."""

    row: Unsigned
    number: str = ""


@dataclass(slots=True)
class SignedPapers:
    """The dossiers whose papers are signed now, and the papers that are not, each with why."""

    signed: list[Dossier] = field(default_factory=list)
    refused: list[tuple[ToSign, RefusedError]] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)


def sign_papers(
    desk: OpenDesk, actor: Officer, papers: Sequence[ToSign], mandate: str = ""
) -> SignedPapers:
    """In the own name or under a mandate, in this order. What another did meanwhile keeps one paper
    and no other. Raises StorageError; what was signed before it stays signed.
    """
    result = SignedPapers()
    for paper in papers:
        try:
            dossier, changes = _sign(desk, actor, paper, mandate)
        except RefusedError as error:
            result.refused.append((paper, error))
            continue
        result.signed.append(dossier)
        result.changes |= changes
    return result


def _sign(desk: OpenDesk, actor: Officer, paper: ToSign, mandate: str) -> Done:
    about, waiting = paper.row.dossier.id, paper.row.paper
    if isinstance(waiting, Proposal):
        return sign_extension(desk, actor, about, mandate, paper.number)
    return sign_result(desk, actor, about, waiting.event, mandate=mandate, number=paper.number)
