"""Tiếp nhận: one key where nothing asks for the officer's eye, else the checks come first."""

from __future__ import annotations

from counter_app.domain.kinds.accepted import ACCEPTED
from counter_app.services.online import review
from counter_app.services.online.review import Answered, Review
from counter_app.ui.dossier_parts.action import ActionPage, Work
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.accept_editor import AcceptEditor
from counter_app.ui.pages.online.actions.answer import AnswerAction, with_changes
from counter_app.ui.pages.online.answer_draft import AnswerDraft
from counter_app.ui.pages.online.deeds import Deed
from counter_app.ui.session import DeskSession


class Accept(AnswerAction):
    kind = ACCEPTED
    panel: AcceptEditor

    def __init__(self, place: DeskSession, draft: AnswerDraft, editor: AcceptEditor) -> None:
        super().__init__(place, draft)
        self.panel = editor

    def next_text(self, read: Review) -> str:
        deed = deeds.next_deed(read)
        return deeds.main_text(read, deed) if deed is Deed.ACCEPT else ""

    def start(self, read: Review, page: ActionPage) -> None:
        if read.plan.is_clear and not self.panel.day.text().strip():
            page.write(self)
            return
        super().start(read, page)
        self.panel.ask()
        page.refresh_commands()

    def run(self, read: Review) -> Work[Answered]:
        desk, officer, about = self.place.desk, self.place.officer, read.dossier.id
        promised_at, why = self.panel.promised_at(), self.panel.promise_reason()
        return lambda: with_changes(lambda: review.accept(desk, officer, about, promised_at, why))
