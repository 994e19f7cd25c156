"""Which version of a receipt a paper is: named by the correction that it was printed after.

Not counted: two desks that correct offline would both print "version 2". A receipt whose QR holds
the code alone is the first version.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

import msgspec

from counter_app.domain.deadlines.office_time import OFFICE_TIME, in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import (
    WrongCheckError,
    check_digits,
    machine_text,
    parse,
    strip_check,
)
from counter_app.domain.life.correctable import is_printed
from counter_app.domain.life.facts import Correction

_NAMED = re.compile(r"(.+-\d{6}-\d{4,8})-V(\d{10})([0-9A-Z]{1,8})\.([0-9A-Z]{4})-(\d{2})")
_NOT_PLAIN = re.compile(r"[^0-9A-Z]")
_MOST_DESK = 8


class ReceiptVersion(msgspec.Struct, frozen=True):
    """`minute` is "yymmddHHMM" in office time, `desk` the desk's id as capitals and digits, its
    last eight, `event` the last four characters of the correction's id.
    """

    minute: str
    desk: str
    event: str

    def __str__(self) -> str:
        return f"V{self.minute}{self.desk}.{self.event}"


class ReceiptSign(NamedTuple):
    """What a receipt's QR says; `version` is None on the first."""

    code: str
    version: ReceiptVersion | None


def _version_of(corrected_at: datetime, desk: str, event: str) -> ReceiptVersion:
    """The version printed after this correction; `corrected_at` in office time."""
    plain = _NOT_PLAIN.sub("", desk.upper())[-_MOST_DESK:] or "0"
    return ReceiptVersion(
        f"{corrected_at:%y%m%d%H%M}", plain, _NOT_PLAIN.sub("", event.upper())[-4:].rjust(4, "0")
    )


def current_version(dossier: Dossier) -> ReceiptVersion | None:
    """The version of a receipt that is printed now, None for the first."""
    made = receipt_corrections(dossier)
    return version_after(dossier, made[-1]) if made else None


def receipt_corrections(dossier: Dossier) -> tuple[Correction, ...]:
    """What was corrected of what stands on a receipt, each event once, by time."""
    printed = filter(is_printed, dossier.life.corrections)
    return tuple({fact.event: fact for fact in printed}.values())


def version_after(dossier: Dossier, correction: Correction) -> ReceiptVersion:
    """The version that this correction names."""
    return _version_of(in_zone(correction.at, OFFICE_TIME), dossier.desk, correction.event)


def sign_text(code: str, version: ReceiptVersion | None) -> str:
    """What the QR holds: code, version if it is not the first, check characters over both."""
    if version is None:
        return machine_text(code)
    text = f"{code}-{version}"
    return f"{text}-{check_digits(text)}"


def read_sign(text: str) -> ReceiptSign:
    """The code and version in a scanned text, also in a code that was typed.

    Raises WrongCheckError where the check does not fit, UnreadableCodeError where it is no code.
    """
    text = text.strip().upper()
    named = _NAMED.fullmatch(text)
    if named is None:
        return ReceiptSign(strip_check(text), None)
    code, minute, desk, event, check = named.groups()
    parse(code)
    if check_digits(text.removesuffix(f"-{check}")) != check:
        raise WrongCheckError
    return ReceiptSign(code, ReceiptVersion(minute, desk, event))
