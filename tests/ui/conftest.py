"""Windows look in tests as they look at a desk: font, palette and sheet."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.settings import Theme
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.places import OpenReceive, OpenSettings, OpenToday
from counter_app.ui.operations import Operations
from counter_app.ui.theme import theme
from counter_app.ui.theme.tokens import LIGHT
from tests.support.screens import settle
from tests.ui.demo_page import DemoPage, PlainPage


@pytest.fixture(autouse=True)
def no_window_left_over(qapp: QApplication) -> Iterator[None]:
    """What a test opened is really gone after it: each change of theme restyles all that lives."""
    before = set(qapp.topLevelWidgets())
    gc.disable()  # a look for garbage from another thread would destroy widgets there
    yield
    for widget in set(qapp.topLevelWidgets()) - before:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)
    gc.enable()


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[None]:
    """Light at 100 % before and after; the sheet is set again only where it was changed."""
    for timestamp in ("before", "after"):
        if not qapp.styleSheet() or theme.tokens() is not LIGHT or theme.percent() != 100:
            theme.apply(qapp, Theme.LIGHT)
        if timestamp == "before":
            yield


@pytest.fixture
def operations() -> Iterator[Operations]:
    unexpected: list[Exception] = []
    made = Operations(unexpected.append)
    yield made
    made.close()
    assert not unexpected


@pytest.fixture
def built_bare(looks: None, qapp: QApplication) -> Iterator[Callable[[], None]]:
    """No sheet is on until the answer is called. Under a sheet, each part that is laid into another
    is dressed again with all that it holds: a page takes twice as long to build.
    """
    sheet = qapp.styleSheet()
    qapp.setStyleSheet("")

    def dress() -> None:
        if not qapp.styleSheet():
            qapp.setStyleSheet(sheet)

    yield dress
    dress()


@pytest.fixture
def show(built_bare: Callable[[], None], qtbot) -> Callable[[QWidget], QWidget]:
    """Show a widget as the active window and wait until it is."""

    kept: list[QWidget] = []

    def shown(widget: QWidget) -> QWidget:
        kept.append(widget)
        built_bare()
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitActive(widget)
        settle()
        return widget

    return shown


@pytest.fixture
def window(show) -> MainWindow:
    """The frame with a page made of the kit and three plain ones."""
    made = MainWindow()
    made.add_page(DemoPage(), NavEntry(OpenToday(), "Hôm nay", "today", 1))
    made.add_page(
        PlainPage("receive", "Tiếp nhận"), NavEntry(OpenReceive(), "Tiếp nhận", "receive", 2)
    )
    made.add_page(
        PlainPage("settings", "Thiết lập"), NavEntry(OpenSettings(), "Thiết lập", "lock", 8)
    )
    made.add_page(PlainPage("dossier", "H38.45.06-261116-0288"))
    made.resize(1366, 690)
    made.show_from_nav(OpenToday())
    show(made)
    return made
