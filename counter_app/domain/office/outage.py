"""Times in which an office could not work (sự cố, gián đoạn): the clock of dossiers stood still."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from counter_app.domain.bounds import Timestamp
from counter_app.domain.office.office_record import BASIS, DATES, MOST_TEXT, OfficeRecord, standing


class Span(NamedTuple):
    """From `begin` on until before `end`."""

    begin: datetime
    end: datetime


class Outage(OfficeRecord, frozen=True, kw_only=True, omit_defaults=True):
    """From `begin` on until before `end`, None while it lasts. `agencies` are the codes of those
    whose dossiers stood still, every agency of the office where there are none. `basis` is the
    paper that announced it, empty where there is none. NĐ 301/2026/NĐ-CP Điều 3.4 for what is
    handled between several agencies; elsewhere the office answers for it.
    """

    begin: Timestamp
    end: Timestamp | None = None
    reason: str
    basis: str = ""
    agencies: tuple[str, ...] = ()

    def concerns(self, agency: str) -> bool:
        return not self.agencies or agency in self.agencies

    def fault(self) -> str:
        """As `Mandate.fault`."""
        if self.end is not None and self.end <= self.begin:
            return DATES
        is_told = 0 < len(self.reason.strip()) <= MOST_TEXT and len(self.basis) <= MOST_TEXT
        return "" if is_told else BASIS

    def follows(self, before: Outage) -> bool:
        """Whether this may be the next version: one with another end, or withdrawn."""
        same = replace(
            before,
            version=self.version,
            made_by=self.made_by,
            made_at=self.made_at,
            withdrawn=self.withdrawn,
            end=self.end,
        )
        return self.version == before.version + 1 and not before.withdrawn and same == self


def spans(
    outages: Iterable[Outage],
    offices: Collection[str],
    agency: str,
    begin: datetime,
    end: datetime,
) -> tuple[Span, ...]:
    """When the dossiers of an agency stood still between two moments, in an office that is known by
    these codes: a union, in order. An outage that lasts counts once its end is known, so that no
    date depends on the moment at which it is looked at.
    """
    cut = sorted(
        Span(max(begin, item.begin), min(end, item.end))
        for item in standing(outages)
        if item.end is not None
        and item.office in offices
        and item.concerns(agency)
        and item.begin < end
        and begin < item.end
    )
    result: list[Span] = []
    for span in cut:
        if result and span.begin <= result[-1].end:
            result[-1] = Span(result[-1].begin, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def changed(before: Iterable[Outage], after: Iterable[Outage]) -> tuple[Outage, ...]:
    """The outages by which one list counts otherwise than the other: what was added, what was
    taken away, and of those whose end was changed both.
    """
    return tuple(sorted(_counted(before) ^ _counted(after), key=lambda item: (item.begin, item.id)))


def _counted(outages: Iterable[Outage]) -> set[Outage]:
    """Those that move dates, without what moves none."""
    return {
        replace(item, version=1, made_by="", made_at=None, reason="", basis="")
        for item in standing(outages)
        if item.end is not None
    }
