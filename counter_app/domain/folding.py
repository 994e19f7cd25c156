"""Text as it is compared: small letters without marks, words parted by single spaces."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`text` in small letters without diacritics, đ as d; what is no letter or digit is a space.

    The same for composed and decomposed text, and folding twice changes nothing.
    "Đặng Thị  NGỌC-Ánh" → "dang thi ngoc anh".
    """
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(text.translate(_LETTERS).split())


class _Letters(dict[int, str]):
    """What each character is when folded, found when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if unicodedata.category(char).startswith("M"):
            folded = ""
        else:
            folded = char if char.isalnum() else " "
        self[code] = folded
        return folded


_LETTERS = _Letters({ord(char): "d" for char in "đð"})
