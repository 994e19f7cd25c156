"""The program's window over a desk, and how long a scan takes to show in it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.dossier.dossier_code import strip_check
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.settings import Settings, Theme
from counter_app.ui.change_feed import ChangeFeed
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.places import OpenDossier, OpenSearch
from counter_app.ui.operations import Operations
from counter_app.ui.pages.dossier.page import DossierPage
from counter_app.ui.pages.search.page import SearchPage
from counter_app.ui.printing import Issuing, Printing
from counter_app.ui.scanning.filter import ScanFilter
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme
from tests.support import desks

PATIENCE = 60.0


class _Painted(QObject):
    """Which dossier's timeline was painted last, by its code."""

    def __init__(self, page: DossierPage) -> None:
        super().__init__()
        self.code = ""
        self._page = page
        page.timeline.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.code = self._page.title()
        return False


class ScannedWindow:
    """The window with two of its pages; each scan comes while Tra cứu is before the officer."""

    def __init__(self, desk: OpenDesk) -> None:
        known = QApplication.instance()
        self._app = known if isinstance(known, QApplication) else QApplication([])
        theme.apply(self._app, Theme.LIGHT)
        self._errors: list[Exception] = []
        self._operations = Operations(self._errors.append)
        self._window = MainWindow()
        self._scans = ScanFilter(self._window)
        place = DeskSession(
            desk=desk,
            operations=self._operations,
            feed=ChangeFeed(),
            settings=Settings(),
            officer=desks.officer(desk),
        )
        printing = Printing(place, self._window, keep_settings=lambda _: None)
        page = DossierPage(place, Issuing(place, printing))
        self._window.add_page(SearchPage(place))
        self._window.add_page(page)
        self._window.scan_unclaimed.connect(
            lambda scan: self._window.show_page(OpenDossier(scan.code))
        )
        self._painted = _Painted(page)
        self._scans.scanned.connect(self._window.route_scan)
        self._scans.install(self._app)
        self._beat = QTimer(self._window, interval=500)  # no wait for events is endless
        self._beat.start()
        self._window.resize(1366, 720)
        self._window.show_from_nav(OpenSearch())
        self._window.show()
        self._window.activateWindow()
        self._until(self._window.isActiveWindow, "the window")

    def scan(self, text: str) -> float:
        """Milliseconds from the scanner's Enter to the page painted with this dossier."""
        self._window.show_from_nav(OpenSearch())
        self._rest()
        for character in text:
            self._send(0, character)
        code = strip_check(text)
        start = time.perf_counter()
        self._send(Qt.Key.Key_Return, "\r")
        self._until(lambda: self._painted.code == code, "the dossier on the screen")
        return (time.perf_counter() - start) * 1000

    def close(self) -> None:
        self._app.removeEventFilter(self._scans)
        self._operations.close()
        self._window.deleteLater()
        self._app.processEvents()
        if self._errors:
            raise self._errors[0]

    def _send(self, key: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(int(time.monotonic() * 1000))
            QApplication.sendEvent(QApplication.focusWidget() or self._window, event)

    def _rest(self, seconds: float = 0.1) -> None:
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self._app.processEvents()

    def _until(self, holds: Callable[[], bool], what: str) -> None:
        ends = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > ends:
                raise TimeoutError(what)
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
