"""What keys were pressed, from what an input method made of them: Telex and VNI undone.

Input methods change letters that stand already: UniKey on Windows takes them back with
Backspace and types others, ibus and fcitx compose a word and replace it. Each change is one
key, so the difference between before and after tells which; it is taken at every stroke,
because the finished word no longer tells in which order its keys came.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise, zip_longest

from counter_app.domain.scanner.keyboard_layout import shifted, unshifted
from counter_app.domain.scanner.scan_detector import Kind, Stroke


class Method(Enum):
    """`tones` are the keys of acute, grave, hook, tilde and dot; `clear` takes a tone away."""

    TELEX = ("sfrxj", "z")
    VNI = ("12345", "0")

    @property
    def tones(self) -> str:
        return self.value[0]

    @property
    def clear(self) -> str:
        return self.value[1]

    def shape_key(self, letter: str, shape: str) -> str:
        """The key that gives a, d, e, o or u its hat, breve, horn or stroke."""
        if self is Method.VNI:
            return _VNI_SHAPES[shape]
        return letter if shape in {_HAT, _STROKE} else "w"


_TONES = "\u0301\u0300\u0309\u0303\u0323"
_HAT, _BREVE, _HORN, _STROKE = "\u0302", "\u0306", "\u031b", "\u0335"
_VNI_SHAPES = {_HAT: "6", _HORN: "7", _BREVE: "8", _STROKE: "9"}
_ALONE = str.maketrans("ưƯơƠ", "wW[{")  # letters that one Telex key gives by itself


@dataclass(frozen=True, slots=True)
class Keys:
    """`shown` is what a field would have got, `telex` and `vni` the keys behind it.

    `positions` is the text by the places of the keys on a US keyboard, "" where an input method
    or a missing place hides it. `released` is the text of the keys as they were let go, "" unless
    it holds all that was composed: an input method that works beside the program (ibus, fcitx)
    keeps presses for itself and lets letters overtake each other, but not releases.
    `changed` counts what the input method changed, `mixed` says that such letters may stand in
    another order than they were sent, `in_order` that the time of each release tells its place,
    `whole` that what was composed and what was let go are the same keys.
    """

    shown: str
    telex: str
    vni: str
    positions: str
    released: str
    changed: int
    mixed: bool
    in_order: bool
    whole: bool


def keys_of(strokes: Iterable[Stroke]) -> Keys:
    """The readings of a burst."""
    every = with_alt_codes(strokes)
    strokes = [stroke for stroke in every if stroke.kind in _READ]
    telex, vni = _Undo(Method.TELEX), _Undo(Method.VNI)
    for stroke in strokes:
        telex.take(stroke)
        vni.take(stroke)
    telex.finish()
    vni.finish()
    plain = all(stroke.kind is Kind.CHAR for stroke in strokes)
    positions = "".join(stroke.us or stroke.text for stroke in strokes) if plain else ""
    composed = any(stroke.kind is Kind.COMPOSE for stroke in strokes)
    let_go = _let_go(every) if composed else []
    let_go = _with_head(let_go, telex.keys) or _with_head(let_go, vni.keys) or let_go
    whole = not composed or _same_keys(let_go, telex.keys) or _same_keys(let_go, vni.keys)
    released = "".join(char for char, _ in let_go)
    if len(released) < min(len(telex.keys), len(vni.keys)):
        released = ""
    released = _as_typed(released, telex.keys) or _as_typed(released, vni.keys) or released
    mixed = composed and any(stroke.kind is Kind.CHAR for stroke in strokes)
    return Keys(
        telex.shown,
        telex.keys,
        vni.keys,
        positions,
        released,
        telex.changed,
        mixed,
        _in_order(every),
        whole,
    )


def _let_go(strokes: list[Stroke]) -> list[tuple[str, str]]:
    """The keys in the order in which they were let go: what was meant, and what the layout gives.

    Shift counts from its own press on, which comes before a key let go in the same millisecond.
    """
    timed = [stroke for stroke in strokes if stroke.kind in {Kind.RELEASE, Kind.SHIFT}]
    timed.sort(
        key=lambda stroke: (
            stroke.at if stroke.stamp is None else stroke.stamp,
            stroke.kind is Kind.RELEASE,
        )
    )
    keys, shift = [], False
    for stroke in timed:
        if stroke.kind is Kind.SHIFT:
            shift = True
        else:
            char = stroke.us or stroke.text
            keys.append((shifted(char) if shift and stroke.us else char, stroke.text))
            shift = False
    return keys


def _with_head(let_go: list[tuple[str, str]], keys: str) -> list[tuple[str, str]]:
    """`let_go` with the first of `keys` if it lacks just them, else nothing.

    A first key can be let go before the input method tells of it, when nothing is a burst yet.
    """
    lacking = sum(map(str.isascii, keys)) - sum(text.isascii() for _, text in let_go)
    if not 0 < lacking <= _MOST_LACKING or not keys[:lacking].isascii():
        return []
    whole = [*((char, char) for char in keys[:lacking]), *let_go]
    return whole if _same_keys(whole, keys) else []


def _same_keys(let_go: list[tuple[str, str]], keys: str) -> bool:
    """Whether the plain keys that were let go are those of `keys`, whatever Shift did."""
    given = [unshifted(text) for _, text in let_go if text.isascii()]
    return given == [unshifted(char) for char in keys if char.isascii()]


def _as_typed(released: str, keys: str) -> str:
    """`released` with plain characters as in `keys`, whose Shift is sure; "" if they differ.

    Plain characters never overtake each other, only marked letters do.
    """
    plain = [char for char in keys if char.isascii()]
    let_go = [char for char in released if char.isascii()]
    if len(plain) != len(let_go) or any(
        unshifted(one) != unshifted(other) and (one.isalnum() or other.isalnum())
        for one, other in zip(plain, let_go, strict=True)
    ):
        return ""
    rest = iter(plain)
    return "".join(next(rest) if char.isascii() else char for char in released)


def _in_order(strokes: list[Stroke]) -> bool:
    """Whether no two keys were let go in the same millisecond, one of them a marked letter."""
    timed = [stroke for stroke in strokes if stroke.kind is Kind.RELEASE]
    return not any(
        one.stamp == other.stamp and not (one.text.isascii() and other.text.isascii())
        for one, other in pairwise(timed)
    )


_MOST_LACKING = 3
_READ = frozenset({Kind.CHAR, Kind.BACKSPACE, Kind.COMPOSE})


def with_alt_codes(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Characters sent as Alt and decimal digits on the keypad, put together.

    What the system itself makes of such digits follows and is dropped: Windows takes them
    modulo 256 and would give ¿ for ế.
    """
    done: list[Stroke] = []
    digits = echo = ""
    for stroke in strokes:
        if stroke.kind is Kind.ALT_DIGIT:
            digits += stroke.text
        elif stroke.kind is Kind.ALT_UP:
            if digits:
                letter = _character(digits)
                done.append(Stroke(Kind.CHAR, stroke.at, text=letter))
                done.append(Stroke(Kind.RELEASE, stroke.at, text=letter, stamp=stroke.stamp))
                digits, echo = "", digits
        elif stroke.kind is Kind.CHAR and _is_echo(stroke, echo):
            echo = ""
        else:
            echo = echo if stroke.kind is Kind.PASSIVE else ""
            done.append(stroke)
    return done


