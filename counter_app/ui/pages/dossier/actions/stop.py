"""Dừng giải quyết: the citizen did not answer a request to supplement in time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.stopped import STOPPED
from counter_app.domain.life.waiting import open_supplement
from counter_app.domain.office.actor import Actor
from counter_app.services.processing.end import stop, unanswered_in_time
from counter_app.ui.dossier_parts.action import ActionPage, Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.print_paper import PrintPaper
from counter_app.ui.pages.dossier.actions.step import LifeStep, awaits_portal, with_paper
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


class StopProcessing(LifeStep):
    id = "stop"
    kind = STOPPED

    def __init__(self, place: DeskSession, printing: PrintPaper, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Dừng giải quyết"))
        panel.add_text("reason", translate("step", "Lý do dừng"))
        panel.finish_layout()
        super().__init__(place, panel, parent)
        self._printing = printing

    def text(self, read: OpenFile) -> str:
        return translate("step", "Dừng giải quyết")

    def fits(self, read: OpenFile) -> bool:
        return unanswered_in_time(read.dossier, read.at) is not None

    def refusal(self, read: OpenFile, actor: Actor) -> str:
        """While the citizen still has time, until when."""
        asked = open_supplement(read.dossier)
        if asked is None or asked.until is None or not self.kind_is_of(actor):
            return ""
        if unanswered_in_time(read.dossier, read.at) is not None:
            return ""
        text = translate("step", "công dân còn bổ sung đến hết {day}")
        return text.format(day=formatting.day_month(asked.until))

    def kind_is_of(self, actor: Actor) -> bool:
        return not actor.roles.isdisjoint(STOPPED.roles)

    def verb(self, read: OpenFile) -> str:
        return with_paper(
            read,
            translate("step", "Ghi dừng, in phiếu"),
            translate("step", "Ghi dừng, giấy in khi cổng nhận"),
        )

    def warning(self, read: OpenFile) -> str:
        return awaits_portal(read)

    def run(self, read: OpenFile) -> Work[Dossier]:
        return partial(
            stop,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            self.panel.text("reason"),
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã ghi dừng giải quyết")

    def recorded(self, result: Dossier, page: ActionPage) -> None:
        self._printing.print_at_once(result, page)
