"""The right of a deputy to sign for a leader (ủy quyền ký): dated, and named by what is signed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from msgspec.structs import replace

from counter_app.domain.bounds import Timestamp
from counter_app.domain.office.office_record import (
    BASIS,
    DATES,
    MOST_TEXT,
    PEOPLE,
    OfficeRecord,
    standing,
)


class Mandate(OfficeRecord, frozen=True, kw_only=True, omit_defaults=True):
    """`holder` signs for `principal`, both ids of officers, from `since` on until before `until`.

    `principal_name` and `principal_title` stand under the signature as they were then; a leader
    without an account has no id. `basis` is the paper that says so. NĐ 30/2020/NĐ-CP Điều 13.
    """

    holder: str
    principal: str = ""
    principal_name: str
    principal_title: str = ""
    since: Timestamp
    until: Timestamp
    basis: str

    def covers(self, at: datetime) -> bool:
        return not self.withdrawn and self.since <= at < self.until

    def fault(self) -> str:
        """A stable code of what is wrong with it by itself, empty where nothing is."""
        if self.until <= self.since:
            return DATES
        if not self.holder or self.holder == self.principal or not self.principal_name.strip():
            return PEOPLE
        return "" if 0 < len(self.basis.strip()) <= MOST_TEXT else BASIS

    def follows(self, before: Mandate) -> bool:
        """Whether this may be the next version: one that ends earlier, or is withdrawn."""
        same = replace(
            before,
            version=self.version,
            made_by=self.made_by,
            made_at=self.made_at,
            withdrawn=self.withdrawn,
            until=self.until,
        )
        is_next = self.version == before.version + 1 and not before.withdrawn
        return is_next and same == self and self.until <= before.until


def held_by(
    mandates: Iterable[Mandate], officer: str, offices: Collection[str], at: datetime
) -> dict[str, Mandate]:
    """What an officer may sign by at a moment in an office that is known by these codes, by id."""
    return {
        item.id: item
        for item in standing(mandates)
        if item.holder == officer and item.office in offices and item.covers(at)
    }
