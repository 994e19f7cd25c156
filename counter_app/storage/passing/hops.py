"""The hops of dossiers by their slips, projected from their states, and where each dossier is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, text

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.hops import hands_of, hops_of
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.engine.schema import hop
from counter_app.storage.journal.stored import states_of

_UNTAKEN = text("taken_at IS NULL")
_WAITING = text("status = 'received' AND owed = 0 AND desk = :desk")


def hand_columns(state: Dossier) -> dict[str, object]:
    """In whose hand it is: of several units the one that has had it longest."""
    hand = min(hands_of(state), key=lambda hand: (hand.since, hand.unit.code), default=None)
    return {
        "hand_unit": hand.unit.code if hand else "",
        "hand_officer": hand.officer if hand else "",
        "hand_since": _seconds(hand.since) if hand else None,
        "on_the_way": int(hand.is_on_the_way) if hand else 0,
    }


def write(connection: Connection, states: Sequence[Dossier]) -> None:
    """The hops of these dossiers, and no others of them."""
    if not states:
        return
    connection.execute(delete(hop).where(hop.c.dossier.in_([state.id for state in states])))
    rows = [row for state in states for row in rows_of(state)]
    if rows:
        connection.execute(insert(hop), rows)


def rows_of(state: Dossier) -> list[dict[str, object]]:
    """The hops of a dossier as they stand in the table."""
    return [
        {
            "slip": one.slip,
            "dossier": state.id,
            "unit": one.to.code,
            "given_at": _seconds(one.given.at) if one.given else None,
            "taken_at": _seconds(one.taken.at) if one.taken else None,
        }
        for one in hops_of(state)
    ]


def forget(connection: Connection, dossier_id: str) -> None:
    connection.execute(delete(hop).where(hop.c.dossier == dossier_id))


def has_hops(state: Dossier) -> bool:
    return bool(state.life.given or state.life.taken)


def waiting(connection: Connection, desk: str, most: int) -> list[Dossier]:
    """What was received at this desk, owes no paper and was given to nobody; the next due first."""
    rows = connection.execute(
        select(dossier_table.c.n, dossier_table.c.state)
        .where(_WAITING)
        .order_by(dossier_table.c.duty_at.is_(None), dossier_table.c.duty_at, dossier_table.c.n)
        .limit(most),
        {"desk": desk},
    )
    return states_of(connection, ((row.n, row.state) for row in rows))


def of_slip(connection: Connection, slip: str) -> list[Dossier]:
    """The dossiers of a slip that this desk has, in the order in which they were received."""
    rows = connection.execute(
        select(dossier_table.c.n, dossier_table.c.state)
        .join(hop, hop.c.dossier == dossier_table.c.id)
        .where(hop.c.slip == slip)
        .order_by(dossier_table.c.n)
    )
    return states_of(connection, ((row.n, row.state) for row in rows))


def open_slips(connection: Connection, most: int) -> list[str]:
    """Slips of which somebody has not taken all, the oldest first."""
    rows = connection.execute(
        select(hop.c.given_at, hop.c.slip)
        .where(_UNTAKEN)
        .distinct()
        .order_by(hop.c.given_at, hop.c.slip)
        .limit(most)
    )
    return list(dict.fromkeys(row.slip for row in rows))


def oldest_open(connection: Connection, units: Sequence[str]) -> str:
    """The slip that was given first of those which these units have not taken up whole, "" where
    there is none.
    """
    first = (
        select(hop.c.slip)
        .where(text("taken_at IS NULL"), hop.c.given_at.is_not(None), hop.c.unit.in_(units))
        .order_by(hop.c.given_at, hop.c.slip)
        .limit(1)
    )
    return connection.scalar(first) or ""


def count_open(connection: Connection) -> int:
    """How many slips somebody has not taken all of."""
    each = select(hop.c.given_at, hop.c.slip).where(_UNTAKEN).distinct()
    return connection.scalar(select(func.count()).select_from(each.subquery())) or 0


def slips_since(connection: Connection, since: datetime, most: int) -> list[str]:
    """Slips that were given since then, the newest first."""
    rows = connection.execute(
        select(hop.c.given_at, hop.c.slip)
        .where(hop.c.given_at >= _seconds(since))
        .distinct()
        .order_by(hop.c.given_at.desc(), hop.c.slip.desc())
        .limit(most)
    )
    return list(dict.fromkeys(row.slip for row in rows))


def _seconds(timestamp: datetime) -> int:
    return int(timestamp.timestamp())
