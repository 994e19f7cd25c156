"""What section 2 of Tiếp nhận says: the person at the desk, and another owner if there is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.dossier.intake import Missing
from counter_app.domain.people.applicant import Authority, Organisation, Owner, Person, Submission
from counter_app.domain.people.units import Units
from counter_app.domain.reading.line import read_line
from counter_app.domain.reading.point import Point
from counter_app.ui.pages.receive.organisation_fields import OrganisationFields
from counter_app.ui.pages.receive.person_fields import PersonFields
from counter_app.ui.widgets.field import ChoiceField, TextField


class For(StrEnum):
    """For whom the person at the desk hands the dossier in."""

    SELF = "self"
    OTHER = "other"
    ORGANISATION = "organisation"


class ApplicantParts(QObject):
    """The controls and what they say together; where they stand is the card's."""

    def __init__(
        self, units: Callable[[], Units], near: str, today: Callable[[], date], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.person = PersonFields(units, near, today, self)
        self.owner = PersonFields(units, near, today, self)
        self.organisation = OrganisationFields(units, near, self)
        self.whose = ChoiceField(self.tr("Nộp cho"))
        self.whose.add(self.tr("Mình"), For.SELF)
        self.whose.add(self.tr("Người khác"), For.OTHER)
        self.whose.add(self.tr("Tổ chức"), For.ORGANISATION)
        self.relation = ChoiceField(self.tr("Nộp với tư cách"))
        self.relation.add(self.tr("Chọn ↓"), "")
        self.relation.add(self.tr("Ủy quyền"), Authority.AUTHORISED)
        self.relation.add(self.tr("Người thân"), Authority.RELATIVE)
        self.relation.add(self.tr("Đại diện"), Authority.REPRESENTATIVE)
        self.relation.add(self.tr("Bưu chính"), Authority.POSTAL)
        self.document = TextField(self.tr("Văn bản ủy quyền, giới thiệu số"), most=200)
        self.confirmed_name = ""
        """The name that the officer has compared with the card."""

    def whose_value(self) -> For:
        value = self.whose.value()
        return value if isinstance(value, For) else For.SELF

    @property
    def other(self) -> PersonFields | OrganisationFields | None:
        """The owner, where somebody else hands the dossier in."""
        whose = self.whose_value()
        if whose is For.ORGANISATION:
            return self.organisation
        return self.owner if whose is For.OTHER else None

    @property
    def lacks_relation(self) -> bool:
        return self.other is not None and self._authority is None

    @property
    def _authority(self) -> Authority | None:
        """By what right; an organisation has no relatives."""
        value = self.relation.value()
        if not isinstance(value, Authority):
            return None
        is_of_nobody = value is Authority.RELATIVE and self.whose_value() is For.ORGANISATION
        return None if is_of_nobody else value

    def owner_and_submission(self, person: Person) -> tuple[Owner, Submission | None]:
        """Who owns the dossier and, if `person` hands it in for another, by what right."""
        other = self.other
        if other is None:
            return person, None
        submission = Submission(
            person=person,
            # Until it is chosen `missing` keeps the dossier from being received.
            authority=self._authority or Authority.AUTHORISED,
            document=read_line(self.document.text()).value,
        )
        return other.read().who, submission

    def show(self, owner: Owner, submission: Submission | None) -> Person:
        """Show them; answers the person at the desk. Emits nothing."""
        self.confirmed_name = ""
        whose = For.SELF if submission is None else For.OTHER
        if isinstance(owner, Organisation):
            whose = For.ORGANISATION
            self.organisation.show_organisation(owner)
        else:
            self.organisation.show_organisation(Organisation(name=""))
        self.whose.set_value(whose)
        self.relation.set_value(submission.authority if submission else "")
        self.document.setText(submission.document if submission else "")
        is_other = whose is For.OTHER and isinstance(owner, Person)
        self.owner.show_person(owner if is_other and isinstance(owner, Person) else Person(name=""))
        person = submission.person if submission else owner
        current = person if isinstance(person, Person) else Person(name="")
        self.person.show_person(current)
        return current

    def refused(self) -> tuple[Point, ...]:
        """What bars F9, in the order of the form."""
        return self._in_order(
            self.other.read().refused if self.other else (), self.person.read().refused
        )

    def doubts(self) -> tuple[Point, ...]:
        """What must be looked at again, in the order of the form."""
        own = tuple(
            point
            for point in self.person.read().doubts
            if point.field != "name" or self.person.name.text() != self.confirmed_name
        )
        return self._in_order(self.other.read().doubts if self.other else (), own)

    def missing(self) -> list[Missing]:
        """What cannot stay as it was typed, and by what right somebody is here for another."""
        matches = [
            Missing(item.code, item.about, item.field, item.value) for item in self.refused()
        ]
        return [*matches, Missing("relation", about="relation")] if self.lacks_relation else matches

    def mark(self) -> None:
        """Red where something is to be looked at."""
        points = (*self.refused(), *self.doubts())
        submitter = "owner" if self.other is None else "submitter"
        self.person.mark(_of_part(points, submitter))
        if self.other is not None:
            self.other.mark(_of_part(points, "owner"))

    def widget(self, field: str) -> QWidget | None:
        """Where a point or a missing thing of this section is mended: "owner.name"."""
        if field == "relation":
            return self.relation
        part, _, name = field.partition(".")
        if part == "submitter" or (part == "owner" and self.other is None):
            return self.person.widget(name)
        return self.other.widget(name) if part == "owner" and self.other else None

    def typed(self) -> dict[str, QLineEdit]:
        """All that is typed here, by the names that drafts keep."""
        parts = {
            "": self.person.lines(),
            "owner_": self.owner.lines(),
            "organisation_": self.organisation.lines(),
        }
        results = {f"{part}{name}": line for part, of in parts.items() for name, line in of.items()}
        return results | {"owner_paper": self.document}

    def _in_order(self, other: tuple[Point, ...], own: tuple[Point, ...]) -> tuple[Point, ...]:
        submitter = "owner" if self.other is None else "submitter"
        return (
            *(point.within("owner") for point in other),
            *(point.within(submitter) for point in own),
        )


def _of_part(points: tuple[Point, ...], part: str) -> list[Point]:
    hits = [point for point in points if point.field.partition(".")[0] == part]
    return [replace(point, field=point.field.partition(".")[2]) for point in hits]
