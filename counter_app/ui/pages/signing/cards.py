"""What the drafter says, and as whom the officer signs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.life.facts import Proposal
from counter_app.services.lists.unsigned import Unsigned
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.radio import RadioList


class AuthorCard(SectionCard):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Người soạn nói gì"))
        self.said = Label("", wrap=True)
        self.by = Label("", "hint", wrap=True)
        self.body.addWidget(self.said)
        self.body.addWidget(self.by)

    def show_paper(self, row: Unsigned | None) -> None:
        self.setVisible(row is not None)
        if row is None:
            return
        paper = row.paper
        text = paper.reason if isinstance(paper, Proposal) else paper.text
        self.said.setText(text or self.tr("Không ghi gì thêm."))
        by = self.tr("{name}, {moment} · {count} tệp kèm · {code}")
        self.by.setText(
            by.format(
                name=row.author,
                moment=formatting.day_and_clock(row.written_at),
                count=len(row.dossier.attachments),
                code=row.dossier.code,
            )
        )


class AuthorityCard(SectionCard):
    """In whose name, and the number that stands on the paper."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Ký với tư cách"))
        self.choice = RadioList(self.tr("Ký với tư cách"))
        self.nobody = Label(
            self.tr("Tài khoản này không có quyền ký vào lúc này."), "hint", wrap=True
        )
        self.number = TextField(self.tr("Số văn bản"), self.tr("số, ký hiệu (nếu có)"), most=60)
        self.body.addWidget(self.choice)
        self.body.addWidget(self.nobody)
        self.body.addWidget(Field(self.tr("Số văn bản"), self.number))
        self.choice.changed.connect(lambda _: self.changed.emit())
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_authorities(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Mandate and text of each; what is chosen stays where it still may be."""
        self.nobody.setVisible(not choices)
        if choices == self._shown:
            return
        self._shown = choices
        self.choice.set_choices(choices)

    def mandate(self) -> str | None:
        """The chosen one, "" for the own name; None where there is none."""
        value = self.choice.value()
        return value if isinstance(value, str) else None
