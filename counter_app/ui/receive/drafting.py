"""The draft of the form: saved soon after the last key, under the id that its dossier will have."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.domain.errors import DomainError
from counter_app.domain.intake import Intake
from counter_app.services import keep_draft
from counter_app.services.keep_draft import KeptDraft
from counter_app.ui.workplace import Workplace

DELAY = 400  # ms after the last key


class Drafting(QObject):
    """`read` answers title and intake of the form. `failed` when the draft could not be kept;
    what was typed stays and is tried again with the next key.
    """

    failed = Signal(object)  # Exception

    def __init__(
        self, place: Workplace, read: Callable[[], tuple[str, Intake]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._read = read
        self.id = place.desk.ids()
        self.is_dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.save)

    def begin(self, draft_id: str = "") -> None:
        """From here on the form is this draft, or a new one."""
        self.id = draft_id or self._place.desk.ids()
        self.settle()

    def touch(self) -> None:
        """Something was typed."""
        self.is_dirty = True
        self._timer.start()

    def settle(self) -> None:
        """Nothing is to be saved: the form is as it was kept, or its dossier is being received."""
        self.is_dirty = False
        self._timer.stop()

    def save(self) -> None:
        """Keep what was typed since the last time, off the GUI thread."""
        self._timer.stop()
        if not self.is_dirty:
            return
        try:
            title, intake = self._read()
        except DomainError:
            return
        self.is_dirty = False
        desk, actor, draft_id = self._place.desk, self._place.officer, self.id
        self._place.operations.run(
            lambda: keep_draft.keep(desk, actor, draft_id, title, intake), failed=self._not_kept
        )

    def load(self, draft_id: str, loaded: Callable[[Intake], object]) -> None:
        """Fetch a kept draft of this officer; `loaded` is not called where there is none."""
        desk, actor = self._place.desk, self._place.officer

        def found(drafts: list[KeptDraft]) -> None:
            for draft in drafts:
                if draft.id == draft_id:
                    self.begin(draft.id)
                    loaded(draft.intake)

        self._place.operations.run(lambda: keep_draft.kept(desk, actor), done=found)

    def _not_kept(self, error: Exception) -> None:
        self.is_dirty = True
        self.failed.emit(error)
