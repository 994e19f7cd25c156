"""Amounts of money in Vietnamese words, as receipts write them.

Why num2words is not asked: docs/decisions/0003-amounts-in-words.md.
"""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu")
_BILLION = 1_000_000_000
_TOO_MUCH = 10**15


def is_amount(number: int) -> bool:
    """Whether somebody can have meant so many đồng: less than a thousand trillions, either sign.
    A sum of what others wrote down may have more digits than Python spells out.
    """
    return abs(number) < _TOO_MUCH


def amount_words(number: int) -> str:
    """The whole number in words, lower case: 1_005_000 is "một triệu không trăm linh năm nghìn"."""
    if number == 0:
        return _DIGITS[0]
    if number < 0:
        return f"âm {amount_words(-number)}"
    return _words(number, full=False)


def money_words(amount: int) -> str:
    """An amount of đồng as a sentence part with a capital: "Mười sáu nghìn đồng"."""
    words = amount_words(amount)
    return f"{words[0].upper()}{words[1:]} đồng"


def _words(number: int, *, full: bool) -> str:
    """A number above 0; `full` says the empty hundreds of its highest group too."""
    billions, rest = divmod(number, _BILLION)
    parts = []
    if billions:
        parts.append(f"{_words(billions, full=False)} tỷ")
        full = True
    for power in (2, 1, 0):
        group = rest // 1000**power % 1000
        if group:
            parts.append(_group(group, full=full) + _SCALES[power])
            full = True
    return " ".join(parts)


def _group(number: int, *, full: bool) -> str:
    """One to 999; with `full` the hundreds are said even where they are zero."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    parts = []
    if hundreds or full:
        parts.append(f"{_DIGITS[hundreds]} trăm")
    if tens:
        parts.append("mười" if tens == 1 else f"{_DIGITS[tens]} mươi")
    elif ones and parts:
        parts.append("linh")
    if ones:
        parts.append(_ones(ones, tens))
    return " ".join(parts)


def _ones(ones: int, tens: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 5 and tens:
        return "lăm"
    return _DIGITS[ones]
