"""The fields of one person on Tiếp nhận: typed as people say it, read by the readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from counter_app.domain.people import identity
from counter_app.domain.people.applicant import Person, Sex
from counter_app.domain.people.units import Units
from counter_app.domain.reading.applicants import (
    Applicant,
    PersonTexts,
    read_person,
    texts_of,
)
from counter_app.domain.reading.number import read_identity_number, read_phone
from counter_app.domain.reading.point import Point
from counter_app.services.intake.known_person import By, SeenPerson
from counter_app.ui.pages.receive.seen_field import SeenField
from counter_app.ui.pages.receive.unit_field import UnitField
from counter_app.ui.texts import numbers
from counter_app.ui.widgets.field import ChoiceField, Field, TextField

MOST_NAME = 20_000


class PersonFields(QObject):
    """`edited` at every key, `left` when a field has been left, `done` with the field's name when
    Enter goes on; `wanted` and `taken` as of `SeenField`.
    """

    edited = Signal()
    left = Signal()
    done = Signal(str)
    wanted = Signal(object, str)  # By, text
    taken = Signal(object)  # Seen

    def __init__(
        self, units: Callable[[], Units], near: str, today: Callable[[], date], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._read: tuple[PersonTexts, date, Applicant[Person]] | None = None
        self.number = SeenField(self.tr("Số định danh"), By.NUMBER, _is_whole_number, 60)
        self.name = SeenField(self.tr("Họ và tên"), By.NAME, _is_whole_name, MOST_NAME)
        self.birth = TextField(self.tr("Ngày sinh"), self.tr("ngày/tháng/năm"), most=60)
        self.sex = ChoiceField(self.tr("Giới tính"))
        self.sex.add("", Sex.UNKNOWN)
        self.sex.add(self.tr("Nam"), Sex.MALE)
        self.sex.add(self.tr("Nữ"), Sex.FEMALE)
        self.phone = SeenField(self.tr("Điện thoại"), By.PHONE, _is_whole_phone, 60)
        self.line = TextField(self.tr("Thôn, tổ, số nhà"), most=300)
        self.unit = UnitField(self.tr("Xã, phường, tỉnh"), units, near)
        self.fields = {
            "number": Field(self.tr("Số định danh"), self.number),
            "name": Field(self.tr("Họ và tên"), self.name),
            "birth": Field(self.tr("Sinh"), self.birth),
            "sex": Field(self.tr("Giới tính"), self.sex),
            "phone": Field(self.tr("Điện thoại"), self.phone),
            "line": Field(self.tr("Thôn, tổ, số nhà"), self.line),
            "unit": Field(self.tr("Xã, phường, tỉnh"), self.unit),
        }
        self._connect()

    def read(self) -> Applicant[Person]:
        """What the fields say, by the one way in which persons are read."""
        texts, today = self.texts(), self._today()
        if self._read is None or self._read[:2] != (texts, today):
            self._read = (texts, today, read_person(texts, today, self.unit.units()))
        return self._read[2]

    def texts(self) -> PersonTexts:
        sex = self.sex.value()
        return PersonTexts(
            **{name: line.text() for name, line in self.lines().items()},
            sex=sex.value if isinstance(sex, Sex) else "",
        )

    def lines(self) -> dict[str, QLineEdit]:
        """All that is typed, by the names of the texts."""
        return {
            "number": self.number,
            "name": self.name,
            "birth": self.birth,
            "phone": self.phone,
            "line": self.line,
            "unit": self.unit,
        }

    def is_empty(self) -> bool:
        return not any(line.text().strip() for line in self.lines().values())

    def show_person(self, person: Person) -> None:
        """Emits nothing."""
        self.show_texts(texts_of(person))

    def show_texts(self, texts: PersonTexts) -> None:
        """As `texts` gave them; emits nothing."""
        self.unit.set_choice(None)
        for name, line in self.lines().items():
            line.setText(getattr(texts, name))
            line.setCursorPosition(0)
        self.sex.set_value(Sex(texts.sex))

    def offer(self, by: By, text: str, found: Sequence[SeenPerson]) -> None:
        fields = {By.NUMBER: self.number, By.NAME: self.name, By.PHONE: self.phone}
        fields[by].offer(text, found)

    def widget(self, field: str) -> QLineEdit | ChoiceField | None:
        return self.sex if field == "sex" else self.lines().get(field)

    def settle(self) -> None:
        """Say back what was understood, where nothing is in doubt about it."""
        read = self.read()
        open_fields = {point.field for point in read.points}
        person = read.who
        shown = {
            "number": identity.group_digits(person.identity_number),
            "birth": str(person.birth) if person.birth else "",
            "phone": numbers.phone(person.phone),
            "unit": read.place.name,
        }
        for name, text in shown.items():
            line = self.lines()[name]
            if text and name not in open_fields and line.text() != text:
                line.setText(text)
        if read.place.line and read.place.unit:
            self.line.setText(person.address.line)

    def mark(self, points: Sequence[Point]) -> None:
        """Red where something is to be looked at; the label of the birth says how much is known."""
        birth = self.read().who.birth
        label = self.tr("Sinh")
        if birth is not None and not birth.day:
            label = self.tr("Sinh (tháng, năm)") if birth.month else self.tr("Sinh (năm)")
        self.fields["birth"].set_label(label)
        refused = {point.field for point in self.read().refused}
        wrong = {point.field: point for point in reversed(points)}
        for name, field in self.fields.items():
            point = wrong.get(name)
            field.set_wrong(self._in_short(point, is_refused=name in refused) if point else "")

    def _in_short(self, point: Point, *, is_refused: bool) -> str:
        if point.field == "birth" and point.about and not is_refused:
            return self.tr("{year}?").format(year=point.about)
        return self.tr("chưa đúng") if is_refused else self.tr("xem lại")

    def _connect(self) -> None:
        for name, line in self.lines().items():
            line.textEdited.connect(lambda _: self.edited.emit())
            line.editingFinished.connect(self.settle)
            if isinstance(line, TextField):
                line.focus_left.connect(self._leave)
            entered = line.entered if isinstance(line, SeenField | UnitField) else None
            (entered or line.returnPressed).connect(lambda name=name: self.done.emit(name))
        for seen in (self.number, self.name, self.phone):
            seen.wanted.connect(self._want)
            seen.taken.connect(self.taken)
        self.unit.chosen.connect(lambda _: self._unit_chosen())
        self.sex.activated.connect(lambda _: self.edited.emit())
        self.sex.entered.connect(lambda: self.done.emit("sex"))

    def _leave(self) -> None:
        self.settle()
        self.left.emit()

    def _unit_chosen(self) -> None:
        self.edited.emit()
        self.done.emit("unit")

    def _want(self, by: By, text: str) -> None:
        """Nobody is offered over somebody who stands here."""
        others = {By.NUMBER: (self.name,), By.NAME: (self.number,)}
        besides = others.get(by, (self.number, self.name))
        if not any(field.text().strip() for field in besides):
            self.wanted.emit(by, text)


def _is_whole_number(text: str) -> bool:
    read = read_identity_number(text)
    return not (read.doubts or read.refused)


def _is_whole_name(text: str) -> bool:
    """A name of one word is none yet."""
    return len(text.split()) > 1


def _is_whole_phone(text: str) -> bool:
    read = read_phone(text)
    return not (read.doubts or read.refused)
