"""One event of each kind, as the examples of docs/contract show them; people invented."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from counter_app.domain import events
from counter_app.domain.catalogue.procedure import FeeKind, FeeUnit, TimeUnit
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import AgencyRef, Delivery, DeliveryKind, ProcedureRef
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.paper import Attachment, Paper, Source
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.signed_in import SignedIn
from counter_app.domain.people.applicant import (
    Address,
    Authority,
    CardReading,
    IdentityKind,
    Person,
    Sex,
    Submission,
)
from tests.docs.contract_online_events import (
    ONLINE_DOSSIER,
    ONLINE_LATER,
    ONLINE_SUBMITTED,
    SUBMITTED_AT,
    WALK_IN_LATER,
)

OFFICE_TIME = timezone(timedelta(hours=7))
OFFICER = "officer-mai"
DOSSIER = "019ab0a1-7c40-7d21-8f5e-2b9d6c0a4e11"
RECEIVED_AT = datetime(2026, 11, 23, 8, 5, 41, tzinfo=OFFICE_TIME)
DUE_AT = datetime(2026, 11, 25, 17, 0, tzinfo=OFFICE_TIME)

_RECEIVED = Received(
    code="H38.151-261123-0601",
    lease="lease-2026-4",
    procedure=ProcedureRef(
        version="5f0c1e7a" * 8,
        code="2.000815",
        name="Chứng thực bản sao từ bản chính giấy tờ, văn bản",
        short_name="Chứng thực bản sao",
        field="Chứng thực",
    ),
    case="1",
    content="Bằng tốt nghiệp trung học phổ thông",
    agency=AgencyRef(code="H38.151", name="Ủy ban nhân dân xã Bảo Thắng"),
    office=AgencyRef(code="H38.151.01", name="Trung tâm Phục vụ hành chính công xã Bảo Thắng"),
    desk="desk-1",
    received_at=RECEIVED_AT,
    owner=Person(
        name="Giàng A Páo",
        identity_number="010094006218",
        identity_kind=IdentityKind.CITIZEN,
        birth_date=date(1994, 3, 14),
        sex=Sex.MALE,
        phone="0386214705",
        address=Address(
            line="Thôn Phú Hợp 2",
            unit="02908",
            unit_name="xã Bảo Thắng, tỉnh Lào Cai",
            printed="Phú Hợp 2, Phong Niên, Bảo Thắng, Lào Cai",
        ),
        card=CardReading(old_number="063421975", issued_on=date(2022, 5, 9)),
    ),
    submission=Submission(
        person=Person(name="Sùng Thị Mỷ", phone="0912406733"), authority=Authority.RELATIVE
    ),
    papers=(
        Paper(requirement="p1", name="Bản chính giấy tờ", source=Source.SHOWN, originals=1),
        Paper(
            requirement="p2", name="Bản sao cần chứng thực", source=Source.OWED, reason="24/11/2026"
        ),
    ),
    fees=(
        FeeLine(
            id="f1",
            name="Phí chứng thực bản sao",
            kind=FeeKind.FEE,
            amount=8_000,
            unit=FeeUnit.PAGE,
            quantity=2,
            copies=2,
        ),
    ),
    deadline=Deadline(
        due_at=DUE_AT,
        steps=(
            Step(kind=StepKind.RECEIVED, at=RECEIVED_AT),
            Step(kind=StepKind.FIRST_DAY_NOT_COUNTED, day=date(2026, 11, 23)),
            Step(kind=StepKind.HOLIDAY, day=date(2026, 11, 24), name="Ngày Văn hóa Việt Nam"),
            Step(
                kind=StepKind.COUNTED,
                amount=1,
                unit=TimeUnit.WORKING_DAY.value,
                day=date(2026, 11, 25),
            ),
            Step(kind=StepKind.DUE, at=DUE_AT),
        ),
        rule="end_of_day/1",
        calendar="c1" * 32,
    ),
    promised_at=DUE_AT,
    delivery=Delivery(kind=DeliveryKind.POST, address="Thôn Phú Hợp 2, xã Bảo Thắng, tỉnh Lào Cai"),
    ref="ref:THPT-2026-014",
)

_LATER: tuple[Body, ...] = (
    PaperAdded(paper=Paper(requirement="p2", name="Bản sao cần chứng thực", copies=2)),
    AttachmentAdded(
        attachment=Attachment(
            sha256="9b1d" * 16,
            size=284_113,
            mime="application/pdf",
            name="ban-chinh.pdf",
            paper="p1",
            pages=2,
        )
    ),
    FeeTaken(lines=("f1",), amount=8_000),
    FormIssued(regime="tt03_2025", number="01", copy=2, reason="Công dân làm mất giấy hẹn"),
    NoteAdded(text="Công dân hẹn nộp bản sao sáng 24/11"),
    SignedIn(office_day=date(2026, 11, 23), desk="desk-1"),
)


def _event(place: int, body: Body, about: str) -> Event:
    is_first = isinstance(body, Received | OnlineSubmitted)
    at = SUBMITTED_AT if isinstance(body, OnlineSubmitted) else RECEIVED_AT
    return events.make(
        body,
        id=about if is_first else f"019ab0a1-9{place:03d}-7c02-9a44-5d1e8f3b6a{place:02d}",
        dossier=about if body.about_dossier else None,
        at=at if is_first else RECEIVED_AT + timedelta(minutes=place),
        officer="portal" if body.of_portal else OFFICER,
        clock=Clock.OK if body.of_portal else Clock.UNCHECKED,
    )


_STORY = (
    *((body, DOSSIER) for body in (_RECEIVED, *_LATER)),
    *((body, ONLINE_DOSSIER) for body in (ONLINE_SUBMITTED, *ONLINE_LATER)),
    *((body, DOSSIER) for body in WALK_IN_LATER),
)
EXAMPLES: dict[str, Event] = {
    body.kind: _event(place, body, about) for place, (body, about) in enumerate(_STORY)
}
"""Kind → its example; those of each dossier in an order in which they may happen."""

OF_TOMORROW = (
    b'{"id":"019ab0a1-ffff-7000-8000-000000000001","dossier_id":"' + DOSSIER.encode() + b'",'
    b'"base_rev":3,"kind":"handed_over","version":1,"occurred_at":"2026-11-23T02:00:00Z",'
    b'"clock":"ok","officer":"officer-lu","body":{"to":"H38.151","papers":2}}'
)
"""An event of a kind that this version does not know."""
