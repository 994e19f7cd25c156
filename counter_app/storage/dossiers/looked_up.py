"""The rows that a typed text finds: as names and numbers first, then by what else it asks for."""

from __future__ import annotations

from datetime import tzinfo
from typing import NamedTuple

from sqlalchemy import Connection

from counter_app.domain.search.criteria import Criteria
from counter_app.storage.dossiers import search
from counter_app.storage.dossiers.narrowing import EVERYTHING, Narrowing, narrowing, newest


class LookedUp(NamedTuple):
    """Row numbers of dossiers, the best first; the first `named` fit the whole text as names and
    numbers. With `is_paged` they are the newest that fit criteria alone, and `newest` goes on.
    """

    rows: list[int]
    named: int = 0
    is_paged: bool = False


def look_up(
    connection: Connection, typed: str, criteria: Criteria, zone: tzinfo, *, most: int, page: int
) -> LookedUp:
    """At most `most` rows, or `page` of those that fit criteria alone. Never raises on any text."""
    only = narrowing(criteria, zone)
    named = [] if criteria.is_certain else _words(connection, typed, most, EVERYTHING)
    if not (named or criteria.words or criteria.is_empty):
        return LookedUp(newest(connection, only, page), is_paged=True)
    rows = named
    if len(named) < most and (criteria.is_certain or not criteria.is_empty):
        if criteria.words:
            more = _words(connection, criteria.words, most, only)
        else:
            more = [] if criteria.is_empty else newest(connection, only, most)
        rows = list(dict.fromkeys([*named, *more]))[:most]
    return LookedUp(rows, len(named))


def newest_below(
    connection: Connection, criteria: Criteria, zone: tzinfo, row: int, most: int
) -> list[int]:
    """The next rows that fit these criteria, below the row number `row`."""
    return newest(connection, narrowing(criteria, zone), most, before=row)


def _words(connection: Connection, typed: str, most: int, only: Narrowing) -> list[int]:
    return [hit.n for hit in search.search(connection, typed, most, only)]
