"""Events and dossiers as this profile holds them, each read by itself.

A row that this program cannot read spoils no list: it is told the log, and what its columns say
stands in its place. Of an event whose body cannot be read the rest stands, as of a kind of
tomorrow.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection, select

from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode, outline
from counter_app.domain.kinds.event import Event
from counter_app.domain.people.applicant import Person
from counter_app.logs import LogWord
from counter_app.storage.engine.schema import dossier

_log = logging.getLogger(__name__)
_states = msgspec.json.Decoder(Dossier)
_NO_TIMESTAMP = datetime(1, 1, 1, tzinfo=UTC)


def event_of(data: bytes) -> Event | None:
    """None where not even the envelope can be read."""
    try:
        return decode(data)
    except UnreadableEventError:
        _told("event")
        return outline(data)


def events_of(rows: Iterable[bytes]) -> list[Event]:
    """Those of which anything can be read, in order."""
    return [hits for data in rows if (hits := event_of(data)) is not None]


def state_of(data: bytes) -> Dossier | None:
    """None where the document cannot be read."""
    try:
        return _states.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        _told("dossier")
        return None


def states_of(connection: Connection, rows: Iterable[tuple[int, bytes]]) -> list[Dossier]:
    """The dossiers of these (row number, document), in order."""
    return [state_of(data) or _stand_in(connection, n) for n, data in rows]


def _stand_in(connection: Connection, n: int) -> Dossier:
    """What the columns say of a dossier that cannot be read: enough for a line of a list. It was
    promised for a moment that nobody can have meant, and there is no page of it.
    """
    row = connection.execute(select(dossier).where(dossier.c.n == n)).one()
    nobody = AgencyRef(code="", name="")
    return Dossier(
        id=row.id,
        code=row.code,
        status=Status(row.status),
        procedure=ProcedureRef(version="", code=row.procedure, name=row.procedure),
        agency=nobody,
        office=nobody,
        desk=row.desk,
        officer=row.officer,
        received_at=from_seconds(row.received_at, UTC),
        owner=Person(name=row.owner_name, identity_number=row.identity, phone=row.phone),
        deadline=Deadline(due_at=None),
        promised_at=_NO_TIMESTAMP,
    )


def _told(what: str) -> None:
    _log.error("a stored %s cannot be read", LogWord(what))
