"""Warnings about identity numbers, tax codes and phones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.people.applicant import IdentityKind, Sex
from counter_app.domain.people.identity import (
    IdentityDoubt,
    check_identity,
    check_phone,
    check_tax_code,
    group_digits,
    identity_kind,
    normalise_phone,
)

WOMAN = ("010194006218", date(1994, 2, 15), Sex.FEMALE)


def test_a_number_that_fits_birth_and_sex_raises_no_doubt():
    assert check_identity(*WOMAN) == ()


@pytest.mark.parametrize(
    ("number", "year", "sex"),
    [
        ("001099000001", 1999, Sex.MALE),
        ("079200000001", 2000, Sex.MALE),
        ("015325000001", 2025, Sex.FEMALE),
        ("020401000001", 2101, Sex.MALE),
    ],
)
def test_the_fourth_digit_says_century_and_sex(number, year, sex):
    assert check_identity(number, date(year, 1, 1), sex) == ()


@pytest.mark.parametrize(
    ("number", "birth", "sex", "doubts"),
    [
        ("010194006218", date(1995, 2, 15), Sex.FEMALE, (IdentityDoubt.NUMBER_BIRTH_MISMATCH,)),
        ("010194006218", date(1994, 2, 15), Sex.MALE, (IdentityDoubt.NUMBER_SEX_MISMATCH,)),
        ("003194006218", None, Sex.UNKNOWN, (IdentityDoubt.NUMBER_PROVINCE,)),
        ("01019400621", None, Sex.UNKNOWN, (IdentityDoubt.NUMBER_LENGTH,)),
        ("01019400621O", None, Sex.UNKNOWN, (IdentityDoubt.NUMBER_CHARACTERS,)),
        ("٠١٠١٩٤٠٠٦٢١٨", None, Sex.UNKNOWN, (IdentityDoubt.NUMBER_CHARACTERS,)),
        ("", None, Sex.UNKNOWN, ()),
        ("063112345", date(1960, 1, 1), Sex.MALE, ()),
        ("C1234567", date(1960, 1, 1), Sex.MALE, ()),
    ],
)
def test_what_does_not_fit_is_named(number, birth, sex, doubts):
    assert check_identity(number, birth, sex) == doubts


def test_grouped_numbers_are_checked_as_bare_ones():
    assert check_identity("010 194 006 218", *WOMAN[1:]) == ()


def test_numbers_are_shown_in_groups_of_three():
    assert group_digits("010094006218") == "010 094 006 218"
    assert group_digits("010 0940") == "010 094 0"
    assert group_digits("") == ""


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("", IdentityKind.NONE),
        ("010 194 006 218", IdentityKind.CITIZEN),
        ("063112345", IdentityKind.OLD_CARD),
        ("b1234567", IdentityKind.PASSPORT),
        ("1234", IdentityKind.OTHER),
    ],
)
def test_the_shape_tells_the_paper(number, kind):
    assert identity_kind(number) is kind


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("", ()),
        ("0100233488", ()),
        ("0100233488-001", ()),
        ("0100233487", (IdentityDoubt.TAX_CODE_CHECK,)),
        ("01002334", (IdentityDoubt.TAX_CODE_LENGTH,)),
        ("010194006218", ()),
        ("003194006218", (IdentityDoubt.NUMBER_PROVINCE,)),
    ],
)
def test_tax_codes_are_checked_by_their_check_digit(text, doubts):
    assert check_tax_code(text) == doubts


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("+84 912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("0084 912345678", "0912345678"),
        ("+84 (0)912.345.678", "0912345678"),
        ("0214 3 840 034", "02143840034"),
        ("0912 345 678 (anh Páo)", "0912 345 678 (anh Páo)"),
        (" ", ""),
    ],
)
def test_phones_are_kept_in_national_form(typed, normal):
    assert normalise_phone(typed) == normal


@pytest.mark.parametrize("phone", ["0912345678", "+84 328 123 456", "0214 3 840 034", ""])
def test_valid_phones_raise_no_doubt(phone):
    assert check_phone(phone) == ()


@pytest.mark.parametrize(
    ("phone", "doubt"),
    [
        ("0123", IdentityDoubt.PHONE_LENGTH),
        ("09123456789999", IdentityDoubt.PHONE_LENGTH),
        ("0412345678", IdentityDoubt.PHONE_UNKNOWN),
        ("không có", IdentityDoubt.PHONE_CHARACTERS),
        ("0912345678 (anh Páo)", IdentityDoubt.PHONE_CHARACTERS),
        ("0912345678/0386214705", IdentityDoubt.PHONE_CHARACTERS),
    ],
)
def test_doubtful_phones_are_named(phone, doubt):
    assert check_phone(phone) == (doubt,)


@given(
    st.sampled_from(["0912345678", "0386214705", "02143840034", "84912345678"]),
    st.integers(0, 9),
    st.characters(categories=["L"]),
)
def test_a_phone_with_a_letter_anywhere_is_doubted(phone: str, at: int, letter: str):
    """Keypad letters are digits to the library: "O912345678" was a valid number."""
    for typed in (phone[:at] + letter + phone[at + 1 :], phone[:at] + letter + phone[at:]):
        assert check_phone(typed) == (IdentityDoubt.PHONE_CHARACTERS,)


@pytest.mark.parametrize(
    "number",
    ["C1234567", "P01234567", "C01X00T47", "M123A4567", "12AB34567", "EA1234567", "AB123456"],
)
def test_passports_with_letters_anywhere_are_passports(number):
    assert identity_kind(number) is IdentityKind.PASSPORT
    assert check_identity(number.lower(), date(1990, 1, 1), Sex.MALE) == ()


@given(st.from_regex(r"[0-9]{9}|[0-9]{12}", fullmatch=True), st.data())
def test_a_digit_typed_as_a_letter_makes_no_passport(number: str, data: st.DataObject):
    at = data.draw(st.integers(1, len(number) - 1))
    typed = number[:at] + data.draw(st.sampled_from("OIlo")) + number[at + 1 :]
    assert identity_kind(typed) is IdentityKind.OTHER
    assert check_identity(typed) == (IdentityDoubt.NUMBER_CHARACTERS,)


@given(st.integers(101, 399), st.integers(0, 999999))
def test_a_number_registered_abroad_begins_with_the_code_of_a_country(country: int, serial: int):
    number = f"{country}094{serial:06d}"
    assert check_identity(number, date(1994, 2, 15), Sex.MALE) == ()


@given(st.text())
def test_no_text_makes_a_check_fail(text):
    check_identity(text, date(2000, 1, 1), Sex.MALE)
    check_tax_code(text)
    check_phone(text)
    group_digits(text)
    assert normalise_phone(normalise_phone(text)) == normalise_phone(text)
