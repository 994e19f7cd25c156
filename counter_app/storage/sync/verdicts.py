"""Verdicts of the portal other than `applied`: what waits there, and what a person must settle.

All that is not refused waits, also where only a newer program knows the verdict's word.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, insert, or_, select, tuple_, update

from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.event import Event
from counter_app.storage.dossiers import pending_events
from counter_app.storage.engine.schema import event, verdict
from counter_app.storage.journal.stored import event_of

HELD = "held"
REFUSED = "refused"
_ANY = select(verdict.c.event).limit(1)
_SETTLED = select(verdict.c.event).where(verdict.c.settled == 1)
_HELD = (
    select(verdict.c.event, verdict.c.since)
    .where(verdict.c.verdict != REFUSED, verdict.c.settled == 0)
    .order_by(verdict.c.since, verdict.c.event)
)
Turn = tuple[int, str]
"""Where asking about held events has come to: second and id of the last one, 0 for the start."""
START: Turn = (0, "")

_Params = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StandingVerdict:
    """An own event that the portal holds back or refused; `since` in seconds since 1970, UTC."""

    event: Event
    verdict: str
    code: str
    title: str
    params: _Params
    since: int
    settled: bool


def put(
    connection: Connection,
    event_id: str,
    dossier: str | None,
    *,
    verdict_is: str,
    code: str,
    title: str,
    params: _Params,
    at: int,
) -> bool:
    """Remember a verdict; a repeated one keeps its age and whether it was settled. Whether it
    says anything new.
    """
    earlier = connection.execute(select(verdict).where(verdict.c.event == event_id)).first()
    if earlier is not None and (earlier.verdict, earlier.code) == (verdict_is, code):
        return False
    values = {
        "event": event_id,
        "dossier": dossier,
        "verdict": verdict_is,
        "code": code,
        "title": title,
        "params": msgspec.json.encode(params),
        "since": at,
        "settled": 0,
    }
    connection.execute(insert(verdict).prefix_with("OR REPLACE"), values)
    return True


def arrived(connection: Connection, events: Iterable[str]) -> None:
    """The portal's state holds these events: nothing about them is open any more."""
    ids = list(events)
    if connection.scalar(_ANY) is None:
        return
    for start in range(0, len(ids), pending_events.CHUNK):
        chunk = ids[start : start + pending_events.CHUNK]
        connection.execute(delete(verdict).where(verdict.c.event.in_(chunk)))


def forget(connection: Connection, event_id: str) -> None:
    connection.execute(delete(verdict).where(verdict.c.event == event_id))


def settle(connection: Connection, event_id: str) -> None:
    """A person has seen to it: the event no longer stands on top of its dossier."""
    connection.execute(update(verdict).where(verdict.c.event == event_id).values(settled=1))
    pending_events.drop(connection, [event_id])


def settled(connection: Connection) -> set[str]:
    return set(connection.scalars(_SETTLED))


def held(connection: Connection, after: Turn = START, most: int = 200) -> tuple[list[str], Turn]:
    """Events to ask the portal about, the longest held behind `after` first, and where to go on:
    at the start again once all had their turn.
    """
    later = tuple_(verdict.c.since, verdict.c.event) > tuple_(*after)
    rows = connection.execute(_HELD.where(later).limit(most)).all()
    if not rows and after != START:
        return held(connection, START, most)
    turn = (rows[-1].since, rows[-1].event) if len(rows) == most else START
    return [row.event for row in rows], turn


def of_dossier(connection: Connection, dossier_id: str) -> list[StandingVerdict]:
    return _standings(connection, verdict.c.dossier == dossier_id)


def of_event(connection: Connection, event_id: str) -> StandingVerdict | None:
    return next(iter(_standings(connection, verdict.c.event == event_id)), None)


def open_ones(connection: Connection, kind: str, most: int = 200) -> list[StandingVerdict]:
    """Those that nobody settled, the oldest first."""
    return _standings(connection, (verdict.c.settled == 0) & (verdict.c.verdict == kind), most=most)


def is_claim() -> ColumnElement[bool]:
    """Whether the row of `event` is a claim: a refused courtesy is nobody's problem."""
    return event.c.kind == Claimed.kind


def is_to_settle(held_before: int) -> ColumnElement[bool]:
    """Of `verdict` joined with `event`: refused, or waiting since before this second; and open."""
    refused = and_(verdict.c.verdict == REFUSED, ~is_claim())
    long_held = and_(verdict.c.verdict != REFUSED, verdict.c.since < held_before)
    return and_(verdict.c.settled == 0, or_(refused, long_held))


def to_settle(connection: Connection, held_before: int, most: int = 200) -> list[StandingVerdict]:
    """What a person must look at, the oldest first."""
    return _standings(connection, is_to_settle(held_before), most=most)


def _standings(connection: Connection, condition: object, most: int = 200) -> list[StandingVerdict]:
    rows = connection.execute(
        select(verdict, event.c.bytes)
        .join(event, event.c.id == verdict.c.event)
        .where(condition)  # type: ignore[arg-type]
        .order_by(verdict.c.since, event.c.n)
        .limit(most)
    )
    return [
        StandingVerdict(
            event=happened,
            verdict=row.verdict,
            code=row.code,
            title=row.title,
            params=msgspec.json.decode(row.params, type=_Params),
            since=row.since,
            settled=bool(row.settled),
        )
        for row in rows
        if (happened := event_of(row.bytes)) is not None
    ]
