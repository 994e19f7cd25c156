"""Keeps what is typed into the editors, a moment after each key and before anything goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from counter_app.services import keep_answer
from counter_app.services.keep_answer import Typed
from counter_app.ui.workplace import Workplace

KEEP_AFTER_MS = 700


class Drafting(QObject):
    """`typed` answers the editors as they stand; `failed` is told what kept them from the disk."""

    def __init__(
        self,
        place: Workplace,
        typed: Callable[[], Typed],
        failed: Callable[[Exception], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._place, self._typed, self._failed = place, typed, failed
        self._dossier = ""
        self._kept = typed()
        self._later = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._later.timeout.connect(self.keep_now)

    def follow(self, dossier_id: str) -> None:
        """What stands in the editors is this dossier's, and as it is kept."""
        self._later.stop()
        self._dossier, self._kept = dossier_id, self._typed()

    def touched(self) -> None:
        self._later.start()

    def is_kept(self) -> bool:
        return not self._later.isActive() and self._kept == self._typed()

    def keep_now(self) -> None:
        """Keep it, if it is not kept yet."""
        self._later.stop()
        typed = self._typed()
        if not self._dossier or typed == self._kept:
            return
        self._kept = typed
        place, dossier_id = self._place, self._dossier
        place.operations.run(
            lambda: keep_answer.keep(place.desk, place.officer, dossier_id, typed),
            failed=self._failed,
        )
