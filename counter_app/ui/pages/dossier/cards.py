"""The cards of the dossier page: who and where it stands, the days, the facts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.portal_state import sync_state
from counter_app.ui.dossier_parts import days, facts, standing
from counter_app.ui.dossier_parts.life_days import life_sentence, life_strip
from counter_app.ui.link_feed import LinkFeed
from counter_app.ui.pages.dossier.reading import OpenFile
from counter_app.ui.theme import theme
from counter_app.ui.widgets import portal_mark
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.chip import Chip, ChipLabel
from counter_app.ui.widgets.day_strip import DayStrip, StripDay
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import ElidingLabel, Label
from counter_app.ui.widgets.stage_bar import StageBar


class HeadCard(CardBox):
    """Owner, procedure, deadline, portal, and the stages."""

    def __init__(self, link: LinkFeed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self.owner = ElidingLabel("", "title")
        self.line = ElidingLabel("", "hint")
        self.identity = ChipLabel()
        self.due = Label("", "hint")
        self.deadline = ChipLabel()
        self.portal = ChipLabel(portal_mark.waiting())
        self.stages = StageBar()
        top = QHBoxLayout()
        top.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.owner)
        names.addWidget(self.line)
        top.addLayout(names, 1)
        for widget in (self.identity, self.due, self.deadline, self.portal):
            top.addWidget(widget)
        self.body.setContentsMargins(16, 8, 16, 6)
        self.body.addLayout(top)
        self.body.addWidget(self.stages)

    def least_height(self) -> int:
        """What it needs without the stages, in pixels."""
        margins = self.body.contentsMargins()
        names = self.owner.sizeHint().height() + self.line.sizeHint().height()
        return names + margins.top() + margins.bottom()

    def show_file(self, read: OpenFile, calendar: Calendar) -> None:
        shown, now, dossier = read.file, read.at, read.dossier
        self.owner.setText(dossier.owner.name)
        procedure = dossier.procedure
        self.line.setText(
            f"{procedure.short_name or procedure.name} · {procedure.code} · "
            f"{standing.channel_text(shown)}"
        )
        text, chip = standing.deadline(dossier, calendar, now, read.clock)
        self.due.setText(text)
        self.deadline.set_chip(chip)
        badge = sync_state.seen_over(shown.badge, self._link.state)
        self.portal.set_chip(portal_mark.in_words(badge, now.date()))
        self.stages.set_stages(standing.stages(shown, read.where, calendar, now))

    def show_identity(self, chip: Chip | None) -> None:
        """Whether the card that was just read is the owner's."""
        self.identity.set_chip(chip)
        self.identity.setVisible(chip is not None)


class DaysCard(CardBox):
    """The term as a strip; a term that has no days shows its sentence alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = ElidingLabel("", "hint")
        self.strip = DayStrip()
        self.body.setContentsMargins(16, 6, 16, 6)
        self.body.setSpacing(0)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.strip)

    def show_file(self, read: OpenFile, calendar: Calendar) -> None:
        text, cells = self._days(read, calendar)
        self.sentence.setText(text)
        self.strip.set_days(cells, text)
        self.strip.setVisible(len(cells) > 1)

    def _days(self, read: OpenFile, calendar: Calendar) -> tuple[str, list[StripDay]]:
        """By the clock of the whole life where something moved it."""
        dossier, today, clock = read.dossier, read.at.date(), read.clock
        if clock is not None and clock.is_eventful and not dossier.awaits_papers:
            return life_sentence(clock, read.at), life_strip(clock, calendar, read.at)
        return days.sentence(dossier, calendar, today), days.strip(dossier, calendar, today)


class FactsCard(CardBox):
    """Labels and texts, scrolling where they are many; the number is masked until asked for."""

    reveal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(3)
        self.grid.setColumnStretch(1, 1)
        self.reveal = KeyButton(self.tr("Hiện"), low=True)
        self.reveal.clicked.connect(self.reveal_wanted)
        inside = QWidget()
        inside.setObjectName("cardInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.addLayout(self.grid)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Thông tin hồ sơ"))
        self.area.setWidget(inside)
        # A scroll area paints the window's ground on what it holds; here it stands on a card.
        inside.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.grid.addWidget(self.reveal, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.area, 1)
        self._labels: list[tuple[Label, Label]] = []
        self.setMinimumWidth(theme.px(330))

    def show_dossier(self, dossier: Dossier, *, revealed: bool) -> None:
        rows = facts.facts(dossier, revealed=revealed)
        while len(self._labels) < len(rows):
            pair = (Label("", "hint"), Label("", "", wrap=True))
            at = len(self._labels)
            upright = Qt.AlignmentFlag.AlignVCenter if at == 0 else Qt.AlignmentFlag.AlignTop
            self.grid.addWidget(pair[0], at, 0, upright)
            self.grid.addWidget(pair[1], at, 1, 1, 1 if at == 0 else 2)
            self._labels.append(pair)
        for at, (name, text) in enumerate(self._labels):
            shown = at < len(rows)
            name.setVisible(shown)
            text.setVisible(shown)
            if shown:
                name.setText(rows[at][0])
                text.setText(rows[at][1])
                text.setAccessibleName(f"{rows[at][0]}: {rows[at][1]}")
        self.reveal.set_text(self.tr("Che") if revealed else self.tr("Hiện"), "")
        self.reveal.setAccessibleName(
            self.tr("Che số định danh") if revealed else self.tr("Hiện số định danh")
        )
        self.reveal.setVisible(bool(standing.number_of(dossier.owner)))
