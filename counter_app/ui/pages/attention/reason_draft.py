"""The reason for a choice, kept by problem while it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from counter_app.services.attention import attention
from counter_app.services.attention.attention import OpenProblem
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft, DraftKind
from counter_app.ui.drafting.drafting import Drafting
from counter_app.ui.pages.attention.detail import DetailCard
from counter_app.ui.session import DeskSession


class ReasonDraft(Drafting):
    """A `Drafting` that knows the field and which problem it is about."""

    def __init__(self, place: DeskSession, detail: DetailCard, parent: QObject) -> None:
        super().__init__(place, self._document, parent)
        self._desk_session = place
        self._field = detail.reason
        self._field.textChanged.connect(lambda _: self.touch())

    def show_problem(self, problem: OpenProblem | None, on_disk: Mapping[str, bytes]) -> None:
        """The reason that this officer left unfinished; `on_disk` are all that were read with the
        list. What is being typed about the same problem stays.
        """
        if problem is None:
            self.leave()
            self._field.clear()
            return
        draft_id = attention.reason_draft(self._desk_session.officer, problem)
        if draft_id == self.id:
            return
        self.leave()
        results = self._desk_session.drafts.newest(draft_id, on_disk.get(draft_id, b""))
        text = drafts.text_of(results)
        self._field.setText(text)
        self.follow(draft_id, is_kept=bool(text))

    def reproject_dossier(self, thrown: Draft) -> bool:
        """The text of a draft that is no longer thrown away; False where it is another problem's
        or another reason was begun.
        """
        if thrown.id != self.id or self.is_begun:
            return False
        self._field.setText(drafts.text_of(thrown.document))
        return True

    def empty(self) -> None:
        """Ctrl+Z in the field has nothing of it to take back."""
        self._field.setText("")

    def _document(self) -> tuple[str, bytes]:
        return "", drafts.text_document(DraftKind.REASON, self._field.text())
