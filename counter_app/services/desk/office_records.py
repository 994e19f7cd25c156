"""Mandates and outages of the office: what stands here, and writing them down.

Where the desk has a portal they are written there, by a password that the portal checks; what it
answers is kept here. A desk that works alone keeps its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

import msgspec

from counter_app.contract.office_records import OfficeRecords, RecordKind
from counter_app.contract.problems import TITLES
from counter_app.domain import carried
from counter_app.domain.errors import DomainError
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import KEEPS_RECORDS, Enrolment, Officer
from counter_app.domain.office.office_record import PEOPLE, standing
from counter_app.domain.office.outage import Outage
from counter_app.services.desk import sign_in
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state.portal_search import PortalSearchError
from counter_app.storage.office import enrolment, own_records


class OfficeRecordError(DomainError):
    """What is wrong with a mandate or an outage; `code` says what."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__()


class RecordVersion(NamedTuple):
    """What is to be written: a record and its JSON, in which more may stand."""

    record: Mandate | Outage
    document: bytes


class OfficePortal(Protocol):
    """The way to the portal, off the GUI thread."""

    @property
    def can_search(self) -> bool:
        """Whether this desk has a portal."""

    def put_office_record(
        self, officer: str, password: str, kind: RecordKind, document: bytes
    ) -> OfficeRecords:
        """Takes as long as the link does. Raises PortalSearchError."""


@dataclass(frozen=True, slots=True)
class StandingRecords:
    """What stands here. `lacking` are ids of records that were written before this desk had a
    portal, and that the portal does not have.
    """

    mandates: tuple[Mandate, ...]
    outages: tuple[Outage, ...]
    lacking: frozenset[str]
    has_portal: bool


def look(desk: OpenDesk) -> StandingRecords:
    """As of now; reads the store."""
    return StandingRecords(mandates_of(desk), outages_of(desk), lacking(desk), has_portal(desk))


def mandates_of(desk: OpenDesk) -> tuple[Mandate, ...]:
    """Those that were not withdrawn, over or not, the last to begin first."""
    result = standing(desk.enrolment.mandates)
    return tuple(sorted(result, key=lambda item: item.since, reverse=True))


def outages_of(desk: OpenDesk) -> tuple[Outage, ...]:
    """Those of this office that were not withdrawn, over or not, the last to begin first."""
    own = desk.office.codes
    result = (item for item in standing(desk.enrolment.outages) if item.office in own)
    return tuple(sorted(result, key=lambda item: item.begin, reverse=True))


def has_portal(desk: OpenDesk) -> bool:
    with desk.store.database.read() as connection:
        return enrolment.portal(connection) is not None


def lacking(desk: OpenDesk) -> frozenset[str]:
    """As in `StandingRecords`; nothing at a desk that has no portal."""
    if not has_portal(desk):
        return frozenset()
    with desk.store.database.read() as connection:
        given, own = enrolment.given(connection), own_records.read(connection)
    if given is None:
        return frozenset()
    known = {item.id for item in (*given.mandates, *given.outages)}
    rows = (*own.mandates, *own.outages)
    return frozenset(msgspec.json.decode(row, type=_NamedRecord).id for row in rows) - known


def first(record: Mandate | Outage) -> RecordVersion:
    """Of what nobody has written down yet."""
    return RecordVersion(record, msgspec.json.encode(record))


def ended(desk: OpenDesk, record: Mandate | Outage, at: datetime) -> RecordVersion:
    """The next version, which ends at this moment; all else stays."""
    name = "until" if isinstance(record, Mandate) else "end"
    return _next(desk, record, **{name: at})


def withdrawn(desk: OpenDesk, record: Mandate | Outage) -> RecordVersion:
    """The next version, which says that it never held."""
    return _next(desk, record, withdrawn=True)


def write(
    desk: OpenDesk,
    portal: OfficePortal | None,
    officer: Officer,
    password: str,
    version: RecordVersion,
) -> Enrolment:
    """Write a version, by the password of who signed in; the enrolment that holds then, which the
    caller gives to the desk in its own thread.

    Raises OfficeRecordError: record_unsent where nobody knows what the portal did, then the same
    version may be written again; WrongPasswordError and MustWaitError at a desk without a portal.
    """
    record = version.record
    if fault := record.fault():
        raise OfficeRecordError(fault)
    if has_portal(desk):
        answer = _asked(portal, officer, password, version)
        with desk.store.database.write() as connection:
            enrolment.put_records(connection, answer.mandates, answer.outages)
            result = enrolment.current(connection)
    else:
        now = desk.office_now()
        people = {item.id for item in desk.enrolment.officers}
        if isinstance(record, Mandate) and not people >= {record.holder, record.principal} - {""}:
            raise OfficeRecordError(PEOPLE)
        if KEEPS_RECORDS.isdisjoint(desk.actor(officer, now).roles):
            raise OfficeRecordError("office_person")
        sign_in.check_password(desk, officer, password)
        signed = carried.changed(version.document, made_by=officer.id, made_at=now)
        with desk.store.database.write() as connection:
            enrolment.add_own(connection, record, signed)
            result = enrolment.current(connection)
    return result or desk.enrolment


def _asked(
    portal: OfficePortal | None, officer: Officer, password: str, version: RecordVersion
) -> OfficeRecords:
    kind = RecordKind.MANDATE if isinstance(version.record, Mandate) else RecordKind.OUTAGE
    if portal is None:
        raise OfficeRecordError("record_unsent")
    try:
        return portal.put_office_record(officer.id, password, kind, version.document)
    except PortalSearchError as error:
        raise OfficeRecordError(error.code if error.code in TITLES else "record_unsent") from error


class _NamedRecord(msgspec.Struct, frozen=True):
    id: str


def _next(desk: OpenDesk, record: Mandate | Outage, **fields: object) -> RecordVersion:
    with desk.store.database.read() as connection:
        document = enrolment.record_document(connection, record.id)
    source = document or msgspec.json.encode(record)
    changed = carried.changed(source, version=record.version + 1, **fields)
    return RecordVersion(msgspec.json.decode(changed, type=type(record)), changed)
