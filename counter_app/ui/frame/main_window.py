"""The window: navigation, header, stack of pages, command bar, status bar, and the gate.

One shortcut object a key: it goes to the page's command of that id, else to the window's own.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.frame import keys
from counter_app.ui.frame.header import Header
from counter_app.ui.frame.key_sheet import KeySheet, lines_for
from counter_app.ui.frame.nav import Nav, NavEntry
from counter_app.ui.frame.page import Banner, Command, Page, Toast
from counter_app.ui.frame.page_stack import PageStack
from counter_app.ui.frame.status_bar import Status, StatusBar
from counter_app.ui.theme import icons
from counter_app.ui.widgets.banner_box import BannerBox
from counter_app.ui.widgets.command_bar import CommandBar


class MainWindow(QWidget):
    """`gate` (sign-in, lock) lies over the frame; the frame's keys are dead while it shows."""

    search_edited = Signal(str)
    scan_unclaimed = Signal(object)  # what neither the page nor the gate took
    lock_wanted = Signal()
    status_opened = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowIcon(icons.program_icon())
        self.setMinimumSize(1024, 600)
        self.resize(1366, 720)
        self._layers = QStackedWidget()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._layers)
        self._gate: QWidget | None = None
        self._banner: Banner | None = None
        self._first_banner: Banner | None = None
        self._page_banner: Banner | None = None
        self.frame = QWidget()
        self.frame.setObjectName("frame")
        self._layers.addWidget(self.frame)
        self._build_frame()
        self._keys: dict[str, QShortcut] = {}
        self._own: dict[str, Callable[[], object]] = {
            "help": self.show_keys,
            "search": self.focus_search,
            "next_pane": lambda: self._step_pane(1),
            "previous_pane": lambda: self._step_pane(-1),
            "full_screen": self._toggle_full_screen,
            "back": self._escape,
            "menu": self.bar.pop_up_menu,
            "lock": self.lock_wanted.emit,
            "banner": self._press_banner,
            "undo": self._undo,
        }
        self._make_shortcuts()
        self.setWindowTitle(self.tr("Quầy Một cửa"))

    def _build_frame(self) -> None:
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
        frame = QVBoxLayout(self.frame)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(top, 1)
        frame.addWidget(self.status_bar)
        self.sheet = KeySheet(self.body)
        self.sheet.closed.connect(self._close_keys)
        self.bar.pressed.connect(self.press)
        self.header.back_pressed.connect(self.back)
        self.header.search.textEdited.connect(self._search_edited)
        self.header.search.down_pressed.connect(lambda: self._search_page("down"))
        self.header.search.returnPressed.connect(lambda: self._search_page("enter"))
        self.banner_box.pressed.connect(self._press_banner)
        self.nav.chosen.connect(self.show_from_nav)
        self.nav.help_wanted.connect(self.show_keys)
        self.status_bar.opened.connect(self.status_opened)

    # Pages

    def add_page(self, page: Page, entry: NavEntry | None = None) -> None:
        """Register a page; with an entry it stands in the navigation."""
        self.pages.add(page)
        page.header_changed.connect(lambda: self._refresh_header(page))
        page.commands_changed.connect(lambda: self._refresh_commands(page))
        page.toast_wanted.connect(self.toast)
        page.banner_wanted.connect(lambda banner: self._show_page_banner(page, banner))
        page.page_wanted.connect(self.show_page)
        page.back_wanted.connect(self.back)
        if entry is not None:
            self.nav.add(entry)
            self._own[f"page_{entry.number}"] = lambda: self.show_from_nav(entry.page)
            self._enable_keys()
        if page.id == keys.RECEIVE:
            self._own["receive_new"] = lambda: self.show_page(keys.RECEIVE, "new")
        if page.id == keys.ATTENTION:
            self._own["attention"] = lambda: self.show_page(keys.ATTENTION)

    def current_page(self) -> Page | None:
        return self.pages.current()

    def show_page(self, id: str, argument: object = None) -> None:
        """Go to a page; Esc comes back to the one before. An unknown id is passed over."""
        if self.pages.go(id, argument):
            self._page_changed()

    def show_from_nav(self, id: str) -> None:
        """As `show_page`, but with nothing to go back to."""
        self.pages.forget_way()
        if id != keys.SEARCH:
            self.header.search.clear()
        self.show_page(id)
        self.pages.forget_way()
        self._refresh_header(self.pages.current())

    def back(self) -> None:
        if self.pages.back():
            self._page_changed()

    def changed(self, changes: object) -> None:
        """Pass on what a use case changed, to every page."""
        for page in self.pages.all():
            page.changed(changes)

    def officer_changed(self) -> None:
        """Somebody else signed in: no page shows what another typed."""
        self._page_banner = None
        self.header.search.clear()
        self.header.end_toast()
        for page in self.pages.all():
            page.officer_changed()

    def route_scan(self, scan: object) -> None:
        """A scanned card or code: the gate swallows it, the page may take it, else the window."""
        gate = self._gate
        if gate is not None and self._layers.currentWidget() is gate:
            gate.accept_scan(scan)  # type: ignore[attr-defined]
            return
        page = self.current_page()
        if page is None or not page.accept_scan(scan):
            self.scan_unclaimed.emit(scan)

    # What others show here

    def set_status(self, status: Status) -> None:
        self.status_bar.set_status(status)
        whose = " · ".join(part for part in (status.desk, status.officer) if part)
        self.setWindowTitle(whose or self.tr("Quầy Một cửa"))

    def toast(self, toast: Toast | None) -> None:
        """Show a message, or take away what is no longer true."""
        if toast is None:
            self.header.end_toast()
        else:
            self.header.toast(toast)

    def show_banner(self, banner: Banner | None) -> None:
        """The window's own banner: it stays from page to page, below a page's."""
        self._banner = banner
        self._refresh_banner()

    def show_first_banner(self, banner: Banner | None) -> None:
        """As `show_banner`, above every other: text that was typed may be lost."""
        self._first_banner = banner
        self._refresh_banner()

    def set_gate(self, gate: QWidget) -> None:
        """The widget of sign-in and lock; it answers `accept_scan(scan)`."""
        self._gate = gate
        self._layers.addWidget(gate)

    def show_gate(self, *, shut: bool) -> None:
        """Put the gate before the frame, or take it away; pages keep what was typed."""
        if self._gate is None:
            return
        self.pages.remember_focus()
        self._layers.setCurrentWidget(self._gate if shut else self.frame)
        if not shut:
            self.pages.restore_focus()

    @property
    def is_shut(self) -> bool:
        return self._gate is not None and self._layers.currentWidget() is self._gate

    # Keys

    def press(self, id: str) -> None:
        """What a key or a button does: the page's command of this id, else the window's own."""
        command = self._commands().get(id)
        if command is not None:
            if command.enabled:
                command.handler()
            return
        if id in self._own:
            self._own[id]()

    def show_keys(self) -> None:
        if self.sheet.isVisible():
            self._close_keys()
            return
        page = self.current_page()
        if page is None:
            return
        self.pages.remember_focus()
        own = {one.id: one.text or one.about for one in self._commands().values()}
        entries = {f"page_{entry.number}": entry.text for entry in self.nav.entries()}
        title = self.tr("Phím tắt của trang {page}").format(page=page.title())
        self._place_sheet()
        self.sheet.open(title, lines_for(page.id, own, entries))

    def focus_search(self) -> None:
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sheet()

    def closeEvent(self, event: QEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)  # type: ignore[arg-type]

    def _make_shortcuts(self) -> None:
        for key in keys.KEYS.values():
            if key.in_widget:
                continue
            shortcut = QShortcut(self.frame)
            shortcut.setKeys(keys.sequences(key.id))
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda key=key: self.press(key.id))
            self._keys[key.id] = shortcut
        self._enable_keys()

    def _enable_keys(self) -> None:
        answered = self._commands().keys() | self._own.keys()
        for key, shortcut in self._keys.items():
            shortcut.setEnabled(key in answered)

    def _commands(self) -> dict[str, Command]:
        page = self.current_page()
        if page is None:
            return {}
        commands = {command.id: command for command in page.commands()}
        main = page.main_command()
        if main is not None:
            commands[main.id] = main
            commands["main"] = commands.get("main", main)
        return commands

    def _page_changed(self) -> None:
        self._close_keys(refocus=False)
        self.header.end_toast()
        page = self.current_page()
        self._page_banner = None
        self._refresh_banner()
        self._refresh_header(page)
        self._refresh_commands(page)
        if page is not None:
            self.nav.mark(page.id)
            self._order_tabs(page)

    def _order_tabs(self, page: Page) -> None:
        """Tab: the page, its main action, other commands, search, navigation."""
        order = [
            self.pages.last_in_tab_order(page),
            self.bar.main,
            *self.bar.buttons,
            self.header.search,
            self.header.back,
            self.banner_box.button,
            *self.nav.items(),
        ]
        for one, other in itertools.pairwise(order):
            QWidget.setTabOrder(one, other)

    def _show_page_banner(self, page: Page, banner: Banner | None) -> None:
        if page is self.current_page():
            self._page_banner = banner
            self._refresh_banner()

    def _refresh_banner(self) -> None:
        self.banner_box.show_banner(self._first_banner or self._page_banner or self._banner)

    def _refresh_header(self, page: Page | None) -> None:
        if page is None or page is not self.current_page():
            return
        before = self.pages.before()
        in_nav = any(entry.page == page.id for entry in self.nav.entries())
        back_to = before.title() if before is not None and not in_nav else ""
        self.header.show_page(page.title(), page.subtitle(), back_to)

    def _refresh_commands(self, page: Page | None) -> None:
        if page is None or page is not self.current_page():
            return
        self.bar.set_commands(page.commands(), page.main_command())
        self._enable_keys()

    def _escape(self) -> None:
        page = self.current_page()
        if self.sheet.isVisible():
            self._close_keys()
        elif page is not None and page.escape():
            return
        elif self.header.search.hasFocus() and self.header.search.text():
            self.header.search.clear()
            self._search_edited("")
        else:
            self.back()

    def _close_keys(self, *, refocus: bool = True) -> None:
        if self.sheet.isVisible():
            self.sheet.hide()
            if refocus:
                self.pages.restore_focus()

    def _place_sheet(self) -> None:
        self.sheet.setGeometry(self.body.rect())

    def _undo(self) -> None:
        """What the toast offers, else what the page can take back."""
        page = self.current_page()
        if not self.header.undo() and page is not None:
            page.undo()

    def _press_banner(self) -> None:
        banner = self.banner_box.banner()
        if banner is not None and banner.action is not None:
            banner.action()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _step_pane(self, step: int) -> None:
        page = self.current_page()
        panes = [
            *(pane for pane in (page.panes() if page else []) if pane.isVisible()),
            self.header.search,
            self.status_bar,
            self.nav,
        ]
        focus = self.focusWidget()
        at = next(
            (
                i
                for i, pane in enumerate(panes)
                if focus and (pane is focus or pane.isAncestorOf(focus))
            ),
            -1 if step > 0 else 0,
        )
        pane = panes[(at + step) % len(panes)]
        if pane is self.nav:
            self.nav.focus_current()
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _search_edited(self, text: str) -> None:
        self.search_edited.emit(text)
        page = self.pages.page(keys.SEARCH)
        if page is None:
            return
        if self.current_page() is not page and text:
            self.pages.go(keys.SEARCH, None, focus=False)
            self._page_changed()
        page.search(text)

    def _search_page(self, how: str) -> None:
        page = self.current_page()
        if page is None or page.id != keys.SEARCH:
            return
        if how == "down":
            page.search_into_results()
        else:
            page.search_entered(self.header.search.text())
