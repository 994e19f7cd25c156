"""From the committed dossier to the paper: drawn, sent to the printer, recorded, told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counter_app.domain.changes import Changes
from counter_app.domain.dossier import Dossier
from counter_app.domain.receipt_form import FORM, REGIME
from counter_app.forms.template import PaperSize
from counter_app.services import issue_receipt
from counter_app.services.issue_receipt import Printable
from counter_app.ui import keys, problems
from counter_app.ui.glyphs import Glyph
from counter_app.ui.printing import Failed, Outcome, Printing, Sent
from counter_app.ui.workplace import Workplace


class Issue(QObject):
    """`told` with what the done card says: saved at, code, lines of (glyph, sentence)."""

    told = Signal(object, str, object)  # datetime, str, list[tuple[Glyph, str]]

    def __init__(self, place: Workplace, printing: Printing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._printing = printing
        self._dossier: Dossier | None = None
        self._saved_at: datetime | None = None

    def begin(self, dossier: Dossier, saved_at: datetime) -> None:
        """A dossier was received; nothing is on paper yet."""
        self._dossier, self._saved_at = dossier, saved_at
        self._tell(Glyph.NOW, self.tr("Đang gửi tới máy in…"))

    def print_first(self) -> None:
        """The first printing, once the commit has returned."""
        dossier, desk = self._dossier, self._place.desk
        if dossier is None:
            return
        paper = PaperSize(self._place.settings.paper.value)
        self._place.operations.run(
            lambda: issue_receipt.draw(desk, dossier, paper=paper),
            done=self._print,
            failed=self._not_printed,
        )

    def print_again(self, go: Callable[[str, object], object]) -> None:
        """What never went out is printed; a reprint needs a reason on the dossier's page."""
        dossier = self._dossier
        if dossier is None:
            return
        if dossier.copies_of(REGIME, FORM) == 0:
            self.print_first()
        else:
            go(keys.DOSSIER, (dossier.id, "reprint"))

    def _print(self, form: Printable) -> None:
        self._printing.print_form(form, lambda outcome: self._sent(form, outcome))

    def _sent(self, form: Printable, outcome: Outcome) -> None:
        if isinstance(outcome, Failed):
            self._tell(Glyph.OVERDUE, problems.sentence_of(outcome.code))
            return
        desk, actor = self._place.desk, self._place.officer

        def recorded(result: tuple[Dossier, Changes]) -> None:
            dossier, changes = result
            if self._dossier is not None and dossier.id == self._dossier.id:
                self._dossier = dossier
                self._tell(Glyph.DONE, _words(outcome))
            self._place.feed.publish(changes)

        self._place.operations.run(
            lambda: issue_receipt.issued(desk, actor, form, means=outcome.means),
            done=recorded,
            failed=self._not_printed,
        )

    def _not_printed(self, error: Exception) -> None:
        self._tell(Glyph.OVERDUE, problems.report(error).sentence)

    def _tell(self, glyph: Glyph, text: str) -> None:
        if self._dossier is None or self._saved_at is None:
            return
        waiting = (Glyph.UP, self.tr("Chờ gửi lên cổng"))
        self.told.emit(self._saved_at, self._dossier.code, [(glyph, text), waiting])


def _words(outcome: Sent) -> str:
    return outcome.sentence
