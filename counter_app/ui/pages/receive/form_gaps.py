"""What the form of Tiếp nhận still lacks or says in doubt, and the widget that mends it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.intake import Missing
from counter_app.domain.dossier.look_again import look_again
from counter_app.domain.reading.point import Point
from counter_app.services.intake.intake_plan import Plan
from counter_app.ui.pages.receive.applicant_card import ApplicantCard
from counter_app.ui.pages.receive.deadline_card import DeadlineCard
from counter_app.ui.pages.receive.fees_card import FeesCard
from counter_app.ui.pages.receive.papers_card import PapersCard
from counter_app.ui.pages.receive.procedure_card import ProcedureCard
from counter_app.ui.pages.receive.written_row import WrittenRow


@dataclass(frozen=True, slots=True)
class FormGaps:
    """Over the cards of the form, in its order."""

    procedure: ProcedureCard
    written: WrittenRow
    applicant: ApplicantCard
    papers: PapersCard
    fees: FeesCard
    deadline: DeadlineCard

    def missing(self, plan: Plan) -> list[Missing]:
        """What keeps F9 from receiving, in the order of the form."""
        people, own = self.applicant.parts.missing(), self.deadline.missing()
        refused = {thing.about for thing in people}
        reported = {"owner_name"} if "owner.name" in refused else set()
        reported |= {"submitter_name"} if "submitter.name" in refused else set()
        reported |= {"due_at"} if own else set()
        planned = [thing for thing in plan.missing if thing.code not in reported]
        return [*self.written.missing(), *people, *planned, *own]

    def points(self, plan: Plan, known: tuple[Point, ...]) -> list[Point]:
        """What is to be looked at before F9, in the order of the form; `known` is what the desk
        knows of these people.
        """
        lines: list[FeeLine] = [line for line in plan.fees if line is not None]
        counts = look_again(self.papers.papers(), 1, lines)
        return [*self.applicant.parts.doubts(), *known, *counts, *self.deadline.doubts()]

    def place_of_point(self, point: Point) -> QWidget | None:
        """Where a doubtful thing is mended."""
        part, _, about = point.field.partition(".")
        if part == "paper":
            self.papers.show_requirement(about)
            return self.papers.table
        places: dict[str, QWidget | None] = {
            "procedure": self.procedure.procedure,
            "due_day": self.deadline.day,
            "fee": self.fees.widget(point.field),
        }
        return places[part] if part in places else self.applicant.parts.widget(point.field)

    def first_missing(self) -> QWidget | None:
        """Where Enter should go: the first thing missing, in the order of the page."""
        if self.procedure.entry() is None:
            return self.procedure.procedure
        if not self.procedure.case_id():
            return self.procedure.case
        return (
            self.written.first_missing()
            or self.applicant.first_missing()
            or self.papers.first_missing()
            or self.fees.first_missing()
            or self.deadline.first_missing()
        )

    def place_of(self, thing: Missing) -> QWidget | None:
        """The widget in which this missing thing is mended."""
        places: dict[str, QWidget | None] = {
            "procedure": self.procedure.procedure,
            "case": self.procedure.case,
            "channel": self.procedure.channel,
            "assistance": self.procedure.assisted.how,
            "assisted_paper": self.procedure.assisted.how,
            "written_code": self.written.code,
            "written_at": self.written.first_missing(),
            "owner_name": self.applicant.parts.widget("owner.name"),
            "submitter_name": self.applicant.name,
            "fee": self.fees.first_missing(),
        }
        if thing.code in {"paper", "owed_reason"}:
            return self.papers.place_of(thing.about)
        if thing.code in places:
            return places[thing.code]
        return (
            self.applicant.parts.widget(thing.about)
            or self.written.typed().get(thing.about)
            or self.deadline.widget(thing.about)
            or self.deadline.first_missing()
        )

    def refresh(self) -> None:
        """Mark whatever is red, also where the focus still is."""
        self.applicant.refresh()
        self.written.refresh()
        self.deadline.refresh()
        for row in self.fees.rows():
            row.refresh()
