"""The officer's lists, each with the count that its tile shows, from the same conditions.

Conditions are literals, not parameters: only so does SQLite take the partial indexes, whose order
is the order of the lists; the plus keeps it from the index of all that is open. Counts stop at
MOST_COUNTED, so that no list costs more than that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, Executable, Integer, func, literal_column, select, text, tuple_

from counter_app.domain.dossier.dossier import Dossier
from counter_app.storage.engine.schema import dossier
from counter_app.storage.journal.stored import states_of

MOST_COUNTED = 10_000


class Pile(StrEnum):
    """A tile of the page Hôm nay and the list behind it; `new` were filed online and wait for an
    answer of the office.
    """

    ALL = "all"
    OVERDUE = "overdue"
    TODAY = "today"
    NEW = "new"
    OWED = "owed"
    UNPRINTED = "unprinted"


@dataclass(frozen=True, slots=True)
class WorkDay:
    """The moment of looking, the end of today and the beginning of the next working day, in seconds
    since 1970, UTC; that day in ISO. Papers that are to be brought on it are reminded of today.
    """

    now: int
    midnight: int
    next_begins: int = 0
    next_day: str = ""


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """A line of the worklist; `n` and `duty_at` are its place for the next page, `due_at` is when
    it is due as its clock says, in seconds since 1970.
    """

    n: int
    duty_at: int | None
    dossier: Dossier
    due_at: int | None = None


def count(connection: Connection, pile: Pile, day: WorkDay) -> int:
    """How many dossiers the pile holds, at most MOST_COUNTED."""
    return _count(connection, pile, day)


def counts(connection: Connection, day: WorkDay) -> dict[Pile, int]:
    """How many dossiers each pile holds, at most MOST_COUNTED."""
    return {pile: _count(connection, pile, day) for pile in Pile}


def page(
    connection: Connection,
    pile: Pile,
    day: WorkDay,
    after: WorklistRow | None = None,
    most: int = 100,
) -> list[WorklistRow]:
    """The most urgent dossiers of a pile behind `after`; those without a date come last, and new
    ones stand in the order in which they were filed.
    """
    if pile is Pile.NEW:
        return _new(connection, after, most)
    rows: list[WorklistRow] = []
    if after is None or after.duty_at is not None:
        rows = _dated(connection, pile, day, after, most)
        after = None
    if len(rows) < most and pile not in _WITH_A_DATE:
        rows += _undated(connection, pile, after, most - len(rows))
    return rows


def _count(connection: Connection, pile: Pile, day: WorkDay) -> int:
    each = literal_column("1", Integer)
    some = select(each).select_from(dossier).where(text(_WHERE[pile])).limit(MOST_COUNTED)
    counted = select(func.count()).select_from(some.subquery())
    return connection.scalar(counted, _moments(day)) or 0


def _dated(
    connection: Connection, pile: Pile, day: WorkDay, after: WorklistRow | None, most: int
) -> list[WorklistRow]:
    place = (_BEFORE_ALL, 0) if after is None else (after.duty_at, after.n)
    query = (
        _ROWS.where(text(_WHERE[pile]), dossier.c.duty_at.is_not(None))
        .where(tuple_(dossier.c.duty_at, dossier.c.n) > place)
        .order_by(dossier.c.duty_at, dossier.c.n)
        .limit(most)
    )
    return _rows(connection, query, _moments(day))


def _new(connection: Connection, after: WorklistRow | None, most: int) -> list[WorklistRow]:
    place = (_BEFORE_ALL, 0)
    if after is not None:
        place = (int(after.dossier.received_at.timestamp()), after.n)
    query = (
        _ROWS.where(text(_WHERE[Pile.NEW]))
        .where(tuple_(dossier.c.received_at, dossier.c.n) > place)
        .order_by(dossier.c.received_at, dossier.c.n)
        .limit(most)
    )
    return _rows(connection, query, {})


def _undated(
    connection: Connection, pile: Pile, after: WorklistRow | None, most: int
) -> list[WorklistRow]:
    query = (
        _ROWS.where(text(_WHERE[pile]), dossier.c.duty_at.is_(None))
        .where(dossier.c.n > (after.n if after else 0))
        .order_by(dossier.c.n)
        .limit(most)
    )
    return _rows(connection, query, {})


def _rows(
    connection: Connection, query: Executable, timestamps: Mapping[str, int | str]
) -> list[WorklistRow]:
    match = connection.execute(query, timestamps).all()
    states = states_of(connection, ((row.n, row.state) for row in match))
    return [
        WorklistRow(row.n, row.duty_at, state, row.due_at)
        for row, state in zip(match, states, strict=True)
    ]


def _moments(day: WorkDay) -> dict[str, int | str]:
    return {
        "now": day.now,
        "midnight": day.midnight,
        "until": max(day.midnight, day.next_begins),
        "next_day": day.next_day,
    }


_ROWS = select(dossier.c.n, dossier.c.duty_at, dossier.c.due_at, dossier.c.state)
_BEFORE_ALL = -(2**62)
_WHERE = {
    Pile.ALL: "is_open = 1",
    Pile.OVERDUE: "is_open = 1 AND duty_at < :now AND due_at < :now AND waits = 0",
    Pile.TODAY: "is_open = 1 AND duty_at < :until AND ("
    "(waits = 0 AND due_at >= :now AND due_at < :midnight) OR (owed_until <= :next_day"
    " AND (waits = 1 OR due_at IS NULL OR due_at >= :now)))",
    Pile.NEW: "status = 'submitted'",
    Pile.OWED: "owed > 0 AND +is_open = 1",
    Pile.UNPRINTED: "unprinted = 1",
}
_WITH_A_DATE = frozenset({Pile.OVERDUE, Pile.TODAY})
