"""The desks of the office as the portal knows them: each tells at its contacts how much waits."""

from __future__ import annotations

from datetime import datetime

import msgspec

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.sync import problems


class DeskRow(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`waiting` changes stood at the desk at its last `contact`, the first made at `oldest`.
    Moments are aware; `contact` is None for a desk that never called.
    """

    name: str
    waiting: int = 0
    oldest: datetime | None = None
    contact: datetime | None = None


def rows(desk: OpenDesk) -> tuple[DeskRow, ...]:
    """What the portal told last, in office time; the desk that waits longest first."""
    with desk.store.database.read() as connection:
        document = problems.office_desks(connection)
    if not document:
        return ()
    try:
        reported = msgspec.json.decode(document, type=list[DeskRow])
    except msgspec.MsgspecError:
        return ()
    shown = [
        msgspec.structs.replace(
            row, oldest=_office(desk, row.oldest), contact=_office(desk, row.contact)
        )
        for row in reported
    ]
    far = desk.office_now()
    return tuple(sorted(shown, key=lambda row: (not row.waiting, row.oldest or far, row.name)))


def keep(desk: OpenDesk, told: list[DeskRow]) -> None:
    """Keep what the portal told. Raises StorageError."""
    with desk.store.database.write() as connection:
        problems.put_office_desks(connection, msgspec.json.encode(told))


def _office(desk: OpenDesk, timestamp: datetime | None) -> datetime | None:
    return in_zone(timestamp, desk.zone) if timestamp is not None and timestamp.tzinfo else None
