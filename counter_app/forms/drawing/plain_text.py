"""Text from people and files, made fit to print: one line, NFC, nothing invisible."""

from __future__ import annotations

import unicodedata

from counter_app.forms.drawing import fonts

UNPRINTABLE = "□"
"""Stands for a character that the typeface lacks, so that the loss is seen."""


class _Visible(dict[int, str]):
    """For `str.translate`, filled as characters are met: what is not seen goes."""

    def __missing__(self, code: int) -> str:
        category = unicodedata.category(chr(code))
        shown = chr(code)
        if category.startswith("Z") or category == "Cc":
            shown = " "
        elif category == "Cf":  # marks of direction, zero-width joiners, soft hyphens
            shown = ""
        self[code] = shown
        return shown


class _Drawn(dict[int, str]):
    """For `str.translate`, filled as characters are met: what the typeface lacks is marked."""

    def __missing__(self, code: int) -> str:
        drawn = chr(code)
        if not _has(drawn):
            alike = unicodedata.normalize("NFKC", drawn)
            drawn = alike if alike != drawn and all(map(_has, alike)) else UNPRINTABLE
        self[code] = drawn
        return drawn


def _has(character: str) -> bool:
    """Whether the typeface has it; for the letters of Vietnam its files are not read."""
    code = ord(character)
    return _is_everyday(code) or fonts.family().draws(character)


def _is_everyday(code: int) -> bool:
    return (
        0x20 <= code < 0x7F
        or 0xA0 <= code < 0x370
        or 0x1E00 <= code < 0x1E9C
        or (0x1EA0 <= code < 0x1EFA)
    )


_visible = _Visible()
_drawn = _Drawn()


def printable(text: str) -> str:
    """The text as it is printed; markup stays what it is, text."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", text.translate(_visible)).translate(_drawn)
    return " ".join(text.split())


def unprinted(text: str) -> str:
    """The characters, each once and in order, that `printable` can only mark as lost."""
    visible = unicodedata.normalize("NFC", text.translate(_visible))
    return "".join(
        dict.fromkeys(
            char for char in visible if char != UNPRINTABLE and _drawn[ord(char)] == UNPRINTABLE
        )
    )


def shortened(text: str, most: int) -> str:
    """`printable` text of at most `most` characters, "…" at its end where it was longer."""
    text = printable(text)
    if len(text) <= most:
        return text
    head = text[: most - 1]
    space = head.rfind(" ", most * 3 // 4)
    return f"{head[: space if space > 0 else most - 1].rstrip()}…"
