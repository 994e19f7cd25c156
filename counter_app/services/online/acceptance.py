"""What accepting an online dossier now would say, and what an officer should look at first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter_app.domain.catalogue.catalogue import CatalogueEntry
from counter_app.domain.catalogue.procedure import Case, Channel, Manner, TimeRule, TimeUnit
from counter_app.domain.deadlines.appoint import appoint, at_resolver, entered, promise
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import Intake, Missing, is_wanted
from counter_app.domain.dossier.look_again import look_again
from counter_app.domain.dossier.owed import owed_by
from counter_app.domain.dossier.paper import Attachment, Paper, Source
from counter_app.domain.errors import DomainError
from counter_app.domain.people.applicant import Owner
from counter_app.domain.reading.applicants import read_again
from counter_app.domain.reading.filed import IDENTITY, read_filed
from counter_app.domain.reading.point import Point
from counter_app.domain.text.folding import fold
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake.second_look import other_name
from counter_app.storage.dossiers import dossiers
from counter_app.storage.files import files

ANSWER_WITHIN = TimeRule(amount=8, unit=TimeUnit.HOUR, basis="66.7/2025/NQ-CP")
"""Working hours in which a citizen who filed online hears whether something is lacking."""

_DIGITS = re.compile(r"\D+")


class CheckKind(StrEnum):
    """What was looked at; all but `paid` ask for the officer's eye."""

    PAID = "paid"
    UNPAID = "unpaid"
    PAPER_MISSING = "paper_missing"
    PAPER_OWED = "paper_owed"
    PAPER_WITHOUT_FILE = "paper_without_file"
    FILE_NOT_HERE = "file_not_here"
    IDENTITY_DIFFERS = "identity_differs"
    SAME_PERSON = "same_person"
    PROCEDURE_UNKNOWN = "procedure_unknown"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Check:
    """`name` is a paper, a file, a dossier's code or a field, `amount` in đồng; `point` is what the
    readers doubt in a text.
    """

    kind: CheckKind
    name: str = ""
    amount: int = 0
    point: Point | None = None

    @property
    def is_good(self) -> bool:
        return self.kind is CheckKind.PAID

    @property
    def to_look_at(self) -> Point:
        """As a point of the second look."""
        return self.point or Point(self.kind.value, self.name, value=str(self.amount))


@dataclass(frozen=True, slots=True)
class AcceptancePlan:
    """`deadline` counts from now, None while nothing can be computed: `fault` is then the code.
    `missing` is what has to be entered before; `checks` never keep an officer from accepting.
    """

    rule: TimeRule
    deadline: Deadline | None
    fault: str
    missing: tuple[Missing, ...]
    checks: tuple[Check, ...]

    @property
    def is_clear(self) -> bool:
        """Whether one key may accept: nothing to enter, nothing to look at."""
        return not self.missing and all(check.is_good for check in self.checks)


def plan_acceptance(
    desk: OpenDesk, dossier: Dossier, promised_at: datetime | None = None, reason: str = ""
) -> AcceptancePlan:
    """Deadline by the catalogue's rule for the channel online. Writes nothing, raises nothing
    expected.
    """
    now = desk.office_now()
    fault, deadline = "", None
    try:
        deadline = deadline_from(desk, dossier, now, promised_at, reason)
    except DomainError as error:
        fault = error.code
    missing: list[Missing] = []
    if promised_at is not None and not reason.strip():
        missing.append(Missing("due_reason"))
    elif promised_at is not None and fault:
        missing.append(Missing(fault))
    elif deadline is None:
        missing.append(Missing("due_at"))
    checks = tuple(_checks(desk, dossier))
    return AcceptancePlan(rule_of(desk, dossier), deadline, fault, tuple(missing), checks)


def deadline_from(
    desk: OpenDesk, dossier: Dossier, at: datetime, promised_at: datetime | None, reason: str
) -> Deadline:
    """The deadline of a dossier accepted at `at`. Raises DeadlineError."""
    if promised_at is not None:
        days = [paper.until for paper in dossier.owed_papers if paper.until]
        return entered(at, promised_at, reason, desk.calendar, papers=max(days, default=None))
    papers = owed_by(dossier.papers)
    agency = next((item for item in desk.office.agencies if item.code == dossier.agency.code), None)
    rule = rule_of(desk, dossier)
    if agency is not None and not agency.clock_here:
        return at_resolver(rule, papers=papers)
    return promise(rule, at, desk.calendar, papers=papers)


def rule_of(desk: OpenDesk, dossier: Dossier) -> TimeRule:
    entry = entry_of(desk, dossier)
    if entry is None:
        return TimeRule(confirmed=False)
    return entry.procedure.time_rule(Channel.ONLINE, dossier.case)


