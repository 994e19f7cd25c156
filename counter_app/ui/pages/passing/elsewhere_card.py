"""The card by which one dossier goes elsewhere, or elsewhere too, with a day for that unit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.reading.day import read_day
from counter_app.services.passing.waiting import WaitingDossier
from counter_app.ui.dossier_parts.due_chips import short_agency
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.card import CardBox
from counter_app.ui.widgets.field import CheckBox, ChoiceField, Field, TextField
from counter_app.ui.widgets.key_button import KeyButton
from counter_app.ui.widgets.label import ElidingLabel

END_OF_DAY = time(17)


class ElsewhereCard(CardBox):
    """`chosen` when Enter or its button says that it stands."""

    chosen = Signal()

    def __init__(
        self,
        units: Sequence[AgencyRef],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._units = {unit.code: unit for unit in units}
        self._title = ElidingLabel("", "section")
        self.unit = ChoiceField(self.tr("Gửi tới"))
        for code, unit in self._units.items():
            self.unit.add(short_agency(unit.name), code)
        self.too = CheckBox(self.tr("Gửi thêm nơi này, cùng lúc"))
        self.day = TextField(self.tr("Nơi này xong trước ngày"), self.tr("ngày/tháng"), most=20)
        self._day_field = Field(self.tr("Nơi này xong trước ngày (nếu có)"), self.day)
        button = KeyButton(self.tr("Ghi nơi nhận"), "Enter", low=True)
        for part in (
            self._title,
            Field(self.tr("Gửi tới"), self.unit),
            self.too,
            self._day_field,
            button,
        ):
            self.body.addWidget(part)
        self.unit.entered.connect(self.chosen)
        self.day.returnPressed.connect(self.chosen)
        self.day.textEdited.connect(lambda _: self._day_field.set_wrong(""))
        button.clicked.connect(self.chosen)
        self.hide()

    def open(self, item: WaitingDossier, local_due: datetime | None) -> None:
        """Ask about this dossier, with what was chosen for it before."""
        serial = item.dossier.code.rpartition("-")[2]
        text = self.tr("{serial}, {name} gửi đi đâu?")
        self._title.setText(text.format(serial=serial, name=item.dossier.owner.name))
        self.unit.set_value(item.unit.code)
        self.too.setChecked(False)
        self.too.setEnabled(not item.beside)
        self.day.setText(formatting.day(local_due) if local_due else "")
        self._day_field.set_wrong("")
        self.show()
        self.unit.setFocus()

    def chosen_unit(self) -> AgencyRef | None:
        return self._units.get(str(self.unit.value()))

    def local_due(self) -> datetime | None:
        """The end of the typed day; None where none is typed, or while it is none."""
        now = self._now()
        day = read_day(self.day.text(), now.date()).value
        return datetime.combine(day, END_OF_DAY, now.tzinfo) if day is not None else None

    def is_day_wrong(self) -> bool:
        """Whether something is typed that is no day; then the field says so."""
        is_wrong = bool(self.day.text().strip()) and self.local_due() is None
        self._day_field.set_wrong(self.tr("chưa đúng") if is_wrong else "")
        return is_wrong
