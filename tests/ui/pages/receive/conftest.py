"""Tiếp nhận in the frame on a real desk, with officers, cards and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.scanner.citizen_card import read_card
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.frame import keys
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.places import OpenReceive
from counter_app.ui.operations import Operations
from counter_app.ui.pages.receive.form import ReceiveForm
from counter_app.ui.pages.receive.issue import ReceiptIssue
from counter_app.ui.pages.receive.page import ReceivePage
from counter_app.ui.printing import Issued, Issuing, Printing
from counter_app.ui.session import DeskSession
from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.support.screens import settle
from tests.ui.demo_page import PlainPage
from tests.ui.workplaces import desk_session

__all__ = ["desk", "enrolled", "opened", "place"]

PAO = (
    "010094006218|060912345|Giàng A Páo|14031994|Nam|"
    "Thôn Trung Tâm, Mường Hum, Bát Xát, Lào Cai|15042022"
)
CHAN = "010195003214||Lý Mẩy Chạn|02111995|Nữ|Thôn Tả Pờ, Mường Hum, Bát Xát, Lào Cai|20062021"
CONTROL = Qt.KeyboardModifier.ControlModifier


def card(text: str = PAO) -> Scan:
    return Scan(text, ScanKind.CARD, card=read_card(text))


@dataclass
class Counter:
    """The page as an officer works it; `sent` are the receipts that went out."""

    window: MainWindow
    page: ReceivePage
    place: DeskSession
    folder: Path
    sent: list[Issued]
    qtbot: object

    @property
    def form(self) -> ReceiveForm:
        return self.page.form

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        target = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def control(self, key: Qt.Key) -> None:
        self.press(key, CONTROL)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), text)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def scan(self, text: str = PAO) -> None:
        self.window.route_scan(card(text))

    def choose(self, words: str = "ks") -> None:
        """The first procedure that these letters find."""
        self.form.procedure.procedure.setFocus()
        self.type(words)
        self.enter()

    def fill(self, text: str = PAO) -> None:
        """Everything for a birth registration but F9."""
        self.scan(text)
        self.choose()
        self.rest()
        self.form.applicant.phone.setText("0386214705")
        self.control(Qt.Key.Key_D)

    def rest(self) -> None:
        """Until nothing waits for the store."""
        done: list[bool] = []
        self.place.operations.run(lambda: True, done=done.append)
        self.qtbot.waitUntil(lambda: bool(done))
        settle()

    def f9(self) -> None:
        self.press(Qt.Key.Key_F9)

    def receipt(self) -> Dossier:
        """Wait for the receipt of the last F9."""
        self.qtbot.waitUntil(lambda: bool(self.sent), timeout=20_000)
        return self.sent.pop(0).dossier

    def toast(self) -> str:
        shown = self.window.header.toast_box.toast()
        return shown.text if shown else ""

    def todo(self) -> list[str]:
        return [line.text() for line in self.form.todo._lines if line.isVisibleTo(self.form)]


def open_counter(  # noqa: PLR0917 - the fixtures of a page
    desk: OpenDesk, operations: Operations, show, folder: Path, qtbot, login: str = "mai"
) -> Counter:
    at = desk_session(desk, operations, login, pdf_folder=str(folder))
    window = MainWindow()
    page = ReceivePage(at, ReceiptIssue(Issuing(at, Printing(at, window))), {})
    window.add_page(page, NavEntry(OpenReceive(), "Tiếp nhận", "receive", 2))
    window.add_page(PlainPage(keys.TODAY, "Hôm nay"))
    window.add_page(PlainPage(keys.DOSSIER, "Hồ sơ"))
    at.feed.changed.connect(window.changed)
    window.resize(1366, 690)
    window.show_from_nav(OpenReceive())
    show(window)
    settle()
    sent: list[Issued] = []
    page.issue.sent.connect(sent.append)
    return Counter(window, page, at, folder, sent, qtbot)


@pytest.fixture
def open_at(operations, show, qtbot, tmp_path) -> Callable[..., Counter]:
    folder = tmp_path / "giay-hen"
    folder.mkdir()

    def open_page(desk: OpenDesk, login: str = "mai") -> Counter:
        return open_counter(desk, operations, show, folder, qtbot, login)

    return open_page


@pytest.fixture
def counter(desk, open_at) -> Counter:
    return open_at(desk)


def texts(widget: QWidget) -> str:
    """Every label in sight, for what the officer reads."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
