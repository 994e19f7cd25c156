"""Where two texts differ: the words that are not the same, and of one syllable its tone."""

from __future__ import annotations

import unicodedata
from enum import StrEnum


class SyllableTone(StrEnum):
    """The tone of a Vietnamese syllable, by its combining mark."""

    LEVEL = ""
    GRAVE = "\u0300"
    ACUTE = "\u0301"
    TILDE = "\u0303"
    HOOK = "\u0309"
    DOT = "\u0323"


def different_words(was: str, becomes: str) -> tuple[str, str]:
    """Both without the words at their beginning and end that are the same."""
    old, new = was.split(), becomes.split()
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return " ".join(old), " ".join(new)


def tone_change(was: str, becomes: str) -> tuple[SyllableTone, SyllableTone] | None:
    """The tones of two words that differ in nothing else; None where they do."""
    old, new = _parted(was), _parted(becomes)
    if old is None or new is None or old[0] != new[0] or old[1] is new[1]:
        return None
    return old[1], new[1]


def _parted(word: str) -> tuple[str, SyllableTone] | None:
    """The word without its tone, and the tone; None for several words or tones."""
    if not word or len(word.split()) != 1:
        return None
    parts = unicodedata.normalize("NFD", word)
    tones = [
        SyllableTone(part) for part in parts if part in set(SyllableTone) - {SyllableTone.LEVEL}
    ]
    if len(tones) > 1:
        return None
    plain = "".join(part for part in parts if part not in tones)
    return unicodedata.normalize("NFC", plain), tones[0] if tones else SyllableTone.LEVEL
