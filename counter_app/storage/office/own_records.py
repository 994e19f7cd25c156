"""Mandates and outages that were written down at this desk while it had no portal."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection

from counter_app.domain.office.enrolment_rows import open_rows
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Enrolment
from counter_app.domain.office.office_record import newest
from counter_app.domain.office.outage import Outage
from counter_app.storage.engine import meta

NAME = "office_records"


class OwnRecords(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Every version, verbatim."""

    mandates: tuple[msgspec.Raw, ...] = ()
    outages: tuple[msgspec.Raw, ...] = ()


def read(connection: Connection) -> OwnRecords:
    document = meta.get(connection, NAME)
    return msgspec.json.decode(document, type=OwnRecords) if document else OwnRecords()


def add(connection: Connection, record: Mandate | Outage, document: bytes) -> None:
    """A version that stands behind those before it; `document` is its JSON."""
    existing, raw = read(connection), msgspec.Raw(document)
    if isinstance(record, Mandate):
        changed = OwnRecords(mandates=(*existing.mandates, raw), outages=existing.outages)
    else:
        changed = OwnRecords(mandates=existing.mandates, outages=(*existing.outages, raw))
    meta.put(connection, NAME, msgspec.json.encode(changed))


def with_own(connection: Connection, given: Enrolment) -> Enrolment:
    """The enrolment with what was written here; of the same version the portal's stands."""
    own = read(connection)
    if not own.mandates and not own.outages:
        return given
    mandates = [row.value for row in open_rows(own.mandates, Mandate)]
    outages = [row.value for row in open_rows(own.outages, Outage)]
    return msgspec.structs.replace(
        given,
        mandates=newest([*mandates, *given.mandates]),
        outages=newest([*outages, *given.outages]),
    )
