"""The people of a row, each fact through the reader that every door uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from counter_app.domain.applicant import Address, Authority, Person, Submission, birth_fields
from counter_app.domain.clean_text import TextTooLongError, clean_text
from counter_app.domain.folding import fold
from counter_app.domain.identity import identity_kind
from counter_app.domain.partial_date import PartialDate
from counter_app.domain.reading.birth import read_birth
from counter_app.domain.reading.name import read_person_name
from counter_app.domain.reading.number import read_identity_number, read_phone
from counter_app.domain.reading.reading import Doubt, Reading, Refused
from counter_app.domain.reading.unit import read_unit
from counter_app.domain.reading.words import read_relation, read_sex
from counter_app.domain.units import Units
from counter_app.services.intake_rows.row import Finding

Value = TypeVar("Value")


@dataclass(slots=True)
class Findings:
    """What the readers said of a row, in the order of its fields."""

    faults: list[Finding] = field(default_factory=list)
    doubts: list[Finding] = field(default_factory=list)

    def take(self, name: str, text: str, found: Reading[Value]) -> Value:
        value = " ".join(text.split())[:120]
        if found.refused is not None:
            self.faults.append(Finding(found.refused, name, value, found.about))
        self.doubts += [Finding(code, name, value, found.about) for code in found.doubts]
        return found.value

    def line(self, name: str, text: str) -> str:
        """A text of which nothing is to be read."""
        try:
            return clean_text(text)
        except TextTooLongError:
            self.faults.append(Finding(Refused.TEXT_TOO_LONG, name, text[:120]))
            return ""


def owner_of(
    fields: Mapping[str, str], units: Callable[[], Units], today: date, said: Findings
) -> Person:
    text = _name_text(fields)
    name = said.take("name", text, read_person_name(text))
    born = _birth(fields, today, said)
    sex = said.take("sex", fields.get("sex", ""), read_sex(fields.get("sex", "")))
    text = fields.get("identity_number", "")
    number = said.take("identity_number", text, read_identity_number(text, born, sex))
    if Doubt.NUMBER_ZERO_ADDED in [doubt.code for doubt in said.doubts]:
        said.doubts = [_with_number(doubt, number) for doubt in said.doubts]
    text = fields.get("phone", "")
    return Person(
        name=name,
        identity_number=number,
        identity_kind=identity_kind(number),
        sex=sex,
        phone=said.take("phone", text, read_phone(text)),
        address=_address(fields, units, said),
        **birth_fields(born),
    )


def submission_of(fields: Mapping[str, str], owner: Person, said: Findings) -> Submission | None:
    """Who hands it in for the owner. By what right is asked, never taken for granted."""
    text, right = fields.get("submitter", ""), fields.get("relation", "")
    relation = said.take("relation", right, read_relation(right))
    if relation is None and fold(text) in {"", fold(owner.name)}:
        return None
    if relation is None:
        if not right.strip():
            said.faults.append(Finding("relation_missing", "relation", value=text.strip()[:120]))
        elif not said.faults or said.faults[-1].field != "relation":
            said.faults.append(Finding("submitter_of_owner", "relation", value=text.strip()[:120]))
        relation = Authority.AUTHORISED
    name = said.take("submitter", text, read_person_name(text))
    return Submission(person=Person(name=name), authority=relation)


def _name_text(fields: Mapping[str, str]) -> str:
    if "name" in fields:
        return fields["name"]
    parts = (fields.get("name_family", ""), fields.get("name_given", ""))
    return " ".join(part for part in parts if part.strip())


def _birth(fields: Mapping[str, str], today: date, said: Findings) -> PartialDate | None:
    parts = [fields.get(part, "").strip() for part in ("birth_day", "birth_month", "birth_year")]
    text = fields.get("birth_date", "")
    if any(parts):
        day, month, year = parts
        apart = "/".join([*([day] if day else []), *([month or "?"] if day or month else []), year])
        if text.strip():
            said.faults.append(Finding("birth_twice", "birth_date", f"{text.strip()}, {apart}"))
            return None
        text = apart
    return said.take("birth_date", text, read_birth(text, today))


def _address(fields: Mapping[str, str], units: Callable[[], Units], said: Findings) -> Address:
    parts = [fields.get(one, "").strip() for one in ("unit", "district", "province")]
    line = said.line("address", fields.get("address", ""))
    text = ", ".join(part for part in parts if part)
    if text:
        place = said.take("unit", text, read_unit(text, units()))
        lines = [part for part in (line, place.line) if part]
        return Address(
            line=", ".join(lines),
            unit=place.unit.code if place.unit else "",
            unit_name=place.name,
        )
    whole = read_unit(line, units()).value if "," in line else None
    if whole is not None and whole.unit is not None:
        return Address(line=whole.line, unit=whole.unit.code, unit_name=whole.name)
    return Address(line=line)


def _with_number(doubt: Finding, number: str) -> Finding:
    if doubt.code != Doubt.NUMBER_ZERO_ADDED:
        return doubt
    return Finding(doubt.code, doubt.field, doubt.value, number)
