"""In giấy: the paper of the answer that counts, once the portal has applied it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from counter_app.domain.kinds.form_issued import FORM_ISSUED
from counter_app.services.online.review import Review
from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.dossier_parts.reprint_panel import ReprintPanel
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.deeds import Deed
from counter_app.ui.pages.online.issue import AnswerForms
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class PrintAnswer(Action[Review]):
    """The first printing, by F9 at once."""

    kind = FORM_ISSUED

    def __init__(self, place: DeskSession, issuing: Issuing) -> None:
        self._forms = AnswerForms(place, issuing)

    def next_text(self, read: Review) -> str:
        deed = deeds.next_deed(read)
        return deeds.main_text(read, deed) if deed is Deed.PRINT else ""

    def start(self, read: Review, page: ActionPage) -> None:
        self.issue(read, page)

    def issue(
        self,
        read: Review,
        page: ActionPage,
        reason: str = "",
        printed: Callable[[], object] | None = None,
    ) -> None:
        """Nothing before the portal has confirmed the answer. `printed` once the form is out and
        recorded.
        """
        standing = read.standing
        if standing.counts is None or not standing.confirmed:
            return

        def issued(outcome: Issued) -> None:
            if outcome.good and printed is not None:
                printed()
            page.say(outcome.sentence)
            page.reload()

        self._forms.issue(read.dossier, standing.counts.answer, issued, reason=reason)


class ReprintAnswer(Action[Review]):
    """With its reason; the panel closes once the form is out."""

    id = "print"
    kind = FORM_ISSUED
    panel: ReprintPanel

    def __init__(self, first: PrintAnswer, panel: ReprintPanel) -> None:
        self._first = first
        self.panel = panel

    def text(self, read: Review) -> str:
        return translate("online", "In lại")

    def fits(self, read: Review) -> bool:
        return deeds.printed(read)

    def prepare(self, read: Review) -> None:
        self.panel.show_dossier(read.dossier)

    def finish(self, read: Review, page: ActionPage) -> None:
        def close() -> None:
            if page.is_open(self):
                page.close_panel()

        self._first.issue(read, page, self.panel.reason(), close)
