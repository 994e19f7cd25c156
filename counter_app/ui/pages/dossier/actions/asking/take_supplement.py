"""Nhận giấy bổ sung: the citizen brings what the dossier lacked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.supplement_received import SUPPLEMENT_RECEIVED
from counter_app.domain.life.waiting import open_supplement
from counter_app.services.processing.take_supplement import take_supplement
from counter_app.ui.dossier_parts.action import Work
from counter_app.ui.dossier_parts.panels.brought_editor import BroughtEditor
from counter_app.ui.dossier_parts.panels.step_draft import StepDraft
from counter_app.ui.pages.dossier.actions.step import LifeAction
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate
_NOTE = "note"


class TakePanel(BroughtEditor):
    def texts(self) -> dict[str, str]:
        note = self.note.text()
        return {_NOTE: note} if note.strip() else {}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        self.note.setText(texts.get(_NOTE, ""))


class TakeMissingPapers(LifeAction):
    id = "take_supplement"
    kind = SUPPLEMENT_RECEIVED
    panel: TakePanel

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        self._place = place
        self.panel = TakePanel()
        self.drafting = StepDraft(place, self.id, self.panel, parent)

    def text(self, read: OpenFile) -> str:
        return translate("step", "Nhận giấy bổ sung")

    def fits(self, read: OpenFile) -> bool:
        return open_supplement(read.dossier) is not None

    def next_text(self, read: OpenFile) -> str:
        return translate("step", "Bước tiếp: Nhận giấy bổ sung")

    def prepare(self, read: OpenFile) -> None:
        self.panel.show_dossier(read.dossier)

    def run(self, read: OpenFile) -> Work[Dossier]:
        return partial(
            take_supplement,
            self._place.desk,
            self._place.officer,
            read.dossier.id,
            self.panel.papers(),
            self.panel.note.text(),
            draft=self.draft_of(read),
        )

    def said(self, result: Dossier) -> str:
        return translate("step", "Đã nhận giấy bổ sung, đồng hồ chạy tiếp")
