"""What this desk already knows of a person: found by number, phone or the beginning of the name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.people.applicant import Person
from counter_app.domain.people.identity import bare_number, normalise_phone
from counter_app.domain.search.search_terms import words
from counter_app.domain.text.folding import fold
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers, search
from counter_app.storage.engine.database import Connection

MOST_SEEN = 6
LEAST = {"number": 4, "phone": 4, "name": 3}
"""Characters from which on people are offered."""
_CANDIDATES = 60
_TAIL = 200
"""Newest rows that are looked through by their columns: search may not know their words yet."""


class By(StrEnum):
    NUMBER = "number"
    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class SeenPerson:
    """Somebody who came before: `visits` dossiers, the last received on `last`, office time."""

    person: Person
    visits: int
    last: date


def recall(desk: OpenDesk, identity: str) -> Person | None:
    """The person of this identity number, as last received here."""
    with desk.store.database.read() as connection:
        results = dossiers.of_identity(connection, identity)
    return next((item.owner for item in results if isinstance(item.owner, Person)), None)


def seen_here(desk: OpenDesk, by: By, typed: str) -> tuple[SeenPerson, ...]:
    """People whose number or phone begins or ends so, or whose name has words that begin so; each
    once, as last recorded, the newest first. Nothing for less than `LEAST` characters.
    """
    asked = _asked(by, typed)
    if len(asked.replace(" ", "")) < LEAST[by]:
        return ()
    with desk.store.database.read() as connection:
        results = sorted(_dossiers(connection, by, asked), key=lambda one: one.received_at)
        people: dict[object, tuple[Person, Dossier, int]] = {}
        for dossier in reversed(results):
            for person in _people(dossier):
                if not _fits(person, by, asked):
                    continue
                key = person.identity_number or (person.name, person.birth)
                existing = people.get(key, (person, dossier, 0))
                people[key] = (existing[0], existing[1], existing[2] + 1)
        newest = list(people.values())[:MOST_SEEN]
        counts = [
            max(dossiers.visits(connection, person.identity_number), among)
            for person, _, among in newest
        ]
    return tuple(
        SeenPerson(person, count, in_zone(dossier.received_at, desk.zone).date())
        for (person, dossier, _), count in zip(newest, counts, strict=True)
    )


def is_other_name(one: str, other: str) -> bool:
    """Whether two names differ in more than capitals and the place of a tone (Hòa, Hoà)."""
    return [word.marked for word in words(one)] != [word.marked for word in words(other)]


def _asked(by: By, typed: str) -> str:
    if by is By.NAME:
        return fold(typed)
    return bare_number(typed) if by is By.NUMBER else bare_number(normalise_phone(typed))


def _dossiers(connection: Connection, by: By, asked: str) -> Iterable[Dossier]:
    result: dict[str, Dossier] = {}
    if by is By.NUMBER:
        for item in dossiers.of_identity_start(connection, asked, _CANDIDATES):
            result[item.id] = item
    numbers = [hit.n for hit in search.search(connection, asked, _CANDIDATES)]
    for n, name, phone in dossiers.newest_owners(connection, _TAIL):
        is_like = _is_begun(asked, name) if by is By.NAME else _is_part(asked, phone)
        if is_like and by is not By.NUMBER:
            numbers.append(n)
    for item in dossiers.by_numbers(connection, list(dict.fromkeys(numbers))):
        result[item.id] = item
    return result.values()


def _people(dossier: Dossier) -> Iterator[Person]:
    if isinstance(dossier.owner, Person):
        yield dossier.owner
    if dossier.submission is not None:
        yield dossier.submission.person


def _fits(person: Person, by: By, asked: str) -> bool:
    if by is By.NAME:
        return _is_begun(asked, person.name)
    return _is_part(asked, person.identity_number if by is By.NUMBER else person.phone)


def _is_begun(asked: str, name: str) -> bool:
    """Whether each word that was typed begins a word of the name, in their order."""
    following = iter(fold(name).split())
    return all(any(word.startswith(typed) for word in following) for typed in asked.split())


def _is_part(asked: str, number: str) -> bool:
    return number.startswith(asked) or number.endswith(asked)
