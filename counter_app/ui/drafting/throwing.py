"""Bỏ nháp: in the menu of every page with a form, never a key of its own; Ctrl+Z has it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from counter_app.services.intake.drafts import Draft
from counter_app.ui.drafting.drafting import Drafting
from counter_app.ui.frame.page import Command, Page, Toast

THROW = "throw_draft"


class Throwing(QObject):
    """`empty` takes the text out of the form, `show` puts it in again where the page still can."""

    def __init__(
        self,
        page: Page,
        drafting: Drafting,
        *,
        empty: Callable[[], object],
        show: Callable[[Draft], object],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._drafting = drafting
        self._empty = empty
        self._show = show
        drafting.begun.connect(page.commands_changed)
        drafting.thrown.connect(empty)
        drafting.returned.connect(show)

    def commands(self) -> list[Command]:
        """Nothing while there is nothing to throw away."""
        if not self._drafting.is_begun:
            return []
        return [Command(THROW, self.tr("Bỏ nháp"), self.throw_away, in_bar=False)]

    def throw_away(self) -> None:
        thrown = self._drafting.throw_away()
        self._empty()
        self._page.toast_wanted.emit(Toast(self.tr("Đã bỏ nháp"), lambda: self._take_back(thrown)))

    def _take_back(self, thrown: Draft) -> None:
        self._show(thrown)
        self._drafting.take_back(thrown)
