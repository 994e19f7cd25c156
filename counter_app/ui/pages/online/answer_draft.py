"""What is being written on the online dossier in sight: answers, a note on papers brought."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft, DraftKind
from counter_app.services.online import keep_answer, review
from counter_app.services.online.review import Review
from counter_app.ui.dossier_parts.dossier_draft import DossierDraft
from counter_app.ui.dossier_parts.panels.brought_editor import BroughtEditor
from counter_app.ui.pages.online.view import OnlineView
from counter_app.ui.session import DeskSession


class AnswerDraft(DossierDraft):
    """The editors of all three answers are one draft: only one of them can be sent."""

    def __init__(self, place: DeskSession, view: OnlineView, parent: QObject) -> None:
        super().__init__(place, self._document, parent)
        self._desk_session = place
        self._view = view
        self._seen: Review | None = None
        for panel in (view.supplement, view.decline, view.accept):
            panel.changed.connect(self.touch)

    def see(self, found: Review) -> None:
        """This is in sight; the editors are left alone."""
        self._seen = found

    def newest(self, found: Review) -> Review:
        """With what was typed and is not on the disk yet."""
        draft_id = keep_answer.draft_id(self._desk_session.officer, found.dossier.id)
        waiting = self._desk_session.drafts.waiting(draft_id)
        if waiting is None:
            return found
        typed = keep_answer.typed_of(waiting.document)
        return replace(found, typed=typed, has_draft=bool(waiting.document))

    def show_review(self, found: Review) -> None:
        """Fill the editors with what this officer left unfinished."""
        self.leave()
        self._seen = found
        self._view.load(found)
        draft_id = keep_answer.draft_id(self._desk_session.officer, found.dossier.id)
        self.follow(draft_id, is_kept=found.has_draft)

    def clear(self) -> None:
        if self._seen is not None:
            self._view.load(review.without_typed(self._seen))

    def reproject_dossier(self, thrown: Draft) -> bool:
        if self._seen is None or thrown.id != self.id or self.is_begun:
            return False
        typed = keep_answer.typed_of(thrown.document)
        self.show_review(replace(self._seen, typed=typed, has_draft=True))
        return True

    def _document(self) -> tuple[str, bytes]:
        return "", keep_answer.document_of(self._view.typed())


class BroughtDraft(DossierDraft):
    """The note of the editor for papers that were brought; what is ticked beside it stays."""

    closes_panel = False

    def __init__(self, place: DeskSession, editor: BroughtEditor, parent: QObject) -> None:
        super().__init__(place, self._document, parent)
        self._desk_session = place
        self._editor = editor
        editor.changed.connect(self.touch)

    def show_review(self, found: Review) -> None:
        self.leave()
        draft_id = review.brought_draft(self._desk_session.officer, found.dossier.id)
        text = drafts.text_of(self._desk_session.drafts.newest(draft_id, found.brought))
        self._editor.note.setText(text)
        self.follow(draft_id, is_kept=bool(text))

    def clear(self) -> None:
        self._editor.note.setText("")

    def reproject_dossier(self, thrown: Draft) -> bool:
        if thrown.id != self.id or self.is_begun:
            return False
        self._editor.note.setText(drafts.text_of(thrown.document))
        return True

    def _document(self) -> tuple[str, bytes]:
        return "", drafts.text_document(DraftKind.BROUGHT, self._editor.note.text())
