"""Today's unit for an address as a citizen card prints it, in old style or new.

Old style names commune, district and province of before 01/07/2025 ("Thôn Trung Tâm, Mường Hum,
Bát Xát, Lào Cai"), new style today's commune and province. Kind words may be missing or short.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import msgspec

from counter_app.domain.people.address_parts import AddressLevel, Part, name_key, part, parts
from counter_app.domain.people.unit_table import FormerProvince, FormerUnit, Province, Unit


class PlacedAddress(msgspec.Struct, frozen=True):
    """Where a printed address lies today: `units` are the candidates, `line` what is left of it.

    `sure` is False where the text leaves a doubt even with one candidate.
    """

    units: tuple[Unit, ...]
    line: str
    sure: bool = True

    @property
    def unit(self) -> Unit | None:
        """The unit if there is no other to choose, None if the officer must choose."""
        return self.units[0] if self.sure and len(self.units) == 1 else None


class FormerPlaces:
    """An old province, its communes by district and name; the keys are made when first asked."""

    def __init__(self, province: FormerProvince) -> None:
        self.province = province
        self.keys = frozenset(name_key(name) for name in province.names)

    @cached_property
    def by_district(self) -> dict[str, dict[str, list[FormerUnit]]]:
        """District key → commune key → communes; the commune key "" is a district without any."""
        districts = {unit.district for unit in self.province.communes}
        keys = {name: name_key(part(name).bare) for name in districts}
        result: dict[str, dict[str, list[FormerUnit]]] = defaultdict(lambda: defaultdict(list))
        for unit in self.province.communes:
            for name in unit.names or ("",):
                result[keys[unit.district]][name_key(name)].append(unit)
        return result


class PrintedAddresses:
    """Reads printed addresses with the tables of units."""

    def __init__(
        self,
        units: Mapping[str, Unit],
        by_name: Mapping[tuple[str, str], Sequence[Unit]],
        provinces: Iterable[Province],
        former: Iterable[FormerPlaces],
    ) -> None:
        """`by_name`: today's units by province code and key of the name."""
        self._units = units
        self._by_name = by_name
        self._provinces = {name_key(province.name): province.code for province in provinces}
        self._former = tuple(former)

    def place(self, address: str) -> PlacedAddress | None:
        """The unit or the candidates, None where nothing fits.

        Several candidates where a commune was split, a name stands for several, or the text can
        be read in both styles with different results.
        """
        *rest, last = parts(address) or (Part("", ""),)
        if not rest or AddressLevel.PROVINCE not in last.levels:
            return None
        for written in last.keys:
            key = _SHORT.get(written, written)
            named = [former for former in self._former if key in former.keys]
            today = self._provinces.get(key, "")
            if today or named:
                return self._in_province(rest, today, named)
        return None

    def _in_province(
        self, rest: list[Part], today: str, named: list[FormerPlaces]
    ) -> PlacedAddress | None:
        new = self._today(rest[-1], today)
        result, used = _with_district(rest, named)
        usual = bool(result)
        if not usual:
            merged = [former for former in self._former if former.province.today == today]
            result, used = _with_district(rest, merged)
        old = self._of(result)
        sure = all(unit.sure for unit in result)
        if old and new and set(old) != set(new):
            clear = usual and (len(rest) > used or bool(rest[-used].kind))
            candidates = old if clear else tuple(dict.fromkeys((*old, *new)))
            return _placed(candidates, rest[:-used], sure=sure)
        if old:
            return _placed(old, rest[:-used], sure=sure)
        if new:
            return _placed(new, rest[:-1], sure=not self._may_be_district(rest, today, named))
        return self._without_district(rest, today, named)

    def _without_district(
        self, rest: list[Part], today: str, named: list[FormerPlaces]
    ) -> PlacedAddress | None:
        """Communes of that name anywhere in the province; a doubt if an unknown district stands."""
        for existing, line in ((True, rest[:-1]), (False, rest[:-2])):
            commune = rest[len(line)]
            result = [
                unit
                for former in named
                for communes in former.by_district.values()
                for unit in _named(commune, communes)
            ]
            if units := tuple(dict.fromkeys((*self._of(result), *self._today(commune, today)))):
                doubt = not existing or self._may_be_district(rest, today, named)
                sure = not doubt and all(unit.sure for unit in result)
                return _placed(units, line, sure=sure)
        return None

    def _may_be_district(self, rest: list[Part], today: str, named: list[FormerPlaces]) -> bool:
        """Whether the last part may be a district, and the one before it a commune unknown here."""
        if rest[-1].kind or len(rest) == 1 or rest[-2].below_commune:
            return False
        merged = [former for former in self._former if former.province.today == today]
        return any(
            key in former.by_district for former in (*named, *merged) for key in rest[-1].keys
        )

    def _today(self, at: Part, province: str) -> tuple[Unit, ...]:
        if AddressLevel.COMMUNE not in at.levels or at.kind == "thị trấn":
            return ()
        for key in at.keys:
            if result := self._by_name.get((province, key)):
                marks = {marked(at.bare), marked(at.text)}
                result = [unit for unit in result if marked(unit.name) in marks] or result
                return tuple([unit for unit in result if unit.kind == at.kind] or result)
        return ()

    def _of(self, found: Iterable[FormerUnit]) -> tuple[Unit, ...]:
        codes = dict.fromkeys(code for unit in found for code in unit.units)
        return tuple(self._units[code] for code in codes if code in self._units)


_SHORT = {
    "hcm": "hochiminh",
    "tphcm": "hochiminh",
    "saigon": "hochiminh",
    "hn": "hanoi",
    "brvt": "bariavungtau",
    "tthue": "thuathienhue",
}


def _with_district(rest: list[Part], provinces: list[FormerPlaces]) -> tuple[list[FormerUnit], int]:
    """What commune and district name, and how many parts named it."""
    district = rest[-1]
    if AddressLevel.DISTRICT not in district.levels:
        return [], 0
    for former in provinces:
        for key in district.keys:
            communes = former.by_district.get(key, {})
            if whole := communes.get(""):
                return whole, 1
            if len(rest) > 1 and (result := _named(rest[-2], communes)):
                kind = [unit for unit in result if unit.district.lower().startswith(district.kind)]
                return kind or result, 2
    return [], 0


def _named(at: Part, communes: Mapping[str, list[FormerUnit]]) -> list[FormerUnit]:
    """The communes that a part names: with its marks if any has them, of its kind if any is."""
    if AddressLevel.COMMUNE not in at.levels:
        return []
    for key in at.keys:
        if result := communes.get(key):
            marks = {marked(at.bare), marked(at.text)}
            result = [u for u in result if marks.intersection(map(marked, u.names))] or result
            return [u for u in result if u.kind.lower() == at.kind] or result
    return []


def marked(name: str) -> str:
    """A name with its marks, wherever in a word the tone stands: "Hòa" and "Hoà" are one."""
    words = unicodedata.normalize("NFD", name.casefold()).split()
    return " ".join("".join(sorted(word)) for word in words)


def _placed(units: tuple[Unit, ...], line: list[Part], *, sure: bool = True) -> PlacedAddress:
    return PlacedAddress(units=units, line=", ".join(part.text for part in line), sure=sure)
