"""1. Người nhận: who takes the result, what was seen of the person, and by what right."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.facts import Relation
from counter_app.domain.people.applicant import Organisation
from counter_app.domain.scanner.citizen_card import Card
from counter_app.services.results.receiver import (
    CardHolder,
    Receiver,
    ReceiverLack,
    holder_of,
    lack_of,
    relation_of_submitter,
)
from counter_app.ui.pages.results.giving import said
from counter_app.ui.texts import formatting, numbers
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.field import ChoiceField, Field, FormGrid, TextField

_SCANNED, _LOOKED = "card", "looked"


class ReceiverCard(SectionCard):
    """`changed` after each change; `entered` when Enter asks for what is missing next."""

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("1. Người nhận"), parent)
        self._dossier: Dossier | None = None
        self._card: Card | None = None
        self._read_at = ""
        self.relation = ChoiceField(self.tr("Ai đến nhận"))
        self.relation.add(self.tr("Chủ hồ sơ"), Relation.OWNER)
        self.relation.add(self.tr("Được ủy quyền"), Relation.PROXY)
        self.relation.add(self.tr("Người nhà"), Relation.FAMILY)
        self.name = TextField(self.tr("Họ và tên"), most=200)
        self.number = TextField(self.tr("4 số cuối"), self.tr("trên thẻ"), most=20)
        self.seen = ChoiceField(self.tr("Cách đối chiếu"))
        self.seen.add(self.tr("Xem thẻ"), _LOOKED)
        self.seen.add(self.tr("Quét thẻ"), _SCANNED)
        self.authority = TextField(self.tr("Giấy ủy quyền"), most=300)
        self._number = Field(self.tr("4 số cuối"), self.number)
        self._authority = Field(self.tr("Giấy ủy quyền"), self.authority)
        grid = FormGrid()
        grid.place(
            (Field(self.tr("Ai đến nhận"), self.relation), 3),
            (Field(self.tr("Họ và tên"), self.name), 4),
            (self._number, 3),
            (Field(self.tr("Cách đối chiếu"), self.seen), 2),
        )
        grid.place((self._authority, 12))
        self.body.addLayout(grid)
        self.relation.currentIndexChanged.connect(lambda _: self._relation_chosen())
        self.seen.currentIndexChanged.connect(lambda _: self._way_chosen())
        for field in (self.name, self.number, self.authority):
            field.textEdited.connect(lambda _: self._changed())
            field.returnPressed.connect(self.entered)
        self.relation.entered.connect(self.entered)
        self.seen.entered.connect(self.entered)

    def show_dossier(self, dossier: Dossier) -> None:
        """Another dossier: nobody has come yet."""
        self._dossier, self._card = dossier, None
        self.name.clear()
        self.number.clear()
        self.authority.clear()
        is_organisation = isinstance(dossier.owner, Organisation)
        self._set(self.relation, Relation.PROXY if is_organisation else Relation.OWNER)
        self._set(self.seen, _LOOKED)
        self._fill()

    def take_card(self, card: Card, at: datetime) -> None:
        """A card was read at this moment of office time: it fills the form and is compared."""
        if self._dossier is None:
            return
        self._card, self._read_at = card, formatting.clock(at)
        holder = holder_of(self._dossier, card)
        if holder is CardHolder.OWNER:
            self._set(self.relation, Relation.OWNER)
        elif holder is CardHolder.SUBMITTER and self._relation() is Relation.OWNER:
            self._set(self.relation, relation_of_submitter(self._dossier))
        self._set(self.seen, _SCANNED)
        self._fill()

    def receiver(self) -> Receiver:
        return Receiver(
            relation=self._relation(),
            name=self.name.text(),
            digits="" if self._card else self.number.text(),
            authority=self.authority.text() if self._relation() is not Relation.OWNER else "",
            card=self._card,
        )

    def lack(self) -> ReceiverLack | None:
        """What is still missing of the receiver."""
        return (
            lack_of(self._dossier, self.receiver())
            if self._dossier is not None
            else ReceiverLack.NAME
        )

    def lack_text(self) -> str:
        lack = self.lack()
        card_name = self._card.name if self._card else ""
        return said.lack_text(lack, card_name) if lack is not None else ""

    def field_of(self, lack: ReceiverLack) -> QWidget:
        """Where the officer puts right what is missing."""
        return {
            ReceiverLack.NAME: self.name,
            ReceiverLack.DIGITS: self.number,
            ReceiverLack.OTHER_DIGITS: self.number,
            ReceiverLack.AUTHORITY: self.authority,
        }.get(lack, self.relation)

    def _relation(self) -> Relation:
        value = self.relation.value()
        return value if isinstance(value, Relation) else Relation.OWNER

    def _relation_chosen(self) -> None:
        if self._card is None:
            self.name.clear()
        self._fill()

    def _way_chosen(self) -> None:
        if self.seen.value() == _LOOKED and self._card is not None:
            self._card = None
            self.number.clear()
            self._fill()
        elif self.seen.value() == _SCANNED and self._card is None:
            self._set(self.seen, _LOOKED)
            self.set_error(self.tr("Đưa thẻ vào máy quét"))

    def _fill(self) -> None:
        """Fields as the card, the dossier and the relation make them."""
        dossier, card, relation = self._dossier, self._card, self._relation()
        if dossier is None:
            return
        is_owner = relation is Relation.OWNER
        if card is not None:
            self.name.setText(card.name)
            self.number.setText(numbers.masked_identity(card.number))
        elif is_owner:
            self.name.setText(dossier.owner.name)
        self._number.set_label(self.tr("Số định danh") if card else self.tr("4 số cuối"))
        for field, is_fixed in (
            (self.name, card is not None or is_owner),
            (self.number, card is not None),
        ):
            field.setReadOnly(is_fixed)
            policy = Qt.FocusPolicy.ClickFocus if is_fixed else Qt.FocusPolicy.StrongFocus
            field.setFocusPolicy(policy)
            field.style().polish(field)
            field.setCursorPosition(0)
        self._authority.setVisible(not is_owner)
        self._authority.set_label(
            self.tr("Quan hệ với chủ hồ sơ")
            if relation is Relation.FAMILY
            else self.tr("Giấy ủy quyền đã xem")
        )
        if relation is Relation.PROXY and not self.authority.text().strip():
            self.authority.setText(self._proposed_authority(dossier))
        elif relation is Relation.FAMILY and self.authority.text() == self._proposed:
            self.authority.clear()
        self._changed()

    _proposed = ""

    def _proposed_authority(self, dossier: Dossier) -> str:
        """What was shown when the dossier was handed in, else the usual paper."""
        submission = dossier.submission
        shown = submission.document if submission is not None else ""
        self._proposed = shown or self.tr("Giấy ủy quyền bản chính")
        return self._proposed

    def _changed(self) -> None:
        lack = self.lack()
        if lack is ReceiverLack.OTHER_CARD or (lack is ReceiverLack.OTHER_DIGITS):
            self.set_error(self.lack_text())
        elif self._card is not None:
            self.set_source(self._source())
        else:
            self.set_hint(self.tr("Quét thẻ, hoặc xem thẻ và gõ 4 số cuối"))
        done = Chip(Glyph.DONE, self.tr("đủ"), Tone.OK)
        self.set_state(done if lack is None else Chip(Glyph.LATER, self.tr("còn thiếu")))
        self.changed.emit()

    def _source(self) -> str:
        if self._relation() is Relation.OWNER:
            return self.tr("Thẻ đọc {time}, đúng chủ hồ sơ").format(time=self._read_at)
        return self.tr("Thẻ đọc {time}, người nhận thay").format(time=self._read_at)

    def _set(self, field: ChoiceField, value: object) -> None:
        field.blockSignals(True)
        field.set_value(value)
        field.blockSignals(False)
