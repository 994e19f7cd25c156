"""The widgets of one hand-out: three sections on the left, what they lead to on the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.life.facts import Way
from counter_app.ui.dossier_parts.signature_card import SignatureCard
from counter_app.ui.pages.results.giving.given_table import GivenTable
from counter_app.ui.pages.results.giving.money_card import MoneyCard
from counter_app.ui.pages.results.giving.not_ready import NotReadyCard
from counter_app.ui.pages.results.giving.parcel_card import ParcelCard
from counter_app.ui.pages.results.giving.receiver_card import ReceiverCard
from counter_app.ui.pages.results.giving.side_cards import (
    ResultHead,
    ReturnWayCard,
    SignCard,
    StillMissingCard,
)
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.done_card import DoneCard
from counter_app.ui.widgets.label import ElidingLabel
from counter_app.ui.widgets.look_card import LookCard
from counter_app.ui.widgets.scroll_column import ScrollColumn

translate = QCoreApplication.translate
RIGHT = 372


class ReturnView(QWidget):
    """`arrange` shows what the moment needs."""

    def __init__(self, place: DeskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.receiver, self.parcel = ReceiverCard(), ParcelCard()
        self.given, self.money = GivenTable(), MoneyCard()
        self.not_ready, self.done = NotReadyCard(), DoneCard()
        self.papers = SectionCard(translate("results", "2. Kết quả và giấy trả lại"))
        self.papers.set_hint(translate("results", "Space: đã đưa   Ctrl+D: đưa hết"))
        self.line = ElidingLabel("", "hint")
        self.papers.body.addWidget(self.given, 1)
        self.papers.body.addWidget(self.line)
        self.done.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.look = LookCard()
        self.head, self.way, self.sign, self.todo = (
            ResultHead(),
            ReturnWayCard(),
            SignCard(),
            StillMissingCard(),
        )
        self.signatures = SignatureCard(place)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.done)
        left.addWidget(self.not_ready, 1)
        left.addWidget(self.receiver)
        left.addWidget(self.parcel)
        left.addWidget(self.papers, 1)
        left.addWidget(self.money)
        left.addStretch(0)
        right = QVBoxLayout()
        right.setSpacing(8)
        for card in (self.look, self.head, self.signatures, self.way, self.sign, self.todo):
            right.addWidget(card)
        right.addStretch(1)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        scrolled = ScrollColumn(side)
        scrolled.setFixedWidth(theme.px(RIGHT))
        row.addWidget(scrolled)

    @property
    def is_posting(self) -> bool:
        """Whether the result is to go by post."""
        return self.way.chosen() is Way.POST

    def arrange(self, *, ready: bool, done: bool) -> None:
        """`ready`: there is something to give; `done`: it was just given."""
        posting = self.is_posting
        open_now = ready and not done
        self.done.setVisible(done)
        self.not_ready.setVisible(not ready and not done)
        self.receiver.setVisible(open_now and not posting)
        self.parcel.setVisible(open_now and posting)
        self.papers.setVisible(open_now)
        self.money.setVisible(open_now)
        self.way.setVisible(open_now)
        self.sign.setVisible(open_now and not posting)
        if not open_now:
            self.todo.hide()
