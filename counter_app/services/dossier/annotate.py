"""What is added to a dossier at the counter: a note, papers that were owed, money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import reduce

import msgspec

from counter_app.domain.changes import Changes
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.deadline_check import rule_of
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.fee import FeeLine, PaymentMethod, total
from counter_app.domain.dossier.owed import counted_again
from counter_app.domain.dossier.paper import Paper, Source, with_paper
from counter_app.domain.errors import DomainError
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen, happen_as
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind

Done = tuple[Dossier, Changes]


def add_note(
    desk: OpenDesk, actor: Officer, dossier_id: str, text: str, *, draft: str = ""
) -> Done:
    """Record a note and end its draft, both or neither; `draft` is its id where it is another than
    `note_draft`. Raises RefusedError, StorageError.
    """
    ends = draft or note_draft(actor, dossier_id)
    return happen(desk, actor, dossier_id, NoteAdded(text=text.strip()), draft=ends)


def note_draft(actor: Officer, dossier_id: str) -> str:
    """The id under which a note is kept while it is being written."""
    return drafts.id_of(DraftKind.NOTE, actor, dossier_id)


def take_papers(desk: OpenDesk, actor: Officer, dossier_id: str, papers: Sequence[Paper]) -> Done:
    """Record that these owed papers came in, one event each in one transaction. With the last one
    the date is counted again, where it waited for them.
    """

    def bodies(dossier: Dossier | None, at: datetime) -> list[PaperAdded]:
        came = [handed_in(paper) for paper in papers]
        return [
            PaperAdded(
                paper=paper,
                deadline=date_with_papers(desk, dossier, came, at) if paper is came[-1] else None,
            )
            for paper in came
        ]

    return happen_as(desk, actor, dossier_id, bodies)


def date_with_papers(
    desk: OpenDesk, dossier: Dossier | None, came: Sequence[Paper], at: datetime
) -> Deadline | None:
    """The date from now on if nothing is owed any more, None where it stays as it was."""
    if dossier is None:
        return None
    left = reduce(with_paper, came, dossier.papers)
    entry = desk.catalogue.by_id(dossier.procedure.version)
    if entry is None or any(paper.is_owed for paper in left):
        return None
    try:
        rule = rule_of(dossier, entry.procedure)
        return counted_again(dossier, rule, desk.calendar, at)
    except DomainError:
        return None  # the year is not announced, say: what was promised stands


def handed_in(paper: Paper) -> Paper:
    """The owed paper as it is now held; one that was promised without a count is one original."""
    counted = paper.originals or paper.copies
    return msgspec.structs.replace(
        paper,
        source=Source.HANDED_IN,
        reason="",
        until=None,
        originals=paper.originals if counted else 1,
    )


def fees_open(dossier: Dossier) -> list[FeeLine]:
    """The fee lines that are set and not paid."""
    paid = {line for payment in dossier.payments for line in payment.lines}
    return [line for line in dossier.fees if line.id not in paid and line.amount > 0]


def take_fees(
    desk: OpenDesk, actor: Officer, dossier: Dossier, method: PaymentMethod = PaymentMethod.CASH
) -> Done:
    """Record that all that is due was paid. Raises RefusedError where it already was."""
    lines = fees_open(dossier)
    body = FeeTaken(lines=tuple(line.id for line in lines), amount=total(lines), method=method)
    return happen(desk, actor, dossier.id, body)
