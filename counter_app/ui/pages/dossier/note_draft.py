"""The note of the dossier in sight: in its panel from the first moment, open or closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import annotate
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft, DraftKind
from counter_app.ui.dossier_parts.panels import NotePanel
from counter_app.ui.drafting.drafting import Drafting
from counter_app.ui.operations import Ticket
from counter_app.ui.session import Workplace

Look = Callable[[OpenDesk], DossierFile | list[Dossier]]


class NoteDraft(Drafting):
    """A `Drafting` that knows the panel and which dossier it is about."""

    def __init__(self, place: Workplace, panel: NotePanel, parent: QObject) -> None:
        super().__init__(place, self._document, parent)
        self._workplace = place
        self._panel = panel
        panel.changed.connect(self.touch)

    def read(
        self,
        look: Look,
        show: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> Ticket:
        """Fetch what `look` finds with the note that this officer left unfinished on it: `show`
        gets both.
        """
        desk, officer = self._workplace.desk, self._workplace.officer

        def work() -> tuple[DossierFile | list[Dossier], bytes]:
            found = look(desk)
            if not isinstance(found, DossierFile):
                return found, b""
            note = annotate.note_draft(officer, found.dossier.id)
            return found, drafts.kept(desk, officer, note)

        return self._workplace.operations.run(work, done=lambda read: show(*read), failed=failed)

    def show_dossier(self, dossier_id: str, on_disk: bytes) -> None:
        """What this officer left unfinished on it, as it was read with the dossier."""
        self.leave()
        draft_id = annotate.note_draft(self._workplace.officer, dossier_id)
        text = drafts.text_of(self._workplace.drafts.newest(draft_id, on_disk))
        self._panel.set_text(text)
        self.follow(draft_id, is_kept=bool(text))

    def forget(self) -> None:
        """No dossier is in sight."""
        self.leave()
        self._panel.set_text("")

    def show_again(self, thrown: Draft) -> bool:
        """The text of a draft that is no longer thrown away; False where it is another dossier's
        or another note was begun.
        """
        if thrown.id != self.id or self._panel.text().strip():
            return False
        self._panel.set_text(drafts.text_of(thrown.document))
        return True

    def _document(self) -> tuple[str, bytes]:
        return "", drafts.text_document(DraftKind.NOTE, self._panel.text())
