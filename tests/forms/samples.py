"""Invented dossiers to print, of real procedures."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import msgspec

from counter_app.domain.catalogue.procedure import FeeKind, TimeUnit
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Dossier, Status
from counter_app.domain.dossier.fee import FeeLine, Payment, PaymentMethod
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.office.office import Office
from counter_app.domain.people.applicant import (
    Address,
    Authority,
    IdentityKind,
    Organisation,
    Person,
    Submission,
)
from counter_app.forms.parts.template import FormKind
from counter_app.forms.receipt.receipt import receipt
from counter_app.forms.templates.form_set import shipped

ICT = timezone(timedelta(hours=7))
CODE = "H38.151-261123-0601"
RECEIPT = shipped().of(FormKind.RECEIPT, date(2026, 11, 23))
PRINTED_AT = datetime(2026, 11, 24, 9, 5, tzinfo=ICT)

OFFICE = Office(
    code="H38.151.01",
    name="Trung tâm Phục vụ hành chính công xã Bảo Thắng",
    authority="Ủy ban nhân dân xã Bảo Thắng",
    place="Bảo Thắng",
    province="Lào Cai",
    phone="0214 3 862 015",
    lookup_site="dichvucong.gov.vn",
)

MOTHER = Person(
    name="Nguyễn Thị Quỳnh Hương",
    identity_number="010190012345",
    identity_kind=IdentityKind.CITIZEN,
    phone="0912345678",
    email="huong.nguyen@example.vn",
    address=Address(line="Thôn Phú Hợp 2", unit="02908", unit_name="xã Bảo Thắng, tỉnh Lào Cai"),
)

BIRTH = Dossier(
    id="01939f00-0000-7000-8000-000000000001",
    code=CODE,
    status=Status.RECEIVED,
    procedure=ProcedureRef(version="a" * 64, code="1.001193", name="Đăng ký khai sinh"),
    agency=AgencyRef(code="H38.151", name="Ủy ban nhân dân xã Bảo Thắng"),
    office=AgencyRef(code=OFFICE.code, name=OFFICE.name),
    desk="desk-3",
    officer="officer-1",
    received_at=datetime(2026, 11, 23, 8, 5, tzinfo=ICT),
    owner=MOTHER,
    papers=(
        Paper(name="Giấy chứng sinh", originals=1),
        Paper(name="Tờ khai đăng ký khai sinh", originals=1, copies=2),
        Paper(name="Giấy tờ tùy thân của người đi đăng ký", source=Source.SHOWN, originals=1),
        Paper(name="Thông tin cư trú của cha, mẹ", source=Source.DATABASE),
        Paper(name="Văn bản ủy quyền", source=Source.OWED, copies=1, reason="hẹn 25/11/2026"),
    ),
    fees=(
        FeeLine(id="f1", name="Lệ phí đăng ký khai sinh", kind=FeeKind.CHARGE, amount=8_000),
        FeeLine(id="f2", name="Phí cấp bản sao trích lục", kind=FeeKind.FEE, amount=16_000),
    ),
    payments=(Payment(lines=("f1",), amount=8_000, method=PaymentMethod.CASH),),
    deadline=Deadline(
        due_at=datetime(2026, 11, 23, 17, 0, tzinfo=ICT),
        steps=(Step(kind=StepKind.COUNTED, unit=TimeUnit.SAME_DAY),),
    ),
    promised_at=datetime(2026, 11, 23, 17, 0, tzinfo=ICT),
)

SPLIT_LAND = msgspec.structs.replace(
    BIRTH,
    procedure=ProcedureRef(version="b" * 64, code="1.012784", name="Tách thửa hoặc hợp thửa đất"),
    agency=AgencyRef(code="H38.12.01", name="Văn phòng Đăng ký đất đai tỉnh Lào Cai"),
    content="Tách thửa đất số 123, tờ bản đồ số 45 thành hai thửa",
    owner=Organisation(
        name="Công ty TNHH Thương mại và Dịch vụ Hoàng Liên",
        tax_code="5300123456",
        phone="02143850999",
        address=Address(line="Số 12 đường Trần Phú", unit_name="phường Cam Đường, tỉnh Lào Cai"),
    ),
    submission=Submission(
        person=Person(
            name="Hoàng Văn Được",
            identity_number="010085001234",
            identity_kind=IdentityKind.CITIZEN,
            phone="0987654321",
        ),
        authority=Authority.AUTHORISED,
        document="Giấy ủy quyền số 12/UQ",
    ),
    deadline=Deadline(
        due_at=None,
        steps=(Step(kind=StepKind.AT_RESOLVER, amount=12, unit=TimeUnit.WORKING_DAY),),
    ),
    promised_at=None,
    delivery=Delivery(kind=DeliveryKind.POST, address="Số 12 đường Trần Phú, Cam Đường"),
)


def with_papers(count: int, words: int = 1) -> Dossier:
    """A dossier of `count` papers, the name of each repeated `words` times."""
    names = ("Đơn đề nghị theo Mẫu số 21", "Bản vẽ tách thửa đất", "Giấy chứng nhận đã cấp")
    papers = tuple(
        Paper(name=" ".join([f"{names[n % 3]} ({n + 1})"] * words), originals=1, copies=n % 4)
        for n in range(count)
    )
    return msgspec.structs.replace(BIRTH, papers=papers)


def printed(dossier: Dossier = BIRTH, **changes: Any) -> bytes:
    """The receipt with an officer and a desk."""
    fixed: dict[str, Any] = {
        "desk_name": "Quầy 3",
        "officer_name": "Trần Văn Minh",
        "printed_at": PRINTED_AT,
        "template": RECEIPT,
    }
    return receipt(dossier, OFFICE, **{**fixed, **changes})
