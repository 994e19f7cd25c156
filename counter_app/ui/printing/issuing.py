"""Issuing the receipt: saved before, then drawn, then sent, and only then recorded as sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.parts.template import PaperSize
from counter_app.services.printing import issue_receipt
from counter_app.services.printing.issue_receipt import Printable
from counter_app.ui.printing.outcome import Failed, Outcome, means_of, sentence_of
from counter_app.ui.printing.printing import Printing
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class IssueWay(StrEnum):
    """Where the form goes: the desk's printer, one chosen in the dialog, a chosen file."""

    DESK = "desk"
    CHOSEN = "chosen"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Issued:
    """`dossier` as it is afterwards; `good` when the form went out and that is recorded."""

    outcome: Outcome
    dossier: Dossier
    sentence: str
    good: bool


class Issuing:
    """One for the window. A second call for a dossier that is on its way does nothing."""

    def __init__(self, place: DeskSession, printing: Printing) -> None:
        self._place = place
        self.printing = printing
        self._running: set[str] = set()

    def issue(
        self,
        dossier: Dossier,
        done: Callable[[Issued], object],
        *,
        reason: str = "",
        way: IssueWay = IssueWay.DESK,
    ) -> bool:
        """Draw, send and record; False where it is already on its way.

        `reason` is asked for from the second time on. A failure leaves the dossier as it was:
        unprinted stays unprinted and is offered again.
        """
        if dossier.id in self._running:
            return False
        self._running.add(dossier.id)
        paper = PaperSize(self._place.settings.paper.value)
        desk = self._place.desk
        self._place.operations.run(
            lambda: issue_receipt.draw(desk, dossier, paper=paper, reason=reason),
            done=lambda form: self._send(form, way, done),
            failed=lambda error: self._not_drawn(error, dossier, done),
        )
        return True

    def is_running(self, dossier: Dossier) -> bool:
        return dossier.id in self._running

    def _send(self, form: Printable, way: IssueWay, done: Callable[[Issued], object]) -> None:
        send = {
            IssueWay.DESK: self.printing.print_form,
            IssueWay.CHOSEN: self.printing.print_elsewhere,
            IssueWay.FILE: self.printing.save_as,
        }[way]
        send(form, lambda outcome: self._sent(form, outcome, done))

    def _sent(self, form: Printable, outcome: Outcome, done: Callable[[Issued], object]) -> None:
        if isinstance(outcome, Failed):
            self._end(Issued(outcome, form.dossier, sentence_of(outcome), good=False), done)
            return
        desk, officer, means = self._place.desk, self._place.officer, means_of(outcome)

        def recorded(result: tuple[Dossier, Changes]) -> None:
            after, changes = result
            self._end(Issued(outcome, after, sentence_of(outcome), good=True), done)
            self._place.feed.publish(changes)

        def not_recorded(error: Exception) -> None:
            text = QCoreApplication.translate("printing", "{sent}. Chưa ghi được vào sổ: {why}")
            why = problems.report(error).sentence
            sentence = text.format(sent=sentence_of(outcome), why=why)
            self._end(Issued(outcome, form.dossier, sentence, good=False), done)

        self._place.operations.run(
            lambda: issue_receipt.issued(desk, officer, form, means=means),
            done=recorded,
            failed=not_recorded,
        )

    def _not_drawn(
        self, error: Exception, dossier: Dossier, done: Callable[[Issued], object]
    ) -> None:
        problem = problems.report(error)
        self._end(Issued(Failed(problem.code), dossier, problem.sentence, good=False), done)

    def _end(self, issued: Issued, done: Callable[[Issued], object]) -> None:
        self._running.discard(issued.dossier.id)
        done(issued)
