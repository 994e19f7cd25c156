"""The officer's lists, each with the count that its tile shows, from the same conditions.

Conditions are literals, not parameters: only so does SQLite take the partial indexes, whose order
is the order of the lists. Those of all duties together read the index of what is open, which holds
every column that they ask for; what is his and what is not are told apart in one walk through it.
Every other count stops at MOST_COUNTED, so that no list costs more than that.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, Executable, select, text, tuple_

from counter_app.domain.dossier.dossier import Dossier
from counter_app.storage.engine.schema import TO_RESOLVE, TO_RETURN, TO_SIGN, dossier
from counter_app.storage.journal.stored import states_of

MOST_COUNTED = 10_000


class Pile(StrEnum):
    """A list of the page Hôm nay. `mine` is what the one who sits here can do now, `waiting` all
    else that is open; `unreached` are those of `tell` whom nobody reached yet; `new` were filed
    online and wait for an answer of the office. `all` and `unprinted`, receipts that never reached
    a printer, are of every desk.
    """

    ALL = "all"
    MINE = "mine"
    NEW = "new"
    HAND_OVER = "hand_over"
    RESOLVE = "resolve"
    SIGN = "sign"
    RETURN = "return"
    TELL = "tell"
    UNREACHED = "unreached"
    WAITING = "waiting"
    UNPRINTED = "unprinted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Who looks, from where, `now` in seconds since 1970, UTC. `units` are the codes of those whose
    dossiers are worked on here; a role that is False has none of its duties. One who `sees_all`
    sees what waits for others in every unit.
    """

    now: int = 0
    desk: str = ""
    officer: str = ""
    units: tuple[str, ...] = ()
    receives: bool = False
    resolves: bool = False
    signs: bool = False
    sees_all: bool = False


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """A line of the worklist; `n` and `duty_at` are its place for the next page, `due_at` is when
    it is due as its clock says, in seconds since 1970; `is_late` when that has passed, and nothing
    stops the clock. `is_mine`: who sits here can do it now.
    """

    n: int
    duty_at: int | None
    dossier: Dossier
    due_at: int | None = None
    is_mine: bool = False
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class PileCount:
    """How many dossiers a pile holds and how many of them are overdue; at most MOST_COUNTED are
    counted.
    """

    size: int = 0
    overdue: int = 0


def count(connection: Connection, pile: Pile, seat: Seat) -> int:
    """How many dossiers the pile holds, at most MOST_COUNTED."""
    return _count(connection, pile, seat).size


def counts(connection: Connection, piles: Collection[Pile], seat: Seat) -> dict[Pile, PileCount]:
    """Of who sees all, what is his and what is not are counted at once."""
    asked = set(piles)
    result: dict[Pile, PileCount] = {}
    if seat.sees_all and asked >= _OPEN:
        result = _open(connection, seat)
        asked -= _OPEN
    return result | {pile: _count(connection, pile, seat) for pile in piles if pile in asked}


def page(
    connection: Connection,
    pile: Pile,
    seat: Seat,
    after: WorklistRow | None = None,
    most: int = 100,
) -> list[WorklistRow]:
    """The most urgent dossiers of a pile behind `after`: those that are overdue, then by the moment
    of the next duty; those without a date come last, and new ones stand in the order in which they
    were filed.
    """
    if pile is Pile.NEW:
        return _new(connection, seat, after, most)
    rows: list[WorklistRow] = []
    if after is None or (after.is_late and after.duty_at is not None):
        rows = _dated(connection, pile, seat, after, most, is_late=True)
        after = None
    if len(rows) < most and (after is None or after.duty_at is not None):
        rows += _dated(connection, pile, seat, after, most - len(rows), is_late=False)
        after = None
    if len(rows) < most:
        rows += _undated(connection, pile, seat, after, most - len(rows))
    return rows


def _open(connection: Connection, seat: Seat) -> dict[Pile, PileCount]:
    every, late, mine, mine_late = connection.execute(_OPEN_COUNTS, _parameters(seat)).one()
    sizes = {Pile.MINE: (mine, mine_late), Pile.WAITING: (every - mine, late - mine_late)}
    return {
        pile: PileCount(*(min(size, MOST_COUNTED) for size in both)) for pile, both in sizes.items()
    }


def _count(connection: Connection, pile: Pile, seat: Seat) -> PileCount:
    """What is overdue stands before this moment in every index, so that few rows are asked."""
    sizes = (
        f"SELECT count(*) FROM (SELECT 1 FROM dossier WHERE {where} LIMIT :most)"  # noqa: S608
        for where in (_WHERE[pile], f"{_WHERE[pile]} AND duty_at < :now AND {_IS_LATE}")
    )
    asked = {**_parameters(seat), "most": MOST_COUNTED}
    return PileCount(*(connection.scalar(text(size), asked) or 0 for size in sizes))


