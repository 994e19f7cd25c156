"""Text as it is compared: small letters without marks, words parted by single spaces."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

APOSTROPHES: Final = "'`´’‘‛′‵＇ʹʻʼʽˈˊˋʾʿꞌՙ՚"
"""What people and programs write for the apostrophe inside a name: "H'Nguên", "K’Ho", "Tʼling"."""


def fold(text: str) -> str:
    """`text` in small letters without diacritics, đ as d; what is no letter or digit is a space.

    Latin letters with a stroke, hook or tail are their base (ƀ as b), an apostrophe is nothing:
    "H’Nguên Ƀuôn Yă" → "hnguen buon ya", "Đặng Thị  NGỌC-Ánh" → "dang thi ngoc anh". The same
    for composed and decomposed text, and folding twice changes nothing.
    """
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKD", text.translate(_SPACING)).casefold()
        text = unicodedata.normalize("NFKD", text)
    return " ".join(text.translate(_LETTERS).split())


class _Letters(dict[int, str]):
    """What each character is when folded, found when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if unicodedata.category(char).startswith("M"):
            folded = ""
        else:
            folded = _base(char) if char.isalnum() else " "
        self[code] = folded
        return folded


# Accents that stand alone are a space and a mark to Unicode; names have them for apostrophes.
_SPACING: Final = str.maketrans({"´": "'", "\u1ffd": "'", "\u1fef": "'"})
_WITH = re.compile(r"LATIN SMALL LETTER ([A-Z]{1,2}) WITH .+")
_NAMED_OTHERWISE = {
    "ð": "d", "ŋ": "ng", "ı": "i", "æ": "ae", "œ": "oe", "ə": "e", "ɛ": "e", "ɔ": "o", "ɵ": "o",
}  # fmt: skip
_LETTERS = _Letters(
    {
        **{ord(char): "" for char in APOSTROPHES},
        **{ord(char): base for char, base in _NAMED_OTHERWISE.items()},
    }
)


def _base(char: str) -> str:
    """The letter that one with a stroke, hook or tail is written on: no decomposition names it."""
    result = None if char.isascii() else _WITH.fullmatch(unicodedata.name(char, ""))
    return result[1].lower() if result else char
