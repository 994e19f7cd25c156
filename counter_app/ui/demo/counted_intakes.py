"""Prints how many keys each intake took from its card to its receipt (--count-keys)."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject

from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.ui.frame import keys
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.pages.receive.page import ReceivePage
from counter_app.ui.printing import Issued
from counter_app.ui.scanning.filter import ScanFilter
from counter_app.ui.scanning.key_counter import KeyCounter


class CountedIntakes(QObject):
    """Made after the window takes scans, so that the card is in the form when the count begins.

    `tell` gets one line for each intake that began with a card: procedure, count, keys, seconds.
    """

    def __init__(self, scans: ScanFilter, page: ReceivePage, tell: Callable[[str], object]) -> None:
        super().__init__(page)
        self._page = page
        self._tell = tell
        self._draft = ""
        self._scans = scans
        self.counter = KeyCounter(scans, self)
        scans.scanned.connect(self._scanned)
        page.issue.sent.connect(self._sent)

    def end(self) -> None:
        """Count no further intake."""
        self._scans.scanned.disconnect(self._scanned)
        self._page.issue.sent.disconnect(self._sent)
        self.counter.stop()

    def _scanned(self, scan: Scan) -> None:
        """The first card of a form; a second one in the same form goes on counting."""
        if scan.kind is ScanKind.CARD and self._page.draft_id != self._draft:
            self._draft = self._page.draft_id
            self.counter.start()

    def _sent(self, issued: Issued) -> None:
        if self.counter.is_counting and issued.dossier.id == self._draft:
            self.counter.stop()
            self._tell(self.counter.report(issued.dossier.procedure.code))


def count(window: MainWindow, scans: ScanFilter | None) -> None:
    """Tell of each intake on the standard output."""
    page = window.pages.page(keys.RECEIVE)
    if scans is not None and isinstance(page, ReceivePage):
        CountedIntakes(scans, page, _tell)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
