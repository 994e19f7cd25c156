"""Below the parcels: what the carrier says of the current one, or what is to be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.life.facts import ParcelState
from counter_app.services.results.waiting_results import ParcelStep
from counter_app.ui.pages.results.waiting.rows import WaitingLine
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.radio import RadioList


class ParcelPanel(SectionCard):
    """In sight for a parcel that is with the carrier. `changed` when the officer chose a state."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_hint(self.tr("Tab: chọn điều bưu điện báo"))
        self.state_of = RadioList(self.tr("Bưu điện báo"), across=True)
        self.state_of.add(ParcelState.DELIVERED, self.tr("Đã phát, công dân đã nhận"))
        self.state_of.add(ParcelState.FAILED, self.tr("Phát chưa được"))
        self.state_of.add(ParcelState.BACK, self.tr("Trả về quầy"))
        self.state_of.changed.connect(lambda _: self.changed.emit())
        self.body.addWidget(self.state_of)
        self._key = ""
        self._is_out = False

    def show_line(self, line: WaitingLine | None) -> None:
        """Another parcel: nothing is chosen of it."""
        is_out = line is not None and line.row.step in {ParcelStep.FAILED, ParcelStep.ON_THE_WAY}
        self._is_out = is_out
        self.setVisible(is_out)
        if line is None or not is_out:
            self._key = ""
            self.state_of.set_value(None)
            return
        if line.key != self._key:
            self._key = line.key
            self.state_of.set_value(None)
        at = formatting.day_month(line.row.at) if line.row.at else ""
        text = self.tr("Túi {parcel}, giao bưu tá {day}")
        if line.row.step is ParcelStep.FAILED:
            text = self.tr("Túi {parcel}, phát chưa được {day}")
        self.set_title(text.format(parcel=line.row.parcel, day=at))

    def chosen(self) -> ParcelState | None:
        value = self.state_of.value()
        return value if isinstance(value, ParcelState) and self._is_out else None
