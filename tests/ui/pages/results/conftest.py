"""One window with the page Trả kết quả on one desk, for all tests of a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.domain.scanner.citizen_card import Card
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.places import OpenResults
from counter_app.ui.pages.results.page import ResultsPage
from counter_app.ui.printing import Issuing, Printing
from counter_app.ui.session import DeskSession
from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.support.screens import settle
from tests.ui.workplaces import desk_session

__all__ = ["desk", "enrolled", "opened", "place"]


@dataclass
class Room:
    window: MainWindow
    at: DeskSession
    page: ResultsPage

    def papers(self) -> list[Path]:
        """What was printed, as files."""
        return sorted(Path(self.at.settings.pdf_folder).glob("*.pdf"))

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        settle()

    def scan(self, code: str) -> None:
        self.window.route_scan(Scan(text=code, kind=ScanKind.CODE, code=code))

    def show_card(self, number: str, name: str) -> None:
        card = Card(number=number, name=name)
        self.window.route_scan(Scan(text="", kind=ScanKind.CARD, card=card))
        settle()

    def main(self) -> str:
        return self.page.main_command().text


@pytest.fixture
def room(desk, operations, window, tmp_path) -> Room:
    (tmp_path / "pdf").mkdir()
    at = desk_session(desk, operations, pdf_folder=str(tmp_path / "pdf"))
    page = ResultsPage(at, Issuing(at, Printing(at, window)))
    window.add_page(page, NavEntry(OpenResults(), "Trả kết quả", "results", 4))
    at.feed.changed.connect(window.changed)
    window.show_from_nav(OpenResults())
    return Room(window, at, page)
