"""Text from people and files, made fit to print: one line, NFC, nothing invisible."""

from __future__ import annotations

import unicodedata

from counter_app.forms import fonts

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
        drawn = chr(code) if fonts.family().draws(chr(code)) else UNPRINTABLE
        self[code] = drawn
        return drawn


_visible = _Visible()
_drawn = _Drawn()


def printable(text: str) -> str:
    """The text as it is printed; markup stays what it is, text."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", text.translate(_visible)).translate(_drawn)
    return " ".join(text.split())


def shortened(text: str, most: int) -> str:
    """`printable` text of at most `most` characters, "…" at its end where it was longer."""
    text = printable(text)
    if len(text) <= most:
        return text
    head = text[: most - 1]
    space = head.rfind(" ", most * 3 // 4)
    return f"{head[: space if space > 0 else most - 1].rstrip()}…"
