"""Sửa hồ sơ: what was written down wrong, recorded and printed at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.superseded import awaits_reprint, receipts
from counter_app.domain.kinds.corrected import CORRECTED
from counter_app.services.dossier.correct import correct, needs_supervisor
from counter_app.ui.dossier_parts.action import ActionPage, Work
from counter_app.ui.dossier_parts.actions.print_receipt import PrintReceipt
from counter_app.ui.dossier_parts.panels.step_draft import StepDraft
from counter_app.ui.pages.dossier.actions.correcting.panel import Correctable, CorrectPanel
from counter_app.ui.pages.dossier.actions.step import LifeAction
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession
from counter_app.ui.texts.corrections import when

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Recorded:
    dossier: Dossier


class Correct(LifeAction):
    id = "correct"
    kind = CORRECTED
    explains = True
    panel: CorrectPanel

    def __init__(self, place: DeskSession, printing: PrintReceipt, parent: QObject) -> None:
        self.place = place
        self.panel = CorrectPanel()
        self.drafting = StepDraft(place, self.id, self.panel, parent)
        self._printing = printing

    def text(self, read: OpenFile) -> str:
        return translate("correction", "Sửa hồ sơ")

    def prepare(self, read: OpenFile) -> None:
        self.read_again(read)

    def start(self, read: OpenFile, page: ActionPage) -> None:
        super().start(read, page)
        self.panel.choose_first()

    def read_again(self, read: OpenFile) -> None:
        desk, officer = self.place.desk, self.place.officer
        issued = receipts(read.dossier)
        about = Correctable(
            dossier=read.dossier,
            printed=when(max(form.at for form in issued), read.at) if issued else "",
            needs_supervisor=needs_supervisor(desk, officer, read.dossier),
            supervisors=read.supervisors,
            today=read.at.date(),
            units=desk.units,
        )
        self.panel.show_dossier(about)

    def run(self, read: OpenFile) -> Work[Dossier]:
        return partial(
            correct,
            self.place.desk,
            self.place.officer,
            read.dossier.id,
            self.panel.body_of(read.dossier),
            signed=self.panel.signature(),
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("correction", "Đã sửa hồ sơ")

    def recorded(self, result: Dossier, page: ActionPage) -> None:
        """A receipt that is out and says something else now is printed at once."""
        if awaits_reprint(result):
            reason = translate("correction", "Sửa hồ sơ")
            self._printing.issue(_Recorded(result), page, reason)
