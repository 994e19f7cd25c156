"""Reading dossiers and what stands behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, or_, select

from counter_app.domain.dossier.dossier import Dossier
from counter_app.storage.dossiers import projected, replay
from counter_app.storage.engine.schema import dossier, former_code
from counter_app.storage.journal.stored import state_of, states_of

_ROW = select(dossier.c.n, dossier.c.id, dossier.c.state)
_CHUNK = 500
_BY_ID = _ROW.where(dossier.c.id == bindparam("id"))


def get(connection: Connection, dossier_id: str) -> Dossier | None:
    """The dossier with this id, as this program understands it."""
    return _only(connection, connection.execute(_BY_ID, {"id": dossier_id}).first())


def by_code(connection: Connection, code: str) -> list[Dossier]:
    """Every dossier that carries this code or did: one, or more after a rolled-back machine."""
    replaced = select(former_code.c.dossier).where(former_code.c.code == code)
    rows = connection.execute(
        _ROW.where(or_(dossier.c.code == code, dossier.c.id.in_(replaced))).order_by(dossier.c.n)
    ).all()
    anew = _anew(connection, rows)
    return [anew.get(row.id) or states_of(connection, [(row.n, row.state)])[0] for row in rows]


def _only(connection: Connection, row: Any) -> Dossier | None:
    if row is None:
        return None
    return _anew(connection, [row]).get(row.id) or state_of(row.state)


def _anew(connection: Connection, rows: Sequence[Any]) -> dict[str, Dossier]:
    """Of these dossiers those that an earlier program made, made anew to be read."""
    if not rows:
        return {}
    level = projected.progress(connection)
    return replay.states(connection, [row.id for row in rows if level.lacks(row.n)])


def by_numbers(connection: Connection, numbers: Sequence[int]) -> list[Dossier]:
    """The dossiers of these row numbers, in the order of the numbers given."""
    rows = connection.execute(
        select(dossier.c.n, dossier.c.state).where(dossier.c.n.in_(list(numbers)))
    )
    states = {row.n: row.state for row in rows}
    return states_of(connection, ((n, states[n]) for n in numbers if n in states))


def by_ref(connection: Connection, ref: str) -> Dossier | None:
    """The dossier taken in from the batch row with this reference."""
    return _only(connection, connection.execute(_ROW.where(dossier.c.ref == ref)).first())


class ReceivedBefore(NamedTuple):
    """A dossier by the columns that tell whose it is; `n` is its row number."""

    n: int
    id: str
    code: str
    procedure: str
    name: str
    identity: str
    day: date


def received_before(connection: Connection, day: date, since: date) -> list[ReceivedBefore]:
    """What was received on `day`, and from rows of batches since `since`; the newest first."""
    c = dossier.c
    rows = connection.execute(
        select(c.n, c.id, c.code, c.procedure, c.owner_name, c.identity, c.received_day)
        .where(
            c.received_day >= since.isoformat(),
            or_(c.received_day == day.isoformat(), c.ref.is_not(None)),
        )
        .order_by(c.n.desc())
    )
    return [ReceivedBefore(*row[:6], date.fromisoformat(row.received_day)) for row in rows]


def of_identity(connection: Connection, identity: str, most: int = 20) -> list[Dossier]:
    """The newest dossiers of this identity number or tax code."""
    rows = connection.execute(
        select(dossier.c.n, dossier.c.state)
        .where(dossier.c.identity == identity, dossier.c.identity != "")
        .order_by(dossier.c.n.desc())
        .limit(most)
    )
    return states_of(connection, ((row.n, row.state) for row in rows))


def received_between(connection: Connection, first: date, last: date) -> Iterator[Dossier]:
    """Every dossier received on these days, both included, in the order in which they came here."""
    is_then = dossier.c.received_day.between(first.isoformat(), last.isoformat())
    rows = connection.execute(_ROW.where(is_then).order_by(dossier.c.n))
    for part in rows.partitions(_CHUNK):
        anew = _anew(connection, part)
        states = states_of(connection, ((row.n, row.state) for row in part))
        yield from (anew.get(row.id) or state for row, state in zip(part, states, strict=True))


def same_day(connection: Connection, identity: str, procedure: str, day: date) -> list[Dossier]:
    """Dossiers of the same person and procedure received on this day."""
    rows = connection.execute(
        select(dossier.c.n, dossier.c.state).where(
            dossier.c.identity == identity,
            dossier.c.identity != "",
            dossier.c.procedure == procedure,
            dossier.c.received_day == day.isoformat(),
        )
    )
    return states_of(connection, ((row.n, row.state) for row in rows))


def same_day_by_name(connection: Connection, name: str, procedure: str, day: date) -> list[Dossier]:
    """As `same_day`, of somebody without a number: by the name as it was recorded."""
    rows = connection.execute(
        select(dossier.c.n, dossier.c.state).where(
            dossier.c.received_day == day.isoformat(),
            dossier.c.procedure == procedure,
            dossier.c.owner_name == name,
            dossier.c.identity == "",
        )
    )
    return states_of(connection, ((row.n, row.state) for row in rows))


def visits(connection: Connection, identity: str) -> int:
    """How many dossiers of this number there are."""
    return connection.execute(
        select(func.count()).where(dossier.c.identity == identity, dossier.c.identity != "")
    ).scalar_one()


def of_identity_start(connection: Connection, start: str, most: int) -> list[Dossier]:
    """Dossiers whose owner's number begins so, in the order of the numbers."""
    rows = connection.execute(
        select(dossier.c.n, dossier.c.state)
        .where(
            dossier.c.identity >= start,
            dossier.c.identity < f"{start}\U0010ffff",
            dossier.c.identity != "",
        )
        .order_by(dossier.c.identity, dossier.c.n.desc())
        .limit(most)
    )
    return states_of(connection, ((row.n, row.state) for row in rows))


def newest_owners(connection: Connection, most: int) -> list[tuple[int, str, str]]:
    """Row number, name and phone of the owners of the newest rows, whether or not search knows
    their words yet.
    """
    rows = connection.execute(
        select(dossier.c.n, dossier.c.owner_name, dossier.c.phone)
        .order_by(dossier.c.n.desc())
        .limit(most)
    )
    return [(row.n, row.owner_name, row.phone) for row in rows]


def procedure_counts(connection: Connection, newest: int = 500) -> dict[str, int]:
    """How often each procedure came among the newest dossiers of this desk."""
    counts: dict[str, int] = {}
    rows = connection.execute(
        select(dossier.c.procedure).order_by(dossier.c.n.desc()).limit(newest)
    )
    for (code,) in rows:
        counts[code] = counts.get(code, 0) + 1
    return counts
