"""Từ chối: the office does not take the dossier, and says why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.kinds.declined import DECLINED
from counter_app.domain.office.actor import Actor
from counter_app.services.online import review
from counter_app.services.online.review import Answered, Review
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.actions.answer import AnswerAction, with_changes
from counter_app.ui.pages.online.answer_draft import AnswerDraft
from counter_app.ui.pages.online.decline_editor import DeclineEditor
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class DeclineAction(AnswerAction):
    id = "decline"
    kind = DECLINED
    panel: DeclineEditor

    def __init__(self, place: DeskSession, draft: AnswerDraft, editor: DeclineEditor) -> None:
        super().__init__(place, draft)
        self.panel = editor

    def text(self, read: Review) -> str:
        return translate("online", "Từ chối")

    def is_offered(self, read: Review, actor: Actor) -> bool:
        """Also to see what was written here."""
        return deeds.wrote_decline(read) or super().is_offered(read, actor)

    def fits(self, read: Review) -> bool:
        return deeds.may_answer(read)

    def run(self, read: Review) -> Work[Answered]:
        desk, officer, about = self.place.desk, self.place.officer, read.dossier.id
        text = self.panel.text()
        return lambda: with_changes(lambda: review.decline(desk, officer, about, text))
