"""What is typed for a new record of the office, kept for its officer until it is written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from counter_app.ui.dossier_parts.panels.step_draft import StepDraft
from counter_app.ui.pages.office.form import RecordForm
from counter_app.ui.session import DeskSession


class RecordDrafts(QObject):
    """One draft a form, by the name of its list; a password is in none."""

    def __init__(
        self, place: DeskSession, forms: Mapping[str, RecordForm], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._drafts = {form: StepDraft(place, name, form, self) for name, form in forms.items()}
        for form, draft in self._drafts.items():
            draft.thrown.connect(form.empty)
            draft.returned.connect(draft.reproject_dossier)

    def follow(self) -> None:
        """Show what this officer left unfinished; what is being typed already stays."""
        officer, box = self._place.officer, self._place.drafts
        for form, draft in self._drafts.items():
            draft_id = draft.id_of(self._place.desk.office.code)
            if draft.id != draft_id:
                box.read(officer, draft_id, partial(self._show, form, draft_id))

    def _show(self, form: RecordForm, draft_id: str, document: bytes) -> None:
        draft, office = self._drafts[form], self._place.desk.office.code
        if draft.id == draft_id or draft.id_of(office) != draft_id:
            return
        typed = form.texts()
        draft.show_dossier(office, {draft_id: document})
        if typed:
            form.set_texts({**form.texts(), **typed})
            draft.touch()

    def flush(self) -> None:
        for draft in self._drafts.values():
            draft.flush()

    def leave(self) -> None:
        for draft in self._drafts.values():
            draft.leave()
