"""The dossier code: agency, day of reception and serial of the day (TT 03/2025/TT-VPCP, Điều 13).

The agency is the one that resolves the dossier (TT 04/2025/TT-VPCP, Điều 23). Codes of the form
of 2018 and older ones are read as they are, never made.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

import msgspec
from stdnum.iso7064 import mod_97_10

from counter_app.domain.errors import DomainError

_FORM_2025 = re.compile(r"([A-Y]\d{2}(?:\.[0-9A-Z]{1,5}){0,4})-(\d{6})-(\d{4,8})")
_FORM_2018 = re.compile(r"(\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})-(\d{6})-(\d{4,8})")
_CHECKED = re.compile(r"(.+-\d{6}-\d{4,8})-(\d{2})")
_AGENCY = re.compile(r"[A-Y]\d{2}(?:\.[0-9A-Z]{1,5}){0,4}")
MOST = 60
"""Characters. What is longer is nobody's code and gets no sign for a scanner."""


class UnreadableCodeError(DomainError):
    """The text is no dossier code."""

    code = "unreadable_code"


class WrongCheckError(DomainError):
    """The check characters do not fit the code: one of its characters is wrong."""

    code = "wrong_check"


class DossierCode(msgspec.Struct, frozen=True):
    """`day` is the day of reception as printed, `serial` counts from 1 within agency and day."""

    agency: str
    day: date
    serial: int

    def __str__(self) -> str:
        return f"{self.agency}-{self.day:%y%m%d}-{self.serial:04d}"

    @property
    def short(self) -> str:
        """The part that people read aloud."""
        return f"{self.day:%y%m%d}-{self.serial:04d}"


@lru_cache(maxsize=4096)
def parse(text: str) -> DossierCode:
    """The parts of a code of 2018 or 2025, without check characters. Raises UnreadableCodeError."""
    match = _FORM_2025.fullmatch(text) or _FORM_2018.fullmatch(text)
    if match is None:
        raise UnreadableCodeError
    agency, day, serial = match.groups()
    try:
        received = date(2000 + int(day[:2]), int(day[2:4]), int(day[4:]))
    except ValueError as error:
        raise UnreadableCodeError from error
    return DossierCode(agency, received, int(serial))


def check_characters(code: str) -> str:
    """Two digits over the code's letters and digits, ISO 7064 MOD 97-10; empty beyond `MOST`."""
    if len(code) > MOST:
        return ""
    return check_digits(code)


def check_digits(text: str) -> str:
    """Two digits over the letters and digits of a text for a scanner, ISO 7064 MOD 97-10."""
    return str(mod_97_10.calc_check_digits(re.sub(r"[^0-9A-Z]", "", text)))


def machine_text(code: str) -> str:
    """What the QR holds: the code and its check characters."""
    return f"{code}-{check_characters(code)}"


def strip_check(text: str) -> str:
    """The code in a scanned or typed text, with or without check characters.

    Raises WrongCheckError where the check does not fit, UnreadableCodeError where it is no code.
    """
    text = text.strip().upper()
    checked = _CHECKED.fullmatch(text)
    if checked is not None:
        code, check = checked.groups()
        parse(code)
        if check_characters(code) != check:
            raise WrongCheckError
        return code
    parse(text)
    return text
