"""The cards of Đồng bộ: what waits, and how the link stands."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter_app.services.portal_state.link_state import LinkState
from counter_app.services.portal_state.sync_state import Overview
from counter_app.ui.pages.sync import said
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox, SectionCard
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine


class WaitingCard(CardBox):
    """The figure, since when, and what needs somebody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(16, 10, 16, 12)
        self.figure = Label("", "figure", wrap=True)
        self.line = Label("", wrap=True)
        self.care = QVBoxLayout()
        self.care.setSpacing(2)
        self.body.addWidget(self.figure)
        self.body.addWidget(self.line)
        self.body.addLayout(self.care)
        self._lines: list[MarkLine] = []

    def show_overview(self, found: Overview, link: LinkState) -> None:
        self.figure.setText(said.waiting_figure(found))
        self.line.setText(said.waiting_line(found, link))
        requested = said.care_lines(found)
        while len(self._lines) < len(requested):
            line = MarkLine(Glyph.NEAR, "")
            self.care.addWidget(line)
            self._lines.append(line)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(requested))
            if at < len(requested):
                line.set_line(*requested[at])


class LinkCard(SectionCard):
    """One calm sentence, and the facts behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Liên lạc với cổng"))
        self.sentence = Label("", wrap=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnStretch(1, 1)
        self.body.addWidget(self.sentence)
        self.body.addLayout(self.grid)
        self._pairs: list[tuple[Label, Label]] = []

    def show_overview(self, found: Overview, link: LinkState) -> None:
        self.sentence.setText(said.link_sentence(found, link))
        self.set_state(_chip(link))
        facts = said.link_facts(found, link)
        while len(self._pairs) < len(facts):
            pair = (Label("", "hint"), Label("", wrap=True))
            for column, label in enumerate(pair):
                self.grid.addWidget(label, len(self._pairs), column)
            self._pairs.append(pair)
        for at, (name, value) in enumerate(self._pairs):
            name.setVisible(at < len(facts))
            value.setVisible(at < len(facts))
            if at < len(facts):
                name.setText(facts[at][0])
                value.setText(facts[at][1])
                value.setAccessibleName(f"{facts[at][0]}: {facts[at][1]}")


def _chip(link: LinkState) -> Chip:
    text = {
        "online": said.translate("sync", "Có mạng"),
        "busy": said.translate("sync", "Cổng bận"),
        "offline": said.translate("sync", "Mất mạng"),
        "refused": said.translate("sync", "Chờ đăng nhập"),
        "untrusted": said.translate("sync", "Chưa tin được"),
        "old_program": said.translate("sync", "Cần cập nhật"),
        "old_portal": said.translate("sync", "Cổng chưa cập nhật"),
    }.get(link.state, said.translate("sync", "Chưa nối"))
    if link.state in {"refused", "untrusted", "old_program", "old_portal"}:
        return Chip(Glyph.ATTENTION, text, Tone.DANGER_TEXT)
    glyph = {"online": Glyph.NOW, "busy": Glyph.NOW, "offline": Glyph.OFFLINE}
    return Chip(glyph.get(link.state, Glyph.LATER), text, Tone.QUIET)
