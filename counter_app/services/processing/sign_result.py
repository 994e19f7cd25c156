"""The result is signed: here, in the own name or under a mandate, or it came signed on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.life.unsigned import waiting_draft
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen, happen_as


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """What stands on a result that came signed."""

    title: str
    number: str
    signed_by: str
    day: date | None = None
    negative: bool = False


def sign_result(
    desk: OpenDesk,
    actor: Officer,
    dossier_id: str,
    seen: str,
    *,
    mandate: str = "",
    number: str = "",
) -> Done:
    """Sign the draft that the event `seen` made, if it still is the one that waits.

    Raises RefusedError ("draft_changed", "mandate_over", and those of the action table),
    StorageError.
    """

    def bodies(dossier: Dossier | None, at: datetime) -> list[ResultSigned]:
        waiting = waiting_draft(dossier) if dossier is not None else None
        if waiting is None or waiting.event != seen:
            raise RefusedError("draft_changed")
        return [
            ResultSigned(
                title=waiting.title,
                negative=waiting.negative,
                number=number.strip(),
                day=at.date(),
                sha256=waiting.sha256,
                draft=waiting.event,
                signed_by=actor.name,
                mandate=mandate,
            )
        ]

    return happen_as(desk, actor, dossier_id, bodies)


def record_result(
    desk: OpenDesk, actor: Officer, dossier_id: str, paper: SignedPaper, *, draft: str = ""
) -> Done:
    """A signed result lies at the counter that nobody has recorded here: signature and arrival in
    one. Raises RefusedError, StorageError.
    """
    body = ResultReady(
        paper=True,
        title=paper.title.strip(),
        negative=paper.negative,
        signed_by=paper.signed_by.strip(),
        number=paper.number.strip(),
        day=paper.day,
    )
    return happen(desk, actor, dossier_id, body, draft=draft)
