"""What an office records about itself for a time: written once, changed only by a later version."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from counter_app.domain.bounds import Timestamp, Whole

MOST_TEXT = 500
"""Characters of a reason or a basis."""

DATES = "record_dates"
BASIS = "record_basis"
PEOPLE = "mandate_people"
"""What may be wrong with one."""


class OfficeRecord(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`office` is the code of the office that says so. A later `version` of the same `id` stands
    in the place of this one; `withdrawn` says that it never held. `made_by` is the officer who
    wrote this version.
    """

    id: str
    office: str
    version: Whole = 1
    made_by: str = ""
    made_at: Timestamp | None = None
    withdrawn: bool = False


Record = TypeVar("Record", bound=OfficeRecord)


def newest(records: Iterable[Record]) -> tuple[Record, ...]:
    """The last version of each, in the order in which they first come."""
    result: dict[str, Record] = {}
    for record in records:
        existing = result.get(record.id)
        if existing is None or existing.version <= record.version:
            result[record.id] = record
    return tuple(result.values())


def standing(records: Iterable[Record]) -> tuple[Record, ...]:
    """As `newest`, without those that were withdrawn."""
    return tuple(record for record in newest(records) if not record.withdrawn)
