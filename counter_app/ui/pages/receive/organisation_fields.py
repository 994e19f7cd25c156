"""The fields of an organisation that owns a dossier: tax code, name, address."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from counter_app.domain.people.applicant import Organisation
from counter_app.domain.people.units import Units
from counter_app.domain.reading.applicants import (
    Applicant,
    OrganisationTexts,
    read_organisation,
    texts_of_organisation,
)
from counter_app.domain.reading.point import Point
from counter_app.ui.pages.receive.unit_field import UnitField
from counter_app.ui.texts import numbers
from counter_app.ui.widgets.field import Field, TextField


class OrganisationFields(QObject):
    """`edited` at every key, `left` when a field has been left, `done` when Enter goes on."""

    edited = Signal()
    left = Signal()
    done = Signal()

    def __init__(self, units: Callable[[], Units], near: str, parent: QObject) -> None:
        super().__init__(parent)
        self.tax_code = TextField(self.tr("Mã số thuế"), most=60)
        self.name = TextField(self.tr("Tên tổ chức"), most=20_000)
        self.phone = TextField(self.tr("Điện thoại tổ chức"), most=60)
        self.line = TextField(self.tr("Địa chỉ trụ sở"), most=300)
        self.unit = UnitField(self.tr("Xã, phường, tỉnh của trụ sở"), units, near)
        self.fields = {
            "tax_code": Field(self.tr("Mã số thuế"), self.tax_code),
            "name": Field(self.tr("Tên tổ chức"), self.name),
            "phone": Field(self.tr("Điện thoại"), self.phone),
            "line": Field(self.tr("Địa chỉ trụ sở"), self.line),
            "unit": Field(self.tr("Xã, phường, tỉnh"), self.unit),
        }
        for line in self.lines().values():
            line.textEdited.connect(lambda _: self.edited.emit())
            if isinstance(line, TextField):
                line.focus_left.connect(self._leave)
            entered = line.entered if isinstance(line, UnitField) else line.returnPressed
            entered.connect(self.done)
        self.unit.chosen.connect(lambda _: self._unit_chosen())

    def read(self) -> Applicant[Organisation]:
        texts = OrganisationTexts(**{name: line.text() for name, line in self.lines().items()})
        return read_organisation(texts, self.unit.units())

    def lines(self) -> dict[str, QLineEdit]:
        return {
            "tax_code": self.tax_code,
            "name": self.name,
            "phone": self.phone,
            "line": self.line,
            "unit": self.unit,
        }

    def widget(self, field: str) -> QLineEdit | None:
        return self.lines().get(field)

    def show_organisation(self, owner: Organisation) -> None:
        """Emits nothing."""
        self.unit.set_choice(None)
        texts = texts_of_organisation(owner)
        for name, line in self.lines().items():
            line.setText(getattr(texts, name))
            line.setCursorPosition(0)

    def mark(self, points: Sequence[Point]) -> None:
        refused = {point.field for point in self.read().refused}
        wrong = {point.field for point in points}
        for name, field in self.fields.items():
            what = self.tr("chưa đúng") if name in refused else self.tr("xem lại")
            field.set_wrong(what if name in wrong else "")

    def _leave(self) -> None:
        read = self.read()
        is_open = any(point.field == "phone" for point in read.points)
        if read.who.phone and not is_open:
            self.phone.setText(numbers.phone(read.who.phone))
        self.left.emit()

    def _unit_chosen(self) -> None:
        self.edited.emit()
        self.done.emit()
