"""Vietnamese input methods forwards: what Telex and VNI make of keys, as they are known to do it.

Written apart from the program's undoing of them; compared with ibus-unikey by
`tests.faults.input_method`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

ACUTE, GRAVE, HOOK, TILDE, DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
HAT, BREVE, HORN = "\u0302", "\u0306", "\u031b"
TELEX = dict(zip("sfrxj", (ACUTE, GRAVE, HOOK, TILDE, DOT), strict=True))
VNI = dict(zip("12345", (ACUTE, GRAVE, HOOK, TILDE, DOT), strict=True))
VOWELS = "aeiouy"


@dataclass
class Word:
    """Letters as [base, shape] and one tone."""

    letters: list[list[str]] = field(default_factory=list)
    tone: str = ""
    literal: bool = False

    def text(self) -> str:
        at = self._tone_place()
        shown = ""
        for index, (base, shape) in enumerate(self.letters):
            if shape == "-":
                shown += "đ" if base == "d" else "Đ"
            else:
                tone = self.tone if index == at else ""
                shown += unicodedata.normalize("NFC", base + shape + tone)
        return shown

    def _tone_place(self) -> int:
        vowels = [at for at, (base, _) in enumerate(self.letters) if base.lower() in VOWELS]
        if not vowels:
            return -1
        shaped = [at for at in vowels if self.letters[at][1]]
        if shaped:
            return shaped[-1]
        run = [at for at in vowels if at - vowels[0] == vowels.index(at)]
        closed = run[-1] + 1 < len(self.letters)
        return run[-1] if closed or len(run) == 1 else run[-2]

    def has_vowel(self) -> bool:
        return any(base.lower() in VOWELS for base, _ in self.letters)


def word_of(raw: str, method: str) -> Word:
    word = Word()
    for key in raw:
        low = key.lower()
        if word.literal or not _applied(word, key, low, method):
            word.letters.append([key, ""])
    return word


def _applied(word: Word, key: str, low: str, method: str) -> bool:
    tones = TELEX if method == "telex" else VNI
    if low in tones and word.has_vowel():
        if word.tone == tones[low]:
            word.tone, word.literal = "", True
            return False
        word.tone = tones[low]
        return True
    if low == ("z" if method == "telex" else "0") and word.tone:
        word.tone = ""
        return True
    wanted = _shapes(low, method)
    if low == "w" and method == "telex" and not any(b.lower() in "aou" for b, _ in word.letters):
        word.letters.append(["U" if key.isupper() else "u", HORN])
        return True
    for at in range(len(word.letters) - 1, -1, -1):
        base, shape = word.letters[at]
        target = wanted.get(base.lower())
        if target is None:
            continue
        if shape == target:
            word.letters[at][1], word.literal = "", True
            return False
        word.letters[at][1] = target
        before = word.letters[at - 1] if at else ["", ""]
        if target == HORN and base.lower() == "o" and before[0].lower() == "u":
            before[1] = HORN
        return True
    return False


def _shapes(low: str, method: str) -> dict[str, str]:
    if method == "telex":
        return {
            "a": {"a": HAT}, "e": {"e": HAT}, "o": {"o": HAT}, "d": {"d": "-"},
            "w": {"a": BREVE, "o": HORN, "u": HORN},
        }.get(low, {})  # fmt: skip
    return {
        "6": {"a": HAT, "e": HAT, "o": HAT}, "7": {"o": HORN, "u": HORN},
        "8": {"a": BREVE}, "9": {"d": "-"},
    }.get(low, {})  # fmt: skip


def breaks(char: str) -> bool:
    return not (char.isascii() and char.isalnum())


class UniKey:
    """UniKey on Windows: Backspaces, then letters, in place of the key."""

    def __init__(self, method: str, *, restores: bool) -> None:
        self.method, self.restores, self.raw = method, restores, ""

    def key(self, char: str) -> tuple[int, str] | None:
        """Backspaces and letters injected instead of the key, None where the key goes through."""
        if breaks(char):
            raw, self.raw = self.raw, ""
            shown = word_of(raw, self.method).text()
            if self.restores and shown != raw and _is_foreign(shown):
                return _difference(shown, raw + char)
            return None
        before = word_of(self.raw, self.method).text()
        self.raw += char
        after = word_of(self.raw, self.method).text()
        return None if after == before + char else _difference(before, after)


class IBus:
    """ibus-unikey: the word is composed and committed with the character that ends it."""

    def __init__(self, method: str, *, restores: bool) -> None:
        self.method, self.restores, self.raw = method, restores, ""

    def key(self, char: str) -> list[tuple[str, str]] | None:
        """(preedit, commit) of each event; None where the key itself comes afterwards."""
        if char.isascii() and not breaks(char):
            self.raw += char
            return [(word_of(self.raw, self.method).text(), "")]
        word = self._word()
        if char.isascii():
            return [("", word + char), ("", "")]
        return [("", word), ("", "")] if word else None

    def close(self) -> list[tuple[str, str]]:
        word = self._word()
        return [("", word), ("", "")] if word else []

    def _word(self) -> str:
        raw, self.raw = self.raw, ""
        shown = word_of(raw, self.method).text()
        return raw if self.restores and _is_foreign(shown) else shown


def _difference(before: str, after: str) -> tuple[int, str]:
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    return len(before) - same, after[same:]


def _is_foreign(word: str) -> bool:
    """Whether a spell checker takes the word for one that is not Vietnamese."""
    return any(char.isdecimal() for char in word) or word[-1:].lower() in set("bdfjklqrsvwxz")
