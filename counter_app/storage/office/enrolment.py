"""What a desk was given at its enrolment: office, officers, leases, law, the portal's address."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from counter_app.domain import carried
from counter_app.domain.catalogue.given_law import GivenLaw
from counter_app.domain.office.enrolment_rows import OpenedEnrolment, open_enrolment, open_rows
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Enrolment
from counter_app.domain.office.office_record import OfficeRecord
from counter_app.domain.office.outage import Outage, changed
from counter_app.storage.engine import meta
from counter_app.storage.engine.errors import KeyDamagedError
from counter_app.storage.engine.keys import KeyStore
from counter_app.storage.office import catalogue, leases, officers, outage_changes, own_records

_ENROLMENT = "enrolment"
_PORTAL = "portal"


class PortalAddress(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where the portal answers; `authorities` is the CA bundle's path, "" for the usual ones."""

    url: str
    authorities: str = ""


def apply_enrolment(connection: Connection, opened: OpenedEnrolment) -> None:
    """A newer enrolment as it came: new leases and officers come in, marks stay."""
    _put(connection, opened.document)
    for lease in opened.leases:
        leases.put(connection, lease)
    for officer in opened.officers:
        officers.put(connection, officer)


def apply_law(connection: Connection, law: GivenLaw) -> None:
    """Newer packs and a newer calendar; what is there already stays."""
    for pack in law.packs:
        catalogue.put_versions(connection, pack.versions)
    if law.calendar is not None:
        catalogue.put_calendar(connection, law.calendar)


def given(connection: Connection) -> Enrolment | None:
    """As it came."""
    document = meta.get(connection, _ENROLMENT)
    return open_enrolment(document).enrolment if document else None


def current(connection: Connection) -> Enrolment | None:
    """What holds at this desk: as it was given, with what was written here without a portal."""
    existing = given(connection)
    return own_records.with_own(connection, existing) if existing is not None else None


def put_records(
    connection: Connection, mandates: Sequence[msgspec.Raw], outages: Sequence[msgspec.Raw]
) -> None:
    """What the office recorded, as its portal has it now; all else of the enrolment stays."""
    document = meta.get(connection, _ENROLMENT)
    if document:
        _put(connection, carried.changed(document, mandates=mandates, outages=outages))


def add_own(connection: Connection, record: Mandate | Outage, document: bytes) -> None:
    """A mandate or an outage that is written at a desk without a portal."""
    before = _outages(connection)
    own_records.add(connection, record, document)
    outage_changes.note(connection, changed(before, _outages(connection)))


def record_document(connection: Connection, id: str) -> bytes | None:
    """The JSON of the newest version of a mandate or an outage that is here."""
    document, own = meta.get(connection, _ENROLMENT), own_records.read(connection)
    came = msgspec.json.decode(document, type=own_records.OwnRecords) if document else own
    rows = (*own.mandates, *own.outages, *came.mandates, *came.outages)
    named = [row for row in open_rows(rows, OfficeRecord) if row.value.id == id]
    return max(named, key=lambda row: row.value.version).document if named else None


def _put(connection: Connection, document: bytes) -> None:
    before = _outages(connection)
    meta.put(connection, _ENROLMENT, document)
    outage_changes.note(connection, changed(before, _outages(connection)))


def _outages(connection: Connection) -> tuple[Outage, ...]:
    existing = current(connection)
    return existing.outages if existing is not None else ()


def put_portal(connection: Connection, address: PortalAddress) -> None:
    meta.put(connection, _PORTAL, msgspec.json.encode(address))


def portal(connection: Connection) -> PortalAddress | None:
    """Where this desk's portal is, None for a desk that has none."""
    document = meta.get(connection, _PORTAL)
    return msgspec.json.decode(document, type=PortalAddress) if document else None


def put_token(store: KeyStore, profile: str, token: str) -> None:
    """Keep the desk's token beside the profile's key, in the place of an older one."""
    store.forget(name_of_token(profile))
    store.save(name_of_token(profile), token.encode())


def token(store: KeyStore, profile: str) -> str:
    """The desk's token, "" where there is none that can be read."""
    try:
        return (store.load(name_of_token(profile)) or b"").decode()
    except (KeyDamagedError, UnicodeDecodeError):
        return ""


def name_of_token(profile: str) -> str:
    """Under which name the token lies in the key store."""
    return f"{profile}-portal"
