"""Identity numbers, tax codes and phones: what looks wrong is warned about, never blocked."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

import phonenumbers
from stdnum.vn import mst

from counter_app.domain.people.applicant import IdentityKind, Sex
from counter_app.domain.people.partial_date import PartialDate


class IdentityDoubt(StrEnum):
    """Stable codes of what an officer should look at again."""

    NUMBER_LENGTH = "number_length"
    NUMBER_CHARACTERS = "number_characters"
    NUMBER_PROVINCE = "number_province"
    NUMBER_BIRTH_MISMATCH = "number_birth_mismatch"
    NUMBER_SEX_MISMATCH = "number_sex_mismatch"
    TAX_CODE_LENGTH = "tax_code_length"
    TAX_CODE_CHECK = "tax_code_check"
    PHONE_CHARACTERS = "phone_characters"
    PHONE_LENGTH = "phone_length"
    PHONE_UNKNOWN = "phone_unknown"


# Provinces of birth registration in the first three digits; codes of merged provinces stay valid.
# fmt: off
PROVINCES = frozenset({
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35,
    36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70,
    72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
})
# fmt: on

_COUNTRIES = range(101, 1000)
"""Who was registered abroad has the code of that country instead, above those of the provinces
(TT 07/2016/TT-BCA, Phụ lục 2)."""
_PASSPORT = re.compile(r"(?=.*[A-Z])(?=(?:.*[0-9]){3})[A-Z0-9]{6,9}")
"""Letters may stand anywhere in nine places (ICAO 9303-4): C01X00T47, M123A4567, 12AB34567."""
_MISTYPED = str.maketrans("OIL", "011")


def bare_number(text: str) -> str:
    """The number without the spaces, dots and dashes that people group it by, in capitals."""
    return re.sub(r"[\s.\-]", "", text).upper()


def identity_kind(number: str) -> IdentityKind:
    """What paper a number can be of, by its shape alone."""
    number = bare_number(number)
    if not number:
        return IdentityKind.NONE
    if number.isdecimal():
        return {12: IdentityKind.CITIZEN, 9: IdentityKind.OLD_CARD}.get(
            len(number), IdentityKind.OTHER
        )
    return IdentityKind.PASSPORT if _is_passport(number) else IdentityKind.OTHER


def _is_passport(number: str) -> bool:
    """Not where its letters are digits of an old card that were typed as letters: 06311234O."""
    tail = number[1:]
    is_mistyped = not _is_digits(tail) and _is_digits(tail.translate(_MISTYPED))
    return _PASSPORT.fullmatch(number) is not None and not is_mistyped


def check_identity(
    number: str, born: PartialDate | date | None = None, sex: Sex = Sex.UNKNOWN
) -> tuple[IdentityDoubt, ...]:
    """What looks wrong in an identity number (NĐ 137/2015/NĐ-CP, Điều 13: PPP G YY NNNNNN).

    Nine digits are an old card, letters and digits a passport; both carry nothing to check.
    """
    number = bare_number(number)
    if not number or (len(number) == 9 and _is_digits(number)) or _is_passport(number):
        return ()
    if not _is_digits(number):
        return (IdentityDoubt.NUMBER_CHARACTERS,)
    if len(number) != 12:
        return (IdentityDoubt.NUMBER_LENGTH,)
    doubts = []
    if int(number[:3]) not in PROVINCES and int(number[:3]) not in _COUNTRIES:
        doubts.append(IdentityDoubt.NUMBER_PROVINCE)
    if born is not None and birth_year(number) != born.year:
        doubts.append(IdentityDoubt.NUMBER_BIRTH_MISMATCH)
    if sex is not Sex.UNKNOWN and sex_of(number) is not sex:
        doubts.append(IdentityDoubt.NUMBER_SEX_MISMATCH)
    return tuple(doubts)


def birth_year(number: str) -> int:
    """The year of birth in a citizen number of 12 digits: 0 and 1 are 19xx, 2 and 3 20xx, …"""
    return 1900 + int(number[3]) // 2 * 100 + int(number[4:6])


def sex_of(number: str) -> Sex:
    """The sex in a citizen number of 12 digits: even is male, odd female."""
    return Sex.FEMALE if int(number[3]) % 2 else Sex.MALE


def group_digits(number: str) -> str:
    """`010094006218` as `010 094 006 218`; a remainder stands in the last group, and a number with
    letters stays as it is.
    """
    number = bare_number(number)
    if not _is_digits(number):
        return number
    return " ".join(number[at : at + 3] for at in range(0, len(number), 3))


def check_tax_code(text: str) -> tuple[IdentityDoubt, ...]:
    """What looks wrong in a tax code: 10 or 13 digits with check, or a personal number of 12

    (TT 86/2024/TT-BTC, Điều 5: the personal number is the tax code of persons and households).
    """
    number = re.sub(r"[\s.\-]", "", text)
    if not number:
        return ()
    if len(number) == 12 and _is_digits(number):
        return check_identity(number)
    if len(number) not in {10, 13} or not _is_digits(number):
        return (IdentityDoubt.TAX_CODE_LENGTH,)
    return () if mst.is_valid(number) else (IdentityDoubt.TAX_CODE_CHECK,)


def normalise_phone(text: str) -> str:
    """Digits in the national form: `+84 912 345 678` and `84912345678` are `0912345678`.

    A text that holds anything but a phone is given back trimmed, as it was typed.
    """
    text = text.strip()
    digits = re.sub(r"[\s.\-()]", "", text)
    match = re.fullmatch(r"(?:\+|00)?84(\d{9,10})", digits)
    if match is not None:
        return "0" + match[1].removeprefix("0")
    return digits if re.fullmatch(r"\+?[0-9]+", digits) else text


def check_phone(text: str) -> tuple[IdentityDoubt, ...]:
    """What looks wrong in a phone number; people in remote communes share phones, so only this."""
    number = normalise_phone(text)
    if not number:
        return ()
    if not re.fullmatch(r"\+?[0-9]+", number):
        return (IdentityDoubt.PHONE_CHARACTERS,)
    try:
        parsed = phonenumbers.parse(number, "VN")
    except phonenumbers.NumberParseException:
        return (IdentityDoubt.PHONE_LENGTH,)
    if not phonenumbers.is_possible_number(parsed):
        return (IdentityDoubt.PHONE_LENGTH,)
    return () if phonenumbers.is_valid_number(parsed) else (IdentityDoubt.PHONE_UNKNOWN,)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdecimal()
