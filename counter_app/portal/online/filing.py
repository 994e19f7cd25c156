"""An online dossier held against the procedure that it is filed under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from counter_app.contract.submission import Fault, OnlineDossier
from counter_app.domain.catalogue.catalogue import Catalogue, CatalogueEntry
from counter_app.domain.catalogue.procedure import Case, Channel, Manner
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.intake import FeeInput, fee_line
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.office.office import Agency, Office
from counter_app.domain.people.applicant import Person
from counter_app.portal.online.submission_text import invalid

_LATER = "Theo thông báo của cơ quan giải quyết"


@dataclass(frozen=True, slots=True)
class Filing:
    """What the catalogue and the office make of a submission."""

    entry: CatalogueEntry
    case: Case
    agency: Agency

    @property
    def procedure(self) -> ProcedureRef:
        content = self.entry.procedure
        return ProcedureRef(
            version=self.entry.id,
            code=content.code,
            name=content.name,
            short_name=content.short_name,
            field=content.field,
        )

    @property
    def agency_ref(self) -> AgencyRef:
        return AgencyRef(code=self.agency.code, name=self.agency.name)


def file_under(question: OnlineDossier, catalogue: Catalogue, office: Office, day: date) -> Filing:
    """The version, case and agency of the submission. Raises ProblemError submission_invalid."""
    if question.version:
        entry = catalogue.by_id(question.version)
        if entry is not None and entry.procedure.code != question.procedure:
            entry = None
    else:
        entry = catalogue.find(question.procedure, day)
    if entry is None:
        is_known = catalogue.knows(question.procedure) and not question.version
        code = "not_in_force" if is_known else "unknown_procedure"
        raise invalid(Fault(code=code, about=question.procedure))
    procedure = entry.procedure
    if Channel.ONLINE not in procedure.channels:
        raise invalid(Fault(code="not_online", about=procedure.code))
    if len(procedure.cases) == 1 and not question.case:
        case: Case | None = procedure.cases[0]
    else:
        case = next((item for item in procedure.cases if item.id == question.case), None)
    if case is None:
        raise invalid(Fault(code="unknown_case", about=question.case))
    agency = office.resolver(procedure.resolver)
    if agency is None:
        raise invalid(Fault(code="no_resolver", about=procedure.resolver))
    return Filing(entry, case, agency)


def owner_faults(question: OnlineDossier) -> Iterator[Fault]:
    owner = question.owner
    if not owner.name:
        yield Fault(code="owner_name")
    number = owner.identity_number if isinstance(owner, Person) else owner.tax_code
    if not number:
        yield Fault(code="owner_number")
    if question.submission is not None and not question.submission.person.name:
        yield Fault(code="submitter_name")


def paper_faults(question: OnlineDossier, filing: Filing) -> Iterator[Fault]:
    """Papers to be handed in by everyone must be there; others are for the officer to judge."""
    existing = {requirement.id for requirement in filing.case.papers}
    given = {file.paper for file in question.files} | {p.requirement for p in question.papers}
    for unknown in sorted(given - existing - {""}):
        yield Fault(code="unknown_paper", about=unknown)
    for requirement in filing.case.papers:
        if requirement.manner is not Manner.HAND_IN:
            continue
        if requirement.condition or requirement.met_by_card:
            continue
        if requirement.for_proxy and question.submission is None:
            continue
        if requirement.id not in given:
            yield Fault(code="paper_missing", about=requirement.id)


def papers(question: OnlineDossier, filing: Filing) -> tuple[Paper, ...]:
    """The checklist as met: by files, and by what the citizen said of the rest."""
    reported = {paper.requirement: paper for paper in question.papers if paper.requirement}
    filed = {file.paper for file in question.files}
    met = [
        reported.get(requirement.id)
        or Paper(requirement=requirement.id, name=requirement.name, source=Source.HANDED_IN)
        for requirement in filing.case.papers
        if requirement.id in reported or requirement.id in filed
    ]
    return (*met, *(paper for paper in question.papers if not paper.requirement))


def fee_faults(question: OnlineDossier, filing: Filing) -> Iterator[Fault]:
    rules = {rule.id for rule in filing.entry.procedure.fee_rules(Channel.ONLINE, filing.case.id)}
    for fee in question.fees:
        if fee.rule not in rules:
            yield Fault(code="unknown_fee", about=fee.rule)
        elif not (1 <= fee.quantity <= 9_999 and 1 <= fee.copies <= 999):
            yield Fault(code="fee_quantity", about=fee.rule)


def fees(question: OnlineDossier, filing: Filing) -> tuple[FeeLine, ...]:
    """A line for each rule; where the catalogue leaves the amount open it is set later."""
    asked = {fee.rule: fee for fee in question.fees}
    lines = []
    for rule in filing.entry.procedure.fee_rules(Channel.ONLINE, filing.case.id):
        fee = asked.get(rule.id)
        given = FeeInput(
            rule=rule.id,
            quantity=fee.quantity if fee else 1,
            copies=fee.copies if fee else 1,
        )
        later = FeeInput(rule=rule.id, later=True, reason=_LATER)
        line = fee_line(rule, given) or fee_line(rule, later)
        if line is not None:
            lines.append(line)
    return tuple(lines)