def entry_of(desk: OpenDesk, dossier: Dossier) -> CatalogueEntry | None:
    """The procedure version it was filed under, else the one in force today."""
    current = desk.catalogue.by_id(dossier.procedure.version)
    return current or desk.catalogue.find(dossier.procedure.code, desk.office_now().date())


def case_of(desk: OpenDesk, dossier: Dossier) -> Case | None:
    """The case with the checklist; the only one where the dossier names none."""
    entry = entry_of(desk, dossier)
    if entry is None:
        return None
    cases = entry.procedure.cases
    if len(cases) == 1 and not dossier.case:
        return cases[0]
    return next((case for case in cases if case.id == dossier.case), None)


def answer_by(desk: OpenDesk, dossier: Dossier) -> datetime | None:
    """Until when the citizen should hear from the office; None of a dossier filed at a desk."""
    since = dossier.submitted_at
    if since is None:
        return None
    if dossier.supplements and dossier.supplements[-1].answered_at is not None:
        since = dossier.supplements[-1].answered_at
    try:
        return appoint(ANSWER_WITHIN, since, desk.calendar).due_at
    except DomainError:
        return None


def is_here(desk: OpenDesk, attachment: Attachment) -> bool:
    """Whether the bytes of a file were brought to this desk."""
    return files.is_here(desk.store.profile.files, attachment.sha256)


def _checks(desk: OpenDesk, dossier: Dossier) -> Iterator[Check]:
    yield from _fees(dossier)
    yield from _papers(desk, dossier)
    for item in dossier.attachments:
        if not is_here(desk, item):
            yield Check(CheckKind.FILE_NOT_HERE, item.name)
    number = getattr(dossier.owner, "identity_number", "") or getattr(dossier.owner, "tax_code", "")
    if _form_names_another(dossier, number):
        yield Check(CheckKind.IDENTITY_DIFFERS)
    with desk.store.database.read() as connection:
        others = dossiers.of_identity(connection, number) if number else []
    yield from _doubts(desk, dossier)
    for other in others:
        same = other.procedure.code == dossier.procedure.code
        if same and other.id != dossier.id and other.status.is_open:
            yield Check(CheckKind.SAME_PERSON, other.code)


def _doubts(desk: OpenDesk, dossier: Dossier) -> Iterator[Check]:
    """What the readers say of the texts that the citizen filed, as they would of typed ones."""
    today = desk.office_now().date()
    people: list[Owner] = [dossier.owner]
    people += [dossier.submission.person] if dossier.submission else []
    units = desk.units() if any(item.address.unit_name for item in people) else None
    match = [point for each in people for point in read_again(each, today, units)]
    with desk.store.database.read() as connection:
        before = other_name(connection, dossier.owner, "owner.name", dossier.id)
    match += [before] if before else []
    match += look_again(dossier.papers, dossier.sets, dossier.fees)
    text = {(point.code, point.about, point.value) for point in match}
    for point in read_filed(dossier.form, today):
        if (point.code, point.about, point.value) not in text:
            yield Check(CheckKind.DOUBT, point.field, point=point)
    for point in match:
        yield Check(CheckKind.DOUBT, point=point)


def _fees(dossier: Dossier) -> Iterator[Check]:
    due = dossier.fees_due
    if due:
        yield Check(CheckKind.UNPAID, amount=due)
    elif paid := sum(payment.amount for payment in dossier.payments):
        yield Check(CheckKind.PAID, amount=paid)


def _papers(desk: OpenDesk, dossier: Dossier) -> Iterator[Check]:
    filed = {item.paper for item in dossier.attachments}
    declared: dict[str, Paper] = {}
    for paper in dossier.papers:
        if paper.source is Source.OWED:
            yield Check(CheckKind.PAPER_OWED, paper.name)
        elif paper.source is Source.HANDED_IN and paper.requirement not in filed:
            yield Check(CheckKind.PAPER_WITHOUT_FILE, paper.name)
        if paper.requirement:
            declared[paper.requirement] = paper
    case = case_of(desk, dossier)
    if case is None:
        yield Check(CheckKind.PROCEDURE_UNKNOWN)
        return
    form = Intake(submission=dossier.submission)
    for item in case.papers:
        # Who filed online was identified by the portal; what is only shown is never filed.
        if item.met_by_card or item.manner is not Manner.HAND_IN or not is_wanted(item, form):
            continue
        if item.id not in declared and item.id not in filed:
            yield Check(CheckKind.PAPER_MISSING, item.name)


def _form_names_another(dossier: Dossier, number: str) -> bool:
    """The form names citizens by their numbers, and none of them is the owner."""
    named = {
        _DIGITS.sub("", field.value)
        for field in dossier.form
        if any(word in fold(field.label) for word in IDENTITY)
    }
    named = {digits for digits in named if len(digits) == 12}
    return len(number) == 12 and bool(named) and number not in named
