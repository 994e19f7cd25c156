"""The version that a receipt's QR names: written, read back, guarded by its check."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.dossier_code import (
    UnreadableCodeError,
    WrongCheckError,
    machine_text,
)
from counter_app.domain.dossier.receipt_version import (
    ReceiptSign,
    ReceiptVersion,
    current_version,
    read_sign,
    sign_text,
)
from counter_app.domain.life.facts import Correction, Life
from counter_app.domain.scanner.scan import ScanKind, read_text
from tests.forms.samples import BIRTH, CODE

VERSION = ReceiptVersion("2611301025", "QUAY2", "7F3A")
TEXT = sign_text(CODE, VERSION)


def corrected(**changes: object) -> ReceiptVersion | None:
    fields = {
        "event": "01939f00-0000-7000-8000-00000000c0de",
        "at": datetime(2026, 11, 30, 3, 25, tzinfo=UTC),
        "officer": "officer-1",
        "field": "owner.name",
        "was": "Dở",
        "becomes": "Dợ",
        "reason": "sai dấu",
    }
    correction = Correction(**{**fields, **changes})  # type: ignore[arg-type]
    return current_version(replace(BIRTH, life=Life(corrections=(correction,))))


def test_a_version_is_read_back_and_a_code_alone_is_the_first() -> None:
    assert read_sign(TEXT.lower()) == ReceiptSign(CODE, VERSION)
    assert read_sign(machine_text(CODE)) == read_sign(CODE) == ReceiptSign(CODE, None)
    assert sign_text(CODE, None) == machine_text(CODE)


def test_no_single_wrong_character_passes() -> None:
    for place, character in enumerate(TEXT):
        for other in "0A8":
            if other != character and character.isalnum():
                wrong = TEXT[:place] + other + TEXT[place + 1 :]
                with pytest.raises((WrongCheckError, UnreadableCodeError)):
                    read_sign(wrong)


def test_the_version_follows_from_the_dossier_alone() -> None:
    assert current_version(BIRTH) is None
    assert corrected() == ReceiptVersion("2611301025", "DESK3", "C0DE")
    assert corrected(event="x") == ReceiptVersion("2611301025", "DESK3", "000X")
    assert corrected() != corrected(event="01939f00-0000-7000-8000-00000000c0df")


def test_a_scanned_receipt_opens_its_dossier_and_says_its_version() -> None:
    first, second = read_text(machine_text(CODE)), read_text(TEXT)
    assert (first.kind, first.code, first.version) == (ScanKind.CODE, CODE, None)
    assert (second.kind, second.code, second.version) == (ScanKind.CODE, CODE, VERSION)
    assert read_text(TEXT[:-1] + "9").kind is ScanKind.OTHER
