"""The desk, the window with Hôm nay and the page of online dossiers that is tested in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.people.applicant import Person
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.online import keep_answer, review
from counter_app.ui.frame import keys
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.places import OpenOnline, OpenToday
from counter_app.ui.pages.online.page import OnlinePage
from counter_app.ui.pages.today.page import TodayPage
from counter_app.ui.printing import Issuing, Printing
from counter_app.ui.session import DeskSession
from tests.support import online
from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.support.screens import settle
from tests.ui.demo_page import PlainPage
from tests.ui.kept_drawing import kept_drawing, kept_processes
from tests.ui.workplaces import desk_session

__all__ = ["desk", "enrolled", "kept_drawing", "kept_processes", "opened", "place"]


@dataclass
class Room:
    window: MainWindow
    place: DeskSession
    page: OnlinePage
    today: TodayPage

    @property
    def desk(self) -> OpenDesk:
        return self.place.desk

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """A key where the focus is."""
        target: QWidget = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)
        settle()

    def control(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        focus = self.window.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        settle()

    def main(self) -> str:
        command = self.page.main_command()
        return command.text if command else ""

    def said(self) -> str:
        toast = self.window.header.toast_box.toast()
        return toast.text if toast else ""


@pytest.fixture
def room(desk: OpenDesk, operations, show, tmp_path) -> Room:
    (tmp_path / "pdf").mkdir()
    at = desk_session(desk, operations, pdf_folder=str(tmp_path / "pdf"))
    window = MainWindow()
    today = TodayPage(at)
    page = OnlinePage(at, Issuing(at, Printing(at, window)))
    window.add_page(today, NavEntry(OpenToday(), "Hôm nay", "today", 1))
    window.add_page(page)
    for other in (keys.DOSSIER, keys.RECEIVE):
        window.add_page(PlainPage(other, other))
    at.feed.changed.connect(window.changed)
    window.resize(1366, 690)
    window.show_from_nav(OpenToday())
    show(window)
    return Room(window, at, page, today)


@pytest.fixture
def open_page(room: Room, qtbot) -> Callable[..., Room]:
    def opened_at(dossier: Dossier, *among: Dossier) -> Room:
        ids = tuple(item.id for item in among)
        room.window.show_page(OpenOnline(dossier.id, ids))
        qtbot.waitUntil(lambda: shows(room, dossier))
        settle()
        return room

    return opened_at


def shows(room: Room, dossier: Dossier) -> bool:
    known = room.page.read
    return known is not None and known.dossier.id == dossier.id


def picture(colour: str) -> bytes:
    image = QImage(QSize(400, 560), QImage.Format.Format_RGB32)
    image.fill(colour)
    painter = QPainter(image)
    painter.drawLine(0, 0, 400, 560)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")
    return bytes(data.data())


@pytest.fixture
def whole(desk) -> Dossier:
    """Nothing is missing: one key accepts it."""
    files = {"to-khai.jpg": picture("white"), "chung-sinh.jpg": picture("beige")}
    return online.submit(desk, files=files)


@pytest.fixture
def lacking(desk) -> Dossier:
    return online.submit(
        desk, Person(name="Đặng Văn Hùng", identity_number="010088001122"), complete=False
    )


def state_of(room: Room) -> review.Review:
    known = room.page.read
    assert known is not None
    return known


def status_at_desk(room: Room, dossier: Dossier) -> Status:
    return review.look(room.desk, room.place.officer, dossier.id).dossier.status


def tell(room: Room, dossier: Dossier) -> None:
    """As sync does after a page of the feed."""
    room.place.feed.publish(Changes(dossiers=frozenset({dossier.id})))


def typed_for(room: Room, dossier: Dossier) -> keep_answer.Typed:
    return keep_answer.kept(room.desk, room.place.officer, dossier.id)
