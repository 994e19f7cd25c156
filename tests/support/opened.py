"""What the portal answers as verbatim JSON, opened as a desk opens it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from counter_app.contract.lease import Leases, Mark
from counter_app.domain.office.enrolment_rows import EnrolmentRow, open_enrolment, open_rows
from counter_app.domain.office.office import Enrolment, Lease


def enrolment_of(raw: msgspec.Raw) -> Enrolment:
    opened = open_enrolment(raw)
    assert not opened.unreadable
    return opened.enrolment


Shape = TypeVar("Shape", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class OpenedLeases:
    """An answer about leases."""

    leases: tuple[Lease, ...]
    marks: tuple[Mark, ...]


def opened(answer: Leases) -> OpenedLeases:
    return OpenedLeases(leases_of(answer), answer.marks)


def leases_of(answer: Leases) -> tuple[Lease, ...]:
    found = tuple(row.value for row in open_rows(answer.leases, Lease))
    assert len(found) == len(answer.leases)
    return found


def unsealed(leases: Iterable[Lease]) -> set[Lease]:
    """As the portal keeps them."""
    return {replace(one, seal="") for one in leases}


def row_of(value: Shape) -> EnrolmentRow[Shape]:
    return EnrolmentRow(value, msgspec.json.encode(value))
