"""Typed text before it is read: one line, digits and signs of one width."""

from __future__ import annotations

import re
import unicodedata

from counter_app.domain.text.clean_text import clean_text

_DASHES = re.compile(r"[‐-―−﹣－]")
_SPREADSHEET_ERROR = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|#+)")


def plain(text: str) -> str:
    """`text` as one clean line with ASCII digits and dashes, without the apostrophe by which a
    spreadsheet marks text. Raises TextTooLongError.
    """
    line = clean_text(text)
    if line.isascii():
        return line.removeprefix("'")
    wide = "".join(map(_narrow, line))
    return _DASHES.sub("-", wide).removeprefix("'")


def is_spreadsheet_error(text: str) -> bool:
    """Whether the text is what a spreadsheet shows where a formula failed."""
    return bool(_SPREADSHEET_ERROR.fullmatch(text.strip().upper()))


def _narrow(char: str) -> str:
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if "！" <= char <= "～":  # full-width forms of ASCII
        return chr(ord(char) - 0xFEE0)
    return char
