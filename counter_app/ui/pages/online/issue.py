"""The paper that an answer makes: form 01, 02 or 03, once the portal has applied the answer."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.parts.template import DECLINE, SUPPLEMENT
from counter_app.services.online.standing_answer import Answer
from counter_app.services.printing import issue_notice
from counter_app.services.printing.issued_form import Printable
from counter_app.ui.printing import Failed, Issued, Issuing, Outcome, means_of, sentence_of
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

NUMBERS = {Answer.ACCEPTED: FORM, Answer.SUPPLEMENT: SUPPLEMENT, Answer.DECLINED: DECLINE}


def is_issued(dossier: Dossier, answer: Answer) -> bool:
    """Whether the form of this answer went out already."""
    return dossier.copies_of(REGIME, NUMBERS[answer]) > 0


class AnswerForms:
    """Draws, sends and records; a second call while one is on its way does nothing."""

    def __init__(self, place: DeskSession, issuing: Issuing) -> None:
        self._place = place
        self._issuing = issuing
        self._running: set[str] = set()

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
        if dossier.id in self._running:
            return False
        self._running.add(dossier.id)
        desk, number = self._place.desk, NUMBERS[answer]
        self._place.operations.run(
            lambda: issue_notice.draw(desk, dossier, number, confirmed=True, reason=reason),
            done=lambda form: self._issuing.printing.print_form(
                form, lambda outcome: self._sent(form, outcome, done)
            ),
            failed=lambda error: self._failed(error, dossier, done),
        )
        return True

    def _sent(self, form: Printable, outcome: Outcome, done: Callable[[Issued], object]) -> None:
        if isinstance(outcome, Failed):
            self._end(Issued(outcome, form.dossier, sentence_of(outcome), good=False), done)
            return
        desk, officer, means = self._place.desk, self._place.officer, means_of(outcome)

        def recorded(result: tuple[Dossier, Changes]) -> None:
            self._end(Issued(outcome, result[0], sentence_of(outcome), good=True), done)
            self._place.feed.publish(result[1])

        self._place.operations.run(
            lambda: issue_notice.issued(desk, officer, form, means=means),
            done=recorded,
            failed=lambda error: self._failed(error, form.dossier, done),
        )

    def _failed(self, error: Exception, dossier: Dossier, done: Callable[[Issued], object]) -> None:
        problem = problems.report(error)
        self._end(Issued(Failed(problem.code), dossier, problem.sentence, good=False), done)

    def _end(self, issued: Issued, done: Callable[[Issued], object]) -> None:
        self._running.discard(issued.dossier.id)
        done(issued)
