"""Hồ sơ trực tuyến: what a citizen filed beside its files, and the office's answer by keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.scanner.scan import Scan
from counter_app.services.online import review
from counter_app.services.online.review import Review
from counter_app.ui.dossier_parts.action import Action, ViewAction
from counter_app.ui.dossier_parts.frame import DossierFrame
from counter_app.ui.dossier_parts.routes import Routes
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenOnline, Place
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.actions.accept import Accept
from counter_app.ui.pages.online.actions.ask_supplement import AskSupplement
from counter_app.ui.pages.online.actions.claim import claim
from counter_app.ui.pages.online.actions.decline import DeclineAction
from counter_app.ui.pages.online.actions.open_dossier import ShowTimeline
from counter_app.ui.pages.online.actions.print_answer import PrintAnswer, ReprintAnswer
from counter_app.ui.pages.online.actions.take_supplement import TakeSupplement
from counter_app.ui.pages.online.answer_draft import AnswerDraft
from counter_app.ui.pages.online.deeds import Deed
from counter_app.ui.pages.online.said import news_text
from counter_app.ui.pages.online.view import OnlineView
from counter_app.ui.printing import Issuing
from counter_app.ui.session import DeskSession


class OnlinePage(DossierFrame[Review]):
    """An online dossier by its id."""

    def __init__(self, place: DeskSession, issuing: Issuing, parent: QWidget | None = None) -> None:
        super().__init__(keys.ONLINE, place, parent)
        self._routes = Routes(self, place)
        self._arrived = False
        view = self.view = OnlineView(place)
        self.files, self.left_pane = view.files, view.left
        self._answer = AnswerDraft(place, view, self)
        self.accept = Accept(place, self._answer, view.accept)
        self.brought = TakeSupplement(place, view.brought, self)
        self.printing = PrintAnswer(place, issuing)
        self.reprint = ReprintAnswer(self.printing, view.reprint)
        self.list_actions(
            AskSupplement(place, self._answer, view.supplement),
            DeclineAction(place, self._answer, view.decline),
            self.accept,
            self.brought,
            self.printing,
            self.reprint,
            *self._ways_through_files(),
            ShowTimeline(),
            ViewAction("saved", lambda _: "", lambda _: self._confirm(), in_bar=False),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(view)

    def _ways_through_files(self) -> list[Action[Review]]:
        def has_several(read: Review) -> bool:
            return len(read.dossier.attachments) > 1

        def step(by: int) -> None:
            self.files.step(by)

        text = self.tr("Tệp kế tiếp")
        return [
            ViewAction("next_file", lambda _: text, lambda _: step(1), fits=has_several),
            ViewAction(
                "previous_file", lambda _: "", lambda _: step(-1), fits=has_several, in_bar=False
            ),
        ]

    # What the page is

    def name(self) -> str:
        return self.tr("Hồ sơ trực tuyến")

    def idle_text(self, read: Review) -> str:
        if deeds.next_deed(read) is Deed.NOTHING:
            return deeds.main_text(read, Deed.NOTHING)
        return self.tr("Tài khoản này không có bước tiếp")

    def home(self) -> QWidget:
        return self.left_pane

    def look_up(self, wanted: str) -> None:
        desk, officer = self.place.desk, self.place.officer
        self.fetch(lambda: review.look(desk, officer, wanted), self._found)

    def display(self, read: Review, *, is_other: bool) -> None:
        self.view.show_review(read, is_other=is_other)
        self._answer.see(read)
        if is_other or not (self._answer.is_dirty or self.opened):
            self._answer.show_review(read)
        if is_other:
            self.brought.drafting.show_review(read)
            self.left_pane.verticalScrollBar().setValue(0)

    def arrange(self) -> None:
        self.view.arrange(known=self.read is not None, panel=self.panel)

    # The page to the window

    def shown(self, place: Place | None = None) -> None:
        if isinstance(place, OpenOnline):
            self._arrived = True
            self.open(place.dossier, place.among)
        else:
            self.reload()

    def accept_scan(self, scan: Scan) -> bool:
        return self._routes.take(scan)

    def panes(self) -> list[QWidget]:
        first: list[QWidget] = [self.panel] if self.panel is not None else []
        if self.opened is None or self.opened is self.reprint:
            first.append(self.left_pane)
        return [*first, self.files.table, self.files.view]

    def open_panel(self, action: Action[Review]) -> None:
        super().open_panel(action)
        self._claim()

    # Beside the actions

    def _found(self, found: Review) -> None:
        before, arrived = self.read, self._arrived
        other = before is None or before.dossier.id != found.dossier.id
        found = self._answer.newest(found)
        self.show_read(found)
        if other and self.isVisible():
            self.toast_wanted.emit(None)  # what was said is about the dossier before
        if other or arrived:
            self._arrived = False
            self._claim()
        if before is not None and not other and (text := news_text(before, found)):
            self.say(text)
            if self.place.settings.print_confirmed and deeds.next_deed(found) is Deed.PRINT:
                self.start(self.printing)

    def _claim(self) -> None:
        if self.read is not None:
            claim(self.place, self.read, self.actor())

    def _confirm(self) -> None:
        """Ctrl+S: say that what is being written is kept."""
        draft = self.drafts.current()
        if draft is not None:
            draft.confirm(self.say)
