"""Text as people and machines hand it in, made fit to be stored, compared and printed."""

from __future__ import annotations

import unicodedata

from counter_app.domain.errors import DomainError

MOST_CHARACTERS = 2_000


class TextTooLongError(DomainError):
    code = "text_too_long"

    def __init__(self, length: int, most: int) -> None:
        super().__init__(length=length, most=most, about=f"{length}")


def clean_text(text: str, most: int = MOST_CHARACTERS) -> str:
    """One line in NFC: no control, zero-width, direction or unassigned characters, single spaces.

    Cleaning twice changes nothing. Raises TextTooLongError above `most` characters: what a
    person entered is never cut off in silence.
    """
    line = " ".join(_visible(text).split())
    if len(line) > most:
        raise TextTooLongError(len(line), most)
    return line


def clean_lines(text: str, most: int = MOST_CHARACTERS) -> str:
    """As `clean_text`, line by line; empty lines at the ends and doubled ones are taken out."""
    lines = [" ".join(_visible(line).split()) for line in text.splitlines()]
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    cleaned = "\n".join(kept).strip("\n")
    if len(cleaned) > most:
        raise TextTooLongError(len(cleaned), most)
    return cleaned


def _visible(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    shown = "".join(char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    return unicodedata.normalize("NFC", shown)
