"""An enrolment as it came: every officer and lease opened by itself and kept as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

import msgspec

from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Desk, Enrolment, Lease, ManualRange, Office, Officer
from counter_app.domain.office.outage import Outage
from counter_app.domain.storable import unstorable

Shape = TypeVar("Shape", bound=msgspec.Struct)


class _Rows(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    office: msgspec.Raw
    desk: Desk
    officers: tuple[msgspec.Raw, ...]
    leases: tuple[msgspec.Raw, ...]
    demo: bool = False
    desks: tuple[Desk, ...] = ()
    manual: tuple[msgspec.Raw, ...] = ()
    mandates: tuple[msgspec.Raw, ...] = ()
    outages: tuple[msgspec.Raw, ...] = ()

    @property
    def several(self) -> tuple[tuple[msgspec.Raw, ...], ...]:
        """Of what each row is opened by itself."""
        return self.officers, self.leases, self.manual, self.mandates, self.outages


class EnrolmentRow(NamedTuple, Generic[Shape]):
    """A value and the JSON that it was decoded from, which may hold more."""

    value: Shape
    document: bytes


@dataclass(frozen=True, slots=True)
class OpenedEnrolment:
    """`document` is all of it as it came; `unreadable` rows are in it and not in `enrolment`."""

    enrolment: Enrolment
    document: bytes
    officers: tuple[EnrolmentRow[Officer], ...]
    leases: tuple[EnrolmentRow[Lease], ...]
    unreadable: int


def open_enrolment(data: bytes | msgspec.Raw) -> OpenedEnrolment:
    """Raises msgspec.MsgspecError, UnicodeDecodeError or RecursionError where not even office and
    desk can be read.
    """
    document = bytes(data)
    rows = msgspec.json.decode(document, type=_Rows)
    office = msgspec.json.decode(rows.office, type=Office)
    odd = unstorable([office, rows.desk, rows.desks])
    if odd:
        raise msgspec.ValidationError(odd)
    officers, leases = open_rows(rows.officers, Officer), open_rows(rows.leases, Lease)
    manual = open_rows(rows.manual, ManualRange)
    mandates, outages = open_rows(rows.mandates, Mandate), open_rows(rows.outages, Outage)
    opened = (officers, leases, manual, mandates, outages)
    return OpenedEnrolment(
        enrolment=Enrolment(
            office=office,
            desk=rows.desk,
            officers=tuple(row.value for row in officers),
            leases=tuple(row.value for row in leases),
            demo=rows.demo,
            desks=rows.desks,
            manual=tuple(row.value for row in manual),
            mandates=tuple(row.value for row in mandates),
            outages=tuple(row.value for row in outages),
        ),
        document=document,
        officers=officers,
        leases=leases,
        unreadable=sum(map(len, rows.several)) - sum(map(len, opened)),
    )


def joined(
    office: bytes,
    desk: Desk,
    *,
    officers: Iterable[bytes],
    leases: Iterable[bytes],
    desks: tuple[Desk, ...],
    manual: tuple[ManualRange, ...],
    demo: bool,
    mandates: Iterable[bytes],
    outages: Iterable[bytes],
) -> msgspec.Raw:
    """An enrolment made of rows as they are, whether this program can read them or not."""
    rows = _Rows(
        office=msgspec.Raw(office),
        desk=desk,
        officers=tuple(map(msgspec.Raw, officers)),
        leases=tuple(map(msgspec.Raw, leases)),
        demo=demo,
        desks=desks,
        manual=tuple(msgspec.Raw(msgspec.json.encode(item)) for item in manual),
        mandates=tuple(map(msgspec.Raw, mandates)),
        outages=tuple(map(msgspec.Raw, outages)),
    )
    return msgspec.Raw(msgspec.json.encode(rows))


def of_enrolment(enrolment: Enrolment) -> OpenedEnrolment:
    """An enrolment that this program made."""
    return open_enrolment(msgspec.json.encode(enrolment))


def open_rows(rows: Iterable[msgspec.Raw], shape: type[Shape]) -> tuple[EnrolmentRow[Shape], ...]:
    """Those that this program can read and its database can take."""
    decoder = msgspec.json.Decoder(shape)
    opened: list[EnrolmentRow[Shape]] = []
    for raw in rows:
        try:
            value = decoder.decode(raw)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        if not unstorable(value):
            opened.append(EnrolmentRow(value, bytes(raw)))
    return tuple(opened)
