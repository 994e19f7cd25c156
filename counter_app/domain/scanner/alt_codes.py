"""Characters that a scanner sends as Alt and decimal digits, put together."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.domain.scanner.scan_detector import Stroke, StrokeKind


def with_alt_codes(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Characters sent as Alt and decimal digits on the keypad, put together.

    What the system itself makes of such digits follows and is dropped: Windows takes them
    modulo 256 and would give ¿ for ế.
    """
    done: list[Stroke] = []
    digits = echo = ""
    for stroke in strokes:
        if stroke.kind is StrokeKind.ALT_DIGIT:
            digits += stroke.text
        elif stroke.kind is StrokeKind.ALT_UP:
            if digits:
                letter = _character(digits)
                done.append(Stroke(StrokeKind.CHAR, stroke.at, text=letter))
                done.append(Stroke(StrokeKind.RELEASE, stroke.at, text=letter, stamp=stroke.stamp))
                digits, echo = "", digits
        elif stroke.kind is StrokeKind.CHAR and _is_echo(stroke, echo):
            echo = ""
        else:
            echo = echo if stroke.kind is StrokeKind.PASSIVE else ""
            done.append(stroke)
    return done


def _is_echo(stroke: Stroke, digits: str) -> bool:
    """Whether no key sent the character, but the system made it of an Alt code's digits."""
    if not digits or stroke.us:
        return False
    return not stroke.text.isascii() or stroke.text == chr(ord(_character(digits)) % 256)


def _character(digits: str) -> str:
    """The character of an Alt code: with a leading 0 Windows-1252 below 256, else Unicode."""
    number = int(digits[:7]) if digits.isascii() and digits.isdecimal() else 0
    if digits.startswith("0") and 128 <= number < 160:
        return bytes([number]).decode("cp1252", errors="replace")
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
