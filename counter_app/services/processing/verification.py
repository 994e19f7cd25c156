"""Another body is asked whether something is so, and answers (xác minh)."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.verification_answered import VerificationAnswered
from counter_app.domain.kinds.verification_asked import VerificationAsked
from counter_app.domain.life.waiting import open_verification
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen, happen_as


def ask_body(
    desk: OpenDesk,
    actor: Officer,
    dossier_id: str,
    of: str,
    subject: str,
    *,
    until: date | None = None,
    draft: str = "",
) -> Done:
    """`until` is when the answer should be there. Raises RefusedError, StorageError."""
    body = VerificationAsked(of=of.strip(), subject=subject.strip(), until=until)
    return happen(desk, actor, dossier_id, body, draft=draft)


def answer(desk: OpenDesk, actor: Officer, dossier_id: str, text: str, *, draft: str = "") -> Done:
    """The answer to the question that waits. Raises RefusedError, StorageError."""

    def bodies(dossier: Dossier | None, _at: datetime) -> list[VerificationAnswered]:
        asked = open_verification(dossier) if dossier is not None else None
        if asked is None:
            raise RefusedError("answer_without_question")
        return [VerificationAnswered(question=asked.event, text=text.strip())]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)
