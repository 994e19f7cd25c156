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
from itertools import zip_longest

from counter_app.domain.scanner.alt_codes import with_alt_codes
from counter_app.domain.scanner.released_keys import (
    as_typed,
    in_order,
    keys_let_go,
    same_keys,
    with_head,
)
from counter_app.domain.scanner.scan_detector import Stroke, StrokeKind


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
class TypedKeys:
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


def keys_of(strokes: Iterable[Stroke]) -> TypedKeys:
    """The readings of a burst."""
    every = with_alt_codes(strokes)
    strokes = [stroke for stroke in every if stroke.kind in _READ]
    telex, vni = _Undo(Method.TELEX), _Undo(Method.VNI)
    for stroke in strokes:
        telex.take(stroke)
        vni.take(stroke)
    telex.finish()
    vni.finish()
    plain = all(stroke.kind is StrokeKind.CHAR for stroke in strokes)
    positions = "".join(stroke.us or stroke.text for stroke in strokes) if plain else ""
    composed = any(stroke.kind is StrokeKind.COMPOSE for stroke in strokes)
    let_go = keys_let_go(every) if composed else []
    let_go = with_head(let_go, telex.keys) or with_head(let_go, vni.keys) or let_go
    whole = not composed or same_keys(let_go, telex.keys) or same_keys(let_go, vni.keys)
    released = "".join(char for char, _ in let_go)
    if len(released) < min(len(telex.keys), len(vni.keys)):
        released = ""
    released = as_typed(released, telex.keys) or as_typed(released, vni.keys) or released
    mixed = composed and any(stroke.kind is StrokeKind.CHAR for stroke in strokes)
    return TypedKeys(
        telex.shown,
        telex.keys,
        vni.keys,
        positions,
        released,
        telex.changed,
        mixed,
        in_order(every),
        whole,
    )


_READ = frozenset({StrokeKind.CHAR, StrokeKind.BACKSPACE, StrokeKind.COMPOSE})


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
        if stroke.kind is StrokeKind.COMPOSE:
            self.finish()
            before = self.shown
            kept = self._done[: len(self._done) - stroke.cut] if stroke.cut else self._done
            self._done, self._preedit = kept + stroke.text, stroke.preedit
            self._press(before, self.shown, composed=bool(stroke.text))
        elif stroke.kind is StrokeKind.BACKSPACE:
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
