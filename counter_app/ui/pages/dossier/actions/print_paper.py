"""In giấy cho công dân: the form that a step owes, as soon as it may go out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.form_issued import FORM_ISSUED
from counter_app.forms.parts.template import FormKind
from counter_app.services.processing.citizens_paper import OwedPaper, draw_paper, owed_paper
from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.dossier_parts.paper_issuing import PaperIssuing
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class PrintPaper(Action[OpenFile]):
    id = "print_paper"
    kind = FORM_ISSUED
    in_bar = False

    def __init__(self, place: DeskSession, issuing: Issuing) -> None:
        self._place = place
        self._papers = PaperIssuing(place, issuing)

    def text(self, read: OpenFile) -> str:
        paper = self._paper(read)
        return _name(paper) if paper is not None else ""

    def fits(self, read: OpenFile) -> bool:
        return self._paper(read) is not None

    def next_text(self, read: OpenFile) -> str:
        paper = self._paper(read)
        if paper is None:
            return ""
        return translate("step", "Bước tiếp: {what}").format(what=_name(paper))

    def start(self, read: OpenFile, page: ActionPage) -> None:
        paper = self._paper(read)
        if paper is not None:
            self._print(read.dossier, paper, page)

    def print_at_once(self, dossier: Dossier, page: ActionPage) -> None:
        """After the step that owes it, where it may go out before the portal has heard of it."""
        paper = owed_paper(dossier, frozenset())
        if paper is not None and paper.may_go:
            self._print(dossier, paper, page)

    def _print(self, dossier: Dossier, paper: OwedPaper, page: ActionPage) -> None:
        desk, again = self._place.desk, translate("step", "Yêu cầu khác với lần trước")

        def issued(outcome: Issued) -> None:
            page.say(outcome.sentence)
            page.reload()

        self._papers.issue(dossier, lambda: draw_paper(desk, dossier, paper, again), issued)

    def _paper(self, read: OpenFile) -> OwedPaper | None:
        """What may go out now; what waits for the portal is a row of the timeline."""
        paper = owed_paper(read.dossier, read.applied)
        return paper if paper is not None and paper.may_go else None


def _name(paper: OwedPaper) -> str:
    return {
        FormKind.SUPPLEMENT: translate("step", "In phiếu bổ sung (mẫu 02)"),
        FormKind.EXTENSION: translate("step", "In văn bản xin lỗi (mẫu 04)"),
        FormKind.STOP: translate("step", "In thông báo dừng (mẫu 05)"),
    }[paper.kind]