def _is_echo(stroke: Stroke, digits: str) -> bool:
    """Whether no key sent the character, but the system made it of an Alt code's digits."""
    if not digits or stroke.us:
        return False
    return not stroke.text.isascii() or stroke.text == chr(ord(_character(digits)) % 256)


def _character(digits: str) -> str:
    """The character of an Alt code: with a leading 0 Windows-1252 below 256, else Unicode."""
    number = int(digits[:7]) if digits.isascii() and digits.isdecimal() else 0
    if digits.startswith("0") and 128 <= number < 160:
        return bytes([number]).decode("cp1252", errors="replace")
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"


class _Undo:
    def __init__(self, method: Method) -> None:
        self._method = method
        self._done = ""
        self._preedit = ""
        self.keys = ""
        self.changed = 0
        self._before: str | None = None  # what was shown before Backspaces took some of it back
        self._taken = 0

    @property
    def shown(self) -> str:
        return self._done + self._preedit

    def take(self, stroke: Stroke) -> None:
        if stroke.kind is Kind.COMPOSE:
            self.finish()
            before = self.shown
            kept = self._done[: len(self._done) - stroke.cut] if stroke.cut else self._done
            self._done, self._preedit = kept + stroke.text, stroke.preedit
            self._press(before, self.shown, composed=bool(stroke.text))
        elif stroke.kind is Kind.BACKSPACE:
            if self._before is None:
                self._before = self.shown
                self._taken = 0
            self._taken += 1
            self._done = self._done[:-1]
        else:
            self._done += stroke.text
            if self._before is None:
                self.keys += stroke.text
            else:
                self._retype(self._before)

    def finish(self) -> None:
        """No more is coming: letters taken back and not typed again stay away."""
        if self._before is not None:
            self._press(self._before, self.shown, composed=True)
            self._before = None

    def _retype(self, before: str) -> None:
        """Close a group of Backspaces and letters once the letters stand again."""
        if self._restored(before, self.shown) == "":
            self.changed += 1
            self._before = None
        elif _bare(self.shown) == _bare(before):
            self._press(before, self.shown, composed=True)
            self._before = None

    def _press(self, before: str, after: str, *, composed: bool) -> None:
        """Add the key that made `after` of `before`."""
        if before == after:
            return
        restored = self._restored(before, after) if composed else None
        if restored is not None:
            self.changed += 1
            self.keys += restored
        elif _bare(after).startswith(_bare(before)):
            marks = self._marks(before, after, alone=not composed and len(after) == len(before))
            self.changed += before != after[: len(before)]
            self.keys += marks + self._added(after[len(before) :], composed=composed)
        elif _bare(before).startswith(_bare(after)):
            self.keys = self.keys[: len(self.keys) - (len(before) - len(after))]
        else:
            self.changed += 1
            self._replace_word(before, after)

    def _replace_word(self, before: str, after: str) -> None:
        """The word stands as other letters now: they are its keys, whatever was read before."""
        start = len(before) - len(_last_word(before))
        if not after.startswith(before[:start]):
            start = _common(before, after)
        typed = len(self.keys) - len(_last_word(self.keys))
        self.keys = self.keys[:typed] + after[start:]

    def _added(self, letters: str, *, composed: bool) -> str:
        """Keys of letters that were added; those that a composed word grows by were typed."""
        return (
            letters.translate(_ALONE) if self._method is Method.TELEX and not composed else letters
        )

    def _restored(self, before: str, after: str) -> str | None:
        """What follows the word's own keys where the input method put them back, else None."""
        word = _last_word(before)
        typed = _last_word(self.keys)
        if word == typed or not typed:
            return None
        start = before[: len(before) - len(word)] + typed
        return after[len(start) :] if after.startswith(start) else None

    def _marks(self, before: str, after: str, *, alone: bool) -> str:
        """Keys of the marks that `after` has more than `before`, letter by letter.

        `alone` says that no letter was or will be added, so that a lost tone was cleared.
        """
        keys = ""
        tone_before = tone_after = ""
        upper = False
        for old, new in zip_longest(before, after[: len(before)], fillvalue=""):
            if old == new:
                continue
            letter, shape, tone = _parts(new)
            _, shape_before, old_tone = _parts(old)
            tone_before, tone_after = tone_before + old_tone, tone_after + tone
            upper = upper or new.isupper()
            if shape and shape != shape_before:
                key = self._method.shape_key(letter.lower(), shape)
                key = key.upper() if new.isupper() else key
                keys += "" if keys and keys[-1].lower() == key.lower() == "w" else key
                keys = keys.replace("77", "7")
        if tone_after and tone_after != tone_before:
            tone_key = self._method.tones[_TONES.index(tone_after[-1])]
            keys += tone_key.upper() if upper else tone_key
        elif alone and tone_before and not tone_after:
            keys += self._method.clear.upper() if upper else self._method.clear
        return keys


@lru_cache(maxsize=1024)
def _parts(char: str) -> tuple[str, str, str]:
    """Letter, shape mark and tone mark of one character."""
    if char in {"đ", "Đ"}:
        return ("d" if char == "đ" else "D"), _STROKE, ""
    parts = unicodedata.normalize("NFD", char)
    shape = "".join(mark for mark in parts[1:] if mark in {_HAT, _BREVE, _HORN})
    return parts[:1], shape, "".join(mark for mark in parts[1:] if mark in _TONES)


def _bare(text: str) -> str:
    return "".join(_parts(char)[0] for char in text)


def _last_word(text: str) -> str:
    at = len(text)
    while at and text[at - 1].isalnum():
        at -= 1
    return text[at:]


def _common(one: str, other: str) -> int:
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at
