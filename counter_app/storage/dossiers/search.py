"""Search as you type: one full-text table of words and numbers, the newest that fit ranked.

Each query asks for a bounded number of the newest rows in the order of their numbers, so that its
time does not grow with the archive (docs/decisions/0060-search.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, TextClause, text

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import (
    UnreadableCodeError,
    WrongCheckError,
    strip_check,
)
from counter_app.domain.search.ranking import OVER_BOTH, ranking, wholeness
from counter_app.domain.search.search_terms import (
    SearchEntry,
    Slot,
    entry,
    tokens,
    understand,
)
from counter_app.storage.dossiers import narrowing
from counter_app.storage.dossiers.narrowing import EVERYTHING, Narrowing
from counter_app.storage.dossiers.search_queries import (
    STEPS,
    WHOLE_NAME,
    as_typed,
    queries,
    spelt,
    without_marks,
)
from counter_app.storage.engine import bulk

MOST_WORDS = 100
CANDIDATES = 60
"""How many of the newest rows that fit one query are ranked."""

_CODE_BEGUN = re.compile(r"(?:[A-Y]\d\d|\d{3}\.\d\d)[.-][0-9A-Z.-]*")
_PUT_WORDS = text("INSERT OR REPLACE INTO dossier_words (rowid, words) VALUES (:n, :words)")
_PUT_ENTRY = text(
    "INSERT OR REPLACE INTO dossier_entry (n, names, days, codes, contacts)"
    " VALUES (:n, :names, :days, :codes, :contacts)"
)
_PUT_MANY_WORDS = "INSERT OR REPLACE INTO dossier_words (rowid, words) VALUES (?, ?)"
_PUT_MANY_ENTRIES = (
    "INSERT OR REPLACE INTO dossier_entry (n, names, days, codes, contacts) VALUES (?, ?, ?, ?, ?)"
)
_DROP_WORDS = text("DELETE FROM dossier_words WHERE rowid = :n")
_DROP_ENTRY = text("DELETE FROM dossier_entry WHERE n = :n")
_BY_CODE = text("SELECT n FROM dossier WHERE code = :code ORDER BY n DESC LIMIT :most")
_BY_START = text(
    "SELECT n FROM dossier WHERE code >= :code AND code < :end ORDER BY code DESC LIMIT :most"
)
_NEWEST = (
    "SELECT e.n, e.names, e.days || ';' || e.codes || ';' || e.contacts AS numbers"
    " FROM dossier_words AS w{join} CROSS JOIN dossier_entry AS e ON e.n = w.rowid"
    " WHERE w.dossier_words MATCH :query ORDER BY w.rowid DESC LIMIT :most"
)
_NUMBERS = (
    "SELECT w.rowid FROM dossier_words AS w{join}"
    " WHERE w.dossier_words MATCH :query ORDER BY w.rowid DESC LIMIT :most"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """`n` is the dossier's row; `rank` sorts hits, smaller is better: words spread over owner and
    submitter last, then the step that found it, then as in `ranking`.
    """

    n: int
    rank: tuple[int, int, int, int]


def index_terms(dossier: Dossier) -> str:
    """All words by which the dossier is found, parted by spaces."""
    return " ".join(tokens(dossier))


def index(connection: Connection, n: int, dossier: Dossier) -> None:
    """Make the dossier with the row number `n` found by its present words and no others."""
    connection.execute(_PUT_WORDS, {"n": n, "words": index_terms(dossier)})
    connection.execute(_PUT_ENTRY, {"n": n, **entry_columns(dossier)})


def words_and_entry(dossier: Dossier) -> bulk.Row:
    """What `index_all` writes of a dossier: its words, and the columns of `dossier_entry`."""
    results = entry(dossier)
    return (" ".join(tokens(dossier, results)), *_columns(results))


def index_all(connection: Connection, numbered: Sequence[tuple[int, bulk.Row]]) -> None:
    """As `index`, for many dossiers at once: row numbers with their `words_and_entry`."""
    bulk.write(connection, _PUT_MANY_WORDS, [(n, row[0]) for n, row in numbered])
    bulk.write(connection, _PUT_MANY_ENTRIES, [(n, *row[1:]) for n, row in numbered])


def is_found_alike(one: Dossier, other: Dossier) -> bool:
    """Whether both are found by the same words: what `finding.entry` looks at is the same."""
    return (
        one.code == other.code
        and one.owner == other.owner
        and one.submission == other.submission
        and one.received_at.date() == other.received_at.date()
        and one.life.corrections == other.life.corrections
    )


def forget(connection: Connection, n: int) -> None:
    """The dossier with this row number is found no longer."""
    connection.execute(_DROP_WORDS, {"n": n})
    connection.execute(_DROP_ENTRY, {"n": n})


def entry_columns(dossier: Dossier) -> dict[str, str]:
    """The columns of `dossier_entry` without `n`."""
    return dict(zip(("names", "days", "codes", "contacts"), _columns(entry(dossier)), strict=True))


def _columns(found: SearchEntry) -> tuple[str, str, str, str]:
    return (
        "\n".join(found.names),
        " ".join(found.days),
        " ".join(found.codes),
        " ".join(found.contacts),
    )


def search(
    connection: Connection,
    typed: str,
    limit: int = 20,
    only: Narrowing = EVERYTHING,
    *,
    is_whole: bool = False,
) -> list[Hit]:
    """At most `limit` dossiers that fit every typed word, the best first; [] for no word. Of those
    that fit `only`; where the text `is_whole` no word of a name is a beginning.

    A whole code, with or without check characters, gives the dossiers that carry it and no
    others, its beginning those whose codes begin so. Never raises on any text.
    """
    exact = _by_code(connection, typed.strip().upper(), limit)
    if exact:
        if not only.where:
            return exact
        fitting = narrowing.kept(connection, [hit.n for hit in exact], only)
        return [hit for hit in exact if hit.n in fitting]
    slots = understand(typed)
    if not 0 < len(slots) <= MOST_WORDS:
        return []
    ranked = _Ranked(connection, slots, limit, only)
    hits = ranked.whole_hits() if is_whole else ranked.hits()
    return sorted(hits, key=lambda hit: (hit.rank, -hit.n))[:limit]


@lru_cache(maxsize=64)
def _statement(query: str, join: str) -> TextClause:
    return text(query.format(join=join))


class _Ranked:
    """One search: the fewest and narrowest queries that bring enough to rank."""

    def __init__(
        self, connection: Connection, slots: Sequence[Slot], limit: int, only: Narrowing
    ) -> None:
        self._connection = connection
        self._asked = only.values | {"most": CANDIDATES}
        self._rows = _statement(_NEWEST, only.join)
        self._numbers = _statement(_NUMBERS, only.join)
        self._slots = slots
        self._limit = limit
        self._rank = ranking(slots)
        self._whole = wholeness(slots)
        self._hits: dict[int, Hit] = {}

    def hits(self) -> list[Hit]:
        *narrow, widest = queries(self._slots)
        if narrow and narrow[0].startswith(WHOLE_NAME):
            self._add(0, self._newest(narrow[0]))
        if not self._are_enough():
            newest = self._newest(widest)
            if len(newest) < CANDIDATES:
                self._among_all(newest)
            else:
                self._step_by_step(narrow, newest)
        return list(self._hits.values())

    def whole_hits(self) -> list[Hit]:
        """Of whole words, with marks or without."""
        self._add(0, self._newest(without_marks(self._slots)[0]))
        return list(self._hits.values())

    def _newest(self, query: str) -> Sequence[Row[Any]]:
        return self._connection.execute(self._rows, self._asked | {"query": query}).all()

    def _add(self, step: int, rows: Iterable[Row[Any]]) -> None:
        for row in rows:
            if row.n not in self._hits:
                fit, order = self._rank(row.names, row.numbers)
                self._hits[row.n] = Hit(row.n, (int(order == OVER_BOTH), step, fit, order))

    def _are_enough(self) -> bool:
        return sum(hit.rank[0] == 0 for hit in self._hits.values()) >= self._limit

    def _among_all(self, rows: Sequence[Row[Any]]) -> None:
        """All that fit: only marks need the index again, the rest is seen in the rows."""
        steps = dict.fromkeys(self._hits, 0)
        if len(rows) > 1 and any(w.marked != w.plain for slot in self._slots for w in slot.ways[0]):
            for step, query in enumerate(spelt(self._slots, as_typed)):
                asked = self._asked | {"query": query}
                for (n,) in self._connection.execute(self._numbers, asked):
                    steps.setdefault(n, step)
        for row in rows:
            fit, order = self._rank(row.names, row.numbers)
            seen = STEPS if order < 2 else STEPS + 1 + self._whole(row.names, row.numbers)
            rank = (int(order == OVER_BOTH), steps.get(row.n, seen), fit, order)
            self._hits[row.n] = Hit(row.n, rank)

    def _step_by_step(self, narrow: Sequence[str], widest: Sequence[Row[Any]]) -> None:
        """From the narrowest query on, until there are enough.

        A query without marks is not asked where the newest rows of the widest hold enough of
        what it would bring.
        """
        all_whole, last_begun = without_marks(self._slots)
        seen = [(self._whole(row.names, row.numbers), row) for row in widest]
        for step, query in enumerate(narrow):
            if query in {all_whole, last_begun}:
                most = int(query != all_whole)
                self._add(step, [row for begun, row in seen if begun <= most])
                if self._are_enough():
                    return
            self._add(step, self._newest(query))
            if self._are_enough():
                return
        self._add(len(narrow), widest)


def _by_code(connection: Connection, typed: str, limit: int) -> list[Hit]:
    if not _CODE_BEGUN.fullmatch(typed):
        return []
    try:
        result = connection.execute(_BY_CODE, {"code": strip_check(typed), "most": limit}).all()
    except (UnreadableCodeError, WrongCheckError):
        result = []
    if not result:
        bounds = {"code": typed, "end": f"{typed}\U0010ffff", "most": limit}
        result = connection.execute(_BY_START, bounds).all()
    return [Hit(n, (0, 0, 0, 0)) for (n,) in result]
