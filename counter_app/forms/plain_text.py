"""Text from people and files, made fit to print: one line, NFC, nothing invisible."""

from __future__ import annotations

import unicodedata

from counter_app.forms import fonts

UNPRINTABLE = "□"
"""Stands for a character that the typeface lacks, so that the loss is seen."""


class _Characters(dict[int, str]):
    """What each character prints as; filled as characters are met, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if category.startswith("Z") or category == "Cc":
            printed = " "
        elif category == "Cf":  # marks of direction, zero-width joiners, soft hyphens
            printed = ""
        else:
            printed = character if fonts.family().draws(character) else UNPRINTABLE
        self[code] = printed
        return printed


_characters = _Characters()


def printable(text: str) -> str:
    """The text as it is printed; markup stays what it is, text."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_characters).split())


def shortened(text: str, most: int) -> str:
    """`printable` text of at most `most` characters, "…" at its end where it was longer."""
    text = printable(text[: most * 4])
    if len(text) <= most:
        return text
    head = text[: most - 1]
    space = head.rfind(" ", most * 3 // 4)
    return f"{head[: space if space > 0 else most - 1].rstrip()}…"
