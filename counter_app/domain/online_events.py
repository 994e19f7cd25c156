"""Events of online dossiers and their review, and those that only the portal makes."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from counter_app.domain.bounds import Moment, Whole
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier import notices
from counter_app.domain.dossier.body import Body
from counter_app.domain.dossier.dossier import AgencyRef, Delivery, ProcedureRef
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.online import FormField, SupplementItem
from counter_app.domain.dossier.paper import Attachment, Paper
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
    submitted_at: Moment
    owner: Owner
    submission: Submission | None = None
    papers: tuple[Paper, ...] = ()
    fees: tuple[FeeLine, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    form: tuple[FormField, ...] = ()
    delivery: Delivery = Delivery()
    reference: str = ""


class OnlinePaid(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen paid these fee lines online, in đồng; `reference` is the payment's."""

    kind: ClassVar[str] = "online_paid"
    of_portal: ClassVar[bool] = True
    lines: tuple[str, ...]
    amount: Whole
    reference: str = ""


class SupplementSubmitted(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen answered a request to supplement online; fields take the place of their like."""

    kind: ClassVar[str] = "supplement_submitted"
    of_portal: ClassVar[bool] = True
    papers: tuple[Paper, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    form: tuple[FormField, ...] = ()
    text: str = ""


class CodeReplaced(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A code that two dossiers carried: this one has a new official code, and keeps the old."""

    kind: ClassVar[str] = "code_replaced"
    of_portal: ClassVar[bool] = True
    code: str
    was: str


LOOKED_AT = "looked_at"
"""Code of `Noticed`: an officer of another office looked; `event` is then its own id."""


class Noticed(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The portal looked at a fact once more and found something wrong; `event` is the fact's id,
    `at` and `officer` say when it happened and by whom, `params` fill the notice's sentence.
    """

    kind: ClassVar[str] = "noticed"
    of_portal: ClassVar[bool] = True
    event: str
    code: str
    at: Moment
    officer: str = ""
    params: tuple[tuple[str, str], ...] = ()


class SupplementReceived(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen brought what was asked for to the counter."""

    kind: ClassVar[str] = "supplement_received"
    papers: tuple[Paper, ...] = ()
    text: str = ""


class NoticeSettled(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A notice, or an event that the portal refused, was settled; `notice` is the id of either, or
    `file:` and the SHA-256 of a file that did not arrive and was given up. `joined` says how many
    events beside the one that it names the notice told of to who settled it.
    """

    kind: ClassVar[str] = "notice_settled"
    notice: str
    choice: str
    text: str = ""
    joined: Whole = 0

    @property
    def is_asked(self) -> bool:
        """To settle a supervisor's notice is a request."""
        return notices.code_of(self.notice) in notices.OF_SUPERVISOR


class Claimed(Body, frozen=True, kw_only=True, omit_defaults=True):
    """An officer began to look at an online dossier at this desk."""

    kind: ClassVar[str] = "claimed"
    is_request: ClassVar[bool] = True
    desk: str


class Accepted(Body, frozen=True, kw_only=True, omit_defaults=True):
    """An online dossier was received: its term runs from `received_at`, aware office time."""

    kind: ClassVar[str] = "accepted"
    is_request: ClassVar[bool] = True
    desk: str
    received_at: Moment
    deadline: Deadline
    promised_at: Moment | None = None
    promise_reason: str = ""


class Declined(Body, frozen=True, kw_only=True, omit_defaults=True):
    """An online dossier is not received, for these reasons (TT 03/2025/TT-VPCP, form 03)."""

    kind: ClassVar[str] = "declined"
    is_request: ClassVar[bool] = True
    desk: str
    reason: str


class SupplementRequested(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen is asked once for all that is missing (TT 03/2025/TT-VPCP, form 02)."""

    kind: ClassVar[str] = "supplement_requested"
    is_request: ClassVar[bool] = True
    desk: str
    items: tuple[SupplementItem, ...]
    reason: str
    until: date | None = None
    contact: str = ""


BODIES: tuple[type[Body], ...] = (
    OnlineSubmitted,
    OnlinePaid,
    SupplementSubmitted,
    CodeReplaced,
    Noticed,
    SupplementReceived,
    NoticeSettled,
    Claimed,
    Accepted,
    Declined,
    SupplementRequested,
)
