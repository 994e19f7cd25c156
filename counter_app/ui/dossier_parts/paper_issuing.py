"""A paper for the citizen: drawn, sent to the printer, and only then recorded as issued."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.printing import issued_form
from counter_app.services.printing.issued_form import Printable
from counter_app.ui.printing import Failed, Issued, Issuing, Outcome, means_of, sentence_of
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class PaperIssuing:
    """A second call for a dossier while one is on its way does nothing."""

    def __init__(self, place: DeskSession, issuing: Issuing) -> None:
        self._place = place
        self._printing = issuing.printing
        self._running: set[str] = set()

    def is_running(self, dossier: Dossier) -> bool:
        return dossier.id in self._running

    def issue(
        self, dossier: Dossier, draw: Callable[[], Printable], done: Callable[[Issued], object]
    ) -> bool:
        """`draw` is called off the GUI thread. False where one is on its way."""
        if dossier.id in self._running:
            return False
        self._running.add(dossier.id)
        self._place.operations.run(
            draw,
            done=lambda form: self._printing.print_form(
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
            lambda: issued_form.issued(desk, officer, form, means=means),
            done=recorded,
            failed=lambda error: self._failed(error, form.dossier, done),
        )

    def _failed(self, error: Exception, dossier: Dossier, done: Callable[[Issued], object]) -> None:
        problem = problems.report(error)
        self._end(Issued(Failed(problem.code), dossier, problem.sentence, good=False), done)

    def _end(self, issued: Issued, done: Callable[[Issued], object]) -> None:
        self._running.discard(issued.dossier.id)
        done(issued)
