"""Every commune and ward of the country as people write it: right, asked about, never another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from counter_app.domain.people.units import Unit, Units
from counter_app.domain.reading.reading import Doubt
from counter_app.domain.reading.unit import read_unit
from counter_app.domain.text.folding import fold
from tests.support.matrices import rest_in_campaigns

TABLES = Path("resources/units")
UNITS = Units.decode(
    *((TABLES / f"{name}.tsv").read_bytes() for name in ("communes", "provinces", "former"))
)
ALL = [unit for province in UNITS.provinces for unit in UNITS.in_province(province.code)]
WRITTEN: dict[str, tuple[Callable[[Unit], str], int]] = {
    "full": (lambda unit: unit.full_name, 3321),
    "in capitals": (lambda unit: unit.full_name.upper(), 3321),
    "name and province": (lambda unit: f"{unit.name}, {unit.province_name}", 3321),
    "without marks": (lambda unit: f"{fold(unit.short_name)}, {fold(unit.province_name)}", 3300),
    "with a hamlet": (lambda unit: f"Thôn Trung Tâm, {unit.full_name}", 3321),
    "short": (lambda unit: unit.short_name, 2745),
    "name alone": (lambda unit: unit.name, 2500),
    "short without marks": (lambda unit: fold(unit.short_name), 2600),
}
"""How it is written, and of how many at least no doubt is left."""


def _fate(text: str, unit: Unit) -> str:
    found = read_unit(text, UNITS)
    if found.value.unit is not None:
        return "right" if found.value.unit == unit and not found.doubts else "wrong"
    assert found.value.text == text
    return "asked" if unit in found.value.candidates else "unknown"


@pytest.mark.parametrize("way", rest_in_campaigns(list(WRITTEN)))
def test_no_unit_is_taken_for_another(way: str) -> None:
    write, least = WRITTEN[way]
    fates = Counter(_fate(write(unit), unit) for unit in ALL)
    assert fates["wrong"] == 0
    assert fates["right"] >= least
    assert fates["unknown"] <= 1


@pytest.mark.parametrize("marked", [True, False])
def test_a_short_name_of_several_provinces_is_asked_about(marked: bool) -> None:
    named: dict[str, list[Unit]] = defaultdict(list)
    for unit in ALL:
        named[unit.short_name if marked else fold(unit.short_name)].append(unit)
    several = {key: of for key, of in named.items() if len({one.province for one in of}) > 1}
    assert len(several) >= 241
    for text, units in several.items():
        found = read_unit(text, UNITS)
        assert found.value.unit is None
        assert found.doubts == (Doubt.UNIT_SEVERAL,)
        assert set(units) <= set(found.value.candidates)


@pytest.mark.parametrize(
    ("text", "unit", "line"),
    [
        ("Thôn Trung Tâm, Mường Hum, Lào Cai", "Xã Mường Hum, tỉnh Lào Cai", "Thôn Trung Tâm"),
        ("Thôn 2, Bản Vược, Bát Xát, Lào Cai", "Xã Bát Xát, tỉnh Lào Cai", "Thôn 2"),
    ],
)
def test_an_address_is_placed_as_on_a_card(text: str, unit: str, line: str) -> None:
    found = read_unit(text, UNITS)
    assert (found.value.name, found.value.line, found.doubts) == (unit, line, ())


@pytest.mark.parametrize(
    "text", ["Phường Mường Hum", "Xã Mường Hùm", "Phường Mường Hum, tỉnh Lào Cai"]
)
def test_another_kind_or_other_marks_are_asked_about(text: str) -> None:
    found = read_unit(text, UNITS)
    assert found.doubts == (Doubt.UNIT_SEVERAL,)
    assert "Xã Mường Hum" in {one.short_name for one in found.value.candidates}


@pytest.mark.parametrize("text", ["abc", "Mường Hum, Hà Nội", "010094", "Bản Tà Lơi"])
def test_what_names_no_unit_is_kept_as_text_and_doubted(text: str) -> None:
    found = read_unit(text, UNITS)
    assert (found.value.text, found.value.unit, found.doubts) == (text, None, (Doubt.UNIT_UNKNOWN,))
