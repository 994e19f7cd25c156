"""In giấy khác: forms 04 to 06, the printed way, the receipt of a result."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.kinds.form_issued import FORM_ISSUED
from counter_app.forms.parts.template import PaperSize
from counter_app.services.printing import issue_paper
from counter_app.services.printing.issued_form import Printable
from counter_app.ui.dossier_parts.action import Action, ActionPage, InSight
from counter_app.ui.dossier_parts.paper_issuing import PaperIssuing
from counter_app.ui.pages.dossier.actions.papers_panel import PapersPanel
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class ChoosePaper(Action[InSight]):
    """One paper at a time, chosen in the panel."""

    id = "choose_paper"
    kind = FORM_ISSUED
    in_bar = False
    panel: PapersPanel

    def __init__(self, place: DeskSession, issuing: Issuing) -> None:
        self._place = place
        self._papers = PaperIssuing(place, issuing)
        self.panel = PapersPanel()

    def text(self, read: InSight) -> str:
        return translate("dossier", "In giấy khác…")

    def fits(self, read: InSight) -> bool:
        return read.dossier.is_received

    def prepare(self, read: InSight) -> None:
        self.panel.show_dossier(read.dossier)

    def finish(self, read: InSight, page: ActionPage) -> None:
        """The panel closes once the paper is out and recorded."""
        kind = self.panel.kind()
        if kind is None:
            return

        def issued(outcome: Issued) -> None:
            if outcome.good and page.is_open(self):
                page.close_panel()
            page.refresh_commands()
            page.say(outcome.sentence)

        desk, dossier, reason = self._place.desk, read.dossier, self.panel.reason()
        paper = PaperSize(self._place.settings.paper.value)

        def draw() -> Printable:
            return issue_paper.draw(desk, dossier, kind, paper=paper, reason=reason)

        if self._papers.issue(dossier, draw, issued):
            page.say(translate("dossier", "Đang chuẩn bị giấy…"))
            page.refresh_commands()
