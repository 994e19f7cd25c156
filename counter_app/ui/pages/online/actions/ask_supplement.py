"""Yêu cầu bổ sung: what is missing, why, and until when."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.kinds.supplement_requested import SUPPLEMENT_REQUESTED
from counter_app.domain.office.actor import Actor
from counter_app.services.online import review
from counter_app.services.online.review import Answered, Review
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.supplement_editor import SupplementEditor
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.actions.answer import AnswerAction, with_changes
from counter_app.ui.pages.online.answer_draft import AnswerDraft
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class AskSupplement(AnswerAction):
    id = "supplement"
    kind = SUPPLEMENT_REQUESTED
    panel: SupplementEditor

    def __init__(self, place: DeskSession, draft: AnswerDraft, editor: SupplementEditor) -> None:
        super().__init__(place, draft)
        self.panel = editor

    def text(self, read: Review) -> str:
        return translate("online", "Yêu cầu bổ sung")

    def is_offered(self, read: Review, actor: Actor) -> bool:
        """Also to see what was written here."""
        return deeds.wrote_request(read) or super().is_offered(read, actor)

    def fits(self, read: Review) -> bool:
        return deeds.may_ask(read)

    def may_finish(self, read: Review) -> bool:
        return super().may_finish(read) and not read.dossier.supplements

    def run(self, read: Review) -> Work[Answered]:
        desk, officer, about = self.place.desk, self.place.officer, read.dossier.id
        items, reason = self.panel.items(), self.panel.reason.text()
        until, contact = self.panel.until_day(), self.panel.contact.text()
        return lambda: with_changes(
            lambda: review.request_supplement(
                desk, officer, about, items, reason=reason, until=until, contact=contact
            )
        )
