"""Queries made by rule from an archive, and a checker of hits that shares nothing with the search.

The checker folds by its own table of Vietnamese letters and looks at the fields of the dossier
itself, never at what is indexed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.people.applicant import Organisation, Person

_BASES = {
    "a": "àáảãạăằắẳẵặâầấẩẫậ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị", "o": "òóỏõọôồốổỗộơờớởỡợ",
    "u": "ùúủũụưừứửữự", "y": "ỳýỷỹỵ", "d": "đ",
}  # fmt: skip
_PLAIN = str.maketrans({letter: base for base, letters in _BASES.items() for letter in letters})
_TELEX = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
_VNI = {"ă": "a8", "â": "a6", "đ": "d9", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7"}
_TONES = {"\u0301": "s1", "\u0300": "f2", "\u0309": "r3", "\u0303": "x4", "\u0323": "j5"}


def plain(text: str) -> str:
    """Small letters without marks, by the table above."""
    return unicodedata.normalize("NFC", text).lower().translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed and the plain words that it means; `target` is the row of the one dossier that
    it singles out, `name` the owner's name where it is typed in full and in order.
    """

    rule: str
    typed: str
    meant: tuple[str, ...]
    target: int | None = None
    name: str = ""


class Card:
    """What the checker knows of a dossier."""

    __slots__ = ("born", "contacts", "n", "name", "names", "numbers", "phone", "tail")

    def __init__(self, n: int, dossier: Dossier) -> None:
        owner = dossier.owner
        people = [owner, *([dossier.submission.person] if dossier.submission else [])]
        day = dossier.received_at
        agency, date, serial = dossier.code.split("-")
        self.n = n
        self.name = owner.name
        self.names = tuple(tuple(plain(p.name).replace("-", " ").split()) for p in people)
        self.phone = owner.phone
        self.tail = f"{date}-{serial}"
        self.contacts = [
            number
            for p in people
            for number in (
                p.phone,
                p.tax_code if isinstance(p, Organisation) else p.identity_number,
            )
            if number
        ]
        born = [p.birth_date for p in people if isinstance(p, Person) and p.birth_date]
        self.born = f"{owner.birth_date:%Y}" if isinstance(owner, Person) else ""
        self.numbers = [
            *(f"{d:%Y}{d:%m}{d:%d}" for d in (*born, day)),
            *agency.lower().split("."), date + serial, serial, serial.lstrip("0"), *self.contacts,
        ]  # fmt: skip

    def fits(self, meant: Iterable[str]) -> bool:
        return all(self._fits(word) for word in meant)

    def _fits(self, word: str) -> bool:
        if any(part.startswith(word) for name in self.names for part in name):
            return True
        if any(number.startswith(word) for number in self.numbers):
            return True
        return len(word) <= 6 and any(
            number[-size:].startswith(word) for number in self.contacts for size in (3, 4, 5, 6)
        )

    def owner_has(self, meant: Iterable[str]) -> bool:
        return all(any(part.startswith(word) for part in self.names[0]) for word in meant)


def telex(word: str) -> str:
    """The keys of a word as Telex would have taken them, the tone last."""
    return _keys(word, _TELEX, 0)


def vni(word: str) -> str:
    return _keys(word, _VNI, 1)


def _keys(word: str, letters: dict[str, str], column: int) -> str:
    tone = ""
    typed = []
    for char in unicodedata.normalize("NFC", word).lower():
        parts = unicodedata.normalize("NFD", char)
        tone += "".join(_TONES[mark][column] for mark in parts if mark in _TONES)
        bare = unicodedata.normalize("NFC", "".join(m for m in parts if m not in _TONES))
        typed.append(letters.get(bare, bare))
    return "".join(typed) + tone


def _tone_early(word: str) -> str:
    """Telex with the tone typed right after its vowel."""
    return "".join(_keys(char, _TELEX, 0) for char in unicodedata.normalize("NFC", word))


def _swap(words: Sequence[str], random: Random) -> list[str]:
    swapped = [words[-1], *words[:-1]]
    return swapped if random.random() < 0.5 else list(reversed(words))


NameRule = Callable[[str, Random], tuple[str, tuple[str, ...]]]


def _spelt(spell: Callable[[str], str]) -> NameRule:
    def rule(name: str, random: Random) -> tuple[str, tuple[str, ...]]:
        return " ".join(map(spell, name.split())), tuple(plain(name).split())

    return rule


def _begun(name: str, random: Random) -> tuple[str, tuple[str, ...]]:
    *first, last = plain(name).split()
    words = (*first, last[: random.randint(1, len(last))])
    return " ".join(words), words


