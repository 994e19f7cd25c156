"""The rows that a typed text finds: as names and numbers, else by what else it asks for."""

from __future__ import annotations

from datetime import tzinfo
from typing import NamedTuple

from sqlalchemy import Connection

from counter_app.domain.search.criteria import Criteria
from counter_app.storage.dossiers import search
from counter_app.storage.dossiers.narrowing import narrowing, newest


class LookedUp(NamedTuple):
    """Row numbers of dossiers, the best first; `is_named` says that they fit the whole text as
    names and numbers. With `is_paged` they are the newest that fit criteria alone, and
    `newest_below` goes on.
    """

    rows: list[int]
    is_named: bool = False
    is_paged: bool = False


def look_up(
    connection: Connection, typed: str, criteria: Criteria, zone: tzinfo, *, most: int, page: int
) -> LookedUp:
    """At most `most` rows, or `page` of those that fit criteria alone. Never raises on any text.

    What names something else in whole words is a name in whole words or none: "tam tru" are not
    all that are called Trung Tâm.
    """
    if not criteria.is_certain:
        is_whole = not (criteria.is_empty or criteria.is_begun)
        hits = search.search(connection, typed, most, is_whole=is_whole)
        if hits:
            return LookedUp([hit.n for hit in hits], is_named=True)
    only = narrowing(criteria, zone)
    if criteria.words:
        hits = search.search(connection, criteria.words, most, only)
        return LookedUp([hit.n for hit in hits])
    return LookedUp([] if criteria.is_empty else newest(connection, only, page), is_paged=True)


def newest_below(
    connection: Connection, criteria: Criteria, zone: tzinfo, row: int, most: int
) -> list[int]:
    """The next rows that fit these criteria, below the row number `row`."""
    return newest(connection, narrowing(criteria, zone), most, before=row)
