"""Throwing away drafts from Hôm nay: one, or all that lay idle; Ctrl+Z has them back."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject

from counter_app.domain.changes import Changes
from counter_app.services.intake.drafts import Draft
from counter_app.ui.frame.page import Page, Toast
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems


class DraftThrowing(QObject):
    """Of the officer who sits here."""

    def __init__(self, place: DeskSession, page: Page) -> None:
        super().__init__(page)
        self._place = place
        self._page = page

    def throw_away(self, ids: Collection[str]) -> None:
        self._place.drafts.throw_away(self._place.officer, ids, self._thrown, self._failed)

    def _thrown(self, items: tuple[Draft, ...]) -> None:
        self._tell_pages()
        text = self.tr("Đã bỏ nháp")
        if len(items) > 1:
            text = self.tr("Đã bỏ {count} nháp").format(count=len(items))
        self._page.toast_wanted.emit(Toast(text, lambda: self._restored(items)))

    def _restored(self, items: tuple[Draft, ...]) -> None:
        self._place.drafts.restore(items, self._tell_pages, self._failed)

    def _tell_pages(self) -> None:
        self._place.feed.publish(Changes(drafts=True))

    def _failed(self, error: Exception) -> None:
        self._page.toast_wanted.emit(Toast(problems.report(error).sentence))
