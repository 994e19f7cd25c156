"""Giao người khác: a supervisor says who goes on with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.reassigned import REASSIGNED
from counter_app.services.processing.reassign import reassign
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.step_panel import StepPanel
from counter_app.ui.pages.dossier.actions.step import LifeStep
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class Reassign(LifeStep):
    id = "reassign"
    kind = REASSIGNED
    in_bar = True

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        panel = StepPanel(translate("step", "Giao người khác"))
        self._to = panel.add_choice("to", translate("step", "Giao cho"), 12)
        panel.add_text("reason", translate("step", "Lý do giao lại"))
        panel.finish_layout()
        super().__init__(place, panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Giao người khác")

    def fill(self, read: OpenFile) -> None:
        """Everybody who may go on with it, but for who has it."""
        holders = {holder.officer for holder in read.where.holders}
        chosen = self._to.value()
        self._to.clear()
        for officer, name in sorted(read.where.names.items(), key=lambda item: item[1]):
            if officer not in holders:
                self._to.add(name, officer)
        self._to.set_value(chosen)

    def run(self, read: OpenFile) -> Work[Dossier]:
        return partial(
            reassign,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            self.panel.text("to"),
            self.panel.text("reason"),
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã giao lại")
