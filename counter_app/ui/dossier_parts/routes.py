"""Where a scan and a found dossier lead, the same from every list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counter_app.domain.check import may_do
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.result_returned import RESULT_RETURNED
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.lists import find
from counter_app.ui.frame.page import Page, Toast
from counter_app.ui.frame.places import OpenDossier, OpenReceive, OpenResults, OpenSearch
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class Routes:
    """Leads from `page`; what it cannot follow it says in a toast there."""

    def __init__(self, page: Page, place: DeskSession) -> None:
        self._page = page
        self._place = place

    def open(
        self, dossier_id: str, among: Sequence[str] = (), *, ask_reprint: bool = False
    ) -> None:
        """Open a dossier as one of a list; `ask_reprint` goes on to its printing there."""
        self._page.place_wanted.emit(OpenDossier(dossier_id, tuple(among), ask_reprint))

    def take(self, scan: Scan) -> bool:
        """Follow a card or a code; False for anything else."""
        if scan.kind is ScanKind.CARD:
            self._page.place_wanted.emit(OpenReceive(card=scan))
            return True
        if scan.kind is ScanKind.CODE and scan.code:
            self.open_receipt(scan.code)
            return True
        return False

    def open_receipt(self, scanned: str) -> None:
        """Open the dossier of a receipt that was scanned: its hand-out where the result waits for
        the citizen and this officer may give it, else its page.
        """
        self._find(scanned, self._open_in_hand)

    def open_code(self, code: str) -> None:
        """Open the dossier of a whole code; where two carry it, both stand on Tra cứu."""
        self._find(code, lambda dossier: self.open(dossier.id))

    def _find(self, code: str, show: Callable[[Dossier], object]) -> None:
        desk = self._place.desk

        def found(matches: list[Dossier]) -> None:
            if not matches:
                self._say(problems.sentence_of("unknown_code", code_text=code))
            elif len(matches) == 1:
                show(matches[0])
            else:
                self._page.place_wanted.emit(OpenSearch(code))

        self._place.operations.run(
            lambda: find.by_code(desk, code),
            done=found,
            failed=lambda error: self._say(problems.report(error).sentence),
        )

    def _open_in_hand(self, dossier: Dossier) -> None:
        desk = self._place.desk
        actor = desk.actor(self._place.officer, desk.office_now())
        if may_do(RESULT_RETURNED, dossier, actor) is None:
            self._page.place_wanted.emit(OpenResults(dossier.id))
        else:
            self.open(dossier.id)

    def _say(self, sentence: str) -> None:
        self._page.toast_wanted.emit(Toast(sentence))
