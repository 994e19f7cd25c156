"""Taking in a batch: each row becomes an intake, is judged like one, and is taken once only."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from counter_app.domain.applicant import Address, Authority, IdentityKind, Person, Sex, Submission
from counter_app.domain.changes import Changes
from counter_app.domain.dossier import Delivery, DeliveryKind, Dossier
from counter_app.domain.errors import DomainError
from counter_app.domain.folding import fold
from counter_app.domain.identity import check_identity, normalise_phone
from counter_app.domain.intake import FeeInput, Intake, Missing, case_of, is_wanted
from counter_app.domain.office import Officer
from counter_app.domain.paper import Paper, Source
from counter_app.domain.procedure import Manner, Procedure
from counter_app.services import receive
from counter_app.services.batch_file import BatchRow
from counter_app.services.open_desk import OpenDesk
from counter_app.storage import dossiers

GoOn = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A row with its intake; `faults` keep it out, `warnings` (codes) do not.

    `taken` is the dossier that an earlier run made of this row.
    """

    row: BatchRow
    intake: Intake
    procedure: Procedure | None
    faults: tuple[Missing, ...]
    warnings: tuple[str, ...]
    taken: Dossier | None

    @property
    def is_ready(self) -> bool:
        return not self.faults and self.taken is None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: its dossier, or the fault that kept it out."""

    prepared: Prepared
    dossier: Dossier | None
    fault: Missing | None
    changes: Changes


def prepare(desk: OpenDesk, rows: Sequence[BatchRow]) -> list[Prepared]:
    """Each row as it would be taken in now. Writes nothing."""
    day = desk.office_now().date()
    seen: Counter[str] = Counter()
    prepared: list[Prepared] = []
    with desk.store.database.read() as connection:
        for row in rows:
            content = hashlib.sha256(msgspec.json.encode(row.fields, order="sorted")).hexdigest()
            seen[content] += 1
            named = row.fields.get("ref", "")
            ref = f"ref:{named}" if named else f"row:{content}:{seen[content]}"
            taken = dossiers.by_ref(connection, ref)
            prepared.append(_prepare(desk, row, ref, day, taken))
    return prepared


def take_in(
    desk: OpenDesk,
    actor: Officer,
    prepared: Sequence[Prepared],
    after_each: Callable[[Outcome], None],
    go_on: GoOn = lambda _done, _all: True,
) -> list[Outcome]:
    """Receive the ready rows one after another, each in its own commit.

    `after_each` is called when the row's dossier is on the disk. Stopped by `go_on`, what was
    taken stays taken; the same file again goes on behind it.
    """
    outcomes: list[Outcome] = []
    for number, item in enumerate(prepared):
        if not go_on(number, len(prepared)):
            break
        outcome = _take(desk, actor, item)
        outcomes.append(outcome)
        after_each(outcome)
    return outcomes


def _take(desk: OpenDesk, actor: Officer, item: Prepared) -> Outcome:
    if item.taken is not None:
        return Outcome(item, item.taken, None, Changes())
    if item.faults:
        return Outcome(item, None, item.faults[0], Changes())
    try:
        received = receive.receive(desk, actor, item.intake)
    except DomainError as error:
        return Outcome(item, None, Missing(error.code), Changes())
    return Outcome(item, received.dossier, None, received.changes)


def _prepare(desk: OpenDesk, row: BatchRow, ref: str, day: date, taken: Dossier | None) -> Prepared:
    faults = [Missing(code) for code in row.faults]
    entry = desk.catalogue.find(row.fields.get("procedure", ""), day)
    birth, fault = _day(row.fields.get("birth_date", ""))
    faults += [Missing(fault)] if fault else []
    owner = _person(desk, row.fields, birth)
    intake = Intake(owner=owner, ref=ref, content=row.fields.get("content", ""))
    if entry is None:
        code = row.fields.get("procedure", "")
        why = Missing("not_in_force", code) if desk.catalogue.knows(code) else Missing("procedure")
        return Prepared(row, intake, None, (*faults, why), (), taken)
    case = row.fields.get("case", "") or entry.procedure.cases[0].id
    intake = msgspec.structs.replace(
        intake,
        version=entry.id,
        case=case,
        submission=_submission(row.fields),
        delivery=_delivery(row.fields, owner),
        **_counts(row.fields, faults),
    )
    intake = msgspec.structs.replace(
        intake,
        papers=_papers(entry.procedure, intake, row.fields),
        fees=_fees(entry.procedure, intake, row.fields, faults),
    )
    faults += receive.plan(desk, intake).missing
    if taken is not None and not _same(taken, entry.procedure.code, owner):
        faults.append(Missing("ref_of_another"))
        taken = None
    return Prepared(
        row,
        intake,
        entry.procedure,
        tuple(faults),
        check_identity(owner.identity_number, birth, owner.sex) if owner.identity_number else (),
        taken,
    )


def _same(taken: Dossier, procedure: str, owner: Person) -> bool:
    """Whether a row with a reference used before still speaks of the same dossier."""
    return (
        taken.procedure.code == procedure
        and taken.owner.name == owner.name
        and getattr(taken.owner, "identity_number", "") == owner.identity_number
    )


def _person(desk: OpenDesk, fields: dict[str, str], birth: date | None) -> Person:
    number = "".join(fields.get("identity_number", "").split())
    unit_text = fields.get("unit", "")
    units = desk.units().match(unit_text, near=desk.office.province) if unit_text else []
    unit = (
        units[0] if len(units) == 1 or (units and fold(units[0].name) in fold(unit_text)) else None
    )
    sexes = {"nam": Sex.MALE, "nu": Sex.FEMALE, "male": Sex.MALE, "female": Sex.FEMALE}
    return Person(
        name=fields.get("name", ""),
        identity_number=number,
        identity_kind=_kind(number),
        birth_date=birth,
        sex=sexes.get(fold(fields.get("sex", "")), Sex.UNKNOWN),
        phone=normalise_phone(fields.get("phone", "")),
        address=Address(
            line=fields.get("address", ""),
            unit=unit.code if unit else "",
            unit_name=unit.full_name if unit else unit_text,
        ),
    )


def _kind(number: str) -> IdentityKind:
    if number.isdigit() and len(number) == 12:
        return IdentityKind.CITIZEN
    if number.isdigit() and len(number) == 9:
        return IdentityKind.OLD_CARD
    return IdentityKind.OTHER if number else IdentityKind.NONE


def _submission(fields: dict[str, str]) -> Submission | None:
    name = fields.get("submitter", "")
    return Submission(person=Person(name=name), authority=Authority.AUTHORISED) if name else None


def _delivery(fields: dict[str, str], owner: Person) -> Delivery:
    kinds = {
        "buu chinh": DeliveryKind.POST,
        "post": DeliveryKind.POST,
        "dien tu": DeliveryKind.ELECTRONIC,
        "electronic": DeliveryKind.ELECTRONIC,
    }
    kind = kinds.get(fold(fields.get("delivery", "")), DeliveryKind.COUNTER)
    where = f"{owner.address.line}, {owner.address.unit_name}".strip(", ")
    return Delivery(kind=kind, address=where if kind is DeliveryKind.POST else "")


def _counts(fields: dict[str, str], faults: list[Missing]) -> dict[str, int]:
    return {"sets": _number(fields.get("sets", ""), 1, faults)}


def _papers(procedure: Procedure, intake: Intake, fields: dict[str, str]) -> tuple[Paper, ...]:
    """Every wanted paper as asked for, where the row says that they are complete."""
    case = case_of(intake, procedure)
    if case is None or fold(fields.get("papers", "")) not in {"du", "complete", "x"}:
        return ()
    return tuple(
        Paper(
            requirement=item.id,
            name=item.name,
            source=Source.SHOWN if item.manner is Manner.SHOW else Source.HANDED_IN,
            originals=0 if item.manner is Manner.SHOW else item.originals,
            copies=0 if item.manner is Manner.SHOW else item.copies,
        )
        for item in case.papers
        if is_wanted(item, intake)
    )


def _fees(
    procedure: Procedure, intake: Intake, fields: dict[str, str], faults: list[Missing]
) -> tuple[FeeInput, ...]:
    pages = _number(fields.get("pages", ""), 1, faults)
    copies = _number(fields.get("copies", ""), 1, faults)
    return tuple(
        FeeInput(rule=rule.id, quantity=pages, copies=copies)
        for rule in procedure.fee_rules(intake.channel, intake.case)
    )


def _number(text: str, default: int, faults: list[Missing]) -> int:
    if not text:
        return default
    if text.isdigit() and 1 <= int(text) <= 9999:
        return int(text)
    faults.append(Missing("number"))
    return default


def _day(text: str) -> tuple[date | None, str]:
    if not text:
        return None, ""
    for form in ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, form).date(), ""  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None, "birth_date"
