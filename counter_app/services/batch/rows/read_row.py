"""A row as an intake, with everything that keeps it out and everything to look at twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from counter_app.domain.catalogue.procedure import Case, FeeRule, FeeUnit, Manner, Procedure
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind
from counter_app.domain.dossier.intake import FeeInput, Intake, Missing, case_of, is_wanted
from counter_app.domain.dossier.look_again import look_again
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.people.applicant import Authority
from counter_app.domain.reading.procedure_code import read_procedure
from counter_app.domain.reading.quantity import read_count
from counter_app.domain.reading.reading import Refused
from counter_app.domain.reading.words import read_delivery, read_papers
from counter_app.domain.text.folding import fold
from counter_app.services.batch.rows.columns import Words
from counter_app.services.batch.rows.person import PersonFindings, owner_of, submission_of
from counter_app.services.batch.rows.row import BatchRow, RowFinding, finding_of
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import intake_plan


@dataclass(frozen=True, slots=True)
class Read:
    """`intake` as far as it can be made; `procedure` None where the row names none."""

    intake: Intake
    procedure: Procedure | None
    faults: tuple[RowFinding, ...]
    doubts: tuple[RowFinding, ...]


def read_row(desk: OpenDesk, row: BatchRow, words: Words) -> Read:
    """Everything that the row says, through the readers of the domain; `words` are what its values
    stand for in this file. Writes nothing.
    """
    today = desk.office_now().date()
    sentence = PersonFindings(list(row.faults))
    if row.is_hidden:
        sentence.doubts.append(RowFinding("row_hidden"))
    fields = _translated(row.fields, words)
    owner = owner_of(fields, desk.units, today, sentence)
    text = procedure_text(fields)
    entry = sentence.take("procedure", text, read_procedure(text, desk.catalogue, today))
    intake = Intake(
        owner=owner,
        submission=submission_of(fields, owner, sentence),
        content=sentence.line("content", fields.get("content", "")),
        sets=_count(fields, "sets", sentence) or 1,
    )
    way = fields.get("delivery", "")
    kind = sentence.take("delivery", way, read_delivery(way))
    where = ", ".join(part for part in (owner.address.line, owner.address.unit_name) if part)
    intake = msgspec.structs.replace(
        intake, delivery=Delivery(kind=kind, address=where if kind is DeliveryKind.POST else "")
    )
    papers_text = fields.get("papers", "")
    are_there = sentence.take("papers", papers_text, read_papers(papers_text))
    counts = {name: _count(fields, name, sentence) for name in ("pages", "copies")}
    if entry is None:
        if not text.strip():
            sentence.faults.append(RowFinding("procedure"))
        return Read(intake, None, tuple(sentence.faults), tuple(sentence.doubts))
    procedure = entry.procedure
    case = _case(procedure, fields.get("case", ""), words, sentence)
    intake = msgspec.structs.replace(intake, version=entry.id, case=case.id if case else "")
    if are_there and case is not None:
        intake = msgspec.structs.replace(intake, papers=_papers(case, intake, sentence))
    intake = msgspec.structs.replace(intake, fees=tuple(_fees(procedure, intake, counts)))
    plan = intake_plan.plan(desk, intake)
    sentence.faults += _missing(plan.missing, {fault.field for fault in sentence.faults})
    fees = [line for line in plan.fees if line is not None]
    again = look_again(intake.papers, intake.sets, fees)
    sentence.doubts += [finding_of(point) for point in again]
    return Read(intake, procedure, tuple(sentence.faults), tuple(sentence.doubts))


def procedure_text(fields: Mapping[str, str]) -> str:
    """Code and name, where they stand in two columns."""
    given = (fields.get("procedure", "").strip(), fields.get("procedure_name", "").strip())
    return " - ".join(part for part in given if part)


def _case(procedure: Procedure, text: str, words: Words, said: PersonFindings) -> Case | None:
    """The case that the row names; where it names none, the only one."""
    key = fold(text)
    text = words.get("case", {}).get(f"{procedure.code} {key}", text)
    if not text.strip():
        return procedure.cases[0] if len(procedure.cases) == 1 else None
    needed = {text.strip(), fold(text)}
    for case in procedure.cases:
        if needed & {case.id, fold(case.name)}:
            return case
    said.faults.append(RowFinding(Refused.CASE_UNKNOWN, "case", text.strip()[:120], procedure.code))
    return None


def _count(fields: Mapping[str, str], name: str, said: PersonFindings) -> int | None:
    text = fields.get(name, "")
    return said.take(name, text, read_count(text))


def _papers(case: Case, intake: Intake, said: PersonFindings) -> tuple[Paper, ...]:
    """Every wanted paper as asked for: the row says that all are there. That this holds for an
    authorisation, where somebody hands in by another right, is asked.
    """
    requested = [item for item in case.papers if is_wanted(item, intake)]
    right = intake.submission.authority if intake.submission else Authority.AUTHORISED
    if right is not Authority.AUTHORISED:
        said.doubts += [
            RowFinding("proxy_paper", "papers", about=item.name)
            for item in requested
            if item.for_proxy
        ]
    return tuple(
        Paper(
            requirement=item.id,
            name=item.name,
            source=Source.SHOWN if item.manner is Manner.SHOW else Source.HANDED_IN,
            originals=0 if item.manner is Manner.SHOW else item.originals,
            copies=0 if item.manner is Manner.SHOW else item.copies,
        )
        for item in requested
    )


def _fees(
    procedure: Procedure, intake: Intake, counts: Mapping[str, int | None]
) -> Iterable[FeeInput]:
    """What the row says of fees that are counted; a fee of which it says nothing stays open."""
    case = case_of(intake, procedure)
    for rule in procedure.fee_rules(intake.channel, case.id if case else ""):
        given = _counted(rule, counts.get("pages"), counts.get("copies"))
        if given is not None:
            yield given


def _counted(rule: FeeRule, pages: int | None, copies: int | None) -> FeeInput | None:
    if rule.unit is FeeUnit.DOSSIER:
        return FeeInput(rule=rule.id)
    if rule.unit is FeeUnit.PAGE and pages is not None and copies is not None:
        return FeeInput(rule=rule.id, quantity=pages, copies=copies)
    if rule.unit is FeeUnit.COPY and copies is not None:
        return FeeInput(rule=rule.id, quantity=copies)
    return None


_CAUSES = {
    "owner_name": {"name", "name_family", "name_given"},
    "submitter_name": {"submitter"},
    "paper": {"papers", "case"},
    "fee": {"pages", "copies", "case"},
    "case": {"case"},
}
"""Fields whose own fault already says why something is missing."""


def _missing(things: Iterable[Missing], faulty: set[str]) -> list[RowFinding]:
    return [
        RowFinding(thing.code, name=thing.name, about=thing.about)
        for thing in things
        if not _CAUSES.get(thing.code, set()) & faulty
    ]


def _translated(fields: Mapping[str, str], words: Words) -> dict[str, str]:
    """Cases are translated later, by their procedure."""
    return {
        field: words.get(field, {}).get(fold(text), text) if field != "case" else text
        for field, text in fields.items()
    }
