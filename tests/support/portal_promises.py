"""Receptions under the law of the resource files, with the moment that it gives or another one."""

from __future__ import annotations

from datetime import datetime

import msgspec
from msgspec.structs import replace

from counter_app import paths
from counter_app.domain.catalogue.catalogue import Pack, decode_pack
from counter_app.domain.catalogue.procedure import Channel, Procedure, version_id
from counter_app.domain.deadlines.appoint import appoint
from counter_app.domain.deadlines.calendar import Calendar, decode_calendar
from counter_app.domain.dossier.references import ProcedureRef
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.domain.office.office import Office
from counter_app.portal.office import packs
from counter_app.portal.store.store import PortalStore
from tests.support.portal_journal import reception
from tests.support.portal_offices import OFFICE

CALENDAR = decode_calendar((paths.resources() / "calendar" / "lao-cai.json").read_bytes())
PACK = decode_pack((paths.resources() / "catalogue" / "chung-thuc.json").read_bytes())
COPY = PACK.procedures[0]
NEWER = replace(COPY, notes="Bản sửa đổi")
"""A version that no pack of the resource files has."""
ID = version_id(NEWER)


def put_pack(store: PortalStore, pack: Pack = PACK) -> None:
    data = msgspec.json.encode(pack)
    store.run(lambda c: packs.put_pack(c, store.context, data))


def promised(
    number: int,
    due_at: datetime | None = None,
    *,
    procedure: Procedure = COPY,
    calendar: Calendar = CALENDAR,
    office: Office = OFFICE,
    serial: int = 0,
    rule: str = "",
) -> Event:
    """The reception with this number, promised for `due_at`, by default for the right moment."""
    event = reception(number, office=office, serial=serial)
    body = event.body
    assert isinstance(body, Received)
    case = procedure.cases[0].id
    time = procedure.time_rule(Channel.IN_PERSON, case)
    deadline = appoint(time, body.received_at, calendar)
    timestamp = due_at or deadline.due_at
    deadline = replace(deadline, due_at=timestamp, rule=rule or deadline.rule)
    named = ProcedureRef(version=version_id(procedure), code=procedure.code, name=procedure.name)
    body = replace(body, procedure=named, case=case, deadline=deadline, promised_at=timestamp)
    return replace(event, body=body)
