"""Whose a code is: the desk's whose lease holds it; in its manual range every desk's of its office.

A code in nobody's lease belongs to nobody, and that is no fault of the dossier: an office may have
worked alone before it joined.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from counter_app.domain.dossier.dossier_code import DossierCode, UnreadableCodeError, parse
from counter_app.domain.office.office import Lease
from counter_app.portal.serials import serial_ranges
from counter_app.portal.store import bulk
from counter_app.portal.store.context import Asker, Connection
from counter_app.portal.store.database import AgainError
from counter_app.portal.store.locks import lock

_CARRIERS = "SELECT code, dossier FROM code WHERE code {keys}"
_LEASES = (
    "SELECT l.id, l.desk, d.office, l.agency, l.first_day, l.last_day, l.low, l.high, l.document"
    " FROM lease AS l LEFT JOIN desk AS d ON d.id = l.desk"
    " WHERE l.agency {keys} AND l.last_day >= {mark} AND l.first_day <= {mark}"
)
_RECEIVERS = (
    "SELECT e.dossier, j.desk, d.office FROM event AS e JOIN device AS j ON j.id = e.device"
    " LEFT JOIN desk AS d ON d.id = j.desk WHERE e.dossier {keys}"
    " AND e.kind IN ('received', 'online_submitted') AND e.verdict IN ('applied', 'parallel')"
    " ORDER BY e.dossier, e.rev"
)


class CodeClaim(Enum):
    """`FOREIGN`: another desk holds a lease over the code; `UNLEASED`: nobody does."""

    RIGHTFUL = "rightful"
    FOREIGN = "foreign"
    UNLEASED = "unleased"


class Holding(NamedTuple):
    """A lease and whose it is; `office` is empty for the portal's own."""

    desk: str
    office: str
    lease: Lease


@dataclass(slots=True)
class ClaimedCodes:
    """What a run of events needs to know of codes: `carriers` are the dossiers that have a code or
    had it, `receivers` the desks from which dossiers were received.
    """

    carriers: dict[str, set[str]] = field(default_factory=dict)
    receivers: dict[str, Asker] = field(default_factory=dict)
    _holdings: dict[str, dict[str, Holding]] = field(default_factory=dict)

    def load(self, connection: Connection, codes: Iterable[str]) -> set[str]:
        """Read carriers and leases of codes that are not known yet; the carriers found."""
        requested = {text for text in codes if text not in self.carriers}
        for text in requested:
            self.carriers[text] = set()
        matches: set[str] = set()
        for row in bulk.found(connection, _CARRIERS, sorted(requested)):
            self.carriers[row.code].add(row.dossier)
            matches.add(row.dossier)
        self._load_leases(connection, requested)
        return matches

    def must_be_all(self, connection: Connection, codes: Iterable[str]) -> None:
        """At the end of a transaction: nobody else has given one of these codes meanwhile, and
        nobody will before it is committed. Raises AgainError.
        """
        needed = set(codes)
        for agency in sorted({text.partition("-")[0] for text in needed}):
            lock(connection, f"codes of {agency}")
        for row in bulk.found(connection, _CARRIERS, sorted(needed)):
            if row.dossier not in self.carriers.get(row.code, ()):
                raise AgainError

    def load_receivers(self, connection: Connection, dossiers: Iterable[str]) -> None:
        """Where dossiers were received that are not of this run."""
        for row in bulk.found(connection, _RECEIVERS, sorted(dossiers)):
            self.receivers.setdefault(row.dossier, Asker(row.desk, row.office or ""))

    def claim(self, code: DossierCode, receiver: Asker) -> tuple[CodeClaim, str]:
        """Whether the receiver may give the code, and the desk that holds it where it may not."""
        others = []
        for each in self._holdings.get(code.agency, {}).values():
            if not each.lease.holds(code.day, code.serial):
                continue
            is_own_office = bool(each.office) and each.office == receiver.office
            if each.desk == receiver.desk or (is_own_office and each.lease.is_manual(code.serial)):
                return CodeClaim.RIGHTFUL, ""
            others.append(each.desk)
        return (CodeClaim.FOREIGN, min(others)) if others else (CodeClaim.UNLEASED, "")

    def is_rightful(self, text: str, dossier: str) -> bool:
        """Whether the dossier's code is of its receiver's desk."""
        receiver = self.receivers.get(dossier)
        try:
            code = parse(text)
        except UnreadableCodeError:
            return False
        return receiver is not None and self.claim(code, receiver)[0] is CodeClaim.RIGHTFUL

    def is_given_by(self, code: DossierCode, desk: str) -> bool:
        """Whether the desk's program gives this code by itself, or did."""
        return any(
            item.desk == desk
            and item.lease.holds(code.day, code.serial)
            and not item.lease.is_manual(code.serial)
            for item in self._holdings.get(code.agency, {}).values()
        )

    def _load_leases(self, connection: Connection, codes: Iterable[str]) -> None:
        parsed: list[DossierCode] = []
        for text in codes:
            with suppress(UnreadableCodeError):
                parsed.append(parse(text))
        if not parsed:
            return
        first = min(code.day for code in parsed).isoformat()
        last = max(code.day for code in parsed).isoformat()
        agencies = sorted({code.agency for code in parsed})
        for row in bulk.found(connection, _LEASES, agencies, first, last):
            holding = Holding(row.desk, row.office or "", serial_ranges.lease_of(row))
            self._holdings.setdefault(row.agency, {})[row.id] = holding
