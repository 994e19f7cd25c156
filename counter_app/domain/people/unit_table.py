"""What the tables of administrative units say: today's provinces and units, and those of before."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class UnitKind(StrEnum):
    COMMUNE = "xã"
    WARD = "phường"
    SPECIAL_ZONE = "đặc khu"


class Province(msgspec.Struct, frozen=True):
    """`code` has 2 digits; `kind` is written as before the name: "tỉnh", "thành phố"."""

    code: str
    kind: str
    name: str

    @property
    def full_name(self) -> str:
        return f"{self.kind} {self.name}"


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A commune, ward or special zone; `code` has 5 digits, `province` is its province's code."""

    code: str
    kind: UnitKind
    name: str
    province: str
    province_kind: str
    province_name: str

    @property
    def short_name(self) -> str:
        """For example "Xã Mường Hum"."""
        return f"{self.kind[0].upper()}{self.kind[1:]} {self.name}"

    @property
    def full_name(self) -> str:
        """For example "Xã Mường Hum, tỉnh Lào Cai"."""
        return f"{self.short_name}, {self.province_kind} {self.province_name}"


class FormerUnit(msgspec.Struct, frozen=True, gc=False):
    """A commune, ward or town of before 01/07/2025, or a district that had none.

    `kind` is "Xã", "Phường", "Thị trấn"; `names` its name and other spellings in use; `units` the
    codes of today's units that hold it, several where it was split. A district without communes
    has only its code, `district` and `units`. Not `sure`: a unit that was merged or renamed
    between 2021 and 2025, where a part of it may lie elsewhere.
    """

    code: str
    kind: str
    names: tuple[str, ...]
    district: str
    units: tuple[str, ...]
    sure: bool = True

    @property
    def name(self) -> str:
        """For example "Xã Bản Vược, huyện Bát Xát"."""
        if not self.kind:
            return self.district
        return f"{self.kind} {self.names[0]}, {self.district[0].lower()}{self.district[1:]}"


class FormerProvince(msgspec.Struct, frozen=True):
    """A province until 30/06/2025; `today` is the code of the province that holds it."""

    code: str
    names: tuple[str, ...]
    today: str
    communes: tuple[FormerUnit, ...]


def read_provinces(table: bytes) -> dict[str, Province]:
    """By code, from lines of code, kind and name parted by tabs; raises ValueError."""
    return {code: Province(code, kind, name) for code, kind, name in _rows(table, 3)}


def read_units(table: bytes, provinces: dict[str, Province]) -> dict[str, Unit]:
    """By code, from lines of code, kind, name and province code; raises ValueError."""
    kinds = {kind.value: kind for kind in UnitKind}
    try:
        return {
            code: Unit(code, kinds[kind], name, at, provinces[at].kind, provinces[at].name)
            for code, kind, name, at in _rows(table, 4)
        }
    except KeyError as error:
        raise ValueError(f"no such kind or province: {error}") from error


def read_former(table: bytes) -> tuple[FormerProvince, ...]:
    """The provinces of before, in the order of the table; raises ValueError.

    A line for a province (code, names, today's code); below it its districts (a tab; code, name,
    and today's unit if it had no communes); below each its communes (two tabs; code, kind and
    names, today's units). Names are parted by "|", units by commas; "~" before them: not sure.
    """
    heads: list[tuple[str, str, str]] = []
    communes: list[list[FormerUnit]] = []
    district = ""
    for line in table.decode().splitlines():
        match line.split("\t"):
            case ["", "", code, names, units] if district:
                kind, spellings = _split_kind(names)
                today = tuple(units.lstrip("~").split(","))
                sure = not units.startswith("~")
                communes[-1].append(FormerUnit(code, kind, spellings, district, today, sure))
            case ["", _, district] if heads:
                pass
            case ["", code, district, today] if heads:
                communes[-1].append(FormerUnit(code, "", (), district, (today,)))
            case [code, names, today] if code:
                heads.append((code, names, today))
                communes.append([])
                district = ""
            case _:
                raise ValueError(f"no row of former units: {line!r}")
    return tuple(
        FormerProvince(code, tuple(names.split("|")), today, tuple(below))
        for (code, names, today), below in zip(heads, communes, strict=True)
    )


def _rows(table: bytes, columns: int) -> list[list[str]]:
    rows = [line.split("\t") for line in table.decode().splitlines()]
    if not all(len(row) == columns and all(row) for row in rows):
        raise ValueError(f"a row has not {columns} columns")
    return rows


def _split_kind(names: str) -> tuple[str, tuple[str, ...]]:
    for kind in ("Xã ", "Phường ", "Thị trấn "):
        if names.startswith(kind):
            return kind[:-1], tuple(names[len(kind) :].split("|"))
    raise ValueError(f"no kind in {names!r}")
