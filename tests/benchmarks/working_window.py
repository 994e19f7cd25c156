"""The program's window over a desk whose worker syncs, its longest stall, and intakes meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from counter_app.domain.changes import Changes
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.settings import Settings, Theme
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.worker import LinkStatus, Worker
from counter_app.ui import gui_responsiveness
from counter_app.ui.change_feed import ChangeFeed
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.places import OpenToday
from counter_app.ui.operations import Operations
from counter_app.ui.page_registry import add_pages
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme
from tests.benchmarks import sync_stage
from tests.support import desks
from tests.support.desks import Crowd

PATIENCE = 300.0
PAUSE_MS = 200
"""Between two intakes: far more than any officer takes."""


class WorkingWindow:
    """Hôm nay of the real window, a beat in its thread, and an officer at the store's thread."""

    def __init__(self, desk: OpenDesk, side: DeskSide) -> None:
        known = QApplication.instance()
        self._app = known if isinstance(known, QApplication) else QApplication([])
        gui_responsiveness.begin(self._app)
        theme.apply(self._app, Theme.LIGHT)
        self._errors: list[Exception] = []
        self._desk, self._side = desk, side
        self._operations = Operations(self._errors.append)
        self._feed = ChangeFeed()
        self._window = MainWindow()
        place = DeskSession(
            desk=desk,
            operations=self._operations,
            feed=self._feed,
            settings=Settings(),
            officer=desks.officer(desk),
        )
        add_pages(self._window, place, desk.store.profile.folder, lambda _: None)
        gui_responsiveness.keep_built()
        self._crowd, self._officer, self._taken = Crowd(8), place.officer, 0
        self.intakes: list[float] = []
        self.stalls: list[float] = []
        self._last = time.perf_counter()
        self._beat = QTimer(self._window, interval=1)
        self._beat.timeout.connect(self._note_beat)
        self._next = QTimer(self._window, interval=PAUSE_MS)
        self._next.timeout.connect(lambda: self._operations.run(self._take_one, done=self._told))
        self._is_online = False
        side.changed = lambda changes: self._operations.in_gui(lambda: self._feed.publish(changes))
        self._window.resize(1366, 720)
        self._window.show_from_nav(OpenToday())
        self._window.show()
        self.rest(2.0)

    def rest(self, seconds: float) -> float:
        """Milliseconds of the longest stall while nothing but intakes happens."""
        ends = time.monotonic() + seconds
        return self._until(lambda: time.monotonic() >= ends)

    def sync(self) -> float:
        """Milliseconds of the longest stall until the worker has nothing left to do."""
        worker = Worker(
            self._side, today=lambda: self._desk.office_now().date(), say=self._reported
        )
        worker.start()
        try:
            return self._until(lambda: self._is_online)
        finally:
            worker.stop()

    def close(self) -> None:
        self._beat.stop()
        self._next.stop()
        self._operations.close()
        self._window.deleteLater()
        gui_responsiveness.end()
        self._app.processEvents()
        if self._errors:
            raise self._errors[0]

    def _reported(self, word: LinkStatus) -> None:
        self._is_online = word.state == "online" and word.sending is None
        if word.code:
            self._errors.append(RuntimeError(word.code))

    def _take_one(self) -> Changes:
        form = sync_stage.form_of(self._desk, self._crowd, self._taken)
        self._taken += 1
        began = time.perf_counter()
        made = receive.receive(self._desk, self._officer, form)
        self.intakes.append((time.perf_counter() - began) * 1000)
        return made.changes

    def _told(self, changes: Changes) -> None:
        self._feed.publish(changes)

    def _note_beat(self) -> None:
        now = time.perf_counter()
        self.stalls.append((now - self._last) * 1000)
        self._last = now

    def _until(self, holds: Callable[[], bool]) -> float:
        self.stalls.clear()
        self.intakes.clear()
        self._last = time.perf_counter()
        self._beat.start()
        self._next.start()
        ends = time.monotonic() + PATIENCE
        while not holds() and not self._errors:
            if time.monotonic() > ends:
                raise TimeoutError("the sync does not end")
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._note_beat()
        self._beat.stop()
        self._next.stop()
        if self._errors:
            raise self._errors[0]
        return max(self.stalls)
