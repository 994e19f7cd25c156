"""What an office records about itself, written at the portal."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from msgspec.structs import replace

from counter_app.contract.office_records import OfficeRecordQuestion, OfficeRecords, RecordKind
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Officer
from counter_app.domain.office.outage import Outage
from counter_app.portal.office import office_records
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.support.portal_offices import DESK_1, DUNG, MAI, OFFICE


def mandate(store: PortalStore, **changes: object) -> Mandate:
    now = store.context.now()
    usual = Mandate(
        id="m1",
        office=OFFICE.code,
        holder=MAI.id,
        principal=DUNG.id,
        principal_name=DUNG.name,
        since=now - timedelta(days=2),
        until=now + timedelta(days=30),
        basis="Văn bản số 12/UQ-UBND",
    )
    return replace(usual, **changes)


def outage(store: PortalStore, **changes: object) -> Outage:
    begin = store.context.now() - timedelta(hours=5)
    end = begin + timedelta(hours=3)
    usual = Outage(id="o1", office=OFFICE.code, begin=begin, end=end, reason="Mất điện")
    return replace(usual, **changes)


def put(
    store: PortalStore,
    record: Mandate | Outage,
    *,
    asker: Asker = DESK_1,
    by: Officer = DUNG,
    document: bytes = b"",
) -> OfficeRecords:
    kind = RecordKind.MANDATE if isinstance(record, Mandate) else RecordKind.OUTAGE
    raw = msgspec.Raw(document or msgspec.json.encode(record))
    question = OfficeRecordQuestion(officer=by.id, password="", kind=kind, record=raw)
    return store.run(lambda c: office_records.put(c, store.context, asker, by, question))
