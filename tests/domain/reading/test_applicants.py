"""People and organisations from texts: every reader is asked, nothing is lost in between."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from random import Random

import msgspec
import pytest

from counter_app import paths
from counter_app.domain.dossier.online import FormField
from counter_app.domain.people.applicant import Person
from counter_app.domain.people.identity import IdentityDoubt as NumberDoubt
from counter_app.domain.people.units import Units
from counter_app.domain.reading.applicants import (
    OrganisationTexts,
    PersonTexts,
    read_again,
    read_organisation,
    read_person,
    texts_of,
)
from counter_app.domain.reading.filed import read_filed
from counter_app.domain.reading.reading import Doubt, Refused
from tests.support.people import people

TODAY = date(2026, 11, 23)
WRONG = {
    "name": ("010094006218", Refused.NAME_NO_LETTERS),
    "number": ("1.23457E+11", Refused.NUMBER_UNREADABLE),
    "birth": ("31/12", Refused.BIRTH_NO_YEAR),
    "sex": ("khác", Refused.SEX_UNKNOWN),
    "phone": ("#N/A", Refused.NOT_TEXT),
    "line": ("#REF!", Refused.NOT_TEXT),
    "unit": ("#NAME?", Refused.NOT_TEXT),
}
DOUBTED = {
    "name": ("A", Doubt.NAME_SHORT),
    "number": ("01009400621", Doubt.NUMBER_ZERO_ADDED),
    "birth": ("5/7/85", Doubt.BIRTH_TWO_FIGURES),
    "phone": ("0386", NumberDoubt.PHONE_LENGTH),
    "unit": ("Xã Không Có Tên Ấy", Doubt.UNIT_UNKNOWN),
}


@pytest.fixture(scope="module")
def units() -> Units:
    tables = paths.resources() / "units"
    names = ("communes", "provinces", "former")
    return Units.decode(*((tables / f"{name}.tsv").read_bytes() for name in names))


def test_who_was_recorded_reads_the_same_when_shown_again(units: Units) -> None:
    crowd = people(Random(7))
    for _ in range(300):
        person = next(crowd)
        read = read_person(texts_of(person), TODAY, units)
        known = msgspec.structs.replace(person.address, unit=read.who.address.unit)
        assert read.who == msgspec.structs.replace(person, address=known)
        assert read.place.unit
        assert not read.refused


@pytest.mark.parametrize("field", [field.name for field in fields(PersonTexts)])
def test_a_text_that_is_none_is_refused_at_its_own_field(units: Units, field: str) -> None:
    person = texts_of(next(people(Random(8))))
    text, why = WRONG[field]
    read = read_person(replace(person, **{field: text}), TODAY, units)
    assert [(point.field, point.code) for point in read.refused] == [(field, why)]


@pytest.mark.parametrize("field", DOUBTED)
def test_a_text_in_doubt_keeps_its_value_and_says_where(units: Units, field: str) -> None:
    text, why = DOUBTED[field]
    read = read_person(PersonTexts(**{field: text}), TODAY, units)
    assert (field, why) in [(point.field, point.code) for point in read.doubts]
    assert not read.refused


def test_what_stands_below_the_commune_is_kept_beside_the_line(units: Units) -> None:
    whole = "Thôn Trung Tâm, Xã Mường Hum, tỉnh Lào Cai"
    for line, wanted in (("", "Thôn Trung Tâm"), ("Số 4", "Số 4, Thôn Trung Tâm")):
        address = read_person(PersonTexts(line=line, unit=whole), TODAY, units).who.address
        assert (address.line, address.unit_name) == (wanted, "Xã Mường Hum, tỉnh Lào Cai")


def test_a_name_that_is_too_long_says_how_long(units: Units) -> None:
    for length in (2_001, 10_000):
        (point,) = read_person(PersonTexts(name="ă" * length), TODAY, units).refused
        assert (point.code, point.about) == (Refused.TEXT_TOO_LONG, str(length))


@pytest.mark.parametrize(
    ("code", "doubts"),
    [
        ("0100109106", []),
        ("0100109106-001", []),
        ("0100109107", [NumberDoubt.TAX_CODE_CHECK]),
        ("MST: 0100109106", []),
        ("01001091", [NumberDoubt.TAX_CODE_LENGTH]),
        ("", []),
    ],
)
def test_the_tax_code_of_an_organisation_is_checked(
    units: Units, code: str, doubts: list[str]
) -> None:
    read = read_organisation(OrganisationTexts(tax_code=code, name="Hợp tác xã Mường Hum"), units)
    assert [point.code for point in read.doubts] == doubts
    assert not read.refused


def test_what_a_citizen_filed_is_doubted_as_if_it_were_typed(units: Units) -> None:
    for field, (text, why) in {**WRONG, **DOUBTED}.items():
        if field not in {"name", "number", "phone"}:
            continue
        given = {"name": "name", "number": "identity_number", "phone": "phone"}[field]
        filed = Person(**{"name": "Lò A Tủa", given: text})
        typed = read_person(PersonTexts(**{"name": "Lò A Tủa", field: text}), TODAY, units)
        codes = [point.code for point in read_again(filed, TODAY, units)]
        assert codes == [point.code for point in typed.points] == [why]


def test_the_fields_of_an_e_form_are_read_by_their_labels() -> None:
    form = [
        FormField(group="Trẻ", label="Họ, chữ đệm, tên", value="12345"),
        FormField(group="Trẻ", label="Ngày sinh", value="31/02/2026"),
        FormField(group="Mẹ", label="Số định danh cá nhân", value="12"),
        FormField(group="Mẹ", label="Số điện thoại", value="12"),
        FormField(group="Mẹ", label="Nơi sinh", value="12"),
    ]
    assert [(point.field, point.code) for point in read_filed(form, TODAY)] == [
        ("Trẻ, Họ, chữ đệm, tên", Refused.NAME_NO_LETTERS),
        ("Trẻ, Ngày sinh", Refused.BIRTH_UNREADABLE),
        ("Mẹ, Số định danh cá nhân", NumberDoubt.NUMBER_LENGTH),
        ("Mẹ, Số điện thoại", NumberDoubt.PHONE_LENGTH),
    ]
