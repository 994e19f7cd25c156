"""The frame with the pages of lists on a real desk; the pages they lead to only take notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.frame import keys
from counter_app.ui.frame.desk_watch import DeskWatch
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.places import OpenSearch, OpenToday
from counter_app.ui.operations import Operations
from counter_app.ui.pages.batch.page import BatchPage
from counter_app.ui.pages.search.page import SearchPage
from counter_app.ui.pages.today.page import TodayPage
from counter_app.ui.printing import Issuing, Printing
from counter_app.ui.session import DeskSession
from tests.support.screens import settle
from tests.ui.demo_page import PlainPage
from tests.ui.workplaces import desk_session

Show = Callable[[QWidget], QWidget]


@dataclass
class Rooms:
    window: MainWindow
    place: DeskSession
    today: TodayPage
    search: SearchPage
    batch: BatchPage
    receive: PlainPage
    dossier: PlainPage
    watch: DeskWatch

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """A key where the focus is."""
        target = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), text)

    def control(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def at(self) -> str:
        page = self.window.current_page()
        return page.id if page else ""


def open_rooms(
    desk: OpenDesk, operations: Operations, show: Show, pdf_folder: Path | None = None
) -> Rooms:
    """Hôm nay is in front and has read."""
    place = desk_session(desk, operations, pdf_folder=str(pdf_folder or ""))
    window = MainWindow()
    today, search = TodayPage(place), SearchPage(place)
    batch = BatchPage(place, Issuing(place, Printing(place, window)))
    receive, dossier = PlainPage(keys.RECEIVE, "Tiếp nhận"), PlainPage(keys.DOSSIER, "Hồ sơ")
    window.add_page(today, NavEntry(OpenToday(), "Hôm nay", "today", 1))
    window.add_page(search, NavEntry(OpenSearch(), "Tra cứu", "search", 3))
    for page in (batch, receive, dossier):
        window.add_page(page)
    search.field_wanted.connect(
        lambda: None if window.header.search.hasFocus() else window.focus_search()
    )
    place.feed.changed.connect(window.changed)
    watch = DeskWatch(window, place)
    window.resize(1366, 690)
    window.show_from_nav(OpenToday())
    show(window)
    settle()
    return Rooms(window, place, today, search, batch, receive, dossier, watch)
