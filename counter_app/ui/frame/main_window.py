"""The window: navigation, header, stack of pages, command bar, status bar, and the gate.

One shortcut object a key: it goes to the page's command of that id, else to the window's own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.changes import Changes
from counter_app.domain.office.office import Role
from counter_app.ui.frame import keys
from counter_app.ui.frame.banners import Banners
from counter_app.ui.frame.focus_order import order_tabs, step_pane
from counter_app.ui.frame.frame_view import FrameView
from counter_app.ui.frame.key_sheet import lines_for
from counter_app.ui.frame.layers import GateWidget, Layers
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.page import Banner, Command, Page, Toast
from counter_app.ui.frame.places import OpenAttention, OpenReceive, OpenSearch, Place
from counter_app.ui.frame.search_field import SearchFieldKeys
from counter_app.ui.frame.shortcuts import Shortcuts
from counter_app.ui.frame.status_bar import FootStatus
from counter_app.ui.theme import icons
from counter_app.ui.typed_signal import SignalOf

if TYPE_CHECKING:  # the gate is there before what it imports
    from counter_app.domain.scanner.scan import Scan


class MainWindow(QWidget):
    """`gate` (sign-in, lock) lies over the frame; the frame's keys are dead while it shows."""

    scan_unclaimed = cast("SignalOf[Scan]", Signal(object))  # neither page nor gate took it
    scan_routed = cast("SignalOf[Scan]", Signal(object))  # whoever took it, but the gate
    lock_wanted = Signal()
    status_opened = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowIcon(icons.program_icon())
        self.setMinimumSize(1024, 600)
        self.resize(1366, 720)
        frame = self.frame = FrameView()
        self.pages, self.nav, self.status_bar = frame.pages, frame.nav, frame.status_bar
        self.header, self.bar, self.sheet = frame.header, frame.bar, frame.sheet
        self.banner_box, self.body = frame.banner_box, frame.body
        self._layers = Layers(frame)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._layers)
        self.banners = Banners(frame.banner_box)
        self._search = SearchFieldKeys(self.header, self.pages, self._page_changed)
        self._own: dict[str, Callable[[], object]] = {
            "help": self.show_keys,
            "search": self.focus_search,
            "next_pane": lambda: step_pane(frame.panes(), self.focusWidget(), 1),
            "previous_pane": lambda: step_pane(frame.panes(), self.focusWidget(), -1),
            "full_screen": lambda: self.setWindowState(
                self.windowState() ^ Qt.WindowState.WindowFullScreen
            ),
            "back": self._escape,
            "menu": self.bar.pop_up_menu,
            "lock": self.lock_wanted.emit,
            "banner": self.banners.press,
            "undo": self._undo,
        }
        self.shortcuts = Shortcuts(frame, self.press)
        self._connect()
        self._enable_keys()
        self.setWindowTitle(self.tr("Quầy Một cửa"))

    def _connect(self) -> None:
        self.sheet.closed.connect(self._close_keys)
        self.bar.pressed.connect(self.press)
        self.header.back_pressed.connect(self.back)
        self.banner_box.pressed.connect(self.banners.press)
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
        page.place_wanted.connect(self.show_page)
        page.back_wanted.connect(self.back)
        if entry is not None:
            self.nav.add(entry)
            self._own[f"page_{entry.number}"] = lambda: self.show_from_nav(entry.place)
            self._enable_keys()
        if page.id == keys.RECEIVE:
            self._own["receive_new"] = lambda: self.show_page(OpenReceive(is_new=True))
        if page.id == keys.ATTENTION:
            self._own["attention"] = lambda: self.show_page(OpenAttention())

    def current_page(self) -> Page | None:
        return self.pages.current()

    def show_page(self, place: Place) -> None:
        """Go to a place; Esc comes back to the one before. Where this officer has no such page, a
        message says so.
        """
        if self.pages.go(place):
            self._page_changed()
        elif absent := self.nav.why_absent(place):
            self.toast(Toast(absent))

    def show_from_nav(self, place: Place) -> None:
        """As `show_page`, but with nothing to go back to."""
        self.pages.forget_way()
        if not isinstance(place, OpenSearch):
            self.header.search.clear()
        self.show_page(place)
        self.pages.forget_way()
        self._refresh_header(self.pages.current())

    def back(self) -> None:
        if self.pages.back():
            self._page_changed()

    def changed(self, changes: Changes) -> None:
        """Pass on what a use case changed, to every page."""
        for page in self.pages.all():
            page.changed(changes)

    def set_roles(self, roles: frozenset[Role]) -> None:
        """Who sits here sees the pages of these roles and no others."""
        self.pages.set_roles(roles)
        self.nav.offer(lambda entry: self.pages.offers(entry.place))
        self._enable_keys()
        page = self.current_page()
        if page is not None and not page.roles & roles and self.nav.entries():
            self.show_from_nav(self.nav.entries()[0].place)

    def officer_changed(self) -> None:
        """Somebody else signed in: no page shows what another typed."""
        self.banners.set_of_page(None)
        self.header.search.clear()
        self.header.end_toast()
        for page in self.pages.all():
            page.officer_changed()

    def route_scan(self, scan: Scan) -> None:
        """A scanned card or code: the gate swallows it, the page may take it, else the window."""
        if (gate := self._layers.gate_in_sight()) is not None:
            gate.accept_scan(scan)
            return
        if (page := self.current_page()) is None or not page.accept_scan(scan):
            self.scan_unclaimed.emit(scan)
        self.scan_routed.emit(scan)

    # What others show here

    def set_status(self, status: FootStatus) -> None:
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
        self.banners.set_of_window(banner)

    def show_first_banner(self, banner: Banner | None) -> None:
        """As `show_banner`, above every other: text that was typed may be lost."""
        self.banners.set_first(banner)

    def set_gate(self, gate: GateWidget) -> None:
        self._layers.set_gate(gate)

    def show_gate(self, *, shut: bool) -> None:
        """Put the gate before the frame, or take it away; pages keep what was typed."""
        self.pages.remember_focus()
        self._layers.show_gate(shut=shut)
        if not shut:
            self.pages.restore_focus()

    @property
    def is_shut(self) -> bool:
        return self._layers.gate_in_sight() is not None

    # Keys

    def press(self, id: str) -> None:
        """What a key or a button does: the page's command of this id, else the window's own."""
        command = self._commands().get(id)
        if command is not None:
            if command.enabled:
                command.handler()
            return
        if id in self._own_keys():
            self._own[id]()

    def show_keys(self) -> None:
        if self.sheet.isVisible():
            self._close_keys()
            return
        page = self.current_page()
        if page is None:
            return
        self.pages.remember_focus()
        own = {command.id: command.text or command.about for command in self._commands().values()}
        entries = {f"page_{entry.number}": entry.text for entry in self.nav.entries()}
        title = self.tr("Phím tắt của trang {page}").format(page=page.title())
        self.frame.place_sheet()
        self.sheet.open(title, lines_for(page.id, own, entries))

    def focus_search(self) -> None:
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.frame.place_sheet()

    def closeEvent(self, event: QEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)  # type: ignore[arg-type]

    def _enable_keys(self) -> None:
        self.shortcuts.enable(self._commands().keys() | self._own_keys())

    def _own_keys(self) -> set[str]:
        """Of the window itself; those of pages that this officer lacks say so."""
        return set(self._own)

    def _commands(self) -> dict[str, Command]:
        page = self.current_page()
        return page.commands_by_key() if page is not None else {}

    def _page_changed(self) -> None:
        self._close_keys(refocus=False)
        self.header.end_toast()
        page = self.current_page()
        self.banners.set_of_page(None)
        self._refresh_header(page)
        self._refresh_commands(page)
        if page is not None:
            self.nav.mark(page.id)
            order_tabs(self.frame.order_of_tabs())

    def _show_page_banner(self, page: Page, banner: Banner | None) -> None:
        if page is self.current_page():
            self.banners.set_of_page(banner)

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
            self._search.edited("")
        else:
            self.back()

    def _close_keys(self, *, refocus: bool = True) -> None:
        if self.sheet.isVisible():
            self.sheet.hide()
            if refocus:
                self.pages.restore_focus()

    def _undo(self) -> None:
        """What the toast offers, else what the page can take back."""
        page = self.current_page()
        if not self.header.undo() and page is not None:
            page.undo()
