"""What a dossier is found by, and what an officer meant by what was typed. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise, product

import msgspec

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import UnreadableCodeError, parse
from counter_app.domain.life import correctable
from counter_app.domain.people.applicant import Owner, Person
from counter_app.domain.scanner.telex import readings
from counter_app.domain.text.folding import APOSTROPHES, fold

LONGEST_WORD = 48
ENDINGS = range(3, 7)
"""How many last digits of a phone or identity number can be typed instead of the whole."""

_NEW_TONE = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$")
_COUNTRY = re.compile(r"\+84[\s.]?")
_MOST_SPLIT = 4
_CONSONANTS = frozenset("bcdghjklmnpqrstvwxz")


class SearchWord(msgspec.Struct, frozen=True):
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

    ways: tuple[tuple[SearchWord, ...], ...]


class SearchEntry(msgspec.Struct, frozen=True):
    """What a dossier is found by, without marks: words of each name, days as YYYYMMDD, parts of
    the code, and the numbers of persons (phones, identity numbers, tax codes).
    """

    names: tuple[str, ...]
    days: tuple[str, ...]
    codes: tuple[str, ...]
    contacts: tuple[str, ...]


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[SearchWord, ...]:
    """The words of a text in order; a tone is where the older spelling puts it (òa, úy).

    What an apostrophe joins is one word: "H'Nguên" is "hnguên".
    """
    composed = unicodedata.normalize("NFC", text).lower()
    pieces = composed.translate(_PIECES).split()
    return tuple([word for piece in pieces for word in _words(piece)])


class _Pieces(dict[int, str]):
    """What each character is in a marked word: marks that do not compose are left out."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kept = "" if unicodedata.category(char).startswith("M") else " "
        self[code] = kept = char if char.isalnum() else kept
        return kept


_PIECES = _Pieces({ord(char): "" for char in APOSTROPHES})
_APART = str.maketrans(dict.fromkeys(APOSTROPHES, " "))


@lru_cache(maxsize=4096)
def _words(piece: str) -> tuple[SearchWord, ...]:
    parts = [part[:LONGEST_WORD] for part in fold(piece).split()]
    if len(parts) == 1:
        return (SearchWord(_NEW_TONE.sub(_old_tone, piece[:LONGEST_WORD]), parts[0]),)
    return tuple(SearchWord(part, part) for part in parts)


def _old_tone(match: re.Match[str]) -> str:
    parts = unicodedata.normalize("NFD", match.group())
    return unicodedata.normalize("NFC", parts[0] + parts[2:] + parts[1])


def entry(dossier: Dossier) -> SearchEntry:
    """What this dossier is found by."""
    people = _people(dossier)
    births = [p.birth for p in people if isinstance(p, Person) and p.birth]
    days = [item.whole.isoformat() if item.whole else item.text for item in births]
    days.append(dossier.received_at.date().isoformat())
    numbers = [n for p in people for n in _numbers(p)]
    numbers += map(_number, _former(dossier, correctable.NUMBERS))
    return SearchEntry(
        names=_unique([" ".join([word.plain for word in words(name)]) for name in _names(dossier)]),
        days=_unique([day.replace("-", "") for day in days]),
        codes=_unique(_code_parts(dossier.code)),
        contacts=_unique([n for n in numbers if n]),
    )


def tokens(dossier: Dossier, found: SearchEntry | None = None) -> tuple[str, ...]:
    """Every word by whose beginning the dossier is found, marked and plain; `found` is its
    entry where that is known.
    """
    found = found or entry(dossier)
    spelt = [form for name in _names(dossier) for form in _spellings(name)]
    endings = [n[-size:] for n in found.contacts for size in ENDINGS if size < len(n)]
    return _unique([*spelt, *found.days, *found.codes, *found.contacts, *endings])


def _people(dossier: Dossier) -> list[Owner]:
    if dossier.submission is None:
        return [dossier.owner]
    return [dossier.owner, dossier.submission.person]


def _names(dossier: Dossier) -> list[str]:
    """Of today, then those that were corrected: they may stand on a paper."""
    return [
        *(one.name for one in _people(dossier)),
        *_former(dossier, correctable.NAMES),
    ]


