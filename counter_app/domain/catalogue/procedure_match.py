"""What an officer types to choose a procedure: words, initials, last digits of the code."""

from __future__ import annotations

import re
from typing import NamedTuple

from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.text.folding import fold

# First words that half of all names share; their initials are seldom typed.
_OPENINGS = ("dang ky ", "thu tuc ", "cap ", "chung thuc ")
LONGEST_QUERY = 200
LONGEST_INITIALS = 6
_VOWEL = re.compile(r"[aeiouy]")
_TELEX_MARK = re.compile(r"[sfrxjzw]")
_DOUBLED = re.compile(r"([aeo])\1")


class Index(NamedTuple):
    """A procedure's words folded once; word lists begin with a space, so that " x" finds words."""

    digits: str
    code_text: str
    names: tuple[str, ...]
    near: str
    every: str
    glued: str
    initials: str
    core: str


class Rank(NamedTuple):
    """`group` stands above, `order` below how often the desk uses the procedure."""

    group: int
    order: tuple[int, int, str]


def index(procedure: Procedure) -> Index:
    short = fold(procedure.short_name)
    core = short
    for opening in _OPENINGS:
        core = core.removeprefix(opening)
    near = (short, *map(fold, procedure.aliases))
    return Index(
        digits="".join(procedure.code.split(".")[:2]),
        code_text=procedure.code,
        names=near,
        near=" " + " / ".join(near),
        every=" "
        + " ".join((*near, *map(fold, (procedure.name, procedure.field, procedure.code)))),
        glued=short.replace(" ", ""),
        initials=_initials(short),
        core=_initials(core),
    )


class Query:
    """Typed text made ready once, then held against every procedure; a pasted page is cut short."""

    def __init__(self, text: str) -> None:
        text = text[:LONGEST_QUERY]
        self._phrase = fold(text)
        self._typed = text.strip().upper()
        tokens = self._phrase.split()
        self._digits = self._phrase.replace(" ", "") if _is_number(self._typed) else ""
        self._words = [tuple(dict.fromkeys((token, plain(token)))) for token in tokens]
        self._starts = [tuple(" " + form for form in word) for word in self._words]
        self._glued = "".join(tokens)
        self._run = re.compile(" " + r"\w* ".join(map(_either, self._words)))
        self._abbreviated = any(1 < len(token) <= LONGEST_INITIALS for token in tokens)

    def rank(self, known: Index) -> Rank | None:
        """How well a procedure fits; None if it does not."""
        if not self._words:
            return Rank(0, (0, 0, known.names[0]))
        if self._digits and (place := self._code_place(known)) is not None:
            return Rank(place[0], (place[1], 0, known.digits))
        group, fine = self._place(known)
        if group < 0:
            return None
        return Rank(group, (fine, len(known.names[0]), known.names[0]))

    def _code_place(self, known: Index) -> tuple[int, int] | None:
        if self._typed == known.code_text or self._digits == known.digits:
            return 0, 0
        if known.digits.endswith(self._digits):
            return 2, 0
        if known.digits.startswith(self._digits):
            return 2, 3
        return None

    def _place(self, known: Index) -> tuple[int, int]:
        if self._glued in known.initials:
            if self._glued == known.initials or self._phrase in known.names:
                return 1, 0
            if self._glued == known.core:
                return 1, 1
            return 2, self._closeness(known)
        if self._all_in(known.every):
            if self._phrase in known.names:
                return 1, 0
            if self._run.search(known.near):
                return 2, self._closeness(known)
            return (3, 1) if self._all_in(known.near) else (4, 0)
        if self._abbreviated and self._run.search(known.near):
            return 2, self._closeness(known)
        if len(self._glued) > 4 and self._glued in known.glued:
            return 3, 0
        return -1, 0

    def _closeness(self, known: Index) -> int:
        if known.initials.endswith(self._glued) or known.core.startswith(self._glued):
            return 0
        return 1

    def _all_in(self, words: str) -> bool:
        for first, *others in self._starts:
            if first not in words and not any(start in words for start in others):
                return False
        return True


def plain(token: str) -> str:
    """A folded word without what Telex or VNI keys left in it: "ddaats" → "dat", "d9a61t" → "dat".

    A word that holds no such keys comes back as it is.
    """
    if not token.isdigit():
        token = "".join(char for char in token if not char.isdigit())
    token = token.replace("dd", "d")
    vowel = _VOWEL.search(token)
    if vowel is None:
        return token.replace("w", "u")
    head, tail = token[: vowel.end()], token[vowel.end() :]
    return _DOUBLED.sub(r"\1", head + _TELEX_MARK.sub("", tail))


def _either(forms: tuple[str, ...]) -> str:
    """A pattern for a word's beginning, or for the initials of words that stand side by side."""
    initials = (
        [r"\w* ".join(forms[0])]
        if 1 < len(forms[0]) <= LONGEST_INITIALS and forms[0].isalpha()
        else []
    )
    return "(?:" + "|".join([*map(re.escape, forms), *initials]) + ")"


def _initials(words: str) -> str:
    return "".join(word[0] for word in words.split())


def _is_number(typed: str) -> bool:
    return any(char.isdigit() for char in typed) and all(
        char.isdigit() or char in ". " for char in typed
    )
