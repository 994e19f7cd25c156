"""What the two ways have in common by which a citizen answers a request to supplement."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import reduce

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.paper import Paper, with_paper

_LAST = datetime.max.replace(tzinfo=UTC)


def with_answer(dossier: Dossier, papers: tuple[Paper, ...], at: datetime) -> Dossier:
    """The papers came: the dossier waits for an answer again, if it waited for them. Of several
    answers to a request the earliest counts, none before it was made.
    """
    dossier = replace(dossier, papers=reduce(with_paper, papers, dossier.papers))
    is_awaited = dossier.status is Status.SUPPLEMENT
    supplements = tuple(
        replace(asked, answered_at=min(asked.answered_at or _LAST, max(at, asked.at)))
        if is_awaited or asked.answered_at is not None
        else asked
        for asked in dossier.supplements
    )
    status = Status.SUBMITTED if is_awaited else dossier.status
    return replace(dossier, status=status, supplements=supplements)
