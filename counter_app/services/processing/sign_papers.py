"""Several papers are signed in one act of the officer, each by an event of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.changes import Changes
from counter_app.domain.errors import DomainError
from counter_app.domain.life.facts import Proposal
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.lists.unsigned import Unsigned
from counter_app.services.processing.extension import sign_extension
from counter_app.services.processing.sign_result import sign_result
from counter_app.storage.engine.errors import StorageError


@dataclass(frozen=True, slots=True)
class PaperOutcome:
    """`error` is why it is not signed; of "second_journal" it is, but for the second journal."""

    paper: Unsigned
    error: Exception | None = None


@dataclass(frozen=True, slots=True)
class SignedPapers:
    """What became of each, in the order in which they were given."""

    outcomes: tuple[PaperOutcome, ...]
    changes: Changes


def sign_paper(
    desk: OpenDesk, actor: Officer, paper: Unsigned, *, mandate: str = "", number: str = ""
) -> Done:
    """Sign what waits. Raises as `sign_extension` and `sign_result` do."""
    about = paper.dossier.id
    if isinstance(paper.paper, Proposal):
        return sign_extension(desk, actor, about, mandate, number)
    return sign_result(desk, actor, about, paper.paper.event, mandate=mandate, number=number)


def sign_papers(
    desk: OpenDesk, actor: Officer, papers: Sequence[Unsigned], *, mandate: str = ""
) -> SignedPapers:
    """Sign one after another, each in its own transaction. What is refused keeps no other from
    being signed; where the machine fails, the rest is not tried and shares its error.
    """
    outcomes: list[PaperOutcome] = []
    touched: set[str] = set()
    stopped: StorageError | None = None
    for paper in papers:
        error: Exception | None = stopped
        if stopped is None:
            try:
                touched |= sign_paper(desk, actor, paper, mandate=mandate)[1].dossiers
            except DomainError as refused:
                error = refused
            except StorageError as failed:
                error = stopped = failed
                touched.add(paper.dossier.id)
        outcomes.append(PaperOutcome(paper, error))
    return SignedPapers(tuple(outcomes), Changes(dossiers=frozenset(touched)))
