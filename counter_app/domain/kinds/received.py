"""A dossier is taken in at the counter (tiếp nhận)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from counter_app.domain.bounds import MOST_WHOLE, Timestamp, Whole
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.assistance import Assistance
from counter_app.domain.dossier.dossier import Delivery, Dossier, Status
from counter_app.domain.dossier.fee import MOST, FeeLine
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.dossier.references import AgencyRef, DossierRef, ProcedureRef
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import MakerKind, Refusal
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from counter_app.domain.open_enum import OpenEnum
from counter_app.domain.people.applicant import Owner, Submission


class CodeSource(OpenEnum):
    LEASE = "lease"
    OVERFLOW = "band"
    MANUAL = "paper_lane"


class Received(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A dossier was taken in and its code given. `received_at` and `promised_at` are aware.
    `assistance` is how the citizen confirmed what was filed online with help, `replaces` the
    dossier that was withdrawn for this one.
    """

    kind: ClassVar[str] = "received"
    code: str
    code_source: CodeSource = CodeSource.LEASE
    lease: str = ""
    procedure: ProcedureRef
    case: str = ""
    channel: Channel = Channel.IN_PERSON
    assistance: Assistance | None = None
    content: str = ""
    agency: AgencyRef
    office: AgencyRef
    desk: str
    received_at: Timestamp
    owner: Owner
    submission: Submission | None = None
    papers: tuple[Paper, ...] = ()
    sets: Whole = 1
    fees: tuple[FeeLine, ...] = ()
    deadline: Deadline
    promised_at: Timestamp | None = None
    promise_reason: str = ""
    delivery: Delivery = Delivery()
    ref: str = ""
    replaces: DossierRef | None = None


def _made(event: Event, body: Received) -> Dossier:
    return Dossier(
        id=event.dossier or event.id,
        code=body.code,
        status=Status.RECEIVED,
        procedure=body.procedure,
        case=body.case,
        channel=body.channel,
        assistance=body.assistance,
        content=body.content,
        agency=body.agency,
        office=body.office,
        desk=body.desk,
        officer=event.officer,
        received_at=body.received_at,
        owner=body.owner,
        submission=body.submission,
        papers=body.papers,
        sets=body.sets,
        fees=body.fees,
        deadline=body.deadline,
        promised_at=body.promised_at,
        delivery=body.delivery,
        ref=body.ref,
        replaces=body.replaces,
        events=1,
        latest=event.id,
        offices=(body.office.code,),
    )


def _check(dossier: Dossier | None, body: Received, actor: Actor) -> Refusal | None:
    if body.office.code not in actor.offices:
        return Refusal("foreign_office", (("code", body.code),))
    if dossier is not None:
        return Refusal("already_received", (("code", dossier.code),))
    if any(not 0 <= line.amount <= MOST for line in body.fees):
        return Refusal("fee_amount")
    return Refusal("sets") if body.sets < 1 else None


def _doubts(event: Event, body: Received) -> Iterable[str]:
    yield from plausibility.people(event, body.owner, body.submission)
    yield from plausibility.fees(body.fees)
    yield from plausibility.papers(body.papers)
    yield from plausibility.owed(event, body.papers)
    last = max(
        (paper.until for paper in body.papers if paper.is_owed and paper.until), default=None
    )
    if body.deadline.awaits_papers and body.deadline.papers_by != last:
        yield "due_at"
    yield from plausibility.promise(event, body.received_at, body.deadline, body.promised_at)
    if body.sets > plausibility.MOST_COUNT:
        yield "count"


RECEIVED = MakerKind(
    body=Received,
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 17",
    makes=_made,
    check=_check,
    doubts=_doubts,
    largest={"sets": MOST_WHOLE},  # release 0.1 asked nothing of it
    codes=frozenset({"code"}),
)
