"""Text as it is compared: small letters without marks, words parted by single spaces."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`text` in small letters without diacritics, đ as d; what is no letter or digit is a space.

    The same for composed and decomposed text, and folding twice changes nothing.
    "Đặng Thị  NGỌC-Ánh" → "dang thi ngoc anh".
    """
    if not text.isascii():
        bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(char for char in bare if unicodedata.category(char)[0] != "M")
    return " ".join("".join(map(_letter, text.translate(_STROKES).lower())).split())


def _letter(char: str) -> str:
    return char if char.isalnum() else " "


_STROKES = str.maketrans("đĐðÐ", "dddd")
