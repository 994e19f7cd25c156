"""Hỏi xác minh: another body is asked, and the clock stands until it answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.verification_asked import VERIFICATION_ASKED
from counter_app.domain.life.waiting import open_verification
from counter_app.services.processing.verification import ask_body
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class AskBody(LifeStep):
    id = "ask_body"
    kind = VERIFICATION_ASKED

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Hỏi xác minh"))
        panel.add_line("of", translate("step", "Hỏi cơ quan nào"), 8)
        panel.add_day(
            "until", translate("step", "Trả lời trước ngày"), place.desk.calendar, required=False
        )
        panel.add_text("subject", translate("step", "Hỏi việc gì"))
        panel.finish_layout()
        super().__init__(place, panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Hỏi xác minh")

    def fits(self, read: OpenFile) -> bool:
        return open_verification(read.dossier) is None

    def run(self, read: OpenFile) -> Work[Dossier]:
        return partial(
            ask_body,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            self.panel.text("of"),
            self.panel.text("subject"),
            until=self.panel.day("until"),
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi hỏi xác minh, đồng hồ dừng")
