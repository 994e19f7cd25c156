"""All that is being typed on a dossier's page, and Bỏ nháp for whichever is being written now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol

from counter_app.services.intake.drafts import Draft
from counter_app.ui.dossier_parts.action import Action
from counter_app.ui.dossier_parts.dossier_draft import DossierDraft
from counter_app.ui.drafting.throwing import Throwing
from counter_app.ui.frame.page import Command, Page


class PageWithPanel(Protocol):
    opened: Action[Any] | None

    def open_panel(self, action: Action[Any]) -> None: ...

    def close_panel(self) -> None: ...


class DossierDrafts:
    """Of the actions of a page, each draft once; the first is what the page is for. `panels` is the
    page as the drafts open and close it.
    """

    def __init__(self, page: Page, panels: PageWithPanel) -> None:
        self._page = page
        self._panels = panels
        self._actions: Sequence[Action[Any]] = ()
        self._throwing: dict[DossierDraft, Throwing] = {}
        self._thrown_from: Action[Any] | None = None

    def follow(self, actions: Sequence[Action[Any]]) -> None:
        self._actions = actions
        for draft in dict.fromkeys(action.drafting for action in actions):
            if draft is not None:
                self._throwing[draft] = Throwing(
                    self._page,
                    draft,
                    empty=partial(self._thrown_away, draft),
                    show=partial(self._taken_back, draft),
                )

    def current(self) -> DossierDraft | None:
        """What is being written now."""
        opened = self._panels.opened
        written = opened.drafting if opened is not None else None
        return written or next(iter(self._throwing), None)

    def commands(self) -> list[Command]:
        draft = self.current()
        return self._throwing[draft].commands() if draft is not None else []

    def flush(self) -> None:
        for draft in self._throwing:
            draft.flush()

    def leave(self) -> None:
        """No dossier is in sight; what was typed is kept."""
        self._thrown_from = None
        for draft in self._throwing:
            draft.leave()
            draft.clear()

    def _thrown_away(self, draft: DossierDraft) -> None:
        opened = self._thrown_from = self._panels.opened
        draft.clear()
        if draft.closes_panel and opened is not None and opened.drafting is draft:
            self._panels.close_panel()

    def _taken_back(self, draft: DossierDraft, thrown: Draft) -> None:
        action, self._thrown_from = self._thrown_from, None
        its_own = [each for each in self._actions if each.drafting is draft]
        if action is None and len(its_own) == 1:
            (action,) = its_own
        if draft.reproject_dossier(thrown) and draft.closes_panel and action is not None:
            self._panels.open_panel(action)
