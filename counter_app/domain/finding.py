"""What a dossier is found by, and how well it fits what an officer typed. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import product

import msgspec

from counter_app.domain.applicant import Owner, Person
from counter_app.domain.dossier import Dossier
from counter_app.domain.dossier_code import UnreadableCodeError, parse
from counter_app.domain.folding import fold
from counter_app.domain.telex import readings

LONGEST_WORD = 48
MOST_WORDS = 24
ENDINGS = range(3, 7)
"""How many last digits of a phone or identity number can be typed instead of the whole."""

_NEW_TONE = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$")
_COUNTRY = re.compile(r"\+84[\s.]?")
_MOST_SPLIT = 4


class Word(msgspec.Struct, frozen=True):
    """`marked` has its diacritics, `plain` has none; `others` are readings of Telex or VNI keys."""

    marked: str
    plain: str
    others: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        return self.plain.isdecimal()

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.plain, *self.others)


class Slot(msgspec.Struct, frozen=True):
    """Part of a query that fits where every word of at least one of its `ways` does."""

    ways: tuple[tuple[Word, ...], ...]


class Entry(msgspec.Struct, frozen=True):
    """What a dossier is found by, without marks: words of each name, days as YYYYMMDD, parts of
    the code, and the numbers of persons (phones, identity numbers, tax codes).
    """

    names: tuple[str, ...]
    days: tuple[str, ...]
    codes: tuple[str, ...]
    contacts: tuple[str, ...]


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; a tone is where the older spelling puts it (òa, úy)."""
    composed = unicodedata.normalize("NFC", text).lower()
    for piece in composed.translate(_PIECES).split():
        yield from _words(piece)


