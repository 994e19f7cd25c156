"""Slips of hand-over (phiếu bàn giao) as this desk knows them: what is on each, who has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.life.hops import Hop, hops_of
from counter_app.services.desk.names import officer_name
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists.seats import units_of
from counter_app.services.passing.passages import terms_of
from counter_app.storage.engine.database import Connection
from counter_app.storage.passing import hops

MOST = 50
"""Slips of one list."""


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A dossier of a slip; `taken_at` is when the unit took it, None where it has not;
    `is_acknowledged_late` as in `HopTerms`.
    """

    dossier: Dossier
    taken_at: datetime | None
    is_acknowledged_late: bool = False


@dataclass(frozen=True, slots=True)
class PassingSlip:
    """One slip: from a unit to a unit, given at a moment of office time by `officer`, a name.

    Where nobody here knows who gave it, `source` and `officer` are empty and `at` is when it was
    taken first.
    """

    number: str
    source: AgencyRef
    unit: AgencyRef
    at: datetime
    officer: str
    rows: tuple[SlipRow, ...]

    @property
    def missing(self) -> tuple[Dossier, ...]:
        """What has not been taken."""
        return tuple(row.dossier for row in self.rows if row.taken_at is None)

    @property
    def overdue(self) -> int:
        """How many that are missing the unit should have acknowledged by now."""
        return sum(row.is_acknowledged_late and row.taken_at is None for row in self.rows)

    @property
    def taken(self) -> int:
        return sum(row.taken_at is not None for row in self.rows)

    def is_late(self, today: date) -> bool:
        """Whether something of it is missing since an earlier day, or longer than it may be."""
        return bool(self.missing) and (self.at.date() < today or self.overdue > 0)


def find(desk: OpenDesk, number: str) -> PassingSlip | None:
    """The slip with what of it is on this desk; None where nothing is."""
    with desk.store.database.read() as connection:
        return _of(desk, connection, number)


def open_slips(desk: OpenDesk, most: int = MOST) -> tuple[PassingSlip, ...]:
    """Slips that were not taken up whole, the oldest first: seen where they were given and where
    they go.
    """
    with desk.store.database.read() as connection:
        return _all(desk, connection, hops.open_slips(connection, most))


def arrived(desk: OpenDesk) -> PassingSlip | None:
    """The oldest slip that a unit which works with this program has not taken up whole."""
    with desk.store.database.read() as connection:
        number = hops.oldest_open(connection, units_of(desk.office))
        return _of(desk, connection, number) if number else None


def count_open(desk: OpenDesk) -> int:
    """How many slips were not taken up whole."""
    with desk.store.database.read() as connection:
        return hops.count_open(connection)


def slips_of_today(desk: OpenDesk) -> tuple[PassingSlip, ...]:
    """Slips that were given today, the newest first."""
    now = desk.office_now()
    midnight = datetime.combine(now.date(), time(), now.tzinfo)
    with desk.store.database.read() as connection:
        return _all(desk, connection, hops.slips_since(connection, midnight, MOST))


def _all(desk: OpenDesk, connection: Connection, numbers: Sequence[str]) -> tuple[PassingSlip, ...]:
    result = (_of(desk, connection, number) for number in numbers)
    return tuple(slip for slip in result if slip is not None)


def _of(desk: OpenDesk, connection: Connection, number: str) -> PassingSlip | None:
    pairs = [
        (dossier, hop)
        for dossier in hops.of_slip(connection, number)
        for hop in hops_of(dossier)
        if hop.slip == number
    ]
    if not pairs:
        return None
    first = min((hop for _, hop in pairs), key=lambda hop: hop.begun_at)
    given = next((hop.given for _, hop in pairs if hop.given is not None), None)
    return PassingSlip(
        number=number,
        source=given.source if given else AgencyRef(code="", name=""),
        unit=given.to if given else first.to,
        at=in_zone(given.at if given else first.begun_at, desk.zone),
        officer=officer_name(desk, given.officer) if given else "",
        rows=tuple(_row(desk, dossier, hop) for dossier, hop in pairs),
    )


def _row(desk: OpenDesk, dossier: Dossier, hop: Hop) -> SlipRow:
    late = terms_of(desk, dossier, hop).acknowledged_late
    return SlipRow(dossier, _taken_at(desk, hop), late)


def _taken_at(desk: OpenDesk, hop: Hop) -> datetime | None:
    return in_zone(hop.taken.at, desk.zone) if hop.taken else None
