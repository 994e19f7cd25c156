"""The widgets of the page and which of them stand on it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.services.online.keep_answer import Typed
from counter_app.services.online.review import Review
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.dossier_parts.panels.brought_editor import BroughtEditor
from counter_app.ui.dossier_parts.panels.supplement_editor import SupplementEditor
from counter_app.ui.dossier_parts.reprint_panel import ReprintPanel
from counter_app.ui.pages.online.accept_editor import AcceptEditor
from counter_app.ui.pages.online.decline_editor import DeclineEditor
from counter_app.ui.pages.online.files_pane import FilesPane
from counter_app.ui.pages.online.head import OnlineHead
from counter_app.ui.pages.online.left_pane import LeftPane
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme


class OnlineView(QWidget):
    """Head above; left the e-form or an editor, right the files, always in sight."""

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.head, self.left = OnlineHead(), LeftPane()
        self.supplement, self.decline = SupplementEditor(place.desk.calendar), DeclineEditor()
        self.accept = AcceptEditor(place.desk.calendar)
        self.brought, self.reprint = BroughtEditor(), ReprintPanel()
        self.reprint.set_title(self.tr("In lại giấy cho công dân"))
        self.files = FilesPane(place)
        left = QVBoxLayout()
        left.setSpacing(8)
        for panel in self.panels():
            left.addWidget(panel, 0 if panel is self.reprint else 1)
        left.addWidget(self.left, 1)
        self.below = QWidget()
        both = QHBoxLayout(self.below)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(12)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setMinimumWidth(theme.px(380))
        both.addWidget(holder, 1)
        both.addWidget(self.files, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.below, 1)
        self.arrange(known=False, panel=None)

    def panels(self) -> tuple[Panel, ...]:
        return self.supplement, self.decline, self.accept, self.brought, self.reprint

    def arrange(self, *, known: bool, panel: Panel | None) -> None:
        """A reprint asks above the e-form, the other editors take its place."""
        self.head.setVisible(known)
        self.below.setVisible(known)
        for item in self.panels():
            item.setVisible(item is panel)
        self.left.setVisible(panel is None or panel is self.reprint)

    def show_review(self, review: Review, *, is_other: bool) -> None:
        """All but the editors, which hold what is being typed."""
        self.head.show_review(review)
        self.left.show_review(review)
        if is_other:
            self.files.forget()
        self.files.show_review(review)
        self.accept.show_review(review)

    def load(self, review: Review) -> None:
        """Fill the editors with what was typed so far."""
        today = review.at.date()
        self.supplement.load(review.known_papers, review.typed, self.contact(), today)
        self.decline.load(review.typed)
        self.accept.load(review.typed)

    def contact(self) -> str:
        """Whom a citizen asks: the officer at this desk and the office's telephone."""
        office, officer = self._place.desk.office, self._place.officer
        return ", ".join(part for part in (officer.name, office.phone) if part)

    def typed(self) -> Typed:
        """All editors as they stand."""
        typed = self.supplement.typed_into(Typed(), self.contact())
        return self.accept.typed_into(self.decline.typed_into(typed))
