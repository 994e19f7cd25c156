"""A citizen files a dossier online."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.bounds import Timestamp
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.dossier import Delivery, Dossier, Status
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import PORTAL_ALONE, MakerKind
from counter_app.domain.people.applicant import Owner, Submission


class OnlineSubmitted(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A citizen filed a dossier online; the portal gave its code. Moments are aware."""

    kind: ClassVar[str] = "online_submitted"
    of_portal: ClassVar[bool] = True
    code: str
    procedure: ProcedureRef
    case: str = ""
    content: str = ""
    agency: AgencyRef
    office: AgencyRef
    submitted_at: Timestamp
    owner: Owner
    submission: Submission | None = None
    papers: tuple[Paper, ...] = ()
    fees: tuple[FeeLine, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    form: tuple[FormField, ...] = ()
    delivery: Delivery = Delivery()
    reference: str = ""


def _made(event: Event, body: OnlineSubmitted) -> Dossier:
    """The dossier has no desk, officer or due date yet."""
    return Dossier(
        id=event.dossier or event.id,
        code=body.code,
        status=Status.SUBMITTED,
        procedure=body.procedure,
        case=body.case,
        channel=Channel.ONLINE,
        content=body.content,
        agency=body.agency,
        office=body.office,
        desk="",
        officer="",
        received_at=body.submitted_at,
        owner=body.owner,
        submission=body.submission,
        papers=body.papers,
        fees=body.fees,
        deadline=Deadline(due_at=None),
        delivery=body.delivery,
        attachments=body.attachments,
        form=tuple(replace(field, at=None) for field in body.form),
        submitted_at=body.submitted_at,
        reference=body.reference,
        events=1,
        latest=event.id,
        offices=(body.office.code,),
    )


ONLINE_SUBMITTED = MakerKind(
    body=OnlineSubmitted,
    roles=PORTAL_ALONE,
    basis="NĐ 118/2025/NĐ-CP, Điều 17",
    makes=_made,
    codes=frozenset({"code"}),
)
