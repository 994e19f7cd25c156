"""Bodies of the kinds of online dossiers, as the examples of docs/contract show them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from counter_app.domain.catalogue.procedure import FeeKind, TimeUnit
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import AgencyRef, Delivery, DeliveryKind, ProcedureRef
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.online import FormField, SupplementItem
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.code_replaced import CodeReplaced
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.noticed import Noticed
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.people.applicant import Address, IdentityKind, Person, Sex

_OFFICE_TIME = timezone(timedelta(hours=7))
ONLINE_DOSSIER = "019ab0a4-1180-7e55-9c37-60d2f41b8ac3"
SUBMITTED_AT = datetime(2026, 11, 22, 21, 14, 8, tzinfo=_OFFICE_TIME)
_ACCEPTED_AT = datetime(2026, 11, 23, 8, 31, 20, tzinfo=_OFFICE_TIME)
_DUE_AT = datetime(2026, 11, 27, 17, 0, tzinfo=_OFFICE_TIME)
_WORKING_DAY = TimeUnit.WORKING_DAY.value
_DESK = "desk-1"

ONLINE_SUBMITTED = OnlineSubmitted(
    code="H38.151-261122-9004",
    procedure=ProcedureRef(
        version="a94d20b3" * 8,
        code="1.004873",
        name="Cấp Giấy xác nhận tình trạng hôn nhân",
        short_name="Xác nhận tình trạng hôn nhân",
        field="Hộ tịch",
    ),
    content="Xác nhận tình trạng hôn nhân để đăng ký kết hôn",
    agency=AgencyRef(code="H38.151", name="Ủy ban nhân dân xã Bảo Thắng"),
    office=AgencyRef(code="H38.151.01", name="Trung tâm Phục vụ hành chính công xã Bảo Thắng"),
    submitted_at=SUBMITTED_AT,
    owner=Person(
        name="Vàng Thị Chứ",
        identity_number="010301007142",
        identity_kind=IdentityKind.CITIZEN,
        birth_date=date(2001, 6, 2),
        sex=Sex.FEMALE,
        phone="0974180263",
        email="vangchu.bt@example.vn",
        address=Address(line="Thôn Khởi Khe", unit="02908", unit_name="xã Bảo Thắng, tỉnh Lào Cai"),
    ),
    papers=(Paper(requirement="p1", name="Tờ khai", copies=1),),
    fees=(
        FeeLine(
            id="f1",
            name="Lệ phí cấp Giấy xác nhận tình trạng hôn nhân",
            kind=FeeKind.CHARGE,
            amount=15_000,
        ),
    ),
    attachments=(
        Attachment(
            sha256="3c7f" * 16,
            size=412_806,
            mime="application/pdf",
            name="to-khai.pdf",
            paper="p1",
            pages=1,
        ),
    ),
    form=(
        FormField(label="Mục đích sử dụng", value="Đăng ký kết hôn", group="Nội dung đề nghị"),
        FormField(label="Đã từng kết hôn", value="Chưa", group="Nội dung đề nghị"),
    ),
    delivery=Delivery(kind=DeliveryKind.ELECTRONIC),
    reference="G22.99.08-261122-20417",
)

ONLINE_LATER: tuple[Body, ...] = (
    OnlinePaid(lines=("f1",), amount=15_000, reference="TT-261122-775310"),
    Claimed(desk=_DESK),
    SupplementRequested(
        desk=_DESK,
        items=(
            SupplementItem(
                name="Bản án ly hôn",
                requirement="p4",
                certified=1,
                detail="Bản có hiệu lực pháp luật",
            ),
        ),
        reason="Tờ khai ghi đã ly hôn nhưng hồ sơ chưa có bản án",
        until=date(2026, 12, 7),
        contact="0214 3862 115",
    ),
    SupplementSubmitted(
        papers=(Paper(requirement="p4", name="Bản án ly hôn", copies=1),),
        attachments=(
            Attachment(
                sha256="70e2" * 16,
                size=903_441,
                mime="image/jpeg",
                name="ban-an.jpg",
                paper="p4",
            ),
        ),
        form=(FormField(label="Đã từng kết hôn", value="Đã ly hôn", group="Nội dung đề nghị"),),
        text="Tôi gửi bản án của Tòa án khu vực 3",
    ),
    SupplementReceived(
        papers=(Paper(requirement="p4", name="Bản án ly hôn", copies=1),),
        text="Công dân mang bản sao đến quầy",
    ),
    Accepted(
        desk=_DESK,
        received_at=_ACCEPTED_AT,
        deadline=Deadline(
            due_at=_DUE_AT,
            steps=(
                Step(kind=StepKind.RECEIVED, at=_ACCEPTED_AT),
                Step(kind=StepKind.FIRST_DAY_NOT_COUNTED, day=date(2026, 11, 23)),
                Step(kind=StepKind.HOLIDAY, day=date(2026, 11, 24), name="Ngày Văn hóa Việt Nam"),
                Step(kind=StepKind.COUNTED, amount=3, unit=_WORKING_DAY, day=date(2026, 11, 27)),
                Step(kind=StepKind.DUE, at=_DUE_AT),
            ),
            rule="end_of_day/1",
            calendar="c1" * 32,
        ),
        promised_at=_DUE_AT,
    ),
    Declined(
        desk=_DESK, reason="Thửa đất thuộc địa bàn xã Gia Phú, không do xã Bảo Thắng giải quyết"
    ),
)
WALK_IN_LATER: tuple[Body, ...] = (
    CodeReplaced(code="H38.151-261123-9001", was="H38.151-261123-0601"),
    NoticeSettled(
        notice="019ab0a1-9003-7c02-9a44-5d1e8f3b6a03:fee_paid",
        choice="keep",
        text="Công dân trả cho hai bản, khoản thứ hai là của bản sao thêm",
    ),
    Noticed(
        event="019ab0a1-7c40-7d21-8f5e-2b9d6c0a4e11",
        code="deadline_differs",
        at=datetime(2026, 11, 23, 8, 5, 41, tzinfo=_OFFICE_TIME),
        officer="officer-mai",
        params=(
            ("due_at", "2026-11-26T17:00:00+07:00"),
            ("printed", "2026-11-25T17:00:00+07:00"),
        ),
    ),
)
"""What may still come to the walk-in dossier of the examples."""
