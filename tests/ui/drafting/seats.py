"""The whole window with its real pages on a real desk, and who sits before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from counter_app.domain.changes import Changes
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft
from counter_app.storage.dossiers import drafts as stored
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.page import Banner, Page
from counter_app.ui.frame.places import OpenToday
from counter_app.ui.page_registry import add_pages
from counter_app.ui.session import DeskSession
from tests.support import desks
from tests.support.full_disk import Transactions
from tests.support.screens import settle


@dataclass
class Seat:
    window: MainWindow
    place: DeskSession
    until: Callable[[Callable[[], bool]], None]
    transactions: Transactions
    said: list[str] = field(default_factory=list)

    @property
    def desk(self) -> OpenDesk:
        return self.place.desk

    def page(self, id: str) -> Any:
        found = self.window.pages.page(id)
        assert isinstance(found, Page)
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """A key where the focus is."""
        target: QWidget = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)
        settle()

    def press_and_type(self, key: Qt.Key, widget: QWidget, text: str) -> None:
        """On before anything that the key began can have ended."""
        QTest.keyClick(widget, key)
        self.type(widget, text)

    def control(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, widget: QWidget, text: str) -> None:
        """As a Vietnamese input method gives it, at the end of what stands there."""
        widget.setFocus()
        if isinstance(widget, QLineEdit):
            widget.end(False)
        assert isinstance(widget, QLineEdit | QPlainTextEdit)
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QApplication.sendEvent(widget, typed)
        settle(1)

    def rest(self) -> None:
        """Until nothing waits for the store."""
        done: list[bool] = []
        self.place.operations.run(lambda: True, done=done.append)
        self.until(lambda: bool(done))
        settle()

    def banner(self) -> Banner | None:
        return self.window.banner_box.banner()

    def kept(self, login: str = "mai") -> list[Draft]:
        """What the disk has of this officer."""
        with self.desk.store.database.read() as connection:
            return stored.of_officer(connection, desks.officer(self.desk, login).id)

    def kept_text(self) -> str:
        return "\n".join(item.document.decode() for item in self.kept())

    def put_on_disk(self, text: str) -> None:
        self.until(lambda: plain(text) in self.kept_text())

    def sync_and_read(self, *dossiers: str) -> None:
        """What the portal sent and F5, as they come while somebody types."""
        ids = frozenset(dossiers)
        everything = Changes(ids, drafts=True, settings=True, catalogue=True, sync=True)
        self.place.feed.publish(everything)
        self.window.press("reread")
        self.rest()
        self.rest()

    def change_officer(self, login: str) -> None:
        """As after the lock: whatever is typed is kept first."""
        self.place.drafts.flush()
        self.place.officer = desks.officer(self.desk, login)
        self.window.officer_changed()
        self.window.show_from_nav(OpenToday())
        self.rest()


def plain(text: str) -> str:
    """As JSON has it."""
    return drafts.text_document(drafts.DraftKind.NOTE, text).decode()[len('["note","') : -2]


def shown_texts(window: QWidget) -> str:
    """What stands in any field or box of the window, in sight or not."""
    lines = [one.text() for one in window.findChildren(QLineEdit)]
    boxes = [one.toPlainText() for one in window.findChildren(QPlainTextEdit)]
    return "\n".join(lines + boxes)


def open_seat(place: DeskSession, show: Callable[[QWidget], QWidget], until: Any) -> Seat:
    transactions = Transactions(place.desk)
    window = MainWindow()
    add_pages(window, place, place.desk.store.profile.folder, lambda _: None)
    place.feed.changed.connect(window.changed)
    window.resize(1366, 690)
    window.show_from_nav(OpenToday())
    show(window)
    seat = Seat(window, place, until, transactions)
    for page in window.pages.all():
        page.toast_wanted.connect(lambda toast: seat.said.append(toast.text if toast else ""))
    seat.rest()
    return seat
