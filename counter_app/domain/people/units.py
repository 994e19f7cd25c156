"""Administrative units of today, picked by typing or found from an address as a card prints it.

Since 01/07/2025 there are two levels: 34 provinces (NQ 202/2025/QH15) and 3,321 communes, wards
and special zones (QĐ 19/2025/QĐ-TTg).
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from counter_app.domain.people.address_parts import name_key, part
from counter_app.domain.people.printed_address import FormerPlaces, PlacedAddress, PrintedAddresses
from counter_app.domain.people.unit_table import (
    FormerProvince,
    FormerUnit,
    Province,
    Unit,
    UnitKind,
    read_former,
    read_provinces,
    read_units,
)
from counter_app.domain.text.folding import fold

__all__ = ["FormerUnit", "PlacedAddress", "Province", "Unit", "UnitKind", "Units"]


class _Entry(msgspec.Struct, frozen=True, gc=False):
    """A unit as the picker sees it; `searched` holds the folded words of kind, name, province."""

    unit: Unit
    name: str
    joined: str
    initials: str
    searched: str


class Units:
    """The tables of units, made by `decode`; only read afterwards, from any thread."""

    def __init__(
        self,
        units: Mapping[str, Unit],
        provinces: Mapping[str, Province],
        former: Iterable[FormerProvince],
    ) -> None:
        self.provinces = tuple(provinces.values())
        self._units = units
        self._former = tuple(FormerPlaces(province) for province in former)
        folded = {province.code: fold(province.name) for province in self.provinces}
        self._entries = [_entry(unit, folded[unit.province]) for unit in units.values()]
        by_name: dict[tuple[str, str], list[Unit]] = defaultdict(list)
        for entry in self._entries:
            by_name[entry.unit.province, name_key(entry.joined)].append(entry.unit)
        self._printed = PrintedAddresses(units, by_name, self.provinces, self._former)
        self._everywhere: dict[str, list[Unit]] = defaultdict(list)
        for (_, key), result in by_name.items():
            self._everywhere[key] += result

    @classmethod
    def decode(cls, communes: bytes, provinces: bytes, former: bytes) -> Units:
        """The units from the three tables in UTF-8; raises ValueError if one is damaged."""
        places = read_provinces(provinces)
        return cls(read_units(communes, places), places, read_former(former))

    def __len__(self) -> int:
        return len(self._units)

    def by_code(self, code: str) -> Unit | None:
        return self._units.get(code)

    def in_province(self, code: str) -> list[Unit]:
        """The units of a province, by name."""
        entries = (entry for entry in self._entries if entry.unit.province == code)
        return [entry.unit for entry in sorted(entries, key=lambda e: (e.name, e.unit.code))]

    def named(self, name: str, province: str = "") -> tuple[Unit, ...]:
        """The units whose name has the same letters, marks and spaces left out; of one province,
        or of all.
        """
        result = self._everywhere.get(name_key(name), ())
        return tuple(unit for unit in result if not province or unit.province == province)

    def province_of(self, name: str) -> Province | None:
        """Today's province of that name, with its kind word or without."""
        key = name_key(part(name).bare)
        return next(
            (province for province in self.provinces if name_key(province.name) == key), None
        )

    def match(self, text: str, near: str | None = None, limit: int = 20) -> list[Unit]:
        """Units for what was typed so far, those of the province `near` first.

        Fits: beginnings of words in any order ("hum", "muong hum lao", "xa muong"), initials
        ("m h", "mh"), words run together; with or without marks. `near` is a province's code or
        name, or the code of a unit in it. Nothing typed: the units of `near` by name.
        """
        home = self._province(near)
        query = fold(text)
        if not query:
            return self.in_province(home)[:limit]
        words = tuple(query.split())
        joined = "".join(words)
        typed = unicodedata.normalize("NFC", text).strip().casefold()
        hits = []
        for entry in self._entries:
            quality = _quality(entry, query, words, joined)
            if quality is None:
                continue
            unit = entry.unit
            away = unit.province != home
            other_marks = not unit.name.casefold().startswith(typed)
            order = (quality > _LOOSE, away, quality, other_marks, entry.name, unit.code)
            hits.append((order, unit))
        hits.sort(key=lambda hit: hit[0])
        return [unit for _, unit in hits[:limit]]

    def from_printed(self, address: str) -> PlacedAddress | None:
        """Today's unit, or the candidates, for an address as printed; None if none is found."""
        return self._printed.place(address)

    def _province(self, near: str | None) -> str:
        if not near:
            return ""
        if near in self._units:
            return self._units[near].province
        key = name_key(near)
        for province in self.provinces:
            if near == province.code or key in {
                name_key(province.name),
                name_key(province.full_name),
            }:
                return province.code
        return ""


_LOOSE = 3


def _quality(entry: _Entry, query: str, words: tuple[str, ...], joined: str) -> int | None:
    """How well an entry fits, 0 best, above `_LOOSE` words in other places; None if it does not."""
    if entry.name.startswith(query):
        return 0 if entry.name == query else 1
    if not all(f" {word}" in entry.searched for word in words):
        initials = entry.initials.startswith(joined) or entry.joined.startswith(joined)
        return 3 if initials else None
    of = tuple(entry.searched.split())
    kind_words = len(entry.unit.kind.split())
    if _begin(words, of[kind_words:]) or _begin(words, of):
        return 2
    following = iter(of)
    in_order = all(any(have.startswith(word) for have in following) for word in words)
    return 4 if in_order else 5


def _begin(words: tuple[str, ...], of: tuple[str, ...]) -> bool:
    return len(words) <= len(of) and all(map(str.startswith, of, words))


def _entry(unit: Unit, province: str) -> _Entry:
    name = fold(unit.name)
    return _Entry(
        unit=unit,
        name=name,
        joined=name.replace(" ", ""),
        initials="".join(word[0] for word in name.split()),
        searched=f" {_KINDS[unit.kind]} {name} {province}",
    )


_KINDS = {kind: fold(kind) for kind in UnitKind}
