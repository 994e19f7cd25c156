"""What waits to be given, by unit, and what of it was scanned or ticked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from counter_app.domain.dossier.references import AgencyRef
from counter_app.services.passing.hand_over import Handing
from counter_app.services.passing.waiting import WaitingDossier, WaitingList


@dataclass(frozen=True, slots=True)
class UnitCount:
    """A unit with how many of its dossiers are ticked, how many wait, and their sheets."""

    unit: AgencyRef
    ticked: int
    waiting: int
    sheets: int


@dataclass(slots=True)
class WaitingTicks:
    """Ticks stay while the list is read again, as long as their dossiers wait."""

    listing: WaitingList = field(default_factory=lambda: WaitingList((), True, None))
    _of_others: dict[str, WaitingDossier] = field(default_factory=dict)
    _ticked: dict[str, datetime] = field(default_factory=dict)

    def show(self, listing: WaitingList, still_waiting: Iterable[WaitingDossier]) -> int:
        """Take what was read; `still_waiting` are those of other desks. How many ticks fell away
        because somebody else handed their dossiers over.
        """
        self.listing = listing
        self._of_others = {item.dossier.id: item for item in still_waiting}
        ids = {item.dossier.id for item in self.items()}
        gone = [key for key in self._ticked if key not in ids]
        for key in gone:
            del self._ticked[key]
        return len(gone)

    def add(self, item: WaitingDossier) -> None:
        """A dossier of another desk of the office, whose paper lies here."""
        if all(known.dossier.id != item.dossier.id for known in self.listing.items):
            self._of_others[item.dossier.id] = item

    def items(self) -> list[WaitingDossier]:
        return [*self.listing.items, *self._of_others.values()]

    def codes_of_others(self) -> list[str]:
        return [item.dossier.code for item in self._of_others.values()]

    def find(self, code: str) -> WaitingDossier | None:
        return next((item for item in self.items() if item.dossier.code == code), None)

    def of_unit(self, unit: str) -> list[WaitingDossier]:
        """Those that are not ticked first, the next due first."""
        of_it = [item for item in self.items() if item.unit.code == unit]
        return sorted(of_it, key=lambda item: item.dossier.id in self._ticked)

    def ticked_at(self, item: WaitingDossier) -> datetime | None:
        return self._ticked.get(item.dossier.id)

    def tick(self, dossier_id: str, at: datetime) -> None:
        self._ticked.setdefault(dossier_id, at)

    def toggle(self, dossier_id: str, at: datetime) -> None:
        if dossier_id in self._ticked:
            del self._ticked[dossier_id]
        else:
            self._ticked[dossier_id] = at

    def tick_all(self, at: datetime) -> None:
        for item in self.items():
            self.tick(item.dossier.id, at)

    def clear(self) -> None:
        self._ticked.clear()

    def units(self) -> list[UnitCount]:
        """In the order in which their dossiers are due."""
        result: dict[str, UnitCount] = {}
        for item in self.items():
            before = result.get(item.unit.code) or UnitCount(item.unit, 0, 0, 0)
            result[item.unit.code] = UnitCount(
                before.unit,
                before.ticked + (item.dossier.id in self._ticked),
                before.waiting + 1,
                before.sheets + item.sheets,
            )
        return list(result.values())

    def unticked(self) -> list[WaitingDossier]:
        return [item for item in self.items() if item.dossier.id not in self._ticked]

    def late(self, today: date) -> int:
        """How many should have been handed over on an earlier day."""
        return sum(item.hand_by < today for item in self.items())

    def handings(self) -> list[Handing]:
        """What would be handed over now."""
        return [
            Handing(item.dossier.id, item.unit)
            for item in self.items()
            if item.dossier.id in self._ticked
        ]
