"""Papers of a return: what the collector signs, and the sheet for the postman."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.forms.parts.template import FormKind, PaperSize
from counter_app.services.printing import issue_paper, issue_slip
from counter_app.services.results import return_file
from counter_app.ui.dossier_parts.paper_issuing import PaperIssuing
from counter_app.ui.printing import Failed, Issued, Issuing, Outcome, sentence_of
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

translate = QCoreApplication.translate

Told = Callable[[str, bool], object]
"""What came of a paper: its sentence, and whether it is out."""


class ReturnPapers:
    """Drawn off the GUI thread; a paper that failed is told and takes nothing back."""

    def __init__(self, place: DeskSession, issuing: Issuing) -> None:
        self._place = place
        self._printing = issuing.printing
        self._papers = PaperIssuing(place, issuing)

    def receipt(self, dossier: Dossier, told: Told) -> None:
        """What the collector signs, recorded once it is out; a second one says why it is there."""
        desk, size = self._place.desk, PaperSize(self._place.settings.paper.value)

        def done(issued: Issued) -> None:
            told(issued.sentence, issued.good)

        self._papers.issue(
            dossier,
            lambda: issue_paper.draw(
                desk,
                return_file.open_return(desk, dossier.id).dossier,
                FormKind.RETURN,
                paper=size,
                reason=translate("results", "In lại tại quầy, khi trả kết quả"),
            ),
            done,
        )

    def post_sheet(self, ids: Sequence[str], told: Told) -> None:
        """The sheet that the postman signs for these bags."""
        desk = self._place.desk

        def sent(outcome: Outcome) -> None:
            told(sentence_of(outcome), not isinstance(outcome, Failed))

        self._place.operations.run(
            lambda: issue_slip.draw_post_sheet(
                desk, [return_file.open_return(desk, one).dossier for one in ids]
            ),
            done=lambda slip: self._printing.print_form(slip, sent),
            failed=lambda error: told(problems.report(error).sentence, False),
        )
