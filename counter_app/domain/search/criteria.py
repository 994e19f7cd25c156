"""What a text asks for beside names and numbers: a day, a state, an officer, a procedure. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec

from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.office.office import Officer
from counter_app.domain.scanner.telex import readings
from counter_app.domain.search.status_words import STATUS_WORDS
from counter_app.domain.text.folding import fold

_DAY = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?[,.;]?")
_MOST_PIECES = 40
_LONGEST_SPAN = 12
_FEWEST_WORDS = 2
_RELATIVE_DAYS = {"hom nay": 0, "hom qua": -1, "ngay mai": 1}
_PREFIXES = {"can bo": "officers", "thu tuc": "procedures", "trang thai": "statuses"}


class Criteria(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Within one field any value will do, of several fields each must fit; an empty one asks for
    nothing. A day is that of reception or of the promised result. `officers` are ids of those who
    received, `procedures` codes.

    `words` is what is left for names and numbers. `is_certain` says that the text cannot be a name
    or a number as a whole, `is_begun` that its last word was taken for a beginning. `no_days` were
    typed as days and are none: "31/02".
    """

    days: tuple[date, ...] = ()
    statuses: tuple[Status, ...] = ()
    officers: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    words: str = ""
    is_certain: bool = False
    is_begun: bool = False
    no_days: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether names and numbers are all that was typed."""
        return not (self.days or self.statuses or self.officers or self.procedures)


class SearchVocabulary:
    """The officers and procedures that a text may name, folded once."""

    def __init__(self, procedures: Iterable[Procedure], officers: Iterable[Officer]) -> None:
        near: dict[str, set[str]] = {}
        whole: dict[str, set[str]] = {}
        for item in procedures:
            for name in (item.short_name, *item.aliases):
                near.setdefault(item.code, set()).add(fold(name))
            whole.setdefault(item.code, set()).add(fold(item.name))
        self._codes = frozenset(near)
        self._near = {code: _padded(names) for code, names in near.items()}
        self._whole = {code: _padded(names) for code, names in whole.items()}
        self._every = "".join((*self._near.values(), *self._whole.values()))
        self._officers = [
            (who.id, who.login.lower(), _padded([fold(who.name)])) for who in officers
        ]

    def understand(self, typed: str, today: date) -> Criteria:
        """What was typed, the longest meaning first; a day without a year is the nearest one."""
        pieces = typed.split()
        if len(pieces) > _MOST_PIECES:
            return Criteria(words=typed)
        return _Reader(self, pieces, today).read()

    def procedures(self, words: Sequence[str], *, begun: bool, asked: bool) -> tuple[str, ...]:
        """The codes of those whose short name, else whose name, holds these words in a row; a
        single word only where a procedure was `asked` for. The last may be a beginning.
        """
        if len(words) < _FEWEST_WORDS and not asked:
            return ()
        phrase = _phrase(words, begun=begun)
        if phrase not in self._every:
            return ()
        for named in (self._near, self._whole):
            if codes := tuple(code for code, names in named.items() if phrase in names):
                return codes
        return ()

    def procedure_of_code(self, piece: str) -> tuple[str, ...]:
        return (piece.upper(),) if piece.upper() in self._codes else ()

    def officers(self, words: Sequence[str], *, begun: bool, asked: bool) -> tuple[str, ...]:
        """The ids of those with this login, or with these words of a name in a row; a single word
        of a name only where an officer was `asked` for.
        """
        login = " ".join(words)
        named = len(words) >= _FEWEST_WORDS or asked
        phrase = _phrase(words, begun=begun)
        return tuple(
            id_
            for id_, known, name in self._officers
            if login == known or (named and phrase in name)
        )


class _Reader:
    """One text, piece by piece from the left."""

    def __init__(self, known: SearchVocabulary, pieces: Sequence[str], today: date) -> None:
        self._known = known
        self._pieces = pieces
        self._folded = [_word(piece) for piece in pieces]
        self._today = today
        self._found: dict[str, list[Any]] = {
            "days": [], "statuses": [], "officers": [], "procedures": [],
        }  # fmt: skip
        self._no_days: list[str] = []
        self._is_certain = False
        self._is_begun = False

    def read(self) -> Criteria:
        left: list[str] = []
        at = 0
        while at < len(self._pieces):
            taken = self._day(at) or self._asked(at) or self._longest(at)
            if not taken:
                left.append(self._pieces[at])
            at += taken or 1
        found = {name: tuple(dict.fromkeys(values)) for name, values in self._found.items()}
        return Criteria(
            **found,
            words=" ".join(left),
            is_certain=self._is_certain,
            is_begun=self._is_begun,
            no_days=tuple(self._no_days),
        )

    def _day(self, at: int) -> int:
        """How many pieces from `at` on are a day: "30/11", "ngày 30/11/2026", "hôm nay"."""
        two = " ".join(self._folded[at : at + 2])
        if two in _RELATIVE_DAYS:
            self._found["days"].append(self._today + timedelta(_RELATIVE_DAYS[two]))
            return 2
        size = 2 if self._folded[at] == "ngay" and at + 1 < len(self._pieces) else 1
        match = _DAY.fullmatch(self._pieces[at + size - 1])
        if match is None:
            return 0
        day = _nearest(int(match[1]), int(match[2]), match[3], self._today)
        if day is None:
            self._no_days.append(match[0].rstrip(",.;"))
        else:
            self._found["days"].append(day)
        self._is_certain |= size == 2 or not match[3]
        return size

    def _asked(self, at: int) -> int:
        """As `_longest`, where the kind is named before it: "cán bộ Mai"."""
        kind = _PREFIXES.get(" ".join(self._folded[at : at + 2]))
        if kind is None:
            return 0
        for end in self._ends(at + 2):
            if values := self._values(kind, at + 2, end, asked=True):
                self._found[kind] += values
                self._is_certain = True
                return end - at
        return 0

    def _longest(self, at: int) -> int:
        for end in self._ends(at):
            for kind in _PREFIXES.values():
                if values := self._values(kind, at, end, asked=False):
                    self._found[kind] += values
                    return end - at
        return 0

    def _ends(self, at: int) -> Iterator[int]:
        return iter(range(min(len(self._pieces), at + _LONGEST_SPAN), at, -1))

    def _values(self, kind: str, at: int, end: int, *, asked: bool) -> Sequence[Any]:
        words = " ".join(self._folded[at:end]).split()
        if not words:
            return ()
        if end - at == 1 and kind == "procedures":
            codes = self._known.procedure_of_code(self._pieces[at])
            if codes:
                return codes
        find = {
            "officers": self._known.officers,
            "statuses": _statuses,
            "procedures": self._known.procedures,
        }[kind]
        values = find(words, begun=False, asked=asked)
        if not values and end == len(self._pieces):
            values = find(words, begun=True, asked=asked)
            self._is_begun |= bool(values)
        return values


def _statuses(words: Sequence[str], *, begun: bool, asked: bool) -> tuple[Status, ...]:
    """States of this name; a name may be begun with three words, with any where it is asked for."""
    phrase = " ".join(words)
    if phrase in STATUS_WORDS:
        return (STATUS_WORDS[phrase],)
    if not begun or (len(words) <= _FEWEST_WORDS and not asked):
        return ()
    return tuple(
        dict.fromkeys(status for name, status in STATUS_WORDS.items() if name.startswith(phrase))
    )


def _nearest(day: int, month: int, year: str | None, today: date) -> date | None:
    """The day of that year, else the one nearest to today; None where the calendar has none."""
    years = [int(year)] if year else [today.year, today.year - 1, today.year + 1]
    days = [found for one in years if (found := _date(one, month, day)) is not None]
    return min(days, key=lambda found: abs(found - today), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _word(piece: str) -> str:
    """Folded, keys of Telex or VNI taken out."""
    return " ".join((readings(word) or (word,))[0] for word in fold(piece).split())


def _phrase(words: Sequence[str], *, begun: bool) -> str:
    return f" {' '.join(words)}{'' if begun else ' '}"


def _padded(names: Iterable[str]) -> str:
    return "".join(f" {name} \n" for name in sorted(names))
