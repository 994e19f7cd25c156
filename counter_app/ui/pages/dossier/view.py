"""The widgets of the dossier page and which of them stand on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.attachments import AttachmentsCard
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.pages.dossier.cards import DaysCard, FactsCard, HeadCard
from counter_app.ui.pages.dossier.event_text import sentence_of
from counter_app.ui.pages.dossier.tables import choice_table, timeline_table
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme
from counter_app.ui.widgets.label import ElidingLabel


class DossierView(QWidget):
    """Head and days above; below the timeline with an open panel and the facts, or the files."""

    def __init__(
        self, place: DeskSession, panels: Sequence[Panel], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.head, self.days, self.facts = HeadCard(place.link), DaysCard(), FactsCard()
        self.timeline = timeline_table(lambda: place.desk.office_now().date())
        self.line = ElidingLabel("", "hint")
        self.timeline.current_changed.connect(self._show_line)
        self.choice = choice_table()
        self._panels = panels
        self.files = AttachmentsCard(place)
        left = QVBoxLayout()
        left.setSpacing(8)
        for panel in panels:
            left.addWidget(panel)
        left.addWidget(self.timeline, 1)
        left.addWidget(self.line)
        self.below = QWidget()
        both = QHBoxLayout(self.below)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(12)
        both.addLayout(left, 1)
        both.addWidget(self.facts)
        self.facts.setFixedWidth(theme.px(372))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.days)
        for widget in (self.choice, self.below, self.files):
            column.addWidget(widget, 1)

    def arrange(self, *, known: bool, choosing: bool, files: bool, panel: Panel | None) -> None:
        """Show what the moment needs; the files take the place of days, timeline and facts."""
        self.choice.setVisible(choosing)
        self.head.setVisible(known)
        self.days.setVisible(known and not files)
        self.below.setVisible(known and not files)
        self.files.setVisible(known and files)
        for item in self._panels:
            item.setVisible(item is panel)

    def _show_line(self, row: TimelineRow | None) -> None:
        self.line.setText(sentence_of(row) if row is not None else "")