class _Pieces(dict[int, str]):
    """What each character is in a marked word: marks that do not compose are left out."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kept = "" if unicodedata.category(char).startswith("M") else " "
        self[code] = kept = char if char.isalnum() else kept
        return kept


_PIECES = _Pieces()


@lru_cache(maxsize=4096)
def _words(piece: str) -> tuple[Word, ...]:
    parts = [part[:LONGEST_WORD] for part in fold(piece).split()]
    if len(parts) == 1:
        return (Word(_NEW_TONE.sub(_old_tone, piece[:LONGEST_WORD]), parts[0]),)
    return tuple(Word(part, part) for part in parts)


def _old_tone(match: re.Match[str]) -> str:
    parts = unicodedata.normalize("NFD", match.group())
    return unicodedata.normalize("NFC", parts[0] + parts[2:] + parts[1])


def entry(dossier: Dossier) -> Entry:
    """What this dossier is found by."""
    people: list[Owner] = [dossier.owner]
    if dossier.submission is not None:
        people.append(dossier.submission.person)
    births = [p.birth_date for p in people if isinstance(p, Person) and p.birth_date]
    days = (*births, dossier.received_at.date())
    numbers = [n for p in people for n in _numbers(p)]
    return Entry(
        names=_unique([" ".join(word.plain for word in words(p.name)) for p in people]),
        days=_unique([day.isoformat().replace("-", "") for day in days]),
        codes=_unique(_code_parts(dossier.code)),
        contacts=_unique([n for n in numbers if n]),
    )


def tokens(dossier: Dossier) -> tuple[str, ...]:
    """Every word by whose beginning the dossier is found, marked and plain."""
    found = entry(dossier)
    names = [dossier.owner.name]
    if dossier.submission is not None:
        names.append(dossier.submission.person.name)
    spelt = [form for name in names for word in words(name) for form in (word.plain, word.marked)]
    endings = [n[-size:] for n in found.contacts for size in ENDINGS if size < len(n)]
    return _unique([*spelt, *found.days, *found.codes, *found.contacts, *endings])


def _unique(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _numbers(who: Owner) -> tuple[str, ...]:
    number = who.identity_number if isinstance(who, Person) else who.tax_code
    phone = _COUNTRY.sub("0", who.phone)
    return tuple(fold(text).replace(" ", "")[:LONGEST_WORD] for text in (phone, number))


def _code_parts(code: str) -> list[str]:
    try:
        known = parse(code)
    except UnreadableCodeError:
        return [word[:LONGEST_WORD] for word in fold(code).split()]
    serial = f"{known.serial:04d}"
    return [*fold(known.agency).split(), f"{known.day:%y%m%d}{serial}", serial, str(known.serial)]


def understand(text: str) -> tuple[Slot, ...]:
    """What was typed: a slot for each word, one for each run of numbers.

    Numbers that stand together may be one number in groups, or a date: "0975 318 402",
    "261116-0288", "14/03/1994".
    """
    slots: list[Slot] = []
    run: list[Word] = []
    seen: set[str] = set()
    for word in words(_COUNTRY.sub("0", text)):
        if word.is_number:
            run.append(word)
            continue
        slots.extend(_of_numbers(run))
        run = []
        if word.marked not in seen:
            seen.add(word.marked)
            slots.append(Slot(((Word(word.marked, word.plain, readings(word.plain)),),)))
    slots.extend(_of_numbers(run))
    return tuple(slots)


def _of_numbers(run: Sequence[Word]) -> list[Slot]:
    if not 1 < len(run) <= _MOST_SPLIT:
        return [Slot(((word,),)) for word in run]
    texts = [word.plain for word in run]
    ways = [_cut(texts, cuts) for cuts in product((True, False), repeat=len(texts) - 1)]
    day = _day(texts)
    if day:
        ways.append((Word(day, day),))
    return [Slot(tuple(ways))]


def _cut(texts: Sequence[str], cuts: Sequence[bool]) -> tuple[Word, ...]:
    groups = [texts[0]]
    for text, cut in zip(texts[1:], cuts, strict=True):
        if cut:
            groups.append(text)
        else:
            groups[-1] += text
    return tuple(Word(group[:LONGEST_WORD], group[:LONGEST_WORD]) for group in groups)


def _day(texts: Sequence[str]) -> str:
    if len(texts) != 3 or len(texts[2]) != 4 or max(map(len, texts[:2])) > 2:
        return ""
    try:
        return f"{date(int(texts[2]), int(texts[1]), int(texts[0])):%Y%m%d}"
    except ValueError:
        return ""


def fit(found: Entry, slots: Sequence[Slot]) -> tuple[int, int] | None:
    """How well an entry fits the slots, smaller is better; None where a typed word does not fit.

    First how well the numbers fit (0 a whole number, year or ending, 1 a beginning), then the
    order of the words: 0 the whole name, 1 in order from the first word, 2 in order, 3 swapped,
    4 spread over two names.
    """
    numbers = 0
    typed: list[Word] = []
    for slot in slots:
        best = min((_way(found, way) for way in slot.ways), default=2)
        if best == 2:
            return None
        numbers = max(numbers, best)
        typed.extend(word for word in slot.ways[0] if not word.is_number)
    split = [name.split() for name in found.names]
    typed = [word for word in typed if any(_among(word, name) for name in split)]
    return numbers, min((_order(typed, name) for name in split), default=4) if typed else 0


def _way(found: Entry, way: Sequence[Word]) -> int:
    return max(_number(found, word) if word.is_number else _name(found, word) for word in way)


def _number(found: Entry, word: Word) -> int:
    text = word.plain
    if text in found.codes or text in found.contacts:
        return 0
    if any(day.startswith(text) for day in found.days):
        return 0 if len(text) in {4, 8} else 1
    for contact in found.contacts:
        at = contact.find(text, max(0, len(contact) - ENDINGS[-1]))
        if contact.startswith(text) or 0 <= at <= len(contact) - ENDINGS[0]:
            return 0 if at >= 0 and at + len(text) == len(contact) else 1
    return 1 if any(code.startswith(text) for code in found.codes) else 2


def _name(found: Entry, word: Word) -> int:
    if any(_among(word, name.split()) for name in found.names):
        return 0
    rest = (*found.codes, *found.contacts)
    return 0 if any(part.startswith(word.forms) for part in rest) else 2


def _among(word: Word, name: Sequence[str]) -> bool:
    return any(part.startswith(word.forms) for part in name)


def _order(typed: Sequence[Word], name: Sequence[str]) -> int:
    places: list[int] = []
    start = 0
    for word in typed:
        at = next((i for i in range(start, len(name)) if name[i].startswith(word.forms)), -1)
        if at < 0:
            return 3 if all(_among(one, name) for one in typed) else 4
        places.append(at)
        start = at + 1
    whole = all(name[at] in word.forms for at, word in zip(places, typed, strict=True))
    if whole and len(places) == len(name):
        return 0
    return 1 if places[0] == 0 or places == [len(name) - 1] else 2
