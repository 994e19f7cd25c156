"""A person or an organisation from the texts of a form, a row, or what was filed online."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from counter_app.domain.people.applicant import Address, Organisation, Owner, Person, birth_fields
from counter_app.domain.people.identity import group_digits, identity_kind
from counter_app.domain.people.units import Units
from counter_app.domain.reading.birth import read_birth
from counter_app.domain.reading.line import read_line
from counter_app.domain.reading.name import read_organisation_name, read_person_name
from counter_app.domain.reading.number import read_identity_number, read_phone, read_tax_code
from counter_app.domain.reading.point import Point, doubts_of, refusal_of
from counter_app.domain.reading.reading import Reading
from counter_app.domain.reading.unit import UnitPlace, read_unit
from counter_app.domain.reading.words import read_sex

Who = TypeVar("Who", Person, Organisation)


@dataclass(frozen=True, slots=True)
class PersonTexts:
    """As typed, by the names of the fields; `sex` is a word or the stored value."""

    name: str = ""
    number: str = ""
    birth: str = ""
    sex: str = ""
    phone: str = ""
    line: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationTexts:
    tax_code: str = ""
    name: str = ""
    phone: str = ""
    line: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Applicant(Generic[Who]):
    """`who` as far as the texts could be read, in the order of the fields `doubts` and `refused`;
    `place` is what the commune was read as.
    """

    who: Who
    doubts: tuple[Point, ...]
    refused: tuple[Point, ...]
    place: UnitPlace

    @property
    def points(self) -> tuple[Point, ...]:
        return (*self.refused, *self.doubts)


def read_person(texts: PersonTexts, today: date, units: Units | None) -> Applicant[Person]:
    """Each text by its reader; what was refused is left out of the person. `units` may be None
    where no commune is named.
    """
    name, phone, sex = read_person_name(texts.name), read_phone(texts.phone), read_sex(texts.sex)
    birth = read_birth(texts.birth, today)
    number = read_identity_number(texts.number, birth.value, sex.value)
    address, place, line = _address(texts.line, texts.unit, units)
    result = (
        ("number", number, texts.number),
        ("name", name, texts.name),
        ("birth", birth, texts.birth),
        ("sex", sex, texts.sex),
        ("phone", phone, texts.phone),
        ("line", line, texts.line),
        ("unit", place, texts.unit),
    )
    return Applicant(
        Person(
            name=name.value,
            identity_number=number.value,
            identity_kind=identity_kind(number.value),
            **birth_fields(birth.value),
            sex=sex.value,
            phone=phone.value,
            address=address,
        ),
        *_points(result),
        place.value,
    )


def read_organisation(texts: OrganisationTexts, units: Units | None) -> Applicant[Organisation]:
    """As `read_person`."""
    tax_code, name = read_tax_code(texts.tax_code), read_organisation_name(texts.name)
    phone = read_phone(texts.phone)
    address, place, line = _address(texts.line, texts.unit, units)
    result = (
        ("tax_code", tax_code, texts.tax_code),
        ("name", name, texts.name),
        ("phone", phone, texts.phone),
        ("line", line, texts.line),
        ("unit", place, texts.unit),
    )
    return Applicant(
        Organisation(name=name.value, tax_code=tax_code.value, phone=phone.value, address=address),
        *_points(result),
        place.value,
    )


def texts_of(person: Person) -> PersonTexts:
    """What a form shows of a person who is known, and what is read again of one who filed."""
    return PersonTexts(
        name=person.name,
        number=group_digits(person.identity_number),
        birth=str(person.birth) if person.birth else person.birth_part,
        sex=person.sex.value if person.sex.is_known else "",
        phone=person.phone,
        line=person.address.line,
        unit=person.address.unit_name,
    )


def texts_of_organisation(owner: Organisation) -> OrganisationTexts:
    return OrganisationTexts(
        tax_code=owner.tax_code,
        name=owner.name,
        phone=owner.phone,
        line=owner.address.line,
        unit=owner.address.unit_name,
    )


def read_again(owner: Owner, today: date, units: Units | None) -> tuple[Point, ...]:
    """What there is to look at in somebody who filed online; a commune whose code is known is none
    of it.
    """
    is_known = units is None or bool(owner.address.unit)
    if isinstance(owner, Organisation):
        filed = texts_of_organisation(owner)
        filed = replace(filed, unit="") if is_known else filed
        return read_organisation(filed, units).points
    of_person = texts_of(owner)
    return read_person(replace(of_person, unit="") if is_known else of_person, today, units).points


def _address(
    line: str, unit: str, units: Units | None
) -> tuple[Address, Reading[UnitPlace], Reading[str]]:
    below = read_line(line)
    place = read_unit(unit, units) if units is not None and unit.strip() else Reading(UnitPlace())
    at = place.value
    parts = [part for part in (below.value, at.line) if part]
    if at.line and at.line in below.value:
        parts = parts[:1]
    address = Address(
        line=", ".join(parts), unit=at.unit.code if at.unit else "", unit_name=at.name
    )
    return address, place, below


def _points(
    found: tuple[tuple[str, Reading[object], str], ...],
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    doubts = (point for field, item, text in found for point in doubts_of(item, field, text))
    refused = (point for field, each, text in found for point in refusal_of(each, field, text))
    return tuple(doubts), tuple(refused)
