"""What the portal writes to its ledger, and how that is read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec
from msgspec.structs import replace

from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Lease, Office, Officer, Posting
from counter_app.domain.office.outage import Outage
from counter_app.portal.ledger.ledger import Ledger, LedgerLine


class LeaseRecord(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`given_back` by a desk to a portal that had lost it; it may overlap with a later grant."""

    lease: Lease
    desk: str
    request: str
    given_back: bool = False


class EnrolmentRecord(msgspec.Struct, frozen=True, kw_only=True):
    """`token` and `invitation` are hashes. When it is revoked it is written a second time."""

    token: str
    request: str
    invitation: str
    desk: str
    office: str
    name: str
    at: int
    revoked: bool = False


class OfficerRecord(msgspec.Struct, frozen=True, kw_only=True):
    """`officer` is the verbatim JSON of an `Officer`."""

    office: str
    officer: msgspec.Raw


class PostingRecord(msgspec.Struct, frozen=True, kw_only=True):
    """`posting` is the verbatim JSON of a `Posting`. When it ends it is written a second time."""

    officer: str
    posting: msgspec.Raw


class OfficeRecordLine(msgspec.Struct, frozen=True, kw_only=True):
    """A version of what an office recorded: `record` is the verbatim JSON of a `Mandate` or an
    `Outage`, as `kind` says.
    """

    kind: str
    record: msgspec.Raw

    def opened(self) -> Mandate | Outage:
        """Raises msgspec.MsgspecError."""
        shape: type[Mandate | Outage] = Mandate if self.kind == "mandate" else Outage
        return msgspec.json.decode(self.record, type=shape)


class ServingRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The office that answers for an agency or for a merged office, by its code."""

    code: str
    office: str


class PackRecord(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    version: str
    document: msgspec.Raw


class OwnEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event of the portal's own journal; `bytes` is its verbatim JSON."""

    device: str
    seq: int
    bytes: msgspec.Raw


class SubmissionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A caller's request that was answered, `key` and `sha256` of it, and the event it became.

    `account` asked; records of before it was kept name none.
    """

    key: str
    sha256: str
    dossier: str
    event: str
    account: str = ""

    @property
    def is_filing(self) -> bool:
        """Whether the request made the dossier: its id is that of the event that made it."""
        return self.event == self.dossier


class FeedMark(msgspec.Struct, frozen=True, kw_only=True):
    """The office's feed stood at `n` at this moment (RFC 3339, office time) of this history."""

    office: str
    history: str
    at: str
    n: int


_OFFICE = "office"
_KINDS: dict[type[msgspec.Struct], str] = {
    LeaseRecord: "lease",
    EnrolmentRecord: "enrolment",
    OfficerRecord: "officer",
    PostingRecord: "posting",
    OfficeRecordLine: "office_record",
    ServingRecord: "serving",
    PackRecord: "pack",
    OwnEvent: "event",
    SubmissionRecord: "submission",
    FeedMark: "feed",
}


def write(ledger: Ledger, id: str, record: msgspec.Struct) -> None:
    """Append a record of one of the kinds above and return when the disk has it."""
    ledger.append(_KINDS[type(record)], id, msgspec.json.encode(record))


def write_office(ledger: Ledger, code: str, document: bytes) -> None:
    """As `write`, for an office, whose record is its own JSON."""
    ledger.append(_OFFICE, code, document)


@dataclass(slots=True)
class KeptRecord:
    """What the ledger says is so, by id; own events by device and seq, offices as JSON."""

    leases: dict[str, LeaseRecord] = field(default_factory=dict)
    enrolments: dict[str, EnrolmentRecord] = field(default_factory=dict)
    offices: dict[str, bytes] = field(default_factory=dict)
    officers: dict[str, OfficerRecord] = field(default_factory=dict)
    postings: dict[str, PostingRecord] = field(default_factory=dict)
    office_records: dict[str, OfficeRecordLine] = field(default_factory=dict)
    serving: dict[str, ServingRecord] = field(default_factory=dict)
    packs: dict[str, PackRecord] = field(default_factory=dict)
    events: dict[tuple[str, int], OwnEvent] = field(default_factory=dict)
    submissions: dict[str, SubmissionRecord] = field(default_factory=dict)


def read(lines: Iterable[LedgerLine]) -> KeptRecord:
    """The last word of the ledger on everything.

    A record whose transaction was undone may stand in it. Of two leases that overlap, and of two
    events at one place of a journal, the later was answered: the earlier one gave its place away.
    Lines that are no record of theirs are passed over.
    """
    kept = KeptRecord()
    for line in lines:
        try:
            _take(kept, line)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            continue
    kept.leases = _without_overlaps(kept.leases)
    return kept


def _take(kept: KeptRecord, line: LedgerLine) -> None:
    match line.kind:
        case "lease":
            kept.leases.pop(line.id, None)
            kept.leases[line.id] = msgspec.json.decode(line.value, type=LeaseRecord)
        case "enrolment":
            enrolment = msgspec.json.decode(line.value, type=EnrolmentRecord)
            existing = kept.enrolments.get(line.id, enrolment)
            kept.enrolments[line.id] = replace(existing, revoked=enrolment.revoked)
        case "office":
            msgspec.json.decode(line.value, type=Office)
            kept.offices[line.id] = bytes(line.value)
        case "officer":
            record = msgspec.json.decode(line.value, type=OfficerRecord)
            msgspec.json.decode(record.officer, type=Officer)
            kept.officers[line.id] = record
        case "posting":
            posting = msgspec.json.decode(line.value, type=PostingRecord)
            msgspec.json.decode(posting.posting, type=Posting)
            kept.postings[line.id] = posting
        case "office_record":
            written = msgspec.json.decode(line.value, type=OfficeRecordLine)
            written.opened()
            kept.office_records[line.id] = written
        case "serving":
            kept.serving[line.id] = msgspec.json.decode(line.value, type=ServingRecord)
        case "pack":
            kept.packs[line.id] = msgspec.json.decode(line.value, type=PackRecord)
        case "event":
            event = msgspec.json.decode(line.value, type=OwnEvent)
            kept.events[event.device, event.seq] = event
        case "submission":
            kept.submissions[line.id] = msgspec.json.decode(line.value, type=SubmissionRecord)
        case _:
            pass


def _without_overlaps(leases: dict[str, LeaseRecord]) -> dict[str, LeaseRecord]:
    by_agency: dict[str, list[Lease]] = {}
    good: list[LeaseRecord] = []
    for record in reversed(leases.values()):
        if record.given_back:
            good.append(record)
            continue
        later = by_agency.setdefault(record.lease.agency, [])
        if not any(overlap(record.lease, other) for other in later):
            later.append(record.lease)
            good.append(record)
    return {record.lease.id: record for record in reversed(good)}


def overlap(one: Lease, other: Lease) -> bool:
    """Whether two leases of one agency hold the same serial on the same day."""
    if one.last_day < other.first_day or other.last_day < one.first_day:
        return False
    return any(
        low <= other_high and other_low <= high
        for low, high in ((one.low, one.high), (one.band_low, one.band_high))
        for other_low, other_high in (
            (other.low, other.high),
            (other.band_low, other.band_high),
        )
        if high and other_high
    )
