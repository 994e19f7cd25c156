"""Events that could not be judged when they came, judged again when what they need is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, select, tuple_

from counter_app.contract.push import Verdict
from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.ranges import malformed
from counter_app.portal.journal.recording import PORTAL
from counter_app.portal.judging.judgements import Arrival, EventJudgement, held_back, refused
from counter_app.portal.judging.judging_batch import JudgingBatch
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker, Connection

BY_ITSELF = ("unknown_kind", "unknown_dossier", "judging_failed")
"""Codes of held events that the portal looks at again without being told to."""
BEHIND = "behind_held"
LACKING = "unknown_notice"
_FOLLOWS = (*BY_ITSELF, BEHIND, LACKING)
Place = tuple[int, str, int]
"""Second of arrival, journal and place in it: the order in which held events are looked at."""


class Waiting(msgspec.Struct, frozen=True, gc=False):
    """A held event as it lies in the database, with the code that it is held for."""

    arrival: Arrival
    code: str
    place: Place


def rejudge(
    connection: Connection,
    batch: JudgingBatch,
    event_judgements: Sequence[EventJudgement],
    asker: Asker | None,
) -> tuple[list[EventJudgement], list[EventJudgement]]:
    """After dossiers were made: what had waited for them, of this run and of former ones. `asker`
    sent the run, None where it is no new one.

    Answers the run's judgements, and new judgements on events that lie in the database as held.
    """
    final = list(event_judgements)
    waited: list[EventJudgement] = []
    looked_at: set[str] = set()
    while set(batch.made) - looked_at:
        created = sorted(set(batch.made) - looked_at)
        looked_at.update(created)
        for index, item in enumerate(final):
            if asker is None or item.at is None or item.code not in _FOLLOWS:
                continue
            if item.event.dossier in looked_at:
                arrival = Arrival(item.event, item.data, item.device, item.seq, asker, item.at)
                final[index] = rule(batch, arrival)
        match = waiting(connection, schema.event.c.dossier.in_(created), codes=_FOLLOWS)
        waited += judge_again(connection, batch, match)
    return final, waited


def waiting(
    connection: Connection,
    *where: ColumnElement[bool],
    codes: Sequence[str],
    after: Place | None = None,
    most: int = 100_000,
) -> list[Waiting]:
    """Events held for these codes, those of one device in the order of its journal. What a portal
    that did not know the kind took in, and none can read, is left out: it stays held.
    """
    event, entry, device, desk = schema.event, schema.entry, schema.device, schema.desk
    held = schema.held_event
    place = (event.c.arrived_at, event.c.device, entry.c.seq)
    columns = (event.c.bytes, event.c.code, *place, desk.c.id, desk.c.office, held.c.at)
    query = (
        select(*columns)
        .join(device, device.c.id == event.c.device)
        .join(desk, desk.c.id == device.c.desk, isouter=True)
        .join(entry, and_(entry.c.event == event.c.id, entry.c.device == event.c.device))
        .join(held, held.c.event == event.c.id, isouter=True)
        .where(event.c.verdict == Verdict.HELD.value, event.c.code.in_(codes), *where)
        .order_by(*place)
        .limit(most)
    )
    if after is not None:
        query = query.where(tuple_(*place) > tuple_(*after))
    results = ((row, _read(row.bytes)) for row in connection.execute(query))
    return [_waiting(row, event) for row, event in results if event is not None]


def judge_again(
    connection: Connection, batch: JudgingBatch, waiting: Iterable[Waiting]
) -> list[EventJudgement]:
    """Rulings on those that are held no longer, or for another reason than before."""
    waiting = [each for each in waiting if each.arrival.event.id not in batch.done]
    by_sender: dict[tuple[str, str], list[Event]] = {}
    for item in waiting:
        key = (item.arrival.device, item.arrival.asker.office)
        by_sender.setdefault(key, []).append(item.arrival.event)
    for (device, office), events in by_sender.items():
        batch.load(connection, events, device, office)
    ruled = [(one, _again(batch, one.arrival)) for one in waiting]
    return [
        event_judgement
        for one, event_judgement in ruled
        if event_judgement.verdict is not Verdict.HELD or event_judgement.code != one.code
    ]


def rule(batch: JudgingBatch, arrival: Arrival) -> EventJudgement:
    """As the batch judges; a fault of our own is no reason to lose or to stop anything."""
    try:
        return batch.rule(arrival)
    except Exception:  # noqa: BLE001 - whatever it is, the entry is kept and judged again later
        return held_back(arrival, "judging_failed")


def _again(batch: JudgingBatch, arrival: Arrival) -> EventJudgement:
    if arrival.device == PORTAL:
        return batch.rule_own(arrival.event, arrival.data)
    if malformed(arrival.event, arrival.data):
        # Of a kind that was not known when it came, only now that can be seen.
        return refused(arrival, Refusal(UnreadableEventError.code))
    return rule(batch, arrival)


def _waiting(row: Any, event: Event) -> Waiting:
    asker = Asker(row.id or PORTAL, row.office or "")
    at = row.at if row.at is not None else min(event.occurred_at.timestamp(), row.arrived_at)
    timestamp: datetime = from_seconds(at, UTC)
    arrival = Arrival(event, row.bytes, row.device, row.seq, asker, timestamp)
    return Waiting(arrival, row.code, (row.arrived_at, row.device, row.seq))


def _read(data: bytes) -> Event | None:
    try:
        return decode(data)
    except UnreadableEventError:
        return None
