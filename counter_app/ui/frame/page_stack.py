"""The stack of pages and the way back through them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_app.domain.office.office import Role
from counter_app.ui.frame.page import EVERY_ROLE, Page
from counter_app.ui.frame.places import Place


class PageStack(QStackedWidget):
    """Pages are kept for good: leaving one loses neither what was typed nor the focus in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, Page] = {}
        self._way: list[str] = []
        self._focus: dict[str, QWidget] = {}
        self._roles = EVERY_ROLE

    def add(self, page: Page) -> None:
        self._pages[page.id] = page
        self.addWidget(page)

    def all(self) -> list[Page]:
        return list(self._pages.values())

    def page(self, id: str) -> Page | None:
        return self._pages.get(id)

    def set_roles(self, roles: frozenset[Role]) -> None:
        """Of the officer who sits here; pages of other roles are not to be gone to."""
        self._roles = roles
        self._way = [before for before in self._way if self._pages[before].roles & roles]

    def offers(self, place: Place) -> bool:
        page = self._pages.get(place.page)
        return page is not None and bool(page.roles & self._roles)

    def current(self) -> Page | None:
        widget = self.currentWidget()
        return widget if isinstance(widget, Page) and self._begun else None

    def before(self) -> Page | None:
        """The page that `back` would go to."""
        return self._pages.get(self._way[-1]) if self._way else None

    def forget_way(self) -> None:
        self._way.clear()

    def go(self, place: Place, *, focus: bool = True) -> bool:
        """Show a page and remember the way; False where it is not offered."""
        if not self.offers(place):
            return False
        page = self._pages[place.page]
        current = self.current()
        if current is not None and current is not page:
            if page.id in self._way:
                del self._way[self._way.index(page.id) :]
            else:
                self._way.append(current.id)
        self._front(page, place, focus=focus)
        return True

    def back(self) -> bool:
        before = self.before()
        if before is None:
            return False
        self._way.pop()
        self._front(before, None, focus=True)
        return True

    def last_in_tab_order(self, page: Page) -> QWidget:
        last: QWidget = page
        widget: QWidget | None = page.nextInFocusChain()
        while widget is not None and widget is not page:
            if page.isAncestorOf(widget):
                last = widget
            widget = widget.nextInFocusChain()
        return last

    def remember_focus(self) -> None:
        page, focus = self.current(), self.window().focusWidget()
        if page is not None and focus is not None and page.isAncestorOf(focus):
            self._focus[page.id] = focus

    def restore_focus(self) -> None:
        page = self.current()
        if page is None:
            return
        existing = self._focus.get(page.id)
        if existing is None or not existing.isVisibleTo(page) or not existing.isEnabled():
            existing = page.first_focus()
        if existing is not None:
            existing.setFocus(Qt.FocusReason.OtherFocusReason)

    _begun = False

    def _front(self, page: Page, place: Place | None, *, focus: bool) -> None:
        current = self.current()
        if current is not None and current is not page:
            self.remember_focus()
            current.left()
        self._begun = True
        self.setCurrentWidget(page)
        if focus:
            self.restore_focus()
        page.shown(place)
