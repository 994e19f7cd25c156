"""Leases that a portal granted and whose record it lost, given back by the desks that hold them.

A portal whose database and ledger were both restored grants the same serials again. Each lease
carries a seal, under a key that lies in the database and so in its backups: a desk cannot make one.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, select

from counter_app.domain import carried
from counter_app.domain.office.enrolment_rows import open_rows
from counter_app.domain.office.office import Lease
from counter_app.portal.journal import incidents
from counter_app.portal.journal.incidents import Incident, IncidentKind
from counter_app.portal.ledger.ledger_records import overlap
from counter_app.portal.serials import serial_ranges
from counter_app.portal.store import meta, rows, schema
from counter_app.portal.store.context import Asker, Context
from counter_app.portal.store.locks import lock

MOST = 200
_KEY = "lease_key"


def make_key(connection: Connection, random: Callable[[int], bytes]) -> None:
    """Once in the life of a portal."""
    if meta.get(connection, _KEY) is None:
        meta.put(connection, _KEY, random(32))


def sealed(connection: Connection, desk: str, documents: Sequence[bytes]) -> list[bytes]:
    """The desk's leases, each with its seal; one that this portal cannot read as it is."""
    key = meta.get(connection, _KEY) or b""
    opened = [(rows.readable(item, Lease), item) for item in documents]
    return [
        carried.changed(document, seal=_seal(key, desk, lease)) if lease is not None else document
        for lease, document in opened
    ]


def take_back(
    connection: Connection, context: Context, asker: Asker, held: Sequence[msgspec.Raw]
) -> None:
    """Know again those of the desk's leases whose seal is this portal's. Where another desk has the
    same serials by now, only what was spent up to today is the desk's. The operator is told of
    those, and of leases without a seal, which stay unknown.

    Raises OSError where the ledger cannot be written.
    """
    key, table, today = meta.get(connection, _KEY) or b"", schema.lease, context.today()
    reported: list[Incident] = []
    for row in open_rows(held[:MOST], Lease):
        lease = row.value
        if connection.scalar(select(table.c.id).where(table.c.id == lease.id)) is not None:
            continue
        what = f"{lease.agency} {lease.low}–{lease.high}"
        if not hmac.compare_digest(lease.seal, _seal(key, asker.desk, lease)):
            reported.append(Incident(IncidentKind.LEASE_UNKNOWN, asker.desk, "", what))
            continue
        lock(connection, f"serials of {lease.agency}")
        others = serial_ranges.holding(connection, lease.agency, lease.first_day, lease.last_day)
        met = sorted({desk for desk, other in others if overlap(lease, other)})
        if met:
            reported.append(Incident(IncidentKind.LEASE_TWICE, asker.desk, met[0], what))
            lease = replace(lease, last_day=max(lease.first_day, min(lease.last_day, today)))
        serial_ranges.put(
            connection, context, replace(lease, seal=""), asker.desk, "", is_given_back=True
        )
    incidents.note(connection, context, reported)


def _seal(key: bytes, desk: str, lease: Lease) -> str:
    text = msgspec.json.encode(replace(lease, seal=""))
    return hmac.new(key, f"{desk}\n".encode() + text, hashlib.sha256).hexdigest()[:32]