def _swapped(name: str, random: Random) -> tuple[str, tuple[str, ...]]:
    words = tuple(_swap(plain(name).split(), random))
    return " ".join(words), words


def _ends(name: str, random: Random) -> tuple[str, tuple[str, ...]]:
    words = plain(name).split()
    return f"{words[0]} {words[-1]}", (words[0], words[-1])


NAMES: dict[str, NameRule] = {
    "without marks": _spelt(plain),
    "with marks": _spelt(lambda word: word),
    "decomposed": _spelt(lambda word: unicodedata.normalize("NFD", word)),
    "capitals": _spelt(str.upper),
    "đ as d": _spelt(lambda word: word.replace("Đ", "D").replace("đ", "d")),
    "Telex": _spelt(telex),
    "Telex, tone early": _spelt(_tone_early),
    "VNI": _spelt(vni),
    "swapped": _swapped,
    "begun": _begun,
    "surname and given name": _ends,
}
LOOSE = {"swapped", "begun", "surname and given name"}
MARKED = {"with marks", "decomposed", "capitals"}


def _year(card: Card, random: Random) -> str:
    return card.born


def _phone(card: Card, random: Random) -> str:
    return card.phone[-random.randint(3, 6) :] if random.random() < 0.7 else card.phone


def _code(card: Card, random: Random) -> str:
    return random.choice((card.tail, card.tail.replace("-", ""), card.tail.partition("-")[2]))


def _identity(card: Card, random: Random) -> str:
    return card.contacts[1][-random.randint(4, 6) :]


NUMBERS: dict[str, tuple[Callable[[Card, Random], str], Callable[[Card, str], bool]]] = {
    "year": (_year, lambda card, text: card.born == text),
    "phone": (_phone, lambda card, text: card.phone.endswith(text)),
    "code": (_code, lambda card, text: card.tail.replace("-", "").endswith(text.replace("-", ""))),
    "identity": (_identity, lambda card, text: any(c.endswith(text) for c in card.contacts[1:2])),
}


def queries(cards: Sequence[Card], each: int, seed: int = 1) -> list[Query]:
    """`each` queries of every rule: names alone, then names with a number that singles one out.

    Names are drawn from dossiers, so they come as often as they do there. A name with a number
    that fits two dossiers (one person's, mostly) singles none out and is drawn again.
    """
    random = Random(seed)
    made = [_of_name(cards, rule, random) for rule in NAMES for _ in range(each)]
    for number in NUMBERS:
        for rule in ("without marks", "swapped", "surname and given name", "Telex"):
            made += [_with_number(cards, rule, number, random) for _ in range(-(-each // 2))]
    return made


def _draw(cards: Sequence[Card], random: Random) -> Card:
    while not (card := random.choice(cards)).born:
        pass
    return card


def _of_name(cards: Sequence[Card], rule: str, random: Random) -> Query:
    card = _draw(cards, random)
    while rule == "đ as d" and "Đ" not in card.name and "đ" not in card.name:
        card = _draw(cards, random)
    typed, meant = NAMES[rule](card.name, random)
    return Query(rule, typed, meant, name="" if rule in LOOSE else card.name)


def _with_number(cards: Sequence[Card], rule: str, number: str, random: Random) -> Query:
    digits, same = NUMBERS[number]
    while True:
        card = _draw(cards, random)
        typed, meant = NAMES[rule](card.name, random)
        text = digits(card, random)
        fitting = (c for c in cards if same(c, text) and c.owner_has(meant))
        if [next(fitting, None), next(fitting, None)] == [card, None]:
            words = (*meant, *text.split("-"))
            return Query(f"{rule} + {number}", f"{typed} {text}", words, card.n)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`unfit` hits fail a typed word; `found`: what was meant is in the top three."""

    query: Query
    unfit: tuple[int, ...]
    found: bool


def judge(query: Query, hits: Sequence[int], cards: Sequence[Card]) -> Verdict:
    """`hits` are rows, the best first; `cards` stand in the order of rows, the first with n = 1.

    A name typed in full and in order is found where an owner of that very name is in the top
    three, with its marks if they were typed; another name where an owner has all its words.
    """
    unfit = tuple(n for n in hits if not cards[n - 1].fits(query.meant))
    top = [cards[n - 1] for n in hits[:3]]
    if query.target is not None:
        found = any(card.n == query.target for card in top)
    elif query.rule in MARKED:
        found = any(_composed(card.name) == _composed(query.name) for card in top)
    elif query.name:
        found = any(card.names[0] == query.meant for card in top)
    else:
        found = any(card.owner_has(query.meant) for card in top)
    return Verdict(query, unfit, found)


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name).lower()
