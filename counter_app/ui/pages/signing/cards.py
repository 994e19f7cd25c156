"""What the drafter says, and as whom the officer signs."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.life.facts import Proposal
from counter_app.domain.office.mandate import Mandate
from counter_app.services.lists.unsigned import SigningQueue, Unsigned
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.field import Field, TextField
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.mark_line import MarkLine
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
        self.basis = MarkLine(Glyph.DONE, "")
        self.body.addWidget(self.choice)
        self.body.addWidget(self.basis)
        self.body.addWidget(self.nobody)
        self._number_field = Field(self.tr("Số văn bản"), self.number)
        self._no_number = Label(
            self.tr("Ký nhiều văn bản một lần: số ghi trên từng bản."), "hint", wrap=True
        )
        self._no_number.hide()
        self.body.addWidget(self._number_field)
        self.body.addWidget(self._no_number)
        self.choice.changed.connect(lambda _: self._chosen())
        self._shown: tuple[tuple[str, str], ...] = ()
        self._mandates: dict[str, Mandate] = {}
        self._zone: tzinfo | None = None

    def show_queue(self, queue: SigningQueue, name: str, zone: tzinfo) -> None:
        """The officer with this name; what is chosen stays where it still may be."""
        choices = ((("", name),) if queue.in_own_name else ()) + tuple(
            (mandate.id, self._for(mandate, name)) for mandate in queue.mandates
        )
        self._mandates = {mandate.id: mandate for mandate in queue.mandates}
        self._zone = zone
        self.nobody.setVisible(not choices)
        if choices != self._shown:
            self._shown = choices
            self.choice.set_choices(choices)
        self._show_basis()

    def set_several(self, *, are_several: bool) -> None:
        """One number cannot stand on several papers."""
        self._number_field.setVisible(not are_several)
        self._no_number.setVisible(are_several)

    def signer(self) -> str:
        """Whom the choice names, as the officer reads it."""
        return dict(self._shown).get(self.mandate() or "", "")

    def _for(self, mandate: Mandate, name: str) -> str:
        text = self.tr("{name}, ký thay {principal}")
        principal = f"{mandate.principal_title} {mandate.principal_name}".strip()
        return text.format(name=name, principal=principal)

    def _show_basis(self) -> None:
        """By which authority, and until when."""
        mandate = self._mandates.get(self.mandate() or "")
        self.basis.setVisible(mandate is not None)
        if mandate is not None:
            text = self.tr("Theo {basis}, đến trước {moment}")
            until = formatting.timestamp(in_zone(mandate.until, self._zone))
            self.basis.set_line(Glyph.DONE, text.format(basis=mandate.basis, moment=until))

    def mandate(self) -> str | None:
        """The chosen one, "" for the own name; None where there is none."""
        value = self.choice.value()
        return value if isinstance(value, str) else None

    def _chosen(self) -> None:
        self._show_basis()
        self.changed.emit()
