"""Section 2 of Tiếp nhận: who hands the dossier in, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain import identity
from counter_app.domain.applicant import (
    Address,
    Authority,
    CardReading,
    Organisation,
    Owner,
    Person,
    Sex,
    Submission,
)
from counter_app.domain.clean_text import TextTooLongError, clean_text
from counter_app.domain.units import Unit, Units
from counter_app.ui import spoken
from counter_app.ui.glyphs import Glyph
from counter_app.ui.receive.doubts import sentence
from counter_app.ui.receive.owner_row import OwnerRow
from counter_app.ui.spoken import read_birth_date
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.field import Choice, Field, FormGrid, TextField
from counter_app.ui.widgets.suggestions import Suggestion
from counter_app.ui.widgets.typeahead import Typeahead


class ApplicantCard(SectionCard):
    """`changed` at every edit, `done` when Enter goes on, `identified` with a number typed."""

    changed = Signal()
    done = Signal()
    identified = Signal(str)

    def __init__(
        self, units: Callable[[], Units], province: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._units = units
        self._province = province
        self._card: CardReading | None = None
        self._printed = ""
        self._unit: Unit | None = None
        self._check_name = False
        self._without_phone = False
        self.set_title(self.tr("2. Người nộp"))
        self.number = TextField(self.tr("Số định danh"), most=40)
        self.name = TextField(self.tr("Họ và tên"), most=20_000)
        self.birth = TextField(self.tr("Ngày sinh"), self.tr("ngày/tháng/năm"), most=20)
        self.sex = Choice(self.tr("Giới tính"))
        self.sex.add("", Sex.UNKNOWN)
        self.sex.add(self.tr("Nam"), Sex.MALE)
        self.sex.add(self.tr("Nữ"), Sex.FEMALE)
        self.phone = TextField(self.tr("Điện thoại"), most=40)
        self.line = TextField(self.tr("Thôn, tổ, số nhà"), most=300)
        self.unit = Typeahead(self.tr("Xã, phường, tỉnh"), self._suggest_units, list_width=320)
        self.proxy = Choice(self.tr("Nộp thay"))
        self._add_authorities()
        self.owner_row = OwnerRow()
        self.fields = {
            "number": Field(self.tr("Số định danh"), self.number),
            "name": Field(self.tr("Họ và tên"), self.name),
            "birth": Field(self.tr("Ngày sinh"), self.birth),
            "sex": Field(self.tr("Giới tính"), self.sex),
            "phone": Field(self.tr("Điện thoại"), self.phone),
            "line": Field(self.tr("Thôn, tổ, số nhà"), self.line),
            "unit": Field(self.tr("Xã, phường, tỉnh"), self.unit),
            "proxy": Field(self.tr("Nộp thay"), self.proxy),
        }
        grid = FormGrid()
        field = self.fields
        grid.place((field["number"], 3), (field["name"], 4), (field["birth"], 3), (field["sex"], 2))
        grid.place((field["phone"], 3), (field["line"], 3), (field["unit"], 4), (field["proxy"], 2))
        self.body.addLayout(grid)
        self.body.addWidget(self.owner_row)
        self.owner_row.hide()
        self._connect()

    def person(self) -> Person:
        """The person of the fields. Raises TextTooLongError."""
        number = identity.bare_number(self.number.text())
        sex = self.sex.value()
        return Person(
            name=clean_text(self.name.text()),
            identity_number=number,
            identity_kind=identity.identity_kind(number),
            birth_date=read_birth_date(self.birth.text()),
            sex=sex if isinstance(sex, Sex) else Sex.UNKNOWN,
            phone=identity.normalise_phone(self.phone.text()),
            address=Address(
                line=clean_text(self.line.text()),
                unit=self._unit.code if self._unit else "",
                unit_name=self._unit.full_name if self._unit else clean_text(self.unit.text()),
                printed=self._printed,
            ),
            card=self._card,
        )

    def owner_and_submission(self) -> tuple[Owner, Submission | None]:
        """Who owns the dossier and, if another hands it in, who that is by what right."""
        person = self.person()
        authority = self.proxy.value()
        if not isinstance(authority, Authority):
            return person, None
        submission = Submission(
            person=person, authority=authority, document=self.owner_row.document()
        )
        return self.owner_row.owner(), submission

    def set_all(self, owner: Owner, submission: Submission | None) -> None:
        """Show a draft, or an empty form; emits nothing."""
        person = submission.person if submission else owner
        self._card = None
        self._check_name = self._without_phone = False
        if isinstance(person, Organisation):
            person = Person(name=person.name, phone=person.phone, address=person.address)
        self._show_person(person)
        self._card = person.card
        self.proxy.set_value(submission.authority if submission else "")
        self.owner_row.setVisible(submission is not None)
        self.owner_row.set_owner(
            owner if submission else Person(name=""), submission.document if submission else ""
        )
        self.set_error("")
        self.set_hint("")
        self.refresh()

    def fill_from_card(self, person: Person, doubts: tuple[str, ...], at: datetime) -> None:
        """The person of a read card; a doubtful name is marked until Enter confirms it."""
        self._card = person.card
        self._show_person(person)
        self._place(person.address.printed)
        self._check_name = any(doubt.startswith("name") for doubt in doubts)
        self.set_source(
            self.tr("Đọc từ thẻ {time}. Địa chỉ trên thẻ: {address}").format(
                time=spoken.clock(at), address=person.address.printed
            )
        )
        self.refresh()

    def recall(self, known: Person) -> None:
        """Phone and address of an earlier dossier, where this form still lacks them."""
        if not self.phone.text():
            self.phone.setText(known.phone)
        if not self.line.text():
            self.line.setText(known.address.line)
        if self._unit is None and known.address.unit:
            self._set_unit(self._units().by_code(known.address.unit))
        if not self.name.text().strip():
            self._show_person(known)
        self.refresh()

    @property
    def has_card(self) -> bool:
        """Whether the person was read from a citizen card."""
        return self._card is not None

    @property
    def name_needs_look(self) -> bool:
        """Whether F9 must wait until the officer has compared the name with the card."""
        return self._check_name

    def first_missing(self) -> QWidget | None:
        """The first field that Enter should go to; None where nothing is missing."""
        if self._check_name or not self.name.text().strip():
            return self.name
        if not self.phone.text().strip() and not self._without_phone:
            return self.phone
        if self.owner_row.isVisibleTo(self) and not self.owner_row.name.text().strip():
            return self.owner_row.name
        return None

    def refresh(self) -> None:
        """Mark what looks wrong; warn, never block."""
        troubles = self._troubles()
        wrong = {place for place, _ in troubles}
        for place, field in self.fields.items():
            field.set_wrong(self.tr("xem lại") if place in wrong else "")
        if self._check_name:
            self.fields["name"].set_wrong(self.tr("kiểm tra dấu"))
            self.set_error(self.tr("So họ tên với thẻ, sửa dấu nếu cần rồi bấm Enter"))
        elif troubles:
            self.set_error(troubles[0][1])
        elif self.message.property("role") == "error":
            self.set_error("")
        filled = bool(self.name.text().strip()) and not self._check_name
        self.set_state(
            Chip(Glyph.DONE, self.tr("đủ"), Tone.OK)
            if filled
            else Chip(Glyph.LATER, self.tr("chưa đủ"))
        )

    def _troubles(self) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        number = identity.bare_number(self.number.text())
        birth = read_birth_date(self.birth.text())
        sex = self.sex.value()
        if self.birth.text().strip() and birth is None:
            found.append(("birth", self.tr("Ngày sinh cần dạng 14/03/1994")))
        if number:
            doubts = identity.check_identity(
                number, birth, sex if isinstance(sex, Sex) else Sex.UNKNOWN
            )
            found += [("number", sentence(doubt)) for doubt in doubts]
        if self.phone.text().strip():
            doubts = identity.check_phone(self.phone.text())
            found += [("phone", sentence(doubt)) for doubt in doubts]
        try:
            clean_text(self.name.text())
        except TextTooLongError:
            found.append(("name", self.tr("Họ và tên quá dài. Viết gọn lại")))
        return found

    def _connect(self) -> None:
        for field in (self.number, self.name, self.birth, self.phone, self.line):
            field.textEdited.connect(self._edited)
            field.focus_left.connect(self.refresh)
        for field in (self.birth, self.line):
            field.returnPressed.connect(self._go_on)
        self.phone.returnPressed.connect(self._phone_entered)
        self.number.returnPressed.connect(self._number_entered)
        self.name.returnPressed.connect(self._name_entered)
        self.unit.chosen.connect(self._unit_chosen)
        self.unit.altered.connect(self._unit_altered)
        self.unit.entered.connect(self._go_on)
        self.sex.activated.connect(lambda _: self._edited())
        self.sex.entered.connect(self._go_on)
        self.proxy.entered.connect(self._go_on)
        self.proxy.activated.connect(self._proxy_chosen)
        self.owner_row.changed.connect(self.changed)
        self.owner_row.done.connect(self._go_on)

    def _add_authorities(self) -> None:
        self.proxy.add(self.tr("Không"), "")
        self.proxy.add(self.tr("Ủy quyền"), Authority.AUTHORISED)
        self.proxy.add(self.tr("Người thân"), Authority.RELATIVE)
        self.proxy.add(self.tr("Đại diện"), Authority.REPRESENTATIVE)
        self.proxy.add(self.tr("Bưu chính"), Authority.POSTAL)

    def _edited(self, _text: str = "") -> None:
        self.changed.emit()

    def _go_on(self) -> None:
        self.refresh()
        self.done.emit()

    def _number_entered(self) -> None:
        number = identity.bare_number(self.number.text())
        self.number.setText(identity.group_digits(number) if number else "")
        if number:
            self.identified.emit(number)
        self._go_on()

    def _phone_entered(self) -> None:
        """Enter on the empty field: the citizen has no phone."""
        self._without_phone = not self.phone.text().strip()
        self._go_on()

    def _name_entered(self) -> None:
        self._check_name = False
        self.changed.emit()
        self._go_on()

    def _proxy_chosen(self, _at: int) -> None:
        self.owner_row.setVisible(isinstance(self.proxy.value(), Authority))
        self.changed.emit()
        if self.owner_row.isVisibleTo(self):
            self.owner_row.name.setFocus()

    def _show_person(self, person: Person) -> None:
        self.number.setText(identity.group_digits(person.identity_number))
        self.name.setText(person.name)
        self.name.setCursorPosition(0)
        self.birth.setText(spoken.day(person.birth_date) if person.birth_date else "")
        self.sex.set_value(person.sex)
        self.phone.setText(person.phone)
        self.line.setText(person.address.line)
        self._printed = person.address.printed
        self._set_unit(self._units().by_code(person.address.unit) if person.address.unit else None)
        if self._unit is None:
            self.unit.setText(person.address.unit_name)

    def _place(self, printed: str) -> None:
        """Today's commune for the address on the card, where there is no doubt which."""
        placed = self._units().from_printed(printed) if printed else None
        if placed is None:
            return
        self.line.setText(placed.line)
        self.line.setCursorPosition(0)
        if placed.unit is not None:
            self._set_unit(placed.unit)

    def _suggest_units(self, text: str) -> list[Suggestion]:
        found = self._units().match(text, near=self._province)
        return [Suggestion(unit.code, unit.full_name) for unit in found]

    def _unit_chosen(self, suggestion: Suggestion) -> None:
        self._unit = self._units().by_code(suggestion.key)
        self.changed.emit()
        self._go_on()

    def _unit_altered(self, _text: str) -> None:
        self._unit = None
        self.changed.emit()

    def _set_unit(self, unit: Unit | None) -> None:
        self._unit = unit
        self.unit.set_choice(Suggestion(unit.code, unit.full_name) if unit else None)
