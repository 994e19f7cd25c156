"""How well a found dossier fits what was typed; for dossiers that are known to fit. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from counter_app.domain.search.search_terms import ENDINGS, SearchWord, Slot

OVER_BOTH = 8
Rank = tuple[int, int]
Ranking = Callable[[str, str], Rank]
_Fits = Callable[[str], bool]


def ranking(slots: Sequence[Slot]) -> Ranking:
    """A function of an entry's names (the owner's first, one a line) and its numbers (days, codes
    and contacts, each parted by spaces and the three by semicolons), all folded.

    It gives how well the numbers fit (0 a whole number, year or ending, 1 a beginning), then the
    order of the words: 0 the owner's whole name, 2 in order from its first word or its last word
    alone, 4 in order, 6 swapped; 1, 3, 5, 7 the same of the submitter; OVER_BOTH else. Smaller is
    better.
    """
    typed = [way for slot in slots for way in slot.ways[:1] if not way[0].is_number]
    words = [word for way in typed for word in way]
    order = _order(words) if words else None
    numbers = [_number(slot) for slot in slots if slot.ways[0][0].is_number]

    def rank(names: str, found: str) -> Rank:
        return max((number(found) for number in numbers), default=0), order(names) if order else 0

    return rank


def wholeness(slots: Sequence[Slot]) -> Callable[[str, str], int]:
    """A function of the same two texts: 0 where every word typed is a whole one, 1 where only the
    last is a beginning, else 2. Numbers may always be beginnings.
    """
    typed = [slot.ways[0][0] for slot in slots]
    whole = [
        re.compile(rf"(?:^|[ ;\n])(?:{'|'.join(map(re.escape, word.forms))})(?:[ ;\n]|$)")
        for word in typed
        if not word.is_number
    ]
    last_may = not typed[-1].is_number

    def look(names: str, found: str) -> int:
        text = f"{names};{found}"
        fits = [word.search(text) is not None for word in whole]
        if all(fits):
            return 0
        return 1 if last_may and all(fits[:-1]) else 2

    return look


def _number(slot: Slot) -> Callable[[str], int]:
    if len(slot.ways) == 1:
        whole = _whole(slot.ways[0][0])
        return lambda found: 0 if whole(found) else 1
    ways = [([_whole(w) for w in way], [_begun(w) for w in way]) for way in slot.ways]

    def best(found: str) -> int:
        if any(all(fits(found) for fits in whole) for whole, _ in ways):
            return 0
        return 1 if any(all(fits(found) for fits in begun) for _, begun in ways) else 2

    return best


def _whole(word: SearchWord) -> _Fits:
    text = word.plain
    patterns = [rf"(?:^|[ ;]){text}(?:[ ;]|$)"]
    if len(text) == 4:
        patterns.append(rf"^(?:\d+ )*{text}\d{{4}}[ ;]")
    if len(text) in ENDINGS:
        patterns.append(rf"{text}(?: [^;]*)?$")
    return _holding(text, patterns)


def _begun(word: SearchWord) -> _Fits:
    text = word.plain
    patterns = [rf"(?:^|[ ;]){text}"]
    if len(text) <= ENDINGS[-1]:
        left = f"{max(0, ENDINGS[0] - len(text))},{ENDINGS[-1] - len(text)}"
        patterns.append(rf"{text}\w{{{left}}}(?: [^;]*)?$")
    return _holding(text, patterns)


def _holding(text: str, patterns: Sequence[str]) -> _Fits:
    """All of these patterns of a number hold it, and most texts are refused faster by that."""
    search = re.compile("|".join(patterns)).search
    return lambda found: text in found and search(found) is not None


def _order(typed: Sequence[SearchWord]) -> Callable[[str], int]:
    forms = [f"(?:{'|'.join(map(re.escape, word.forms))})" for word in typed]
    whole = re.compile(" ".join(forms))
    together = "".join([word.plain for word in typed])
    each = [re.compile(r"\b" + form) for form in forms]
    alone = typed[0].forms if len(typed) == 1 else ()

    def spelt_in_one(name: str) -> int:
        """ "h nguen" is the name "hnguen eban", "hnguen" is "h nguen eban"."""
        joined = name.replace(" ", "")
        if not joined.startswith(together):
            return OVER_BOTH
        return 0 if joined == together else 2

    def one(name: str) -> int:
        first, at = -1, 0
        for word in each:
            result = word.search(name, at)
            if result is None:
                return 6 if all(word.search(name) for word in each) else spelt_in_one(name)
            first = result.start() if first < 0 else first
            at = result.end()
        if whole.fullmatch(name):
            return 0
        if first == 0 or name.rpartition(" ")[2] in alone:
            return 2
        return 4

    def order(names: str) -> int:
        owner, _, submitter = names.partition("\n")
        best = one(owner)
        if best > 1 and submitter:
            best = min(best, one(submitter) + 1)
        return min(best, OVER_BOTH)

    return order
