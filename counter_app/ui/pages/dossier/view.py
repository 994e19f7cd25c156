"""The widgets of the dossier page and which of them stand on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.attachments import AttachmentsCard
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.pages.dossier.actions_card import ActionsCard
from counter_app.ui.pages.dossier.cards import DaysCard, FactsCard, HeadCard
from counter_app.ui.pages.dossier.event_text import whole_line
from counter_app.ui.pages.dossier.tables import choice_table, timeline_table
from counter_app.ui.pages.dossier.timeline_tabs import MAIN, rows_of, tabs
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.small_tabs import SmallTabs

_BETWEEN = 8


class DossierView(QWidget):
    """Head and days above; below the timeline with an open panel and the facts, or the files."""

    def __init__(
        self, place: DeskSession, panels: Sequence[Panel], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.head, self.days, self.facts = HeadCard(place.link), DaysCard(), FactsCard()
        self.tabs = SmallTabs(self.tr("Diễn biến theo loại"))
        self.timeline = timeline_table(lambda: place.desk.office_now().date())
        self.line, self.count = ElidingLabel("", "hint"), Label("", "hint")
        self.possible = ActionsCard()
        self._rows: tuple[TimelineRow, ...] = ()
        self.tabs.chosen.connect(lambda _: self._choose_tab())
        self.timeline.current_changed.connect(self._show_line)
        self.choice = choice_table()
        self._panels = panels
        self._panel: Panel | None = None
        self._is_known = self._has_files = False
        self.files = AttachmentsCard(place)
        for panel in panels:
            panel.setParent(self)  # laid out, and dressed, when it is first shown
            panel.hide()
        left = self._left = QVBoxLayout()
        left.setSpacing(_BETWEEN)
        left.addWidget(self.tabs)
        left.addWidget(self.timeline, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.line, 1)
        foot.addWidget(self.count)
        left.addLayout(foot)
        self.below = QWidget()
        both = QHBoxLayout(self.below)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(12)
        both.addLayout(left, 1)
        self.side = right = QWidget()
        right.setFixedWidth(theme.px(372))
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(self.facts, 2)
        side.addWidget(self.possible, 3)
        both.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        column.addWidget(self.head)
        column.addWidget(self.days)
        for widget in (self.choice, self.below, self.files):
            column.addWidget(widget, 1)

    def arrange(self, *, known: bool, choosing: bool, files: bool, panel: Panel | None) -> None:
        """Show what the moment needs; the files take the place of days, timeline and facts."""
        self._panel, self._is_known, self._has_files = panel, known, files
        self.choice.setVisible(choosing)
        self.head.setVisible(known)
        self.below.setVisible(known and not files)
        self.files.setVisible(known and files)
        self.side.setVisible(panel is None or not panel.takes_side)
        if panel is not None and self._left.indexOf(panel) < 0:
            self._left.insertWidget(0, panel)
        for item in self._panels:
            item.setVisible(item is panel)
        for widget in (self.tabs, self.timeline, self.line, self.count):
            widget.setVisible(panel is None or not panel.takes_timeline)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """On a low screen an open panel takes the room of the days, then that of the stages."""
        is_open = self._panel is not None and not self._has_files
        stages = self.head.stages.sizeHint().height() + _BETWEEN
        days = self.days.sizeHint().height() + _BETWEEN
        spare = self.height() - self.head.least_height() - self._least_below() - _BETWEEN
        self.head.stages.setVisible(not is_open or spare >= stages)
        has_days = not is_open or spare >= stages + days
        self.days.setVisible(self._is_known and not self._has_files and has_days)

    def _least_below(self) -> int:
        """What the open panel, and the timeline where it stays, cannot do without."""
        if self._panel is None:
            return 0
        least = self._panel.minimumSizeHint().height()
        if not self._panel.takes_timeline:
            parts = (self.tabs, self.timeline, self.line)
            least += sum(part.minimumSizeHint().height() + _BETWEEN for part in parts)
        return least

    def show_rows(self, rows: Sequence[TimelineRow], *, is_other: bool) -> None:
        """What happened, newest first; another dossier begins with its main events."""
        self._rows = tuple(rows)
        self.tabs.set_tabs(tabs(rows))
        if is_other:
            self.tabs.choose(MAIN)
        else:
            self._show_tab()

    def tab_keys(self) -> list[tuple[str, str]]:
        """The key of each tab with its id."""
        return [(tab.key, tab.id) for tab in tabs(self._rows)]

    def _choose_tab(self) -> None:
        self._show_tab()
        self.timeline.select(0)

    def _show_tab(self) -> None:
        rows = rows_of(self._rows, self.tabs.current())
        self.timeline.set_rows(rows)
        if rows and self.timeline.current() is None:
            self.timeline.select(0)
        self.count.setText(self.tr("{count} diễn biến").format(count=len(rows)))

    def _show_line(self, row: TimelineRow | None) -> None:
        self.line.setText(whole_line(row) if row is not None else "")
