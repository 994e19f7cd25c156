"""Events: what happened to a dossier, immutable, encoded once.

The bytes made by `encode` are stored, hashed, sent and relayed, and never encoded again.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import ClassVar

import msgspec

from counter_app.domain import online_events
from counter_app.domain.bounds import Moment, Whole
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.body import Body, Unknown
from counter_app.domain.dossier.dossier import AgencyRef, Delivery, ProcedureRef
from counter_app.domain.dossier.fee import FeeLine, PaymentMethod
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.errors import EventTooLargeError, UnreadableEventError
from counter_app.domain.open_enum import OpenEnum
from counter_app.domain.people.applicant import Owner, Submission

MOST_BYTES = 64 * 1024


class Clock(OpenEnum):
    """How far `occurred_at` can be trusted."""

    OK = "ok"
    UNCHECKED = "unchecked"
    DECLARED = "declared"


class CodeSource(OpenEnum):
    LEASE = "lease"
    BAND = "band"
    PAPER_LANE = "paper_lane"


class Received(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A dossier was taken in and its code given. `received_at` and `promised_at` are aware."""

    kind: ClassVar[str] = "received"
    code: str
    code_source: CodeSource = CodeSource.LEASE
    lease: str = ""
    procedure: ProcedureRef
    case: str = ""
    channel: Channel = Channel.IN_PERSON
    content: str = ""
    agency: AgencyRef
    office: AgencyRef
    desk: str
    received_at: Moment
    owner: Owner
    submission: Submission | None = None
    papers: tuple[Paper, ...] = ()
    sets: Whole = 1
    fees: tuple[FeeLine, ...] = ()
    deadline: Deadline
    promised_at: Moment | None = None
    promise_reason: str = ""
    delivery: Delivery = Delivery()
    ref: str = ""


class PaperAdded(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A paper came in after reception; it takes the place of the owed one that it meets.

    `deadline` is the date counted again from this moment, where it was the last that was owed.
    """

    kind: ClassVar[str] = "paper_added"
    paper: Paper
    deadline: Deadline | None = None


class AttachmentAdded(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A file was scanned or attached; its bytes travel apart from the event."""

    kind: ClassVar[str] = "attachment_added"
    attachment: Attachment


class FeeTaken(Body, frozen=True, kw_only=True, omit_defaults=True):
    """Money was taken for these fee lines, in đồng."""

    kind: ClassVar[str] = "fee_taken"
    lines: tuple[str, ...]
    amount: Whole
    method: PaymentMethod = PaymentMethod.CASH


class FormIssued(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A form was handed to the printer or saved; `copy` 1 is the first, 2 the first reprint."""

    kind: ClassVar[str] = "form_issued"
    regime: str
    number: str
    copy: Whole = 1
    means: str = "printer"
    reason: str = ""


class NoteAdded(Body, frozen=True, kw_only=True, omit_defaults=True):
    kind: ClassVar[str] = "note_added"
    text: str


class SignedIn(Body, frozen=True, kw_only=True, omit_defaults=True):
    """An officer signed in; `office_day` is the day that was shown and accepted."""

    kind: ClassVar[str] = "signed_in"
    about_dossier: ClassVar[bool] = False
    office_day: date
    desk: str
    day_confirmed: bool = False


BODIES: tuple[type[Body], ...] = (
    Received,
    PaperAdded,
    AttachmentAdded,
    FeeTaken,
    FormIssued,
    NoteAdded,
    SignedIn,
    *online_events.BODIES,
)
KINDS = {(body.kind, body.version): body for body in BODIES}


class Event(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Something that happened. `id` is a UUIDv7, `dossier` the id of the event that made the
    dossier (None when it concerns the desk or the day), `base_rev` the portal revision that the
    officer saw (0 = none), `occurred_at` aware.
    """

    id: str
    dossier: str | None
    base_rev: int = 0
    kind: str
    version: int
    occurred_at: datetime
    clock: Clock
    officer: str
    body: Body


class _Envelope(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    id: str
    dossier_id: str | None
    base_rev: Whole
    kind: str
    version: Whole
    occurred_at: Moment
    clock: Clock
    officer: str
    body: msgspec.Raw


def make(
    body: Body,
    *,
    id: str,
    dossier: str | None,
    at: datetime,
    officer: str,
    clock: Clock = Clock.UNCHECKED,
    base_rev: int = 0,
) -> Event:
    """An event of the body's kind and version; `at` must be aware."""
    if at.tzinfo is None:
        raise ValueError("an event needs an aware moment")
    return Event(
        id=id,
        dossier=dossier,
        base_rev=base_rev,
        kind=body.kind,
        version=body.version,
        occurred_at=at,
        clock=clock,
        officer=officer,
        body=body,
    )


def encode(event: Event) -> bytes:
    """The event's bytes, UTF-8 JSON. Raises EventTooLargeError above 64 KiB, UnreadableEventError
    where a text holds the character NUL, which databases do not keep.
    """
    raw = event.body.raw if isinstance(event.body, Unknown) else msgspec.json.encode(event.body)
    data = msgspec.json.encode(
        _Envelope(
            id=event.id,
            dossier_id=event.dossier,
            base_rev=event.base_rev,
            kind=event.kind,
            version=event.version,
            occurred_at=event.occurred_at,
            clock=event.clock,
            officer=event.officer,
            body=msgspec.Raw(raw),
        )
    )
    if len(data) > MOST_BYTES:
        raise EventTooLargeError(len(data), MOST_BYTES)
    _refuse_nul(data)
    return data


def _refuse_nul(data: bytes) -> None:
    if b"\\u0000" in data and _NUL.search(data):
        raise UnreadableEventError("NUL")


_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_envelopes = msgspec.json.Decoder(_Envelope)
_bodies = {key: msgspec.json.Decoder(body) for key, body in KINDS.items()}


def decode(data: bytes) -> Event:
    """The event that `encode` made. An unknown kind or version keeps its body as `Unknown`.

    Raises UnreadableEventError where the bytes are no event.
    """
    _refuse_nul(data)
    try:
        envelope = _envelopes.decode(data)
        decoder = _bodies.get((envelope.kind, envelope.version))
        body: Body = decoder.decode(envelope.body) if decoder else Unknown(raw=bytes(envelope.body))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableEventError(str(error)) from error
    return _event(envelope, body)


def outline(data: bytes) -> Event | None:
    """The event without what its body says, where only the body cannot be read; else None."""
    try:
        envelope = _envelopes.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return _event(envelope, Unknown(raw=bytes(envelope.body)))


def _event(envelope: _Envelope, body: Body) -> Event:
    return Event(
        id=envelope.id,
        dossier=envelope.dossier_id,
        base_rev=envelope.base_rev,
        kind=envelope.kind,
        version=envelope.version,
        occurred_at=envelope.occurred_at,
        clock=envelope.clock,
        officer=envelope.officer,
        body=body,
    )
