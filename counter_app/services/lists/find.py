"""Finding dossiers while one types, and the dossier of a whole code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import (
    UnreadableCodeError,
    WrongCheckError,
    strip_check,
)
from counter_app.domain.office.office import Officer
from counter_app.domain.people.applicant import Person
from counter_app.domain.search.criteria import Criteria, SearchVocabulary
from counter_app.domain.search.search_terms import understand
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import worklist
from counter_app.services.lists.due import Distance, Due, promised
from counter_app.services.lists.worklist import Pile, Work
from counter_app.storage.dossiers import dossiers, looked_up

MOST = 20
PAGE = worklist.PAGE


@dataclass(frozen=True, slots=True)
class FoundDossier:
    """A dossier that fits; `numbers` are the runs of digits that were typed, `place` is where the
    next page goes on behind it.
    """

    dossier: Dossier
    due: Due
    numbers: tuple[str, ...]
    place: Work | int

    @property
    def birth_year(self) -> int | None:
        owner = self.dossier.owner
        return owner.birth.year if isinstance(owner, Person) and owner.birth else None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What fits the text as names and numbers (`is_named`), else what fits its `criteria`.

    `more` says that other dossiers fit too, which `go_on` reads where the result `is_paged`;
    `count` is how many are open, where nothing was typed. `fault` is a code ("wrong_check") or
    empty.
    """

    typed: str
    found: tuple[FoundDossier, ...]
    more: bool
    fault: str
    criteria: Criteria
    is_named: bool = False
    is_paged: bool = False
    count: int = 0


def find(desk: OpenDesk, typed: str, most: int = PAGE) -> SearchResult:
    """The MOST best dossiers that fit names and numbers, else those that fit a day, a state, an
    officer or a procedure; of these alone the `most` newest, and where nothing is typed the `most`
    most urgent of all that is open. Never raises on any text.
    """
    if not typed.strip():
        return _all_open(desk, typed, most)
    now = desk.office_now()
    criteria = _vocabulary(desk.catalogue, desk.enrolment.officers).understand(typed, now.date())
    with desk.store.database.read() as connection:
        rows, is_named, is_paged = looked_up.look_up(
            connection, typed, criteria, desk.zone, most=MOST + 1, page=most + 1
        )
        most = most if is_paged else MOST
        states = dossiers.by_numbers(connection, rows[:most])
    found = _found(desk, now, rows[:most], states, _numbers(typed))
    fault = "wrong_check" if not found and has_wrong_check(typed) else ""
    return SearchResult(
        typed, found, len(rows) > most, fault, criteria, is_named=is_named, is_paged=is_paged
    )


def go_on(desk: OpenDesk, result: SearchResult, after: FoundDossier) -> SearchResult:
    """The next page of a result that `is_paged`, behind the last of what was found so far."""
    now = desk.office_now()
    if isinstance(after.place, Work):
        work, ended = worklist.go_on(desk, Pile.ALL, after.place)
        return replace(result, found=_of_work(work), more=not ended)
    with desk.store.database.read() as connection:
        rows = looked_up.newest_below(connection, result.criteria, desk.zone, after.place, PAGE + 1)
        states = dossiers.by_numbers(connection, rows[:PAGE])
    found = _found(desk, now, rows[:PAGE], states, after.numbers)
    return replace(result, found=found, more=len(rows) > PAGE)


def _all_open(desk: OpenDesk, typed: str, most: int) -> SearchResult:
    work, ended = worklist.go_on(desk, Pile.ALL, None, most)
    count = worklist.count(desk, Pile.ALL)
    return SearchResult(
        typed, _of_work(work), not ended, "", Criteria(), is_paged=True, count=count
    )


def _of_work(work: Sequence[Work]) -> tuple[FoundDossier, ...]:
    return tuple(FoundDossier(one.dossier, one.due, (), one) for one in work)


def _found(
    desk: OpenDesk,
    now: datetime,
    rows: Sequence[int],
    states: Sequence[Dossier],
    numbers: tuple[str, ...],
) -> tuple[FoundDossier, ...]:
    distance = Distance(desk.calendar, now.date())
    return tuple(
        FoundDossier(state, promised(state, now, distance), numbers, n)
        for n, state in zip(rows, states, strict=True)
    )


@lru_cache(maxsize=2)
def _vocabulary(catalogue: Catalogue, officers: tuple[Officer, ...]) -> SearchVocabulary:
    return SearchVocabulary((entry.procedure for entry in catalogue.versions), officers)


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
