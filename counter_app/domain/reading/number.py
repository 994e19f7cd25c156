"""Identity numbers and phone numbers as typed, scanned or imported."""

from __future__ import annotations

import re

from counter_app.domain.people import identity
from counter_app.domain.people.applicant import Sex
from counter_app.domain.people.partial_date import PartialDate
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.reading.typed import is_spreadsheet_error, plain
from counter_app.domain.text.clean_text import TextTooLongError

_TITLE = re.compile(
    r"(?:số\s*)?(?:cccd|cmnd|cmt|cc|đdcn|định danh(?: cá nhân)?|căn cước(?: công dân)?|hộ chiếu|hc)"
    r"(?:/\w+)?\s*(?:số)?\s*[:.]?\s*(?=[0-9A-Z])",
    re.IGNORECASE,
)
_TAX_TITLE = re.compile(r"(?:mst|mã số thuế)\s*[:.]?\s*(?=[0-9])", re.IGNORECASE)
_POWER = re.compile(r"\d+(?:[.,]\d+)?E[+]?\d+", re.IGNORECASE | re.ASCII)
_WHOLE_FLOAT = re.compile(r"(\d+)\.0", re.ASCII)
_GROUPED = re.compile(r"[\s.\-]")
_SEVERAL = re.compile(r"[/;,]|\s-\s|\bhoặc\b")
_SHORTEST_PHONE = 8


def read_identity_number(
    text: str, born: PartialDate | None = None, sex: Sex = Sex.UNKNOWN
) -> Reading[str]:
    """The number without groups, in capitals. One that fits with the 0 that a spreadsheet took
    away from its head gets it back, doubted; one that a spreadsheet has rounded is refused.
    """
    try:
        typed = plain(text)
    except TextTooLongError:
        return Reading("", refused=Refused.TEXT_TOO_LONG)
    if is_spreadsheet_error(typed):
        return Reading("", refused=Refused.NOT_TEXT)
    typed = _TITLE.sub("", typed, count=1) if not typed[:1].isdigit() else typed
    if _POWER.fullmatch(typed):
        return Reading("", refused=Refused.NUMBER_UNREADABLE)
    if result := _WHOLE_FLOAT.fullmatch(typed):
        typed = result[1]
    number = identity.bare_number(typed)
    if not number:
        return Reading("", refused=Refused.NUMBER_UNREADABLE if typed else None)
    if number.isdecimal() and len(number) in {8, 11}:
        whole = f"0{number}"
        if not identity.check_identity(whole, born, sex):
            return Reading(whole, (Doubt.NUMBER_ZERO_ADDED,), about=identity.group_digits(whole))
    return Reading(number, identity.check_identity(number, born, sex))


def read_tax_code(text: str) -> Reading[str]:
    """The code of an organisation without groups, doubted where its check digits do not fit."""
    try:
        typed = plain(text)
    except TextTooLongError:
        return Reading("", refused=Refused.TEXT_TOO_LONG)
    if is_spreadsheet_error(typed):
        return Reading("", refused=Refused.NOT_TEXT)
    if _POWER.fullmatch(typed):
        return Reading("", refused=Refused.NUMBER_UNREADABLE)
    if result := _WHOLE_FLOAT.fullmatch(typed):
        typed = result[1]
    code = identity.bare_number(_TAX_TITLE.sub("", typed, count=1))
    if not code:
        return Reading("", refused=Refused.NUMBER_UNREADABLE if typed else None)
    return Reading(code, identity.check_tax_code(code))


def read_phone(text: str) -> Reading[str]:
    """The number in the national form, else the text as it was typed with a doubt: people in
    remote communes share phones and write more than a number.
    """
    try:
        typed = plain(text)
    except TextTooLongError:
        return Reading("", refused=Refused.TEXT_TOO_LONG)
    if is_spreadsheet_error(typed):
        return Reading("", refused=Refused.NOT_TEXT)
    if results := _WHOLE_FLOAT.fullmatch(typed):
        typed = results[1]
    if _holds_several(typed):
        return Reading(typed, (Doubt.PHONE_SEVERAL,))
    number = identity.normalise_phone(typed)
    if number and not re.fullmatch(r"\+?[0-9]+", number):
        return Reading(number, (Doubt.PHONE_CHARACTERS,))
    if number.isdecimal() and not number.startswith("0") and not identity.check_phone(f"0{number}"):
        number = f"0{number}"
    return Reading(number, identity.check_phone(number))


def _holds_several(typed: str) -> bool:
    parts = [_GROUPED.sub("", part) for part in _SEVERAL.split(typed)]
    return sum(part.isdecimal() and len(part) >= _SHORTEST_PHONE for part in parts) > 1
