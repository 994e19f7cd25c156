"""The head of the page: who, what, since when, and where the answer stands."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.services.online.review import Review
from counter_app.ui.pages.online import said
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.chip import ChipLabel
from counter_app.ui.widgets.label import ElidingLabel
from counter_app.ui.widgets.mark_line import MarkLine


class OnlineHead(CardBox):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owner = ElidingLabel("", "title")
        self.line = ElidingLabel("", "hint")
        self.state = ChipLabel()
        self.standing = MarkLine(Glyph.NEAR, "")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.owner)
        names.addWidget(self.line)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(names, 1)
        top.addWidget(self.state)
        self.body.setContentsMargins(16, 6, 16, 6)
        self.body.setSpacing(2)
        self.body.addLayout(top)
        self.body.addWidget(self.standing)

    def show_review(self, review: Review) -> None:
        dossier = review.dossier
        procedure = dossier.procedure
        self.owner.setText(dossier.owner.name)
        filed = dossier.submitted_at or dossier.received_at
        text = self.tr("{procedure} · {code} · nộp trực tuyến {moment}")
        self.line.setText(
            text.format(
                procedure=procedure.short_name or procedure.name,
                code=procedure.code,
                moment=formatting.long_timestamp(in_zone(filed, review.at.tzinfo)),
            )
        )
        self.state.set_chip(said.state_chip(review))
        line = said.standing_line(review)
        self.standing.setVisible(line is not None)
        if line is not None:
            self.standing.set_line(*line)
