"""The forms that the program holds, and which of them a dossier uses: by its day of reception."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

from msgspec.structs import replace

from counter_app import paths
from counter_app.domain.errors import DomainError
from counter_app.forms.parts.template import FormKind, FormTemplate
from counter_app.forms.templates.form_file import FormFault, OpenedForm, open_form


class FaultyFormsError(DomainError):
    """Files of forms that cannot be used; `faults` are all of them."""

    code = "faulty_forms"

    def __init__(self, faults: tuple[FormFault, ...]) -> None:
        first = faults[0]
        super().__init__(name=first.file, field=first.field)
        self.faults = faults


class FormSet:
    """All versions of all forms."""

    def __init__(self, templates: Iterable[FormTemplate]) -> None:
        self.templates = tuple(
            sorted(templates, key=lambda one: (list(FormKind).index(one.kind), one.since))
        )

    def of(self, kind: FormKind, day: date, procedure: str = "") -> FormTemplate:
        """The version for a dossier of this procedure that was received on `day`.

        Of a day before the first version, the first, which then names no law: what held before is
        not known here. A version that has ended and has no follower stays in use.
        """
        of_kind = [one for one in self.templates if one.kind is kind and one.is_in_use]
        special = [one for one in of_kind if procedure in one.procedures and one.covers(day)]
        general = [one for one in of_kind if not one.procedures]
        begun = [one for one in general if one.since <= day]
        if not special and not begun:
            return replace(general[0], basis="")
        return (special or begun)[-1]

    @property
    def known_since(self) -> date:
        """Of dossiers received before that day every form is one that came later."""
        return min(one.since for one in self.templates if not one.procedures)

    @property
    def unconfirmed(self) -> tuple[FormTemplate, ...]:
        """In use although nobody has read all of it in a published text."""
        return tuple(one for one in self.templates if one.is_in_use and one.unconfirmed)

    @property
    def unused(self) -> tuple[FormTemplate, ...]:
        """Forms of some procedures whose names are still to be confirmed."""
        return tuple(one for one in self.templates if not one.is_in_use)


def read_forms(folder: Path) -> list[OpenedForm]:
    """Every file of the folder, also those with faults, by name. Raises OSError."""
    return [open_form(path.name, path.read_bytes()) for path in sorted(folder.glob("*.json"))]


def form_set(opened: Iterable[OpenedForm]) -> FormSet:
    """The forms of these files. Raises FaultyFormsError with everything that is wrong."""
    files = list(opened)
    faults = [fault for file in files for fault in file.faults]
    named = [(file.file, file.template) for file in files if file.template is not None]
    faults += _faults_together(named)
    present = {template.kind for _, template in named if not template.procedures}
    if not faults:
        faults += [
            FormFault("", "kind", "no_form", kind.value) for kind in FormKind if kind not in present
        ]
    if faults:
        raise FaultyFormsError(tuple(faults))
    return FormSet(template for _, template in named)


@cache
def shipped() -> FormSet:
    """The forms that ship with the program, read once a process."""
    return form_set(read_forms(paths.resources() / "forms"))


def _faults_together(named: list[tuple[str, FormTemplate]]) -> Iterator[FormFault]:
    """Two files of one name, and two versions that a dossier could not choose between."""
    for (_, one), (file, other) in combinations(named, 2):
        if (one.regime, one.number) == (other.regime, other.number):
            yield FormFault(file, "number", "named_twice", f"{one.regime} {one.number}")
        if one.kind is other.kind and _are_rivals(one, other) and _meet(one, other):
            yield FormFault(file, "since", "overlapping", f"{one.regime} {one.number}")


def _are_rivals(one: FormTemplate, other: FormTemplate) -> bool:
    if not one.procedures and not other.procedures:
        return True
    return not set(one.procedures).isdisjoint(other.procedures)


def _meet(one: FormTemplate, other: FormTemplate) -> bool:
    return max(one.since, other.since) <= min(one.until or date.max, other.until or date.max)
