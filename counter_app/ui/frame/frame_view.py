"""The widgets around the pages and where they stand."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.frame.header import Header
from counter_app.ui.frame.key_sheet import KeySheet
from counter_app.ui.frame.nav import Nav
from counter_app.ui.frame.page_stack import PageStack
from counter_app.ui.frame.status_bar import StatusBar
from counter_app.ui.widgets.banner_box import BannerBox
from counter_app.ui.widgets.command_bar import CommandBar


class FrameView(QWidget):
    """Navigation left, header, banner, pages and command bar in the `body`, status bar below."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.pages = PageStack()
        self.bar = CommandBar()
        self.header = Header()
        self.banner_box = BannerBox()
        self.status_bar = StatusBar()
        self.nav = Nav()
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner_box)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bar)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.nav)
        top.addWidget(self.body, 1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(top, 1)
        frame.addWidget(self.status_bar)
        self.sheet = KeySheet(self.body)

    def place_sheet(self) -> None:
        """The sheet of keys lies over the body."""
        self.sheet.setGeometry(self.body.rect())

    def order_of_tabs(self) -> list[QWidget]:
        """The page, its main action, other commands, search, navigation."""
        page = self.pages.current()
        return [
            *([self.pages.last_in_tab_order(page)] if page is not None else []),
            self.bar.main,
            *self.bar.buttons,
            self.header.search,
            self.header.back,
            self.banner_box.button,
            *self.nav.items(),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        page = self.pages.current()
        return [
            *(pane for pane in (page.panes() if page else []) if pane.isVisible()),
            self.header.search,
            self.status_bar,
            self.nav,
        ]
