"""The officer's lists, each with the count that its tile shows, from the same conditions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, true

from counter_app.domain.dossier import Dossier
from counter_app.storage.schema import dossier

_states = msgspec.json.Decoder(Dossier)


class Pile(StrEnum):
    """A tile of the page Hôm nay and the list behind it."""

    ALL = "all"
    OVERDUE = "overdue"
    TODAY = "today"
    OWED = "owed"
    UNPRINTED = "unprinted"


@dataclass(frozen=True, slots=True)
class Day:
    """The moment of looking and the end of today, in seconds since 1970, UTC."""

    now: int
    midnight: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the worklist; `n` and `due_at` are its place for the next page."""

    n: int
    due_at: int | None
    dossier: Dossier


def counts(connection: Connection, day: Day) -> dict[Pile, int]:
    """How many open dossiers each pile holds."""
    found = {}
    for pile in Pile:
        found[pile] = (
            connection.scalar(select(func.count()).select_from(dossier).where(_belongs(pile, day)))
            or 0
        )
    return found


def page(
    connection: Connection, pile: Pile, day: Day, after: Row | None = None, most: int = 100
) -> list[Row]:
    """The most urgent dossiers of a pile behind `after`; those without a date come last."""
    query = (
        select(dossier.c.n, dossier.c.due_at, dossier.c.state)
        .where(_belongs(pile, day), _behind(after))
        .order_by(dossier.c.due_at.is_(None), dossier.c.due_at, dossier.c.n)
        .limit(most)
    )
    return [Row(n, due, _states.decode(state)) for n, due, state in connection.execute(query)]


def _belongs(pile: Pile, day: Day) -> ColumnElement[bool]:
    is_open = dossier.c.is_open == 1
    match pile:
        case Pile.ALL:
            return is_open
        case Pile.OVERDUE:
            return and_(is_open, dossier.c.due_at < day.now)
        case Pile.TODAY:
            return and_(is_open, dossier.c.due_at >= day.now, dossier.c.due_at < day.midnight)
        case Pile.OWED:
            return and_(is_open, dossier.c.owed > 0)
        case Pile.UNPRINTED:
            return dossier.c.unprinted == 1


def _behind(after: Row | None) -> ColumnElement[bool]:
    if after is None:
        return true()
    if after.due_at is None:
        return and_(dossier.c.due_at.is_(None), dossier.c.n > after.n)
    return or_(
        dossier.c.due_at.is_(None),
        dossier.c.due_at > after.due_at,
        and_(dossier.c.due_at == after.due_at, dossier.c.n > after.n),
    )