def _former(dossier: Dossier, fields: frozenset[str]) -> list[str]:
    """All that stood there: of corrections that did not know of each other one is no other's
    former text, and a receipt may say it.
    """
    made = [fact for fact in dossier.life.corrections if fact.field in fields]
    return [text for fact in made for text in (fact.was, fact.becomes)]


def _spellings(text: str) -> Iterator[str]:
    name = words(text)
    for word in (*name, *_apart_and_together(text, name)):
        yield word.plain
        yield word.marked
    yield whole_name([word.plain for word in name])
    yield whole_name([word.marked for word in name])


def apart(text: str) -> str:
    """The text with a space for each apostrophe: "H'Nguên" → "H Nguên"."""
    return text.translate(_APART)


def _apart_and_together(text: str, name: Sequence[SearchWord]) -> Iterator[SearchWord]:
    """The other spellings of names such as "H'Nguên": in two words, and "H Nguên" in one."""
    parts = apart(text)
    if parts != text:
        yield from words(parts)
    for before, word in pairwise(name):
        if before.plain in _CONSONANTS:
            yield SearchWord(
                (before.marked + word.marked)[:LONGEST_WORD], before.plain + word.plain
            )


def whole_name(spelt: Sequence[str]) -> str:
    """The token of a name in full and in order; it begins as nothing does that can be typed."""
    return f"·{''.join(spelt)}"[:LONGEST_WORD]


def _unique(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _numbers(who: Owner) -> tuple[str, ...]:
    number = who.identity_number if isinstance(who, Person) else who.tax_code
    return _number(who.phone), _number(number)


def _number(text: str) -> str:
    text = _COUNTRY.sub("0", text)
    plain = text if text.isdecimal() and text.isascii() else fold(text).replace(" ", "")
    return plain[:LONGEST_WORD]


def _code_parts(code: str) -> list[str]:
    try:
        existing = parse(code)
    except UnreadableCodeError:
        return [word[:LONGEST_WORD] for word in fold(code).split()]
    serial = f"{existing.serial:04d}"
    day = existing.day.isoformat()
    return [
        *_folded(existing.agency),
        f"{day[2:4]}{day[5:7]}{day[8:]}{serial}",
        serial,
        str(existing.serial),
    ]


@lru_cache(maxsize=256)
def _folded(agency: str) -> tuple[str, ...]:
    return tuple(fold(agency).split())


def understand(text: str) -> tuple[Slot, ...]:
    """What was typed: a slot for each word, one for each run of numbers.

    Numbers that stand together may be one number in groups, or a date: "0975 318 402",
    "261116-0288", "14/03/1994".
    """
    slots: list[Slot] = []
    run: list[SearchWord] = []
    for word in words(_COUNTRY.sub("0", text)):
        if word.is_number:
            run.append(word)
            continue
        slots.extend(_of_numbers(run))
        run = []
        slots.append(Slot(((SearchWord(word.marked, word.plain, readings(word.plain)),),)))
    slots.extend(_of_numbers(run))
    return tuple(slots)


def _of_numbers(run: Sequence[SearchWord]) -> list[Slot]:
    if not 1 < len(run) <= _MOST_SPLIT:
        return [Slot(((word,),)) for word in run]
    texts = [word.plain for word in run]
    ways = [_cut(texts, cuts) for cuts in product((True, False), repeat=len(texts) - 1)]
    day = _day(texts)
    if day:
        ways.insert(0, (SearchWord(day, day),))
    return [Slot(tuple(ways))]


def _cut(texts: Sequence[str], cuts: Sequence[bool]) -> tuple[SearchWord, ...]:
    groups = [texts[0]]
    for text, cut in zip(texts[1:], cuts, strict=True):
        if cut:
            groups.append(text)
        else:
            groups[-1] += text
    return tuple(SearchWord(group[:LONGEST_WORD], group[:LONGEST_WORD]) for group in groups)


def _day(texts: Sequence[str]) -> str:
    if len(texts) != 3 or len(texts[2]) != 4 or max(map(len, texts[:2])) > 2:
        return ""
    try:
        return f"{date(int(texts[2]), int(texts[1]), int(texts[0])):%Y%m%d}"
    except ValueError:
        return ""
