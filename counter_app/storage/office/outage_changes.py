"""Outages by which due dates are to be counted anew: kept until somebody did so."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from counter_app.domain.office.outage import Outage
from counter_app.storage.engine import meta

_PENDING = "outages_changed"


def note(connection: Connection, outages: Sequence[Outage]) -> None:
    """To be called in the transaction that changes them."""
    if outages:
        meta.put(connection, _PENDING, msgspec.json.encode([*pending(connection), *outages]))


def pending(connection: Connection) -> tuple[Outage, ...]:
    """What counts otherwise since `settle`: each open dossier that one of them concerns, before or
    now, is to be projected anew.
    """
    document = meta.get(connection, _PENDING)
    return msgspec.json.decode(document, type=tuple[Outage, ...]) if document else ()


def settle(connection: Connection, done: Sequence[Outage]) -> None:
    """These are counted; what came meanwhile stays."""
    left = [item for item in pending(connection) if item not in done]
    meta.put(connection, _PENDING, msgspec.json.encode(left))
