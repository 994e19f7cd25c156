"""The draft of Tiếp nhận: kept under the id that its dossier will have."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal

from counter_app.domain.dossier.intake import Intake
from counter_app.services.intake import keep_draft
from counter_app.services.intake.drafts import Draft
from counter_app.ui.drafting.drafting import Drafting
from counter_app.ui.pages.receive import as_typed
from counter_app.ui.pages.receive.form import ReceiveForm
from counter_app.ui.session import DeskSession


class FormDraft(Drafting):
    """A `Drafting` that knows the form; `shown` when another intake stands in it."""

    shown = Signal()

    def __init__(self, place: DeskSession, form: ReceiveForm, parent: QObject) -> None:
        super().__init__(place, self._form_document, parent)
        self._desk = place.desk
        self._desk_session = place
        self._form = form

    def words(self) -> str:
        """What is being written: a new dossier, or one in the place of another."""
        replaced = self._form.replaces
        if replaced is None:
            return self.tr("Hồ sơ mới")
        return self.tr("Nhận lại, rút hồ sơ {code} khi bấm F9").format(code=replaced.code)

    def verb(self) -> str:
        """What F9 does with it."""
        if self._form.replaces is None:
            return self.tr("Tiếp nhận và in giấy hẹn")
        return self.tr("Rút hồ sơ cũ, nhận mới và in")

    def show_form(self, intake: Intake, draft_id: str, document: bytes) -> None:
        """The form is this intake, with what `document` says was typed; without an id a new draft
        begins.
        """
        self.leave()
        self._form.set_intake(intake)
        if document:
            as_typed.put(self._form, keep_draft.read_document(document)[1])
        self.follow(draft_id or self._desk.ids(), is_kept=bool(draft_id))
        self.shown.emit()

    def show_document(self, draft_id: str, document: bytes) -> bool:
        """As `show_form`; False where this version cannot read it, or nothing is there."""
        try:
            intake, _ = keep_draft.read_document(document)
        except msgspec.MsgspecError:
            return False
        self.show_form(intake, draft_id, document)
        return True

    def load(self, draft_id: str, loaded: Callable[[], object]) -> None:
        """Show a kept draft of this officer; `loaded` is not called where there is none."""
        place = self._desk_session
        self.flush()

        def found(document: bytes) -> None:
            if self.show_document(draft_id, document):
                loaded()

        place.drafts.read(place.officer, draft_id, found)

    def recorded(self, draft: Draft) -> Intake:
        """What was written of this form."""
        return keep_draft.read_document(draft.document)[0]

    def _form_document(self) -> tuple[str, bytes]:
        entry = self._form.procedure.entry()
        title = entry.procedure.short_name if entry else ""
        return title, keep_draft.document_of(self._form.intake(), as_typed.texts(self._form))