def _dated(
    connection: Connection,
    pile: Pile,
    seat: Seat,
    after: WorklistRow | None,
    most: int,
    *,
    is_late: bool,
) -> list[WorklistRow]:
    place = (_BEFORE_ALL, 0) if after is None else (after.duty_at, after.n)
    late = f"duty_at < :now AND {_IS_LATE}" if is_late else f"NOT ({_IS_LATE})"
    query = (
        _ROWS.where(text(_WHERE[pile]), text(late))
        .where(dossier.c.duty_at.is_not(None))
        .where(tuple_(dossier.c.duty_at, dossier.c.n) > place)
        .order_by(dossier.c.duty_at, dossier.c.n)
        .limit(most)
    )
    return _rows(connection, query, _parameters(seat))


def _new(
    connection: Connection, seat: Seat, after: WorklistRow | None, most: int
) -> list[WorklistRow]:
    place = (_BEFORE_ALL, 0)
    if after is not None:
        place = (int(after.dossier.received_at.timestamp()), after.n)
    query = (
        _ROWS.where(text(_WHERE[Pile.NEW]))
        .where(tuple_(dossier.c.received_at, dossier.c.n) > place)
        .order_by(dossier.c.received_at, dossier.c.n)
        .limit(most)
    )
    return _rows(connection, query, _parameters(seat))


def _undated(
    connection: Connection, pile: Pile, seat: Seat, after: WorklistRow | None, most: int
) -> list[WorklistRow]:
    query = (
        _ROWS.where(text(_WHERE[pile]), dossier.c.duty_at.is_(None))
        .where(dossier.c.n > (after.n if after else 0))
        .order_by(dossier.c.n)
        .limit(most)
    )
    return _rows(connection, query, _parameters(seat))


def _rows(
    connection: Connection, query: Executable, parameters: Mapping[str, int | str]
) -> list[WorklistRow]:
    match = connection.execute(query, parameters).all()
    states = states_of(connection, ((row.n, row.state) for row in match))
    return [
        WorklistRow(row.n, row.duty_at, state, row.due_at, bool(row.is_mine), bool(row.is_late))
        for row, state in zip(match, states, strict=True)
    ]


def _parameters(seat: Seat) -> dict[str, int | str]:
    return {
        "now": seat.now,
        "desk": seat.desk,
        "me": seat.officer,
        "units": json.dumps(seat.units),
        "receives": int(seat.receives),
        "resolves": int(seat.resolves),
        "signs": int(seat.signs),
        "sees_all": int(seat.sees_all),
    }


_BEFORE_ALL = -(2**62)
_IS_LATE = "coalesce(due_at < :now, 0) AND waits = 0"
_IN_UNITS = "hand_unit IN (SELECT value FROM json_each(:units))"
_IN_HAND = f"{_IN_UNITS} AND (duty = 'take_up' OR hand_officer IN ('', :me))"
_OF_UNITS = (
    f"{_IN_UNITS} AND ({TO_RESOLVE} OR {TO_SIGN}"
    " OR duty IN ('await_papers', 'await_payment', 'await_answer'))"
)
_IS_TOLD = "coalesce(tell_at <= :now, 0) AND :now < coalesce(tell_until, :now + 1)"
_OF_MINE = (
    "((:receives AND (duty IN ('review', 'receive_result', 'post', 'release')"
    f" OR desk = :desk AND (duty = 'hand_over' OR unprinted = 1) OR {_IS_TOLD}))"
    f" OR (:resolves AND {TO_RESOLVE} AND {_IN_HAND})"
    f" OR (:signs AND {TO_SIGN} AND {_IN_UNITS}))"
)
_ROWS = select(
    *(dossier.c.n, dossier.c.duty_at, dossier.c.due_at, dossier.c.state),
    text(f"{_OF_MINE} AS is_mine"),
    text(f"{_IS_LATE} AS is_late"),
)
_WHERE = {
    Pile.ALL: "is_open = 1",
    Pile.MINE: f"is_open = 1 AND {_OF_MINE}",
    Pile.NEW: "status = 'submitted'",
    Pile.HAND_OVER: "status = 'received' AND owed = 0 AND desk = :desk",
    Pile.RESOLVE: f"{TO_RESOLVE} AND {_IN_HAND}",
    Pile.SIGN: f"{TO_SIGN} AND {_IN_UNITS}",
    Pile.RETURN: TO_RETURN,
    Pile.TELL: f"tell_at IS NOT NULL AND {_IS_TOLD}",
    Pile.UNREACHED: f"tell_at IS NOT NULL AND {_IS_TOLD} AND missed > 0",
    Pile.WAITING: f"is_open = 1 AND NOT {_OF_MINE} AND (:sees_all OR {_OF_UNITS})",
    Pile.UNPRINTED: "unprinted = 1",
}
_OPEN = {Pile.MINE, Pile.WAITING}
_OPEN_COUNTS = text(
    f"SELECT count(*), count(*) FILTER (WHERE duty_at < :now AND {_IS_LATE}),"  # noqa: S608
    f" count(*) FILTER (WHERE {_OF_MINE}),"
    f" count(*) FILTER (WHERE duty_at < :now AND {_IS_LATE} AND {_OF_MINE})"
    f" FROM dossier WHERE {_WHERE[Pile.ALL]}"
)
