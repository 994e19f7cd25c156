"""Section 2 of Tiếp nhận: whose dossier it is, and who hands it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.people.applicant import CardReading, Owner, Person, Submission
from counter_app.domain.people.units import Units
from counter_app.domain.reading.applicants import PersonTexts, texts_of
from counter_app.services.intake.known_person import By, SeenPerson
from counter_app.ui.pages.receive.applicant_grid import ApplicantGrid
from counter_app.ui.pages.receive.applicant_parts import ApplicantParts, For
from counter_app.ui.texts import formatting
from counter_app.ui.texts.problems import point_sentence
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.chip import Chip, Tone
from counter_app.ui.widgets.field import Field


class ApplicantCard(SectionCard):
    """`changed` at every edit, `done` when Enter goes on, `identified` with a number typed;
    `wanted` asks who came before, `offer` answers; `filled` when one of them was taken.
    """

    changed = Signal()
    done = Signal()
    identified = Signal(str)
    wanted = Signal(str, object, str)  # part of the form, By, text
    filled = Signal()

    def __init__(
        self,
        units: Callable[[], Units],
        near: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._units = units
        self._card: CardReading | None = None
        self._printed = ""
        self._check_name = False
        self._without_phone = False
        self._before: tuple[PersonTexts, str] | None = None
        self.set_title(self.tr("2. Người nộp"))
        self.parts = ApplicantParts(units, near, today, self)
        person = self.parts.person
        self.number, self.name, self.birth = person.number, person.name, person.birth
        self.sex, self.phone, self.line, self.unit = (
            person.sex,
            person.phone,
            person.line,
            person.unit,
        )
        self.fields = person.fields
        self._grid = ApplicantGrid(
            self.parts,
            Field(self.tr("Nộp cho"), self.parts.whose),
            Field(self.tr("Nộp với tư cách"), self.parts.relation),
            Field(self.tr("Văn bản ủy quyền số"), self.parts.document),
        )
        self.body.addLayout(self._grid)
        self._grid.belong_to(self)
        self._grid.arrange()
        self._connect()

    def person(self) -> Person:
        """The person at the desk, with what was read from the card."""
        person = self.parts.person.read().who
        address = msgspec.structs.replace(person.address, printed=self._printed)
        return msgspec.structs.replace(person, address=address, card=self._card)

    def owner_and_submission(self) -> tuple[Owner, Submission | None]:
        """Who owns the dossier and, if another hands it in, who that is by what right."""
        return self.parts.owner_and_submission(self.person())

    def postal_address(self) -> str:
        """Where the owner lives, else who stands here, as an address for the post."""
        owner, submission = self.owner_and_submission()
        places = [owner.address, *([submission.person.address] if submission else [])]
        lines = (", ".join(part for part in (at.line, at.unit_name) if part) for at in places)
        return next((line for line in lines if line), "")

    def set_all(self, owner: Owner, submission: Submission | None) -> None:
        """Show a draft, or an empty form; emits nothing."""
        self._check_name = self._without_phone = False
        self._before = None
        person = self.parts.show(owner, submission)
        self._card, self._printed = person.card, person.address.printed
        self._grid.arrange()
        self.set_hint("")
        self.refresh()

    def follow_choices(self) -> None:
        """For whom it is handed in was set from a draft; emits nothing."""
        self._grid.arrange()
        self.refresh()

    def fill_from_card(self, person: Person, doubts: tuple[str, ...], at: datetime) -> None:
        """The person of a read card; a doubtful name is marked until Enter confirms it."""
        self._before = None
        self._card, self._printed = person.card, person.address.printed
        self.parts.confirmed_name = ""
        self.parts.person.show_person(self._placed(person))
        self._check_name = any(doubt.startswith("name") for doubt in doubts)
        self.set_source(
            self.tr("Đọc từ thẻ {time}. Địa chỉ trên thẻ: {address}").format(
                time=formatting.clock(at), address=person.address.printed
            )
        )
        self.refresh()

    def recall(self, known: Person) -> None:
        """Phone and address of an earlier dossier, where this form still lacks them."""
        texts, lines = texts_of(known), self.parts.person.lines()
        for name in ("phone", "line", "unit"):
            if not lines[name].text().strip():
                lines[name].setText(getattr(texts, name))
        self.parts.person.settle()
        self.refresh()

    def offer(self, part: str, by: By, text: str, found: tuple[SeenPerson, ...]) -> None:
        """People who came before, below the field that asked."""
        asked = self.parts.owner if part == "owner" else self.parts.person
        asked.offer(by, text, found)

    def fill_from_seen(self, seen: SeenPerson) -> None:
        """Somebody who came before; `take_back` undoes it."""
        person = self.parts.person
        self._before = person.texts(), self._printed
        self._card, self._printed = None, seen.person.address.printed
        person.show_person(seen.person)
        person.settle()
        now = person.texts()
        count = sum(bool(getattr(now, field.name)) for field in fields(PersonTexts))
        text = self.tr(
            "Đã đến {visits} lần, gần nhất {day}. Lấy lại {count} mục từ hồ sơ cũ, Ctrl+Z bỏ"
        )
        day = formatting.day(seen.last)
        self.set_source(text.format(visits=seen.visits, day=day, count=count))
        self.refresh()
        self.filled.emit()

    def take_back(self) -> bool:
        """What stood here before somebody was filled in; False where nobody was."""
        if self._before is None:
            return False
        (texts, self._printed), self._before = self._before, None
        self.parts.person.show_texts(texts)
        self.set_source("")
        self.refresh()
        self.name.setFocus()
        self.changed.emit()
        return True

    @property
    def has_card(self) -> bool:
        """Whether the person was read from a citizen card."""
        return self._card is not None

    @property
    def is_empty(self) -> bool:
        """Whether nobody stands here yet."""
        return not self.number.text().strip() and not self.name.text().strip()

    @property
    def name_needs_look(self) -> bool:
        """Whether F9 must wait until the officer has compared the name with the card."""
        return self._check_name

    def first_missing(self) -> QWidget | None:
        """The first field that Enter should go to; None where nothing is missing."""
        parts = self.parts
        if refused := parts.refused():
            return parts.widget(refused[0].field)
        if parts.other is not None and not parts.other.name.text().strip():
            return parts.other.name
        if parts.lacks_relation:
            return parts.relation
        if self._check_name or not self.name.text().strip():
            return self.name
        if not self.phone.text().strip() and not self._without_phone:
            return self.phone
        return None

    def refresh(self) -> None:
        """Mark what looks wrong: what was refused bars F9, a doubt is asked about there."""
        refused, doubts = self.parts.refused(), self.parts.doubts()
        self.parts.mark()
        if self._check_name:
            self.fields["name"].set_wrong(self.tr("kiểm tra dấu"))
            self.set_error(self.tr("So họ tên với thẻ, sửa dấu nếu cần rồi bấm Enter"))
        elif refused or doubts:
            self.set_error(point_sentence((*refused, *doubts)[0]))
        elif self.message.property("role") == "error":
            self.set_error("")
        if refused or doubts or self._check_name:
            sentence = self.tr("chưa đủ") if refused else self.tr("xem lại")
            self.set_state(Chip(Glyph.OVERDUE, sentence, Tone.DANGER_TEXT))
            return
        owner, _ = self.owner_and_submission()
        filled = owner.name and self.name.text().strip() and not self.parts.missing()
        self.set_state(
            Chip(Glyph.DONE, self.tr("đủ"), Tone.OK)
            if filled
            else Chip(Glyph.LATER, self.tr("chưa đủ"))
        )

    def _placed(self, person: Person) -> Person:
        """Today's commune for the address on the card, where there is no doubt which."""
        printed = person.address.printed
        appended = self._units().from_printed(printed) if printed else None
        if appended is None:
            return person
        name = appended.unit.full_name if appended.unit else person.address.unit_name
        address = msgspec.structs.replace(person.address, line=appended.line, unit_name=name)
        return msgspec.structs.replace(person, address=address)

    def _connect(self) -> None:
        parts = self.parts
        for part in (parts.person, parts.owner, parts.organisation):
            part.edited.connect(self.changed)
            part.left.connect(self.refresh)
        parts.person.done.connect(self._person_done)
        parts.owner.done.connect(self._owner_done)
        parts.organisation.done.connect(self._go_on)
        parts.person.wanted.connect(lambda by, text: self.wanted.emit("person", by, text))
        parts.owner.wanted.connect(lambda by, text: self.wanted.emit("owner", by, text))
        parts.person.taken.connect(self.fill_from_seen)
        parts.owner.taken.connect(self._owner_taken)
        parts.document.textEdited.connect(lambda _: self.changed.emit())
        parts.document.returnPressed.connect(self._go_on)
        parts.whose.activated.connect(lambda _: self._whose_chosen())
        parts.relation.activated.connect(lambda _: self._relation_chosen())
        parts.whose.entered.connect(self._to_owner)
        parts.relation.entered.connect(self._go_on)

    def _go_on(self) -> None:
        self.refresh()
        self.done.emit()

    def _person_done(self, field: str) -> None:
        self.parts.person.settle()
        if field == "number":
            number = self.parts.person.read().who.identity_number
            if number:
                self.identified.emit(number)
        elif field == "name":
            if self._check_name:
                self.parts.confirmed_name = self.name.text()
            self._check_name = False
            self.changed.emit()
        elif field == "phone":
            self._without_phone = not self.phone.text().strip()
        self._go_on()

    def _owner_done(self, _field: str) -> None:
        self.parts.owner.settle()
        self._go_on()

    def _owner_taken(self, seen: SeenPerson) -> None:
        self.parts.owner.show_person(seen.person)
        self.changed.emit()
        self._go_on()

    def _whose_chosen(self) -> None:
        """The focus stays: ↓ goes on to the next kind, Enter to its fields."""
        self._grid.arrange()
        self.changed.emit()
        self.refresh()

    def _to_owner(self) -> None:
        whose = self.parts.whose_value()
        if whose is For.SELF:
            self._go_on()
        elif whose is For.OTHER:
            self.parts.owner.number.setFocus()
        else:
            self.parts.organisation.tax_code.setFocus()

    def _relation_chosen(self) -> None:
        self.changed.emit()
        self.refresh()
