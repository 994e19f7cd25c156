"""What is printed of results: the receipt that a collector signs, the sheet for the postman."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.parts.template import FormKind, PaperSize
from counter_app.services.printing import issue_paper, issue_slip
from counter_app.services.printing.issued_form import Printable
from counter_app.ui.dossier_parts.paper_issuing import PaperIssuing
from counter_app.ui.printing import Issuing, Outcome, sentence_of
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

translate = QCoreApplication.translate
Say = Callable[[str], object]


class ResultPapers:
    """Each is drawn from what was recorded, and its outcome said."""

    def __init__(self, place: DeskSession, issuing: Issuing) -> None:
        self._place = place
        self._printing = issuing.printing
        self._papers = PaperIssuing(place, issuing)

    def print_receipt(self, dossier: Dossier, say: Say) -> None:
        """The receipt of a result that was just given out; the form is recorded once it is out."""
        desk, paper = self._place.desk, PaperSize(self._place.settings.paper.value)
        again = translate("results", "Thêm một bản")

        def draw() -> Printable:
            return issue_paper.draw(desk, dossier, FormKind.RETURN, paper=paper, reason=again)

        if self._papers.issue(dossier, draw, lambda issued: say(issued.sentence)):
            say(translate("results", "Đang chuẩn bị giấy biên nhận…"))

    def print_sheet(self, dossiers: Sequence[str], say: Say) -> None:
        """One sheet, two copies, for parcels that the postman was just given, by dossier."""
        desk = self._place.desk

        def sent(outcome: Outcome) -> None:
            say(sentence_of(outcome))

        self._place.operations.run(
            lambda: issue_slip.draw_post_sheet(desk, issue_slip.by_ids(desk, dossiers)),
            done=lambda slip: self._printing.print_form(slip, sent),
            failed=lambda error: say(problems.report(error).sentence),
        )
