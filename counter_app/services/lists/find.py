"""Finding dossiers while one types, and the dossier of a whole code."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import (
    UnreadableCodeError,
    WrongCheckError,
    strip_check,
)
from counter_app.domain.people.applicant import Person
from counter_app.domain.search.search_terms import understand
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.worklist import Distance, Due, promised
from counter_app.storage.dossiers import dossiers, search

MOST = 20


@dataclass(frozen=True, slots=True)
class FoundDossier:
    """A dossier that fits; `numbers` are the runs of digits that were typed."""

    dossier: Dossier
    due: Due
    numbers: tuple[str, ...]

    @property
    def birth_year(self) -> int | None:
        owner = self.dossier.owner
        return owner.birth.year if isinstance(owner, Person) and owner.birth else None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """`more` says that other dossiers fit too; `fault` is a code ("wrong_check") or empty."""

    typed: str
    found: tuple[FoundDossier, ...]
    more: bool
    fault: str


def find(desk: OpenDesk, typed: str) -> SearchResult:
    """The MOST best dossiers that fit what was typed. Never raises on any text."""
    now = desk.office_now()
    with desk.store.database.read() as connection:
        hits = search.search(connection, typed, MOST + 1)
        states = dossiers.by_numbers(connection, [hit.n for hit in hits[:MOST]])
    distance = Distance(desk.calendar, now.date())
    numbers = _numbers(typed)
    result = tuple(FoundDossier(state, promised(state, now, distance), numbers) for state in states)
    fault = "wrong_check" if not result and has_wrong_check(typed) else ""
    return SearchResult(typed, result, len(hits) > MOST, fault)


def whole_code(typed: str) -> str:
    """The code in a text that is a whole code, with or without check characters; else ""."""
    try:
        return strip_check(typed)
    except (UnreadableCodeError, WrongCheckError):
        return ""


def has_wrong_check(typed: str) -> bool:
    """Whether the text is a code whose check characters do not fit it."""
    try:
        strip_check(typed)
    except WrongCheckError:
        return True
    except UnreadableCodeError:
        return False
    return False


def by_code(desk: OpenDesk, code: str) -> list[Dossier]:
    """Every dossier that carries this code."""
    with desk.store.database.read() as connection:
        return dossiers.by_code(connection, code)


def _numbers(typed: str) -> tuple[str, ...]:
    """Digits as a person may have meant them: "0975 318 402" in groups and as one number."""
    ways = [way for slot in understand(typed) for way in slot.ways]
    words = {word.plain for way in ways for word in way if word.is_number}
    return tuple(sorted(words, key=len, reverse=True))
