"""An intake as it stands in the form, and what is still missing before it may become a dossier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from counter_app.domain.catalogue.procedure import (
    Case,
    Channel,
    FeeRule,
    FeeUnit,
    PaperRequirement,
    Procedure,
)
from counter_app.domain.dossier.assistance import Assistance, ConfirmedBy
from counter_app.domain.dossier.dossier import Delivery
from counter_app.domain.dossier.fee import MOST, FeeLine, amount_of
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.dossier.references import DossierRef
from counter_app.domain.people.applicant import Owner, Person, Submission

LONGEST_OWED: Final = timedelta(days=366)
"""A paper that is to come later than that is a slip of the key."""


class FeeInput(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the officer says of one fee rule.

    `amount` (đồng) and `reason` are given where the catalogue leaves the amount open, or the
    officer departs from it; `quantity` units on each of `copies` copies.
    """

    rule: str
    quantity: int = 1
    copies: int = 1
    amount: int | None = None
    reason: str = ""
    later: bool = False


class Intake(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A dossier before it has a code; also the document of a draft.

    `version` is the procedure version's id. `promised_at` with `promise_reason` is the officer's
    own date. `written_code` and `written_at` belong to a receipt that was written by hand without
    power, `assistance` to one that is filed online with help. `pay_now` says that the fees are
    taken in cash with the reception, `files` what was scanned before it. `replaces` is withdrawn
    with it: what stands there and cannot be corrected is said anew here.
    """

    version: str = ""
    case: str = ""
    channel: Channel = Channel.IN_PERSON
    assistance: Assistance | None = None
    content: str = ""
    owner: Owner = Person(name="")
    submission: Submission | None = None
    papers: tuple[Paper, ...] = ()
    sets: int = 1
    fees: tuple[FeeInput, ...] = ()
    pay_now: bool = False
    delivery: Delivery = Delivery()
    promised_at: datetime | None = msgspec.field(default=None, name="due_at")
    promise_reason: str = msgspec.field(default="", name="due_reason")
    written_code: str = ""
    written_at: datetime | None = None
    files: tuple[Attachment, ...] = ()
    ref: str = ""
    replaces: DossierRef | None = None
    office_day: date | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing to do before F9: a stable code, and what it concerns (a name to show, an id); of a
    text that was refused also the text.
    """

    code: str
    name: str = ""
    about: str = ""
    value: str = ""


def missing(
    intake: Intake, procedure: Procedure | None, *, date_is_open: bool, day: date
) -> list[Missing]:
    """What keeps this intake from being received, in the order of the form.

    `date_is_open` says that the catalogue gives no time from which a date could be computed, `day`
    is that of reception: no paper is brought before it.
    """
    if procedure is None:
        return [Missing("procedure")]
    case = case_of(intake, procedure)
    if case is None:
        return [Missing("case")]
    return [
        *_channel(intake, procedure),
        *_applicant(intake),
        *_papers(intake, case, day),
        *_fees(intake, procedure),
        *_appointment(intake, date_is_open),
    ]


def case_of(intake: Intake, procedure: Procedure) -> Case | None:
    """The chosen case; the only one where a procedure has no more than one."""
    if len(procedure.cases) == 1 and not intake.case:
        return procedure.cases[0]
    return next((case for case in procedure.cases if case.id == intake.case), None)


def is_wanted(requirement: PaperRequirement, intake: Intake) -> bool:
    """Whether this paper must be met; conditional ones only by the officer's tick."""
    if requirement.for_proxy:
        return intake.submission is not None
    return not requirement.condition


def fee_line(rule: FeeRule, given: FeeInput | None) -> FeeLine | None:
    """The fee line of a rule, None while its amount is open.

    An amount by hand stands only with a reason; unconfirmed amounts of the catalogue are open,
    and so are units that nobody has counted yet or that only a newer program knows.
    """
    if given is None:
        if rule.unit is not FeeUnit.DOSSIER:
            return None
        given = FeeInput(rule=rule.id)
    by_hand = given.later or given.amount is not None
    if by_hand and not given.reason.strip():
        return None
    if given.later:
        amount: int | None = 0
    elif given.amount is not None:
        amount = given.amount
    else:
        counts = rule.confirmed and rule.unit.is_known
        amount = amount_of(rule, given.quantity, given.copies) if counts else None
    if amount is None or not 0 <= amount <= MOST:
        return None
    return FeeLine(
        id=rule.id,
        name=rule.name,
        kind=rule.kind,
        amount=amount,
        unit=rule.unit,
        quantity=given.quantity,
        copies=given.copies,
        reason=given.reason.strip() if by_hand else "",
        open=given.later,
    )


def fee_lines(intake: Intake, procedure: Procedure, case: str) -> list[FeeLine | None]:
    """A line for each fee rule that applies; None where the amount is still open."""
    given = {item.rule: item for item in intake.fees}
    return [
        fee_line(rule, given.get(rule.id)) for rule in procedure.fee_rules(intake.channel, case)
    ]


def _channel(intake: Intake, procedure: Procedure) -> Iterator[Missing]:
    if intake.channel is not Channel.ONLINE and intake.channel not in procedure.desk_channels:
        yield Missing("channel")
    if intake.channel is not Channel.ASSISTED:
        return
    assistance = intake.assistance
    if assistance is None:
        yield Missing("assistance")
    elif assistance.confirmed_by is ConfirmedBy.SIGNED and not intake.files:
        yield Missing("assisted_paper")


def _applicant(intake: Intake) -> Iterator[Missing]:
    if not intake.owner.name.strip():
        yield Missing("owner_name")
    if intake.submission is not None and not intake.submission.person.name.strip():
        yield Missing("submitter_name")


def _papers(intake: Intake, case: Case, day: date) -> Iterator[Missing]:
    met = {paper.requirement: paper for paper in intake.papers if paper.requirement}
    for requirement in case.papers:
        paper = met.get(requirement.id)
        if paper is None:
            if is_wanted(requirement, intake):
                yield Missing("paper", requirement.name, requirement.id)
        else:
            yield from _owed(paper, day)
    listed = {requirement.id for requirement in case.papers}
    alongside = [paper for paper in intake.papers if paper.requirement not in listed]
    yield from dict.fromkeys(thing for paper in alongside for thing in _owed(paper, day))


def _owed(paper: Paper, day: date) -> Iterator[Missing]:
    """A paper that comes later needs the day on which it comes."""
    if paper.is_owed and (
        paper.until is None or not timedelta() <= paper.until - day <= LONGEST_OWED
    ):
        yield Missing("owed_reason", paper.name, paper.requirement)


def _fees(intake: Intake, procedure: Procedure) -> Iterator[Missing]:
    case = case_of(intake, procedure)
    rules = procedure.fee_rules(intake.channel, case.id if case else "")
    for rule, line in zip(
        rules, fee_lines(intake, procedure, case.id if case else ""), strict=True
    ):
        if line is None:
            yield Missing("fee", rule.name, rule.id)


def _appointment(intake: Intake, date_is_open: bool) -> Iterator[Missing]:
    if intake.promised_at is None:
        if date_is_open:
            yield Missing("due_at")
    elif not intake.promise_reason.strip():
        yield Missing("due_reason")
