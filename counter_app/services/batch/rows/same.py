"""Whether a row was received before: the same row again, or the same person for the same thing."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

import msgspec

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.people.applicant import Owner, Person
from counter_app.domain.people.identity import bare_number
from counter_app.domain.text.folding import fold
from counter_app.services.batch.rows.row import RowFinding
from counter_app.storage.dossiers import dossiers
from counter_app.storage.dossiers.dossiers import ReceivedBefore
from counter_app.storage.engine.database import Connection

LOOK_BACK: Final = timedelta(days=60)
"""How long a file may be edited and handed in again."""


def person_key(owner: Owner) -> tuple[str, str]:
    """Who somebody is, in one writing: the name without marks, and the number, else the birth."""
    number = bare_number(getattr(owner, "identity_number", ""))
    born = owner.birth if isinstance(owner, Person) else None
    return fold(owner.name), number or (born.text if born else "")


def is_same_person(one: Owner, two: Owner) -> bool:
    """By their numbers where both have one, else by name and by what is known of their births."""
    numbers = [bare_number(getattr(owner, "identity_number", "")) for owner in (one, two)]
    if all(numbers) and numbers[0] == numbers[1]:
        return True
    born = [owner.birth if isinstance(owner, Person) else None for owner in (one, two)]
    is_born_alike = born[0] == born[1] and (born[0] is not None or not all(numbers))
    return fold(one.name) == fold(two.name) and is_born_alike


def ref_of(named: str) -> str:
    """A reference in one writing: "1", "01" and "1.0" are the same number."""
    text = " ".join(named.split())
    whole = re.fullmatch(r"0*(\d+?)(?:[.,]0+)?", text, re.ASCII)
    return f"ref:{whole[1] if whole else text}"


def content_key(procedure: str, intake: Intake) -> str:
    """What a row asks for, whoever writes it how: phone, address, papers and the spelling of
    names are no part of it.
    """
    submitter = fold(intake.submission.person.name) if intake.submission else ""
    fees = [(fee.rule, fee.quantity, fee.copies) for fee in intake.fees]
    asked = [
        person_key(intake.owner), procedure, intake.case, fold(intake.content), intake.sets,
        fees, intake.delivery.kind, submitter,
    ]  # fmt: skip
    return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()


@dataclass(slots=True)
class Earlier:
    """What was received before, and the rows of the file so far."""

    connection: Connection
    today: date
    _of_number: dict[tuple[str, str], list[ReceivedBefore]] = field(default_factory=dict)
    _of_name: dict[tuple[str, str], list[ReceivedBefore]] = field(default_factory=dict)
    _contents: Counter[str] = field(default_factory=Counter)
    _rows: dict[str, list[tuple[int, Owner]]] = field(default_factory=lambda: defaultdict(list))
    _refs: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, connection: Connection, today: date) -> Earlier:
        """Of today everything, of the days before what came from files."""
        match = cls(connection, today)
        for each in dossiers.received_before(connection, today, today - LOOK_BACK):
            if each.identity:
                match._of_number.setdefault((each.identity, each.procedure), []).append(each)
            match._of_name.setdefault((fold(each.name), each.procedure), []).append(each)
        return match

    def ref(self, named: str, procedure: str, intake: Intake) -> str:
        """What the row is known by from now on; the same row a second time counts."""
        if named.strip():
            return ref_of(named)
        content = content_key(procedure, intake)
        self._contents[content] += 1
        return f"row:{content}:{self._contents[content]}"

    def taken(self, ref: str, named: str) -> Dossier | None:
        """The dossier that was made of this row; references as they were written before, too."""
        results = dossiers.by_ref(self.connection, ref)
        raw = f"ref:{' '.join(named.split())}"
        if results is None and named.strip() and raw != ref:
            results = dossiers.by_ref(self.connection, raw)
        return results

    def in_file(self, number: int, procedure: str, owner: Owner) -> list[RowFinding]:
        """That a row above says the same; adds this one to them."""
        known_by = (fold(owner.name), bare_number(getattr(owner, "identity_number", "")))
        keys = {f"{procedure} {part}" for part in known_by if part}
        near = [row for key in keys for row in self._rows.get(key, ())]
        before = [other for other, person in near if is_same_person(person, owner)]
        for key in keys:
            self._rows[key].append((number, owner))
        return [RowFinding("same_in_file", about=str(min(before)))] if before else []

    def ref_above(self, number: int, ref: str) -> int:
        """The row above with the same reference, 0 for none; remembers this one."""
        if not ref.startswith("ref:"):
            return 0
        above = self._refs.setdefault(ref, number)
        return above if above != number else 0

    def received(self, procedure: str, owner: Owner) -> list[RowFinding]:
        """Dossiers of the same person and procedure, of today or from files of before."""
        number = bare_number(getattr(owner, "identity_number", ""))
        match = list(self._of_number.get((number, procedure), ())) if number else []
        existing = {item.n for item in match}
        named = self._of_name.get((fold(owner.name), procedure), [])
        others = [one for one in named if one.n not in existing]
        match += self._alike(others, owner)
        return [
            RowFinding("same_received", value=each.code, about=f"{each.day:%d/%m/%Y}")
            for each in match[:1]
        ]

    def _alike(self, named: list[ReceivedBefore], owner: Owner) -> Iterator[ReceivedBefore]:
        states = dossiers.by_numbers(self.connection, [one.n for one in named]) if named else []
        people = {state.id: state.owner for state in states}
        for one in named:
            person = people.get(one.id)
            if person is not None and is_same_person(person, owner):
                yield one
