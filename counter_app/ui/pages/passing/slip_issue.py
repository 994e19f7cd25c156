"""Slips on their way to paper, one after the other, both copies of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.services.passing.slips import PassingSlip
from counter_app.services.printing import issue_slip
from counter_app.ui.printing import Failed, Outcome, Printing, sentence_of
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

translate = QCoreApplication.translate


class SlipIssue:
    """Draws and sends; a slip that did not come out is printed again from the list of slips."""

    def __init__(self, place: DeskSession, printing: Printing) -> None:
        self._place = place
        self._printing = printing

    def printer(self) -> str:
        """Where the slips come out: "In 2 bản mỗi nơi, máy HP quầy 2"."""
        name = self._place.settings.printer
        if not name or name == "PDF":
            return translate("passing", "Lưu PDF, 2 bản mỗi nơi")
        return translate("passing", "In 2 bản mỗi nơi, máy {printer}").format(printer=name)

    def issue(self, slips: Sequence[PassingSlip], failed: Callable[[str], object]) -> None:
        """Print each; once all are through, those that did not come out are told by their numbers,
        with what kept the last of them.
        """
        left = {slip.number for slip in slips}
        missing: dict[str, str] = {}

        def ended(number: str, why: str = "") -> None:
            left.discard(number)
            if why:
                missing[number] = why
            if missing and not left:
                failed(self._not_printed(missing))

        for slip in slips:
            self._issue(slip, ended)

    def _issue(self, slip: PassingSlip, ended: Callable[..., object]) -> None:
        desk = self._place.desk

        def sent(outcome: Outcome) -> None:
            ended(slip.number, sentence_of(outcome) if isinstance(outcome, Failed) else "")

        self._place.operations.run(
            lambda: issue_slip.draw_slip(desk, slip),
            done=lambda form: self._printing.print_form(form, sent),
            failed=lambda error: ended(slip.number, problems.report(error).sentence),
        )

    @staticmethod
    def _not_printed(missing: Mapping[str, str]) -> str:
        text = translate("passing", "Phiếu {number} đã lưu, chưa in: {why} In lại ở Ctrl+2.")
        return text.format(number=", ".join(missing), why=list(missing.values())[-1])
