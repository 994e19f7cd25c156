"""A dossier (hồ sơ thủ tục hành chính): the state that its events make of it."""

from __future__ import annotations

from datetime import date

import msgspec

from counter_app.domain.bounds import Timestamp
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.assistance import Assistance
from counter_app.domain.dossier.fee import FeeLine, Payment
from counter_app.domain.dossier.online import (
    Claim,
    Decline,
    EarlySettling,
    FormField,
    Notice,
    Supplement,
)
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.dossier.references import AgencyRef, DossierRef, ProcedureRef
from counter_app.domain.life.facts import Life
from counter_app.domain.open_enum import OpenEnum
from counter_app.domain.people.applicant import Owner, Submission


class Status(OpenEnum):
    """The ten statuses shown to other systems (TrangThaiHoSo)."""

    SUBMITTED = "submitted"
    RECEIVED = "received"
    DECLINED = "declined"
    PROCESSING = "processing"
    SUPPLEMENT = "supplement"
    OBLIGATION = "obligation"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    RESOLVED = "resolved"
    RETURNED = "returned"

    @property
    def number(self) -> int:
        """As other systems number them, 1 to 10; 0 for a status of a newer program."""
        return list(Status).index(self) + 1 if self.is_known else 0

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do; of a status that only a newer program knows
        there may be, and no list loses such a dossier.
        """
        return self not in _ENDED


_ENDED = frozenset({Status.DECLINED, Status.WITHDRAWN, Status.STOPPED, Status.RETURNED})


class DeliveryKind(OpenEnum):
    """How the result is to reach the citizen (hình thức nhận kết quả)."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"


class Delivery(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    kind: DeliveryKind = DeliveryKind.COUNTER
    address: str = ""


class IssuedForm(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A printed or saved form; `regime` and `number` name it together ("tt03_2025", "01").

    `copy` is 1 for the first printing, 2 for the first reprint, `corrected` how many corrections it
    says already.
    """

    regime: str
    number: str
    copy: int
    at: Timestamp
    officer: str
    means: str = ""
    reason: str = ""
    corrected: int = 0


class Note(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """`sends_back` is the event whose draft or proposal goes back to its author with the note."""

    text: str
    at: Timestamp
    officer: str
    sends_back: str = ""


class Dossier(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Made by `apply` from a `received` or `online_submitted` event and what came after it.

    `code` is the code as printed, `received_at` aware office time (of an online dossier that is
    not accepted yet, when it was filed), `promised_at` the moment on the printed receipt (None
    where the clock starts at another agency). `former_codes` were replaced and are still on paper,
    by the event `code_event` in the end. `settled_early` waits for its notices. `offices` are codes
    of those that may write on it and have it in their feeds: the set only grows, with each office
    that it is handed to; read it by `offices.offices_of`. `accepted_at` is when an online dossier
    was received, `assistance` how the citizen confirmed one that was filed with help, `life` what
    happened since, `latest` the id of the event that came here last, `replaces` the dossier that
    was withdrawn for this one.
    """

    id: str
    code: str
    status: Status
    procedure: ProcedureRef
    case: str = ""
    channel: Channel = Channel.IN_PERSON
    assistance: Assistance | None = None
    content: str = ""
    agency: AgencyRef
    office: AgencyRef
    desk: str
    officer: str
    received_at: Timestamp
    owner: Owner
    submission: Submission | None = None
    papers: tuple[Paper, ...] = ()
    sets: int = 1
    fees: tuple[FeeLine, ...] = ()
    payments: tuple[Payment, ...] = ()
    deadline: Deadline
    promised_at: Timestamp | None = None
    delivery: Delivery = Delivery()
    attachments: tuple[Attachment, ...] = ()
    forms: tuple[IssuedForm, ...] = ()
    notes: tuple[Note, ...] = ()
    ref: str = ""
    events: int = 0
    submitted_at: Timestamp | None = None
    reference: str = ""
    form: tuple[FormField, ...] = ()
    supplements: tuple[Supplement, ...] = ()
    decline: Decline | None = None
    claim: Claim | None = None
    notices: tuple[Notice, ...] = ()
    former_codes: tuple[str, ...] = ()
    code_event: str = ""
    settled_early: tuple[EarlySettling, ...] = ()
    offices: tuple[str, ...] = ()
    accepted_at: Timestamp | None = None
    life: Life = Life()
    latest: str = ""
    replaces: DossierRef | None = None

    @property
    def replaced_by(self) -> DossierRef | None:
        """The dossier that was received anew in the place of this one."""
        return next((end.replaced_by for end in self.life.withdrawals if end.replaced_by), None)

    @property
    def is_received(self) -> bool:
        """Whether an office took it in: at the counter, or by accepting what was filed online."""
        return self.submitted_at is None or self.accepted_at is not None

    @property
    def owed_papers(self) -> tuple[Paper, ...]:
        """Papers that were promised for later and are still missing."""
        return tuple(paper for paper in self.papers if paper.is_owed)

    @property
    def owed_until(self) -> date | None:
        """The day on which the next owed paper is brought, None where none has a day."""
        return min((paper.until for paper in self.owed_papers if paper.until), default=None)

    @property
    def awaits_papers(self) -> bool:
        """Whether the term has not begun: it counts from papers that are still brought."""
        return bool(self.owed_papers) and self.deadline.awaits_papers

    def has_old_date_on(self, regime: str, number: str) -> bool:
        """Whether this form went out before the date was counted again from the last owed paper."""
        came = self.deadline.papers_in
        issued = [form.at for form in self.forms if (form.regime, form.number) == (regime, number)]
        return came is not None and bool(issued) and max(issued) < came

    @property
    def fees_due(self) -> int:
        """Đồng still to be paid."""
        paid = {line for payment in self.payments for line in payment.lines}
        return sum(line.amount for line in self.fees if line.id not in paid)

    @property
    def submitter_name(self) -> str:
        return self.submission.person.name if self.submission else self.owner.name

    def copies_of(self, regime: str, number: str) -> int:
        """How often this form was issued so far."""
        return sum(1 for form in self.forms if (form.regime, form.number) == (regime, number))
