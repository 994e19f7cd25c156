"""The QR of a citizen card: seven fields parted by bars, and what can be wrong in a reading.

Number, old number, name, birth ddmmyyyy, sex, address, issued ddmmyyyy, what later cards add.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Final

import msgspec

from counter_app.domain.errors import DomainError
from counter_app.domain.people import identity
from counter_app.domain.people.applicant import (
    Address,
    CardReading,
    IdentityKind,
    Person,
    Sex,
    birth_fields,
)
from counter_app.domain.people.partial_date import PartialDate
from counter_app.domain.reading.birth import printed_birth
from counter_app.domain.reading.name import has_lost_marks
from counter_app.domain.scanner.other_codes import is_health_insurance
from counter_app.domain.text.clean_text import TextTooLongError, clean_text
from counter_app.domain.text.folding import fold

MOST_CHARACTERS: Final = 4_000

NAME_MARKS: Final = "name_marks"
NAME_MISSING: Final = "name_missing"
BIRTH_DATE: Final = "birth_date"
SEX: Final = "sex"
ADDRESS_MISSING: Final = "address_missing"
ADDRESS_MARKS: Final = "address_marks"
ISSUED_ON: Final = "issued_on"

_SYMBOLOGY = re.compile(r"^\][A-Za-z][0-9]")  # AIM identifier that a scanner may put in front
_NAME = re.compile(r"[^\W\d_]+(?:[ .'’\-]+[^\W\d_]+)*[.]?")


class UnreadableCardError(DomainError):
    """The text is no citizen card."""

    code = "unreadable_card"


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A reading; `doubts` are stable codes of what the officer should compare with the card."""

    number: str
    old_number: str = ""
    name: str = ""
    birth: PartialDate | None = None
    sex: Sex = Sex.UNKNOWN
    address: str = ""
    issued_on: date | None = None
    extra: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def read_card(text: str) -> Card:
    """The fields of a card; raises UnreadableCardError where the text is no card.

    A reading is a card from four fields up, the first of which holds 9 to 13 digits and at most
    one other character. Cards whose reader leaves the old number out entirely are read too.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnreadableCardError
    fields = _fields(text)
    if len(fields) < 4 or is_health_insurance("|".join(fields)):
        raise UnreadableCardError
    number = re.sub(r"[^0-9]", "", fields[0])
    if not 9 <= len(number) <= 13 or len(fields[0]) > len(number) + 1:
        raise UnreadableCardError
    if not _is_old_number(fields[1]):
        fields.insert(1, "")
    fields += [""] * (7 - len(fields))
    name, issued_on = fields[2], _date(fields[6])
    birth = printed_birth(fields[3])
    if birth is None and not name:
        raise UnreadableCardError
    sex = _sex(fields[4])
    doubts = [
        *(identity.check_identity(number, birth, sex) if len(number) == 12 else ()),
        *([identity.IdentityDoubt.NUMBER_LENGTH] if len(number) != 12 else ()),
        *([identity.IdentityDoubt.NUMBER_CHARACTERS] if number != fields[0] else ()),
        *_text_doubts(name, fields[5]),
        *([BIRTH_DATE] if birth is None else ()),
        *([SEX] if sex is Sex.UNKNOWN else ()),
        *([ISSUED_ON] if issued_on is None else ()),
    ]
    return Card(
        number=number,
        old_number=fields[1],
        name=name,
        birth=birth,
        sex=sex,
        address=fields[5],
        issued_on=issued_on,
        extra=tuple(fields[7:]),
        doubts=tuple(str(doubt) for doubt in doubts),
    )


def to_person(card: Card) -> Person:
    """The person that a card names; the address stays as printed, its unit is for the officer."""
    return Person(
        name=card.name,
        identity_number=card.number,
        identity_kind=IdentityKind.CITIZEN if len(card.number) == 12 else IdentityKind.OTHER,
        **birth_fields(card.birth),
        sex=card.sex,
        address=Address(printed=card.address),
        card=CardReading(old_number=card.old_number, issued_on=card.issued_on, extra=card.extra),
    )


def _fields(text: str) -> list[str]:
    text = _SYMBOLOGY.sub("", text.strip())
    try:
        return [clean_text(field) for field in _decoded(text).split("|")]
    except TextTooLongError as error:
        raise UnreadableCardError from error


def _decoded(text: str) -> str:
    """UTF-8 that a scanner typed byte by byte, in the letters that its bytes stand for."""
    for charset in ("latin-1", "cp1252"):
        with suppress(UnicodeError):
            return text.encode(charset).decode("utf-8")
    return text


def _is_old_number(field: str) -> bool:
    return not re.search(r"[^\W\d_]{2}", field)


def _date(field: str) -> date | None:
    match = re.fullmatch(r"(\d{2})[./-]?(\d{2})[./-]?(\d{4})", field, re.ASCII)
    if match is None:
        return None
    with suppress(ValueError):
        return date(int(match[3]), int(match[2]), int(match[1]))
    return None


def _sex(field: str) -> Sex:
    return {"nam": Sex.MALE, "nu": Sex.FEMALE}.get(fold(field), Sex.UNKNOWN)


def _text_doubts(name: str, address: str) -> list[str]:
    doubts = []
    if not name:
        doubts.append(NAME_MISSING)
    elif _lost_marks(name) or (name.isascii() and address.isascii() and len(address) > 8):
        doubts.append(NAME_MARKS)
    if not address:
        doubts.append(ADDRESS_MISSING)
    elif "?" in address or "�" in address or (address.isascii() and len(address) > 8):
        doubts.append(ADDRESS_MARKS)
    return doubts


def _lost_marks(name: str) -> bool:
    """Signs in a name that letters were lost or changed on the way."""
    return not _NAME.fullmatch(name) or has_lost_marks(name)
