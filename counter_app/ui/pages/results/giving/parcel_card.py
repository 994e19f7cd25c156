"""1. Gửi bưu chính: the bag that this result goes in, and where to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.dossier import Dossier
from counter_app.ui.dossier_parts.facts import address_text
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.field import Field, FormGrid, TextField


class ParcelCard(SectionCard):
    """`changed` after each change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("1. Gửi bưu chính"), parent)
        self.parcel = TextField(self.tr("Số bưu gửi"), self.tr("quét mã trên túi"), most=60)
        self.address = TextField(self.tr("Gửi đến"), most=300)
        grid = FormGrid()
        grid.place(
            (Field(self.tr("Số bưu gửi"), self.parcel), 4),
            (Field(self.tr("Gửi đến"), self.address), 8),
        )
        self.body.addLayout(grid)
        self.parcel.textEdited.connect(lambda _: self.changed.emit())
        self.address.textEdited.connect(lambda _: self.changed.emit())

    def show_dossier(self, dossier: Dossier) -> None:
        self.parcel.clear()
        self.address.setText(dossier.delivery.address or address_text(dossier.owner.address))
        self.address.setCursorPosition(0)
        text = self.tr("Bưu tá thu hộ {money}").format(money=formatting.money(dossier.fees_due))
        self.set_hint(text if dossier.fees_due else self.tr("Không thu hộ"))

    def is_complete(self) -> bool:
        return bool(self.parcel.text().strip() and self.address.text().strip())
