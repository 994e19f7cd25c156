"""Giving a result: it lies at the counter, and goes out with originals and money at once."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.paper_returned import PaperReturned, ReturnedPaper
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.life.facts import Way
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, happen, record
from counter_app.services.results.parts import Original
from counter_app.services.results.receiver import DIGITS, Receiver

Done = tuple[Dossier, Changes]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """One hand-out at the counter. `fees` are the lines that are paid in cash now and `amount` what
    the officer took for them, `papers` the originals that go back, `results` names the papers of
    the result that go out where others follow later (`partial`).
    """

    receiver: Receiver
    results: tuple[str, ...] = ()
    partial: bool = False
    papers: tuple[Original, ...] = ()
    fees: tuple[str, ...] = ()
    amount: int = 0
    receipt_lost: bool = False


def record_ready(desk: OpenDesk, actor: Officer, dossier_id: str, ready: ResultReady) -> Done:
    """The result came to this counter; with `paper` it came signed from a unit that works
    elsewhere. Raises RefusedError, StorageError.
    """
    return happen(desk, actor, dossier_id, ready)


def return_result(desk: OpenDesk, actor: Officer, dossier_id: str, out: HandOut) -> Done:
    """Money, originals and result in one transaction, all or none. Raises RefusedError, with the
    reason of the first that cannot be; StorageError.
    """

    def write(recording: Recording) -> None:
        if out.fees:
            recording.add(FeeTaken(lines=out.fees, amount=out.amount), dossier_id)
        add_papers(recording, dossier_id, out.papers)
        recording.add(_returned(out), dossier_id)

    recorded = record(desk, actor, write)
    return recorded.dossiers[dossier_id], Changes(dossiers=frozenset({dossier_id}))


def add_papers(recording: Recording, dossier_id: str, papers: tuple[Original, ...]) -> None:
    """These originals leave the office."""
    if papers:
        returned = (
            ReturnedPaper(paper=each.paper, name=each.name, originals=each.originals)
            for each in papers
        )
        recording.add(PaperReturned(papers=tuple(returned)), dossier_id)


def _returned(out: HandOut) -> ResultReturned:
    receiver = out.receiver
    digits = receiver.card.number if receiver.card is not None else receiver.digits.strip()
    return ResultReturned(
        way=Way.COUNTER,
        collector=receiver.name.strip(),
        relation=receiver.relation,
        identity=digits[-DIGITS:],
        authority=receiver.authority.strip(),
        results=out.results if out.partial else (),
        partial=out.partial,
        receipt_lost=out.receipt_lost,
    )
