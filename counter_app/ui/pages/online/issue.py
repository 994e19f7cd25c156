"""The paper that an answer makes: form 01, 02 or 03, once the portal has applied the answer."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.parts.template import DECLINE, SUPPLEMENT
from counter_app.services.online.standing_answer import Answer
from counter_app.services.printing import issue_notice
from counter_app.ui.dossier_parts.paper_issuing import PaperIssuing
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.session import DeskSession

NUMBERS = {Answer.ACCEPTED: FORM, Answer.SUPPLEMENT: SUPPLEMENT, Answer.DECLINED: DECLINE}


def is_issued(dossier: Dossier, answer: Answer) -> bool:
    """Whether the form of this answer went out already."""
    return dossier.copies_of(REGIME, NUMBERS[answer]) > 0


class AnswerForms:
    """Draws, sends and records; a second call while one is on its way does nothing."""

    def __init__(self, place: DeskSession, issuing: Issuing) -> None:
        self._place = place
        self._issuing = issuing
        self._papers = PaperIssuing(place, issuing)

    def issue(
        self,
        dossier: Dossier,
        answer: Answer,
        done: Callable[[Issued], object],
        *,
        reason: str = "",
    ) -> bool:
        """`reason` is that of a reprint. Only for an answer that is confirmed."""
        if answer is Answer.ACCEPTED:
            return self._issuing.issue(dossier, done, reason=reason)
        desk, number = self._place.desk, NUMBERS[answer]
        return self._papers.issue(
            dossier,
            lambda: issue_notice.draw(desk, dossier, number, confirmed=True, reason=reason),
            done,
        )
