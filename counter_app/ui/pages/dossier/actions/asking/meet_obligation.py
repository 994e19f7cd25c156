"""Đã nộp tiền: the proof that what a notice asked for was paid."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.obligation_met import OBLIGATION_MET
from counter_app.domain.life.waiting import open_obligation
from counter_app.services.processing.obligation import meet_obligation
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


class MeetObligation(LifeStep):
    id = "meet_obligation"
    kind = OBLIGATION_MET

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Công dân đã nộp tiền"))
        panel.add_line("proof", translate("step", "Chứng từ nộp tiền (số, ngày)"))
        panel.finish_layout()
        super().__init__(place, panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Ghi đã nộp tiền")

    def fits(self, read: OpenFile) -> bool:
        return open_obligation(read.dossier) is not None

    def next_text(self, read: OpenFile) -> str:
        return translate("step", "Bước tiếp: Ghi đã nộp tiền")

    def warning(self, read: OpenFile) -> str:
        owed = open_obligation(read.dossier)
        if owed is None:
            return ""
        text = translate("step", "Thông báo số {number} của {of}")
        said = text.format(number=owed.reference, of=owed.of or "–")
        return f"{said}: {formatting.money(owed.amount)}" if owed.amount is not None else said

    def run(self, read: OpenFile) -> Work[Dossier]:
        return partial(
            meet_obligation,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            self.panel.text("proof"),
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi, đồng hồ chạy tiếp")
