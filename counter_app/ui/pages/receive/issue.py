"""From the committed dossier to the done card: what went to the printer, in the order it went."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.ui.frame.places import OpenDossier, Place
from counter_app.ui.printing import Issued, Issuing
from counter_app.ui.theme.glyphs import Glyph

FRESH = 1.0  # seconds


class ReceiptIssue(QObject):
    """`told` with what the done card says: saved at, code, lines of (glyph, sentence);
    `sent` once the receipt of the last reception went out.
    """

    told = Signal(object, str, object)  # datetime, str, list[tuple[Glyph, str]]
    sent = Signal(object)  # Issued

    def __init__(
        self,
        issuing: Issuing,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._begun = -FRESH
        self._issuing = issuing
        self.printing = issuing.printing
        self._dossier: Dossier | None = None
        self._saved_at: datetime | None = None

    def begin(self, dossier: Dossier, saved_at: datetime) -> None:
        """A dossier was received; nothing is on paper yet."""
        self._dossier, self._saved_at = dossier, saved_at
        self._begun = self._clock()
        self._tell(Glyph.NOW, self.tr("Chưa gửi tới máy in"))

    @property
    def is_fresh(self) -> bool:
        """Whether the code can hardly have been read: a second F9 was meant for the form."""
        return self._clock() - self._begun < FRESH

    def print_first(self) -> None:
        """The first printing, once the commit has returned."""
        dossier = self._dossier
        if dossier is not None and self._issuing.issue(dossier, self._ended):
            self._tell(Glyph.NOW, self.tr("Đang gửi tới máy in…"))

    def print_again(self, go: Callable[[Place], object]) -> None:
        """What never went out is printed; a reprint needs a reason, on the dossier's page."""
        dossier = self._dossier
        if dossier is None:
            return
        if dossier.copies_of(REGIME, FORM) == 0:
            self.print_first()
        else:
            go(OpenDossier(dossier.id))

    def _ended(self, issued: Issued) -> None:
        if self._dossier is None or issued.dossier.id != self._dossier.id:
            return
        self._dossier = issued.dossier
        self._tell(Glyph.DONE if issued.good else Glyph.OVERDUE, issued.sentence)
        if issued.good:
            self.sent.emit(issued)

    def _tell(self, glyph: Glyph, text: str) -> None:
        if self._dossier is None or self._saved_at is None:
            return
        waiting = (Glyph.UP, self.tr("Chờ gửi lên cổng"))
        self.told.emit(self._saved_at, self._dossier.code, [(glyph, text), waiting])
