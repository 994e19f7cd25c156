"""What waits to be given, by unit, and what of it was scanned or ticked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
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
    """Ticks and units that were chosen stay while the list is read again, as long as their dossiers
    wait. `_sent` is where a dossier goes instead, `_beside` where it goes too, by its id.
    """

    listing: WaitingList = field(default_factory=lambda: WaitingList((), True, None))
    _of_others: dict[str, WaitingDossier] = field(default_factory=dict)
    _sent: dict[str, AgencyRef] = field(default_factory=dict)
    _beside: dict[str, dict[str, AgencyRef]] = field(default_factory=dict)
    _local_due: dict[str, datetime] = field(default_factory=dict)
    _ticked: dict[str, datetime] = field(default_factory=dict)

    def show(self, listing: WaitingList, still_waiting: Iterable[WaitingDossier]) -> int:
        """Take what was read; `still_waiting` are those of other desks. How many ticks fell away
        because somebody else handed their dossiers over.
        """
        self.listing = listing
        self._of_others = {item.dossier.id: item for item in still_waiting}
        for item in self._known():
            self._offer(item)
        keys = {item.key for item in self.items()}
        gone = [key for key in self._ticked if key not in keys]
        for key in gone:
            del self._ticked[key]
        return len(gone)

    def add(self, item: WaitingDossier) -> None:
        """A dossier of another desk of the office, whose paper lies here."""
        if all(known.dossier.id != item.dossier.id for known in self.listing.items):
            self._of_others[item.dossier.id] = item
            self._offer(item)

    def items(self) -> list[WaitingDossier]:
        return [way for item in self._known() for way in self._ways(item)]

    def codes_of_others(self) -> list[str]:
        return [item.dossier.code for item in self._of_others.values()]

    def find(self, code: str) -> list[WaitingDossier]:
        """The ways of the dossier with this code."""
        return [item for item in self.items() if item.dossier.code == code]

    def item(self, key: str) -> WaitingDossier | None:
        return next((item for item in self.items() if item.key == key), None)

    def of_unit(self, unit: str) -> list[WaitingDossier]:
        """Those that are not ticked first, the next due first."""
        of_it = [item for item in self.items() if item.unit.code == unit]
        return sorted(of_it, key=lambda item: item.key in self._ticked)

    def send(self, item: WaitingDossier, unit: AgencyRef, *, beside: bool) -> None:
        """To this unit instead, or too; a further unit that is chosen again is left out."""
        others = self._beside.setdefault(item.dossier.id, {})
        if item.beside:
            del others[item.unit.code]
        if beside or item.beside:
            if unit.code != self._first(item).unit.code:
                others[unit.code] = unit
        else:
            others.pop(unit.code, None)
            self._sent[item.dossier.id] = unit
        at = self._ticked.pop(item.key, None) if not beside else self._ticked.get(item.key)
        if at is not None:
            self._ticked[f"{item.dossier.id} {unit.code}"] = at

    def set_local_due(self, item: WaitingDossier, at: datetime | None) -> None:
        """When the unit has to have done its part."""
        self._local_due.pop(item.key, None)
        if at is not None:
            self._local_due[item.key] = at

    def local_due(self, item: WaitingDossier) -> datetime | None:
        return self._local_due.get(item.key)

    def ticked_at(self, item: WaitingDossier) -> datetime | None:
        return self._ticked.get(item.key)

    def tick(self, key: str, at: datetime) -> None:
        self._ticked.setdefault(key, at)

    def toggle(self, key: str, at: datetime) -> None:
        if key in self._ticked:
            del self._ticked[key]
        else:
            self._ticked[key] = at

    def tick_all(self, at: datetime) -> None:
        for item in self.items():
            self.tick(item.key, at)

    def clear(self) -> None:
        for chosen in (self._ticked, self._sent, self._beside, self._local_due):
            chosen.clear()

    def units(self) -> list[UnitCount]:
        """In the order in which their dossiers are due."""
        result: dict[str, UnitCount] = {}
        for item in self.items():
            before = result.get(item.unit.code) or UnitCount(item.unit, 0, 0, 0)
            result[item.unit.code] = UnitCount(
                before.unit,
                before.ticked + (item.key in self._ticked),
                before.waiting + 1,
                before.sheets + item.sheets,
            )
        return list(result.values())

    def unticked(self) -> list[WaitingDossier]:
        return [item for item in self.items() if item.key not in self._ticked]

    def late(self, today: date) -> int:
        """How many should have been handed over on an earlier day."""
        return sum(item.hand_by < today for item in self._known())

    def handings(self) -> list[Handing]:
        """What would be handed over now; without its first way a dossier goes to the others alone,
        and the first of them is not beside any.
        """
        result: dict[str, list[Handing]] = {}
        for item in self.items():
            if item.key in self._ticked:
                ways = result.setdefault(item.dossier.id, [])
                ways.append(Handing(item.dossier.id, item.unit, bool(ways), self.local_due(item)))
        return [handing for ways in result.values() for handing in ways]

    def _offer(self, item: WaitingDossier) -> None:
        """The further units of its procedure, until somebody says otherwise."""
        self._beside.setdefault(item.dossier.id, {unit.code: unit for unit in item.also})

    def _known(self) -> list[WaitingDossier]:
        return [*self.listing.items, *self._of_others.values()]

    def _first(self, item: WaitingDossier) -> WaitingDossier:
        unit = self._sent.get(item.dossier.id)
        return replace(item, unit=unit, beside=False) if unit is not None else item

    def _ways(self, item: WaitingDossier) -> list[WaitingDossier]:
        others = self._beside.get(item.dossier.id, {}).values()
        return [
            self._first(item),
            *(replace(item, unit=unit, beside=True) for unit in others),
        ]
