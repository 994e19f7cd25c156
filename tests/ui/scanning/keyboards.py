"""A scanner at a keyboard port: the key events that a text becomes on a layout, under a method."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from counter_app.domain.scanner.scan_detector import StrokeKind
from tests.ui.scanning.input_methods import IBus, UniKey

US_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'", 43: "\\zxcvbnm,./", 57: " "}
SHIFTED = dict(zip("\\1234567890-=[];',./", '|!@#$%^&*()_+{}:"<>?', strict=True))
PLACES = {char: first + at for first, row in US_ROWS.items() for at, char in enumerate(row)}

FRENCH = dict(zip("1234567890-qwaz;'m,./", "&é\"'(-è_çà)azqwmù,;:!", strict=True)) | {
    "|": "µ", "?": "§", "Q": "A", "W": "Z", "A": "Q", "Z": "W", "M": "?", "<": ".", ">": "/",
}  # fmt: skip
VIETNAMESE = dict(zip("1234567890=", "ăâêô\u0300\u0309\u0303\u0301\u0323đ₫", strict=True))
LAYOUTS: dict[str, dict[str, str]] = {"us": {}, "french": FRENCH, "vietnamese": VIETNAMESE}


@dataclass(frozen=True)
class Press:
    """One event at `at` milliseconds; `place` is 0 for what no key sent."""

    kind: StrokeKind
    at: float
    text: str = ""
    place: int = 0
    shift: bool = False
    preedit: str = ""
    injected: bool = False


def place_of(char: str) -> tuple[int, bool]:
    plain = {shifted: low for low, shifted in SHIFTED.items()}.get(char, char.lower())
    return PLACES.get(plain, 0), plain != char


@dataclass
class Scanner:
    """`letters`: how letters that no US key has are sent, "direct" or "alt" (keypad decimals).

    `windows` repeats the wrong character that the system makes of an Alt code.
    """

    layout: str = "us"
    method: str = "none"  # none, telex, vni
    path: str = "unikey"  # unikey, ibus
    delay: float = 5.0
    jitter: float = 0.0
    letters: str = "direct"
    windows: bool = False
    caps_lock: bool = False
    restores: bool = False
    ending: StrokeKind | None = StrokeKind.CLOSE
    seed: int = 1

    def presses(self, text: str) -> Iterator[Press]:
        dice = random.Random(self.seed)
        at = 0.0
        unikey = UniKey(self.method, restores=self.restores)
        ibus = IBus(self.method, restores=self.restores)
        for char in text:
            at += max(0.2, self.delay + dice.uniform(-self.jitter, self.jitter))
            yield from self._char(char, at, unikey, ibus)
            if not char.isascii() and self.letters == "alt":
                at += len(str(ord(char)))  # one report of the port a millisecond
        at += self.delay
        if self.method != "none" and self.path == "ibus":
            for preedit, commit in ibus.close():
                yield Press(StrokeKind.COMPOSE, at, text=commit, preedit=preedit)
        if self.ending is not None:
            yield Press(self.ending, at)

    def _char(self, char: str, at: float, unikey: UniKey, ibus: IBus) -> Iterator[Press]:
        place, shift = place_of(char)
        shown = LAYOUTS[self.layout].get(char, char)
        if not place and self.letters == "alt":
            yield from self._alt(char, at)
            unikey.raw = ""
            return
        if self.caps_lock and place:
            shown = shown.swapcase()
        if self.method == "none":
            yield Press(StrokeKind.CHAR, at, shown, place, shift)
        elif self.path == "unikey":
            change = unikey.key(shown)
            if change is None:
                yield Press(StrokeKind.CHAR, at, shown, place, shift)
                return
            for _ in range(change[0]):
                yield Press(StrokeKind.BACKSPACE, at, injected=True)
            for letter in change[1]:
                yield Press(StrokeKind.CHAR, at, letter, injected=True)
        else:
            composed = ibus.key(shown)
            for preedit, commit in composed or ():
                yield Press(StrokeKind.COMPOSE, at, text=commit, preedit=preedit)
            if not shown.isascii():
                yield Press(StrokeKind.CHAR, at, shown, place, shift)
            else:
                yield Press(StrokeKind.RELEASE, at, shown, place, shift)

    def _alt(self, char: str, at: float) -> Iterator[Press]:
        digits = str(ord(char))
        for index, digit in enumerate(digits):
            yield Press(StrokeKind.ALT_DIGIT, at + index, digit)
        yield Press(StrokeKind.ALT_UP, at + len(digits))
        if self.windows:
            yield Press(StrokeKind.CHAR, at + len(digits), chr(max(33, ord(char) % 256)))
