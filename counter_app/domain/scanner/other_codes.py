"""Codes that people hold under the scanner and that are neither a citizen card nor a receipt."""

from __future__ import annotations

import re
from contextlib import suppress
from enum import StrEnum


class OtherCode(StrEnum):
    """What was scanned instead."""

    HEALTH_INSURANCE = "health_insurance"
    PAYMENT = "payment"
    LINK = "link"


_INSURED = re.compile(r"[A-Z]{2}[0-9]{13}|[0-9]{10}|[0-9]{12}", re.IGNORECASE)
_BIRTH = re.compile(r"(?:[0-9]{1,2}/){0,2}[0-9]{4}")
_SEX_DIGITS = frozenset({"1", "2"})
_PAYMENT = re.compile(r"000201(?:0102)?1[12].{10,}", re.DOTALL)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def other_code(text: str) -> OtherCode | None:
    """What a scanned text is, by its shape alone; None for a card, a receipt, anything else."""
    text = text.strip()
    if is_health_insurance(text):
        return OtherCode.HEALTH_INSURANCE
    if _PAYMENT.fullmatch(text):
        return OtherCode.PAYMENT
    return OtherCode.LINK if _LINK.match(text) else None


def is_health_insurance(text: str) -> bool:
    """Whether the text is that of a health insurance card.

    Fields parted by bars: the card's number (two letters and 13 digits, since 2021 also the 10
    digits of social insurance or the 12 of the citizen), the name as UTF-8 in hexadecimal, birth
    dd/mm/yyyy or the year, sex 1 or 2, address in hexadecimal, hospital, from, to, issued, …
    """
    fields = [field.strip() for field in text.split("|")]
    if len(fields) < 5 or not _INSURED.fullmatch(fields[0]):
        return False
    coded = fields[3] in _SEX_DIGITS
    return (coded and _BIRTH.fullmatch(fields[2]) is not None) or (
        _is_hidden_text(fields[1]) and (coded or _is_hidden_text(fields[4]))
    )


def _is_hidden_text(field: str) -> bool:
    """Letters written as the hexadecimal digits of their bytes; digits alone are a number."""
    if not re.search(r"[A-Fa-f]", field):
        return False
    with suppress(ValueError):
        return any(char.isalpha() for char in bytes.fromhex(field).decode("utf-8"))
    return False
