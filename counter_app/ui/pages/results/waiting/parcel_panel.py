"""Below the parcels: what the carrier says of the current one, or what the citizen says of one that
came back.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.life.facts import ParcelState
from counter_app.domain.life.parcels import Called
from counter_app.domain.life.waiting_result import ResultStep
from counter_app.ui.pages.results.waiting.rows import WaitingLine
from counter_app.ui.texts import formatting, numbers
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.label import Label
from counter_app.ui.widgets.radio import RadioList


class ParcelPanel(SectionCard):
    """In sight for a parcel that is with the carrier or came back. `changed` when the officer chose
    what became of it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_hint(self.tr("Tab: chọn cách làm"))
        self.who = Label("", "hint")
        self.state_of = RadioList(self.tr("Bưu điện báo"), across=True)
        self.state_of.add(ParcelState.DELIVERED, self.tr("Đã phát, công dân đã nhận"))
        self.state_of.add(ParcelState.FAILED, self.tr("Phát chưa được"))
        self.state_of.add(ParcelState.BACK, self.tr("Trả về quầy"))
        self.call = RadioList(self.tr("Gọi công dân"), across=True)
        self.call.add(Called.SEND_AGAIN, self.tr("Đã gọi, gửi lại"))
        self.call.add(Called.COLLECTS, self.tr("Đã gọi, sẽ đến quầy lấy"))
        self.call.add(Called.NOT_REACHED, self.tr("Chưa gọi được"))
        self.body.addWidget(self.who)
        for choices in (self.state_of, self.call):
            choices.changed.connect(lambda _: self.changed.emit())
            self.body.addWidget(choices)
        self._key = ""
        self._step: ResultStep | None = None

    def show_line(self, line: WaitingLine | None) -> None:
        """Another parcel: nothing is chosen of it."""
        step = line.row.step if line is not None else None
        key = f"{line.key} {step}" if line is not None else ""
        if key != self._key:
            self._key = key
            self.state_of.set_value(None)
            self.call.set_value(None)
        self._step = step
        is_back = step is ResultStep.BACK
        is_out = line is not None and line.is_with_the_carrier
        self.setVisible(is_out or is_back)
        self.state_of.setVisible(is_out)
        self.call.setVisible(is_back)
        if line is not None and (is_out or is_back):
            self._describe(line)

    def _describe(self, line: WaitingLine) -> None:
        row, owner = line.row, line.row.dossier.owner
        at = formatting.day_month(row.at) if row.at else ""
        text = {
            ResultStep.BACK: self.tr("Túi {parcel}, bưu điện trả về {day}"),
            ResultStep.FAILED: self.tr("Túi {parcel}, phát chưa được {day}"),
        }.get(row.step, self.tr("Túi {parcel}, giao bưu tá {day}"))
        self.set_title(text.format(parcel=row.parcel, day=at))
        parts = [owner.name, numbers.phone(owner.phone), self._said(row.called)]
        self.who.setText(" · ".join(part for part in parts if part))

    def _said(self, called: Called | None) -> str:
        return {
            Called.SEND_AGAIN: self.tr("đã gọi, gửi lại: quét túi mới"),
            Called.NOT_REACHED: self.tr("lần trước chưa gọi được"),
        }.get(called or Called.COLLECTS, "")

    def chosen(self) -> ParcelState | None:
        value = self.state_of.value()
        is_out = self._step in {ResultStep.FAILED, ResultStep.ON_THE_WAY}
        return value if is_out and isinstance(value, ParcelState) else None

    def agreed(self) -> Called | None:
        """What the citizen said on the telephone, of a parcel that came back."""
        value = self.call.value()
        return value if self._step is ResultStep.BACK and isinstance(value, Called) else None
