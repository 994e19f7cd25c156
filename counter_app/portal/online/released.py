"""The result that a citizen may have as a file: what was returned that way, and nothing else."""

from __future__ import annotations

from counter_app.contract.submission import ReleasedResult
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import Way
from counter_app.domain.life.result_file import result_file


def released(dossier: Dossier) -> ReleasedResult | None:
    """None before the result was returned electronically, whatever is signed."""
    returned = [fact for fact in dossier.life.returned if fact.way is Way.ELECTRONIC]
    file = result_file(dossier)
    if not returned or file is None:
        return None
    signed = dossier.life.results[0]
    return ReleasedResult(
        sha256=file.sha256,
        name=file.name,
        released_at=returned[0].at,
        title=signed.title,
        number=signed.number,
        day=signed.day,
        negative=signed.negative,
    )
