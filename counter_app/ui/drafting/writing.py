"""How a page writes: one write at a time, and nothing of it goes from the screen before it stands.

A write that fails leaves text, panel and focus as they were, with the sentence of what kept it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from counter_app.domain.changes import Changes
from counter_app.services.intake.drafts import Draft
from counter_app.ui.drafting.drafting import Drafting
from counter_app.ui.frame.page import Page, Toast
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import problems

Result = TypeVar("Result")


def _nothing() -> None:
    """Where a page has nothing to put away."""


class Writing(QObject):
    """The page's commands are told to be others when a write begins or ends."""

    def __init__(self, place: DeskSession, page: Page) -> None:
        super().__init__(page)
        self._place = place
        self._page = page
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def start(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        *,
        drafting: Drafting | None = None,
        ended: Callable[[], object] = _nothing,
        failed: Callable[[Exception], object] | None = None,
    ) -> bool:
        """Do the work; False while another write is under way.

        Once it stands, `ended` empties and closes what it was typed in, unless other text stands
        there by now, and `done` gets its result; the latter not where only the second journal
        lacks it. Of anything else `failed` hears after the sentence was said.
        """
        if self._is_busy:
            return False
        self._is_busy = True
        draft = drafting.send() if drafting is not None else None
        focus = self._page.window().focusWidget()
        self._page.commands_changed.emit()

        def stands() -> None:
            self._is_busy = False
            if drafting is None or draft is None or drafting.sent(draft):
                ended()
            self._page.commands_changed.emit()

        def succeeded(result: Result) -> None:
            stands()
            done(result)

        def not_done(error: Exception) -> None:
            if problems.is_recorded(error):
                stands()
                self._say_recorded(error)
                return
            self._is_busy = False
            self._keep(drafting, draft, focus)
            self._page.commands_changed.emit()
            self._say(problems.report(error).sentence)
            if failed is not None:
                failed(error)

        self._place.operations.run(work, done=succeeded, failed=not_done)
        return True

    def _keep(self, drafting: Drafting | None, draft: Draft | None, focus: QWidget | None) -> None:
        if drafting is not None and draft is not None:
            drafting.not_sent(draft)
        if self._page.window().focusWidget() is None and focus is not None and isValid(focus):
            focus.setFocus()

    def _say_recorded(self, error: Exception) -> None:
        """It stands in the database; only the second copy is missing."""
        problems.report(error)
        result = getattr(error, "params", {}).get("dossiers", ())
        self._place.feed.publish(Changes(dossiers=frozenset(result), drafts=True))
        self._say(self.tr("Đã ghi, nhưng sổ thứ hai chưa ghi được. Xem lại ổ đĩa."))

    def _say(self, sentence: str) -> None:
        self._page.toast_wanted.emit(Toast(sentence))
