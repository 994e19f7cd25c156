"""From the header's search field to the page that looks things up."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.ui.frame import keys
from counter_app.ui.frame.header import Header
from counter_app.ui.frame.page import Page
from counter_app.ui.frame.page_stack import PageStack
from counter_app.ui.frame.places import OpenSearch


class SearchFieldKeys:
    """Typing shows the page of results, ↓ goes into them, Enter opens one; `shown` afterwards."""

    def __init__(self, header: Header, pages: PageStack, shown: Callable[[], object]) -> None:
        self._header = header
        self._pages = pages
        self._shown = shown
        header.search.textEdited.connect(self.edited)
        header.search.down_pressed.connect(self._down)
        header.search.returnPressed.connect(self._entered)

    def edited(self, text: str) -> None:
        page = self._pages.page(keys.SEARCH)
        if page is None:
            return
        if self._pages.current() is not page and text:
            if not self._pages.go(OpenSearch(), focus=False):
                return
            self._shown()
        page.search(text)

    def _down(self) -> None:
        page = self._current()
        if page is not None:
            page.search_into_results()

    def _entered(self) -> None:
        page = self._current()
        if page is not None:
            page.search_entered(self._header.search.text())

    def _current(self) -> Page | None:
        page = self._pages.current()
        return page if page is not None and page.id == keys.SEARCH else None
