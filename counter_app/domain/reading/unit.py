"""Communes, wards and special zones as typed and imported, in today's names or those of before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.people.address_parts import AddressLevel, Part, part, parts
from counter_app.domain.people.printed_address import marked
from counter_app.domain.people.units import Unit, UnitKind, Units
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.reading.typed import is_spreadsheet_error
from counter_app.domain.text.clean_text import TextTooLongError, clean_text
from counter_app.domain.text.folding import fold

MOST_NAMED = 3
"""Candidates that a sentence names."""


@dataclass(frozen=True, slots=True)
class UnitPlace:
    """`text` is what was typed; `unit` is None where it leaves a choice, then among `candidates`,
    or names none. `line` is what the text says below the commune.
    """

    text: str = ""
    unit: Unit | None = None
    line: str = ""
    candidates: tuple[Unit, ...] = ()

    @property
    def name(self) -> str:
        """The full name of the unit, else the text."""
        return self.unit.full_name if self.unit else self.text


def read_unit(text: str, units: Units) -> Reading[UnitPlace]:
    """The unit that kind, province and marks of the text leave no doubt about, wherever the office
    is; several, or one by other marks, are asked about.
    """
    try:
        typed = clean_text(text)
    except TextTooLongError:
        return Reading(UnitPlace(), refused=Refused.TEXT_TOO_LONG)
    if not typed:
        return Reading(UnitPlace())
    if is_spreadsheet_error(typed):
        return Reading(UnitPlace(), refused=Refused.NOT_TEXT)
    at, province, line = _named(typed, units)
    result = units.named(at.bare, province) if _may_name(at) else ()
    exact = _of_kind(_with_marks(result, at), at)
    # In "Mường Hum, Bát Xát, Lào Cai" the last but one is a district of before.
    is_plain = not line or (province and at.kind)
    if len(exact) == 1 and is_plain:
        return Reading(UnitPlace(typed, exact[0], line))
    appended = None if is_plain and result and not exact else units.from_printed(typed)
    if appended is not None and appended.unit is not None:
        return Reading(UnitPlace(typed, appended.unit, appended.line))
    candidates = tuple(dict.fromkeys((*(appended.units if appended else ()), *(exact or result))))
    doubt = Doubt.UNIT_SEVERAL if candidates else Doubt.UNIT_UNKNOWN
    named = [unit.full_name for unit in candidates[:MOST_NAMED]]
    about = "; ".join(named) + (" …" if len(candidates) > MOST_NAMED else "")
    return Reading(UnitPlace(typed, None, line, candidates), (doubt,), about=about)


def _named(typed: str, units: Units) -> tuple[Part, str, str]:
    """The part that names a commune, the code of the province behind it, and what stands before."""
    whole = _part(typed)
    if "," not in typed and units.named(whole.bare):
        return whole, "", ""
    *below, last = parts(typed) or (Part(typed, typed),)
    province = units.province_of(_without_province_word(last)) if below else None
    if province is None or AddressLevel.PROVINCE not in last.levels:
        return _part(last.text), "", ", ".join(item.text for item in below)
    return _part(below[-1].text), province.code, ", ".join(each.text for each in below[:-1])


def _part(text: str) -> Part:
    """As on a card; typed without marks, kind words have none either."""
    result = part(text)
    if result.kind or not text.isascii():
        return result
    for kind in UnitKind:
        plain = f"{fold(kind)} "
        if fold(text).startswith(plain) and len(text) > len(plain):
            return Part(
                text, text[len(plain) :].strip(), str(kind), frozenset({AddressLevel.COMMUNE})
            )
    return result


def _without_province_word(at: Part) -> str:
    if at.kind or not at.text.isascii():
        return at.bare
    words = fold(at.text)
    return words.removeprefix("tinh ").removeprefix("thanh pho ").removeprefix("tp ")


def _may_name(at: Part) -> bool:
    return AddressLevel.COMMUNE in at.levels and at.kind != "thị trấn"


def _with_marks(found: Sequence[Unit], at: Part) -> list[Unit]:
    """Those written alike; a text without any mark says nothing of marks."""
    if at.bare.isascii():
        return list(found)
    requested = {marked(at.bare), marked(at.text)}
    return [unit for unit in found if marked(unit.name) in requested]


def _of_kind(found: Sequence[Unit], at: Part) -> list[Unit]:
    return [unit for unit in found if not at.kind or unit.kind == at.kind]
