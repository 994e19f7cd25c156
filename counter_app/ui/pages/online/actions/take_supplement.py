"""Nhận giấy bổ sung: the citizen brings to the counter what was asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.supplement_received import SUPPLEMENT_RECEIVED
from counter_app.services.online import review
from counter_app.services.online.review import Review
from counter_app.ui.dossier_parts.action import RecordingAction, Work
from counter_app.ui.dossier_parts.panels.brought_editor import BroughtEditor
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.answer_draft import BroughtDraft
from counter_app.ui.pages.online.deeds import Deed
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


class TakeSupplement(RecordingAction[Review, Dossier]):
    kind = SUPPLEMENT_RECEIVED
    panel: BroughtEditor
    drafting: BroughtDraft

    def __init__(self, place: DeskSession, editor: BroughtEditor, parent: QObject) -> None:
        self._place = place
        self.panel = editor
        self.drafting = BroughtDraft(place, editor, parent)

    def next_text(self, read: Review) -> str:
        deed = deeds.next_deed(read)
        return deeds.main_text(read, deed) if deed is Deed.TAKE_PAPERS else ""

    def prepare(self, read: Review) -> None:
        self.panel.show_dossier(read.dossier)

    def run(self, read: Review) -> Work[Dossier]:
        desk, officer, about = self._place.desk, self._place.officer, read.dossier.id
        papers, note = self.panel.papers(), self.panel.note.text()
        return lambda: review.receive_supplement(desk, officer, about, papers, note)

    def said(self, result: Dossier) -> str:
        return translate("online", "Đã nhận giấy bổ sung. Kiểm tra rồi F9.")
