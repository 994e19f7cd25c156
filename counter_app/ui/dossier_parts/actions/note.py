"""Ghi chú: a note on a dossier, for the office alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.note_added import NOTE_ADDED
from counter_app.services.dossier import annotate
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft, DraftKind
from counter_app.ui.dossier_parts.action import InSight, RecordingAction, Work
from counter_app.ui.dossier_parts.dossier_draft import DossierDraft
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.session import DeskSession
from counter_app.ui.widgets.text_box import TextBox

translate = QCoreApplication.translate


class NotePanel(Panel):
    """A note; what is typed stays here while the panel is closed, and is kept as a draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Ghi chú"))
        self.set_hint(self.tr("F9 lưu, Esc để sau; nội dung đang gõ vẫn được giữ"))
        self.field = TextBox(self.tr("Ghi chú"), "", 64)
        self.setFocusProxy(self.field)
        self.body.addWidget(self.field)
        self.field.textChanged.connect(self._typed)

    def main_text(self) -> str:
        return self.tr("Lưu ghi chú")

    def is_ready(self) -> bool:
        return len(self.text().strip()) > 0 and not self.field.over()

    def text(self) -> str:
        return self.field.text()

    def set_text(self, text: str) -> None:
        self.field.setPlainText(text)

    def _typed(self) -> None:
        over = self.field.over()
        text = self.tr("Ghi chú dài quá {over} ký tự. Viết gọn lại.").format(over=over)
        self.set_error(text if over > 0 else "")
        self.changed.emit()


class NoteDraft(DossierDraft):
    """In its panel from the first moment, open or closed."""

    def __init__(self, place: DeskSession, panel: NotePanel, parent: QObject) -> None:
        super().__init__(place, self._document, parent)
        self._desk_session = place
        self._panel = panel
        panel.changed.connect(self.touch)

    def show_dossier(self, dossier_id: str, on_disk: bytes) -> None:
        """What this officer left unfinished on it, as it was read with the dossier."""
        self.leave()
        draft_id = annotate.note_draft(self._desk_session.officer, dossier_id)
        text = drafts.text_of(self._desk_session.drafts.newest(draft_id, on_disk))
        self._panel.set_text(text)
        self.follow(draft_id, is_kept=bool(text))

    def clear(self) -> None:
        self._panel.set_text("")

    def reproject_dossier(self, thrown: Draft) -> bool:
        if thrown.id != self.id or self._panel.text().strip():
            return False
        self._panel.set_text(drafts.text_of(thrown.document))
        return True

    def _document(self) -> tuple[str, bytes]:
        return "", drafts.text_document(DraftKind.NOTE, self._panel.text())


class AddNote(RecordingAction[InSight, Dossier]):
    id = "note"
    kind = NOTE_ADDED
    panel: NotePanel
    drafting: NoteDraft

    def __init__(self, place: DeskSession, parent: QObject) -> None:
        self._place = place
        self.panel = NotePanel()
        self.drafting = NoteDraft(place, self.panel, parent)

    def text(self, read: InSight) -> str:
        return translate("dossier", "Ghi chú")

    def run(self, read: InSight) -> Work[Dossier]:
        desk, officer, about = self._place.desk, self._place.officer, read.dossier.id
        text = self.panel.text()
        return lambda: annotate.add_note(desk, officer, about, text)

    def said(self, result: Dossier) -> str:
        return translate("dossier", "Đã lưu ghi chú")
