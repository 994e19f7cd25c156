"""What a word was meant to be whose Telex or VNI keys were typed with the input method off."""

from __future__ import annotations

import re

_VOWEL = re.compile("[aeiouy]")
_TONES = str.maketrans("", "", "sfrxjzw")
_DOUBLED = re.compile(r"([aeo])\1")
_LATE = re.compile(r"([aeo])([iuy]?(?:ng|nh|ch|[cmnpt])?)\1$")
_VNI = re.compile(r"[a-z]+(?:[0-9]{1,2}[a-z]*){1,3}")
_PLAIN = re.compile(
    r"(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{0,3}(?:ng|nh|ch|[cmnpt])?"
)


def readings(word: str) -> tuple[str, ...]:
    """Other folded words that a folded word may stand for, the likeliest first.

    "nguyeenx" and "nguye6n4" → ("nguyen",), "ddawng" → ("dang",), "nhw" → ("nhu",). Nothing for
    a word that holds no keys of marks: "nguyen", "288".
    """
    if not word.isascii() or not word.isalnum():
        return ()
    if any(char.isdigit() for char in word):
        plain = _vni(word)
    elif _is_plain(word):
        return ()
    else:
        plain = _telex(word)
    return (plain,) if plain and plain != word else ()


def _is_plain(word: str) -> bool:
    return _PLAIN.fullmatch(word) is not None and not _DOUBLED.search(word)


def _vni(word: str) -> str:
    """Digits taken out: tones 1–5, hats and hooks 6–8, đ 9, 0 clears."""
    if not _VNI.fullmatch(word):
        return ""
    plain = "".join(char for char in word if not char.isdigit())
    return plain if _VOWEL.search(plain) or word.startswith("d9") else ""


def _telex(word: str) -> str:
    """Keys of tones, hats, hooks and strokes taken out of what follows the first vowel."""
    word = re.sub(r"^([bcdghklmnpqrstvx]*)w", r"\1u", word)
    vowel = _VOWEL.search(word)
    if vowel is None:
        return "d" if word == "dd" else ""
    start, rest = word[: vowel.start()], word[vowel.start() :]
    if start == "dd":
        start = "d"
    rest = rest.translate(_TONES)
    if start == "d":
        rest = rest.replace("d", "")
    return start + _LATE.sub(r"\1\2", _DOUBLED.sub(r"\1", rest))
