"""Có trả lời xác minh: the clock runs again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.verification_answered import VERIFICATION_ANSWERED
from counter_app.domain.life.waiting import open_verification
from counter_app.services.processing.verification import answer
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class TakeAnswer(LifeStep):
    id = "take_answer"
    kind = VERIFICATION_ANSWERED

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Có trả lời xác minh"))
        panel.add_text("text", translate("step", "Trả lời thế nào"))
        panel.finish_layout()
        super().__init__(place, panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Ghi trả lời xác minh")

    def fits(self, read: OpenFile) -> bool:
        return open_verification(read.dossier) is not None

    def warning(self, read: OpenFile) -> str:
        asked = open_verification(read.dossier)
        if asked is None:
            return ""
        text = translate("step", "Đã hỏi {of}: {subject}")
        return text.format(of=asked.of, subject=asked.subject)

    def run(self, read: OpenFile) -> Work[Dossier]:
        return partial(
            answer,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            self.panel.text("text"),
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi trả lời, đồng hồ chạy tiếp")
