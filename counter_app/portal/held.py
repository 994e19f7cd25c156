"""Events that could not be judged when they came, judged again when what they need is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import and_, select

from counter_app.contract.push import Verdict
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import Event, decode
from counter_app.domain.ranges import malformed
from counter_app.portal import schema
from counter_app.portal.context import Asker, Connection
from counter_app.portal.docket import Docket, Ruling
from counter_app.portal.recording import PORTAL


def rejudge(
    connection: Connection,
    docket: Docket,
    rulings: Sequence[Ruling],
    asker: Asker,
) -> tuple[list[Ruling], list[Ruling]]:
    """After dossiers were made: what had waited for them, of this run and of former ones.

    Answers the run's rulings, and rulings on events that lie in the database as held.
    """
    final = list(rulings)
    waited: list[Ruling] = []
    looked_at: set[str] = set()
    while set(docket.made) - looked_at:
        made = sorted(set(docket.made) - looked_at)
        looked_at.update(made)
        for index, one in enumerate(final):
            if one.code == "unknown_dossier" and one.event.dossier in looked_at:
                final[index] = _again(docket, one.event, one.data, one.device, asker)
        again = [*_own_again(connection, docket, made), *_judged_again(connection, docket, made)]
        waited += [one for one in again if one.verdict is not Verdict.HELD]
    return final, waited


def of_all(connection: Connection, docket: Docket, most: int) -> list[Ruling]:
    """Held events of devices that are not revoked, the oldest `most`."""
    return _judged_again(connection, docket, None, most)


def of_revoked(connection: Connection, docket: Docket, desk: str) -> list[Ruling]:
    """What devices of this desk sent after they were revoked, judged as if they were not."""
    return _judged_again(connection, docket, None, desk=desk)


def _judged_again(
    connection: Connection,
    docket: Docket,
    dossiers: Sequence[str] | None,
    most: int = 100_000,
    *,
    desk: str = "",
) -> list[Ruling]:
    """Held events, those of one device in the order of its journal."""
    query = (
        select(schema.event.c.bytes, schema.event.c.device, schema.desk.c.id, schema.desk.c.office)
        .join(schema.device, schema.device.c.id == schema.event.c.device)
        .join(schema.desk, schema.desk.c.id == schema.device.c.desk)
        .join(
            schema.entry,
            and_(
                schema.entry.c.event == schema.event.c.id,
                schema.entry.c.device == schema.event.c.device,
            ),
        )
        .where(schema.event.c.verdict == Verdict.HELD.value)
        .order_by(schema.event.c.arrived_at, schema.event.c.device, schema.entry.c.seq)
        .limit(most)
    )
    if desk:
        query = query.where(schema.desk.c.id == desk, schema.event.c.code == "device_revoked")
    else:
        query = query.where(schema.event.c.code != "device_revoked")
    if dossiers is not None:
        query = query.where(schema.event.c.dossier.in_(dossiers))
    found = [(row, event) for row in connection.execute(query) if (event := _read(row.bytes))]
    by_device: dict[str, list[Event]] = {}
    for row, event in found:
        by_device.setdefault(row.device, []).append(event)
    for device, own in by_device.items():
        docket.load(connection, own, device)
    return [
        _again(docket, event, row.bytes, row.device, Asker(row.id, row.office))
        for row, event in found
    ]


def _own_again(connection: Connection, docket: Docket, dossiers: Sequence[str]) -> Iterator[Ruling]:
    """The portal's own events that a restored database had back from its ledger before the desks
    gave it the dossiers: codes that it replaced, notices.
    """
    event, entry = schema.event, schema.entry
    query = (
        select(event.c.bytes)
        .join(entry, and_(entry.c.event == event.c.id, entry.c.device == event.c.device))
        .where(event.c.verdict == Verdict.HELD.value, event.c.device == PORTAL)
        .where(event.c.dossier.in_(dossiers))
        .order_by(entry.c.seq)
    )
    for data in connection.scalars(query).all():
        own = _read(data)
        if own is not None:
            yield docket.rule_own(own, data)


def _read(data: bytes) -> Event | None:
    """None for what a portal that did not know the kind took in, and no portal can read: it stays
    held.
    """
    try:
        return decode(data)
    except UnreadableEventError:
        return None


def _again(docket: Docket, event: Event, data: bytes, device: str, asker: Asker) -> Ruling:
    if malformed(event, data):
        # Only now that its kind is known can that be seen.
        return Ruling(event, data, device, Verdict.REFUSED, code=UnreadableEventError.code)
    try:
        return docket.rule(event, data, device, asker)
    except Exception:  # noqa: BLE001 - as at the first judging
        return Ruling(event, data, device, Verdict.HELD, code="judging_failed")
