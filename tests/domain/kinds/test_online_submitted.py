"""A citizen files online: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from counter_app.domain.catalogue.procedure import Channel, FeeKind
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Dossier, Status
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.dossier.references import ProcedureRef
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.people.applicant import Address, IdentityKind, Person, Sex
from tests.domain.kinds.states import PORTAL_ALONE, online_after
from tests.domain.kinds.subjects import AGENCY, OFFICE, ONLINE, SUBMITTED_AT
from tests.domain.pieces import (
    agencies,
    attachments,
    codes,
    deliveries,
    fee_lines,
    form_fields,
    owners,
    papers,
    several,
    submissions,
    texts,
    timestamps,
)

EXAMPLE = OnlineSubmitted(
    code="H38.151-261122-9004",
    procedure=ProcedureRef(
        version="a94d20b3" * 8,
        code="1.004873",
        name="Cấp Giấy xác nhận tình trạng hôn nhân",
        short_name="Xác nhận tình trạng hôn nhân",
        field="Hộ tịch",
    ),
    content="Xác nhận tình trạng hôn nhân để đăng ký kết hôn",
    agency=AGENCY,
    office=OFFICE,
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
ABOUT = ONLINE
MAY = PORTAL_ALONE
SHAPES = st.builds(
    OnlineSubmitted,
    code=codes,
    procedure=st.builds(ProcedureRef, version=texts, code=texts, name=texts),
    case=texts,
    content=texts,
    agency=agencies,
    office=agencies,
    submitted_at=timestamps,
    owner=owners,
    submission=submissions,
    papers=several(papers),
    fees=several(fee_lines),
    attachments=several(attachments),
    form=several(form_fields),
    delivery=deliveries,
    reference=texts,
)


def test_filing_makes_the_dossier_with_everything_it_says() -> None:
    dossier = online_after()
    assert (dossier.id, dossier.status, dossier.channel) == (
        ONLINE,
        Status.SUBMITTED,
        Channel.ONLINE,
    )
    assert (dossier.desk, dossier.officer, dossier.deadline.due_at) == ("", "", None)
    assert dossier.received_at == dossier.submitted_at == SUBMITTED_AT
    for name in Dossier.__struct_fields__:
        if name in EXAMPLE.__struct_fields__:
            assert getattr(dossier, name) == getattr(EXAMPLE, name), name
