"""The people of a row, each fact through the reader that every door uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from counter_app.domain.people.applicant import Authority, Person, Submission
from counter_app.domain.people.units import Units
from counter_app.domain.reading.applicants import PersonTexts, read_person
from counter_app.domain.reading.name import read_person_name
from counter_app.domain.reading.reading import Reading, Refused
from counter_app.domain.reading.unit import read_unit
from counter_app.domain.reading.words import read_relation
from counter_app.domain.text.clean_text import TextTooLongError, clean_text
from counter_app.domain.text.folding import fold
from counter_app.services.batch.rows.row import RowFinding, finding_of

Value = TypeVar("Value")


@dataclass(slots=True)
class PersonFindings:
    """What the readers said of a row, in the order of its fields."""

    faults: list[RowFinding] = field(default_factory=list)
    doubts: list[RowFinding] = field(default_factory=list)

    def take(self, name: str, text: str, found: Reading[Value]) -> Value:
        value = " ".join(text.split())[:120]
        if found.refused is not None:
            self.faults.append(RowFinding(found.refused, name, value, found.about))
        self.doubts += [RowFinding(code, name, value, found.about) for code in found.doubts]
        return found.value

    def line(self, name: str, text: str) -> str:
        """A text of which nothing is to be read."""
        try:
            return clean_text(text)
        except TextTooLongError:
            self.faults.append(RowFinding(Refused.TEXT_TOO_LONG, name, text[:120]))
            return ""


def owner_of(
    fields: Mapping[str, str], units: Callable[[], Units], today: date, said: PersonFindings
) -> Person:
    texts = PersonTexts(
        name=_name_text(fields),
        number=fields.get("identity_number", ""),
        birth=_birth_text(fields, said),
        sex=fields.get("sex", ""),
        phone=fields.get("phone", ""),
        **_place_texts(fields, units),
    )
    read = read_person(texts, today, units() if texts.unit else None)
    said.faults += [finding_of(point) for point in read.refused]
    said.doubts += [finding_of(point) for point in read.doubts]
    return read.who


def submission_of(
    fields: Mapping[str, str], owner: Person, said: PersonFindings
) -> Submission | None:
    """Who hands it in for the owner. By what right is asked, never taken for granted."""
    text, right = fields.get("submitter", ""), fields.get("relation", "")
    relation = said.take("relation", right, read_relation(right))
    if relation is None and fold(text) in {"", fold(owner.name)}:
        return None
    if relation is None:
        if not right.strip():
            said.faults.append(RowFinding("relation_missing", "relation", value=text.strip()[:120]))
        elif not said.faults or said.faults[-1].field != "relation":
            said.faults.append(
                RowFinding("submitter_of_owner", "relation", value=text.strip()[:120])
            )
        relation = Authority.AUTHORISED
    name = said.take("submitter", text, read_person_name(text))
    return Submission(person=Person(name=name), authority=relation)


def _name_text(fields: Mapping[str, str]) -> str:
    if "name" in fields:
        return fields["name"]
    parts = (fields.get("name_family", ""), fields.get("name_given", ""))
    return " ".join(part for part in parts if part.strip())


def _birth_text(fields: Mapping[str, str], said: PersonFindings) -> str:
    """The birth as one text, where it stands in one column or in three; not where both differ."""
    parts = [fields.get(part, "").strip() for part in ("birth_day", "birth_month", "birth_year")]
    text = fields.get("birth_date", "")
    if not any(parts):
        return text
    day, month, year = parts
    apart = "/".join([*([day] if day else []), *([month or "?"] if day or month else []), year])
    if text.strip():
        said.faults.append(RowFinding("birth_twice", "birth_date", f"{text.strip()}, {apart}"))
        return ""
    return apart


def _place_texts(fields: Mapping[str, str], units: Callable[[], Units]) -> dict[str, str]:
    """Line and commune; a line that ends in a commune of its own is both."""
    parts = [fields.get(item, "").strip() for item in ("unit", "district", "province")]
    text, line = ", ".join(part for part in parts if part), fields.get("address", "")
    if not text and "," in line:
        whole = read_unit(line, units()).value
        if whole.unit is not None:
            return {"line": whole.line, "unit": whole.name}
    return {"line": line, "unit": text}
