"""What the three answers of the office to an online dossier have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from counter_app.domain.changes import Changes
from counter_app.services.online.review import Answered, Review
from counter_app.ui.dossier_parts.action import RecordingAction
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.answer_draft import AnswerDraft
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class AnswerAction(RecordingAction[Review, Answered]):
    """All of them write into one draft: only one answer can be sent."""

    def __init__(self, place: DeskSession, draft: AnswerDraft) -> None:
        self.place = place
        self.drafting = draft

    def may_finish(self, read: Review) -> bool:
        """An answer that was not first is only shown."""
        return deeds.may_answer(read)

    def said(self, result: Answered) -> str:
        if result.confirmed:
            return translate("online", "Cổng đã nhận. F9 in giấy cho công dân.")
        return translate("online", "Đã ghi, chờ cổng xác nhận. Ctrl+PgDn hồ sơ kế tiếp.")


def with_changes(answer: Callable[[], Answered]) -> tuple[Answered, Changes]:
    """The answer given, as `RecordingAction.run` says it."""
    answered = answer()
    return answered, answered.changes
