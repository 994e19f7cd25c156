"""The facts of a dossier's life, as its events told them.

Each names the `event` that told it and when it happened. Which came first on the way here plays no
part: what follows from them (status, hand, clock) is derived from all of them together
(`counter_app/domain/life/status.py`, `hops.py`, `course.py`).
"""

from __future__ import annotations

from datetime import date

import msgspec

from counter_app.domain.bounds import Timestamp, Whole
from counter_app.domain.dossier.references import AgencyRef, DossierRef
from counter_app.domain.open_enum import OpenEnum


class Fact(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """`event` is the id of the event that told it, `at` when it happened, `officer` who said so."""

    event: str
    at: Timestamp
    officer: str


class HopGiven(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A dossier leaves a unit with a `slip` (phiếu bàn giao), `beside` other agencies at once.

    `local_due` is when the unit has to have done its part.
    """

    slip: str
    source: AgencyRef
    to: AgencyRef
    beside: bool = False
    local_due: Timestamp | None = None


class HopTaken(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A unit has it: `paper` where the slip was signed on paper and entered later."""

    slip: str
    unit: AgencyRef
    paper: bool = False


class Reassignment(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A supervisor gave it to another officer of the unit."""

    to: str
    reason: str = ""


class SupplementAnswer(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The citizen answered the request to supplement that the event `question` made."""

    question: str


class Verification(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Another body is asked (xác minh); `until` is the day by which it should have answered."""

    of: str
    subject: str = ""
    until: date | None = None


class Verified(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The answer to the verification that the event `question` asked for."""

    question: str
    text: str = ""


class Obligation(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The citizen has to pay what a notice of another body says (nghĩa vụ tài chính); `reference`
    is the number of the notice, `amount` đồng, `of` names that body.
    """

    reference: str
    amount: Whole | None = None
    until: date | None = None
    of: str = ""


class ObligationProof(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The proof that it was paid (chứng từ nộp tiền)."""

    reference: str
    proof: str = ""


class Proposal(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An extension that waits for a signature."""

    due_at: Timestamp
    reason: str


class Signature(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Who signed a paper, as the officer says it: `signed_by` names the person, `mandate` the
    authority of a deputy, `paper` that it came here signed, `number` what stands on it.
    """

    signed_by: str = ""
    mandate: str = ""
    paper: bool = False
    number: str = ""


class SignedExtension(Signature, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A new day of return with an apology (TT 03/2025/TT-VPCP, form 04)."""

    due_at: Timestamp
    reason: str
    proposal: str = ""


class Stopping(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Processing ends without a result (TT 03/2025/TT-VPCP, form 05): the request to supplement
    `question` was not answered until the end of the day `until`.
    """

    question: str
    until: date | None
    reason: str
    paper: bool = False


class Withdrawal(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The citizen takes the dossier back (TT 03/2025/TT-VPCP, form 05); `replaced_by` was received
    anew in its place.
    """

    reason: str
    paper: bool = False
    replaced_by: DossierRef | None = None


class ResultDraft(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A result that waits for a signature; `negative` is a letter of refusal. `sha256` names its
    file among the attachments.
    """

    title: str
    negative: bool = False
    sha256: str = ""
    text: str = ""


class SignedResult(Signature, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The result, signed at `at`: it ends the clock. `day` is the day on it, `sha256` its file."""

    title: str = ""
    negative: bool = False
    day: date | None = None
    sha256: str = ""
    draft: str = ""


class Ready(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The result lies at the counter."""

    text: str = ""


class Posted(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The result left by post; `parcel` is the carrier's number, `cod` đồng to be collected."""

    parcel: str
    carrier: str = ""
    address: str = ""
    cod: Whole = 0


class ParcelState(OpenEnum):
    """What the carrier says of a parcel."""

    ON_THE_WAY = "on_the_way"
    FAILED = "failed"
    DELIVERED = "delivered"
    BACK = "back"


class ParcelMove(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """`reference` is the carrier's, by which the same move is known again."""

    parcel: str
    state: ParcelState
    reference: str = ""
    text: str = ""


class Way(OpenEnum):
    """How a result reached the citizen."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"


class Relation(OpenEnum):
    """Who collects: the owner, somebody with an authority, somebody of the family."""

    OWNER = "owner"
    PROXY = "proxy"
    FAMILY = "family"


class Returned(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A result in the citizen's hand. `collector` is who took it, `identity` the last four digits
    of the number that was seen, `authority` what the proxy showed, `results` which parts where it
    is `partial`, `receipt_lost` that form 01 did not come back.
    """

    way: Way = Way.COUNTER
    collector: str
    relation: Relation = Relation.OWNER
    identity: str = ""
    authority: str = ""
    results: tuple[str, ...] = ()
    partial: bool = False
    receipt_lost: bool = False
    parcel: str = ""


class OriginalsBack(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Originals given back; `paper` as in `Paper.requirement`, else its name."""

    paper: str
    name: str
    originals: Whole = 1


class Contact(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The citizen was told of a `step` by a message: `template` is its number and version,
    `parameters` fill it, `way` is how (phone, text, paper, in person); `reached` is False where
    nobody was.
    """

    step: str
    template: str = ""
    way: str
    parameters: tuple[tuple[str, str], ...] = ()
    person: str = ""
    reached: bool = True
    text: str = ""


class Correction(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One field that was wrong, and what it became (sửa sai)."""

    field: str
    was: str
    becomes: str
    reason: str
    lost_receipt: bool = False


class Rating(Fact, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """How the citizen was served: `scores` by indicator of its `form` (TT 01/2018/TT-VPCP)."""

    form: str
    scores: tuple[tuple[str, int], ...]
    text: str = ""


class Life(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """All facts after reception, each list by time: the same whatever came here first."""

    given: tuple[HopGiven, ...] = ()
    taken: tuple[HopTaken, ...] = ()
    reassigned: tuple[Reassignment, ...] = ()
    answers: tuple[SupplementAnswer, ...] = ()
    verifications: tuple[Verification, ...] = ()
    verified: tuple[Verified, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    met: tuple[ObligationProof, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    extensions: tuple[SignedExtension, ...] = ()
    stops: tuple[Stopping, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    drafts: tuple[ResultDraft, ...] = ()
    results: tuple[SignedResult, ...] = ()
    ready: tuple[Ready, ...] = ()
    posted: tuple[Posted, ...] = ()
    parcel_moves: tuple[ParcelMove, ...] = ()
    returned: tuple[Returned, ...] = ()
    papers_returned: tuple[OriginalsBack, ...] = ()
    contacts: tuple[Contact, ...] = ()
    corrections: tuple[Correction, ...] = ()
    ratings: tuple[Rating, ...] = ()
