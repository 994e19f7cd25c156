"""Nghĩa vụ tài chính: what the citizen has to pay by another body's notice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.obligation_set import OBLIGATION_SET, ObligationSet
from counter_app.domain.reading.quantity import read_money
from counter_app.services.processing.obligation import set_obligation
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class SetObligation(LifeStep):
    id = "set_obligation"
    kind = OBLIGATION_SET

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Nghĩa vụ tài chính"))
        panel.add_line("of", translate("step", "Cơ quan thông báo"), 7)
        panel.add_line("reference", translate("step", "Số thông báo"), 5)
        panel.add_money("amount", translate("step", "Số tiền (đồng)"), 5, required=False)
        panel.add_day(
            "until", translate("step", "Nộp trước ngày"), place.desk.calendar, required=False
        )
        panel.finish_layout()
        super().__init__(place, panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Ghi nghĩa vụ tài chính")

    def run(self, read: OpenFile) -> Work[Dossier]:
        panel = self.panel
        notice = ObligationSet(
            reference=panel.text("reference"),
            amount=read_money(panel.text("amount")).value,
            until=panel.day("until"),
            of=panel.text("of"),
        )
        return partial(
            set_obligation,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            notice,
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi nghĩa vụ tài chính, đồng hồ dừng")
