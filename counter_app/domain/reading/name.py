"""Names of people and organisations as typed, scanned or imported."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise

from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.reading.typed import is_spreadsheet_error
from counter_app.domain.text.clean_text import TextTooLongError, clean_text
from counter_app.domain.text.folding import fold

_LETTERS = frozenset("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
_MINORITY = frozenset("ƀčĉĕĭñŏŭĵ")
"""Letters beside the Vietnamese ones in names of Ê Đê, Gia Rai, Ba Na, Mnông and Xơ Đăng."""
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_BETWEEN = frozenset(" .-'’ʼ‘()")
_ONE_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouy")


def read_person_name(text: str) -> Reading[str]:
    """The name on one line, in NFC. Doubted where letters seem lost, changed or missing; refused
    where it holds none.
    """
    return _read(text, is_person=True)


def read_organisation_name(text: str) -> Reading[str]:
    """As a person's; digits and signs are usual in it."""
    return _read(text, is_person=False)


def has_lost_marks(name: str) -> bool:
    """Whether letters of the name seem to have been lost or changed on the way: by a code page, an
    old Vietnamese font's bytes, a scanner.
    """
    return any(map(_is_damaged, name.split())) or _is_decoded_twice(name)


def _read(text: str, *, is_person: bool) -> Reading[str]:
    try:
        name = clean_text(text)
    except TextTooLongError:
        return Reading("", refused=Refused.TEXT_TOO_LONG)
    if not name:
        return Reading("")
    if is_spreadsheet_error(name):
        return Reading("", refused=Refused.NOT_TEXT)
    letters = [char for char in name if char.isalpha()]
    if not letters:
        return Reading("", refused=Refused.NAME_NO_LETTERS)
    result: list[str] = []
    if len(letters) == 1:
        result.append(Doubt.NAME_SHORT)
    if is_person and any(char.isdigit() for char in name):
        result.append(Doubt.NAME_DIGITS)
    is_damaged = has_lost_marks(name) if is_person else _has_stray_marks(name)
    if "?" in name or "\ufffd" in name or is_damaged or _is_decoded_twice(text):
        result.append(Doubt.NAME_MARKS)
    elif not all(map(_is_usual, name)) and (is_person or not all(map(_is_sign, name))):
        result.append(Doubt.NAME_LETTERS)
    return Reading(name, tuple(result))


def _is_sign(char: str) -> bool:
    return _is_usual(char) or not char.isalpha()


@cache
def _is_usual(char: str) -> bool:
    if char in _BETWEEN or char.isdecimal():
        return True
    base = char.casefold()
    return _without_tone(base) in _LETTERS | _MINORITY


def _without_tone(letter: str) -> str:
    parts = [part for part in unicodedata.normalize("NFD", letter) if part not in _TONES]
    return unicodedata.normalize("NFC", "".join(parts))


def _is_damaged(word: str) -> bool:
    """Signs that no Vietnamese syllable has: a capital behind a small letter (bytes of TCVN3), a
    marked vowel behind a or e (VNI writes its marks as letters), no vowel in several letters.
    """
    return any(map(_is_no_syllable, _ONE_WORD.findall(word)))


def _is_no_syllable(part: str) -> bool:
    if any(item.islower() and two.isupper() for item, two in pairwise(part)):
        return True
    has_no_vowel = len(part) > 1 and not any(map(_is_vowel, part.casefold()))
    return (has_no_vowel and all(map(_is_usual, part))) or _has_stray_marks(part)


def _has_stray_marks(text: str) -> bool:
    small = unicodedata.normalize("NFC", text.casefold())
    return any(
        _base(item) in {"a", "e"} and two not in _VOWELS and _is_vowel(two)
        for item, two in pairwise(small)
    )


def _is_vowel(letter: str) -> bool:
    return _base(letter) in _VOWELS


def _base(letter: str) -> str:
    return fold(letter)[:1]


def _is_decoded_twice(name: str) -> bool:
    """UTF-8 that was read as a western code page: "Nguyá»…n" for "Nguyễn"."""
    for charset in ("cp1252", "latin-1"):
        try:
            again = name.encode(charset).decode("utf-8")
        except UnicodeError:
            continue
        if again != name:
            return True
    return False
