"""Công dân xin rút hồ sơ: it ends without a result, and the papers go back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.withdrawn import WITHDRAWN
from counter_app.services.processing.end import withdraw
from counter_app.ui.dossier_parts.action import ActionPage, Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.print_paper import PrintPaper
from counter_app.ui.pages.dossier.actions.step import LifeStep, awaits_portal, with_paper
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class Withdraw(LifeStep):
    id = "withdraw"
    kind = WITHDRAWN
    explains = True

    def __init__(self, place: DeskSession, printing: PrintPaper, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Công dân xin rút hồ sơ"))
        panel.add_text("reason", translate("step", "Lý do rút"))
        panel.finish_layout()
        super().__init__(place, panel, parent)
        self._printing = printing

    def text(self, read: OpenFile) -> str:
        return translate("step", "Công dân xin rút hồ sơ")

    def verb(self, read: OpenFile) -> str:
        return with_paper(
            read,
            translate("step", "Ghi rút hồ sơ, in phiếu"),
            translate("step", "Ghi rút, giấy in khi cổng nhận"),
        )

    def warning(self, read: OpenFile) -> str:
        return awaits_portal(read)

    def run(self, read: OpenFile) -> Work[Dossier]:
        return partial(
            withdraw,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            self.panel.text("reason"),
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi rút hồ sơ. Trả lại giấy tờ cho công dân.")

    def recorded(self, result: Dossier, page: ActionPage) -> None:
        self._printing.print_at_once(result, page)
