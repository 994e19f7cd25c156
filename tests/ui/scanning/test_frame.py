"""Scanners that send letters as Alt codes, in the window with its pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.places import OpenSettings, OpenToday
from tests.support.places import PLACES
from tests.ui.scanning.desk import KEYPAD, NONE, Desk, scan_desk
from tests.ui.scanning.keyboards import Scanner
from tests.ui.scanning.matrix import CARD

ALT = Qt.KeyboardModifier.AltModifier
UNSTAMPED = -1.0  # the clock counts
NUMBERS = [1, 2, 8]  # of the pages that the frame of these tests has


@pytest.fixture
def framed(window: MainWindow) -> Iterator[Desk]:
    with scan_desk(window) as desk:  # type: ignore[arg-type]
        yield desk


def current(window: QWidget) -> str:
    assert isinstance(window, MainWindow)
    page = window.current_page()
    return page.id if page else ""


def alt_code(desk: Desk, digits: str) -> None:
    """Alt held, digits on the keypad, Alt let go, with the system's search for shortcuts."""
    handle = desk.window.windowHandle()
    assert handle is not None
    QTest.keyPress(handle, Qt.Key.Key_Alt, ALT)
    for digit in digits:
        desk.now += 1
        key = Qt.Key(Qt.Key.Key_0.value + int(digit))
        QTest.keyPress(handle, key, KEYPAD)
        desk.event(QEvent.Type.KeyRelease, key, "", KEYPAD, 0, UNSTAMPED)
    QTest.keyRelease(handle, Qt.Key.Key_Alt, NONE)


@pytest.mark.parametrize("number", NUMBERS)
def test_alt_with_the_row_of_digits_changes_the_page(framed, number):
    window = framed.window
    away = "settings" if number != 8 else "today"
    window.show_from_nav(PLACES[away])
    QTest.keyClick(window.windowHandle(), Qt.Key(Qt.Key.Key_0.value + number), ALT)
    assert current(window) not in {away, ""}


@pytest.mark.parametrize("number", range(10))
def test_alt_with_the_keypad_changes_no_page(framed, number):
    window = framed.window
    for page in ("today", "settings"):
        window.show_from_nav(PLACES[page])
        alt_code(framed, str(number))
        framed.wait(100)
        assert current(window) == page


@pytest.mark.parametrize("page", ["today", "receive", "settings"])
def test_a_card_whose_letters_come_as_alt_codes_changes_no_page(framed, page):
    window = framed.window
    window.show_from_nav(PLACES[page])
    for char in CARD:
        framed.now += 2
        if char.isascii():
            key = Qt.Key(ord(char.upper()))
            framed.event(QEvent.Type.KeyPress, key, char, NONE, 0, UNSTAMPED)
            framed.event(QEvent.Type.KeyRelease, key, char, NONE, 0, UNSTAMPED)
        else:
            alt_code(framed, str(ord(char)))
        assert current(window) == page
    framed.key(Qt.Key.Key_Return, stamp=UNSTAMPED)
    framed.wait(400)
    assert current(window) == page
    assert [scan.text for scan in framed.seen] == [CARD]
    assert framed.passed == []


def test_without_the_filter_the_keypad_does_change_the_page(framed):
    application = QApplication.instance()
    assert application is not None
    application.removeEventFilter(framed.scans)
    framed.window.show_from_nav(OpenSettings())
    alt_code(framed, "1")
    assert current(framed.window) == "today"


def test_no_key_of_a_scan_is_a_shortcut_of_a_page(framed):
    framed.window.show_from_nav(OpenToday())
    framed.scan(Scanner(letters="alt", windows=True), CARD)
    assert current(framed.window) == "today"
    assert (framed.passed, len(framed.seen)) == ([], 1)
