"""What is typed in place of a field that was wrong, read as the field is at reception."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life import correctable
from counter_app.domain.people.applicant import Organisation, Person
from counter_app.domain.people.partial_date import PartialDate
from counter_app.domain.people.units import Units
from counter_app.domain.reading.birth import read_birth
from counter_app.domain.reading.line import read_line
from counter_app.domain.reading.name import read_organisation_name, read_person_name
from counter_app.domain.reading.number import read_identity_number, read_phone, read_tax_code
from counter_app.domain.reading.point import Point, doubts_of, refusal_of
from counter_app.domain.reading.quantity import MANY_COPIES, read_count
from counter_app.domain.reading.reading import Reading
from counter_app.domain.reading.unit import read_unit
from counter_app.domain.reading.words import read_delivery, read_sex

Texts = Mapping[str, str]
"""Field → the text that is to stand there (`counter_app/domain/life/correctable.py`)."""


@dataclass(frozen=True, slots=True)
class ReadField:
    """`texts` are what the field becomes, and what goes with it; none where it was refused."""

    texts: Texts
    doubts: tuple[Point, ...] = ()
    refused: tuple[Point, ...] = ()


def read_field(
    dossier: Dossier, field: str, text: str, today: date, units: Callable[[], Units]
) -> ReadField:
    """What a field of this dossier becomes by what was typed; `units` are asked for a commune
    alone.
    """
    reading = _read(dossier, field, text, today, units)
    refused = tuple(refusal_of(reading, field, text))
    doubts = tuple(doubts_of(reading, field, text))
    return ReadField({} if refused else reading.value, doubts, refused)


def _read(
    dossier: Dossier, field: str, text: str, today: date, units: Callable[[], Units]
) -> Reading[dict[str, str]]:
    if field == correctable.DELIVERY:
        delivery = read_delivery(text)
        return _as(delivery, {field: delivery.value.value})
    if correctable.paper_of(field):
        return _count(field, text)
    whose, _, part = field.partition(".")
    submission = dossier.submission
    who = submission.person if whose == correctable.SUBMITTER and submission else dossier.owner
    match part:
        case correctable.NAME:
            is_person = isinstance(who, Person)
            name = read_person_name(text) if is_person else read_organisation_name(text)
            return _as(name, {field: name.value})
        case correctable.NUMBER if isinstance(who, Person):
            number = read_identity_number(text, who.birth, who.sex)
            return _as(number, {field: number.value})
        case correctable.TAX_CODE if isinstance(who, Organisation):
            code = read_tax_code(text)
            return _as(code, {field: code.value})
        case correctable.BIRTH:
            birth = read_birth(text, today)
            return _as(birth, {field: _stored(birth.value)})
        case correctable.SEX:
            sex = read_sex(text)
            return _as(sex, {field: sex.value.value})
        case correctable.PHONE:
            phone = read_phone(text)
            return _as(phone, {field: phone.value})
        case correctable.UNIT_NAME:
            unit = read_unit(text, units())
            place = unit.value
            beside = correctable.field_of(whose, correctable.UNIT)
            return _as(unit, {field: place.name, beside: place.unit.code if place.unit else ""})
    line = read_line(text)
    return _as(line, {field: line.value})


def _count(field: str, text: str) -> Reading[dict[str, str]]:
    """A count may be none."""
    if text.strip() in {"", "0"}:
        return Reading({field: "0"})
    count = read_count(text, many=MANY_COPIES)
    return _as(count, {field: str(count.value)})


def _as(reading: Reading[object], texts: dict[str, str]) -> Reading[dict[str, str]]:
    return Reading(texts, reading.doubts, reading.refused, reading.about)


def _stored(born: PartialDate | None) -> str:
    if born is None:
        return ""
    return born.whole.isoformat() if born.whole else born.text
