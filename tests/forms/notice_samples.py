"""Invented notices to print: of an online dossier, and of a visit that made none."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import msgspec

from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Status
from counter_app.domain.dossier.fee import Payment, PaymentMethod
from counter_app.domain.dossier.online import Decline, Supplement, SupplementItem
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.forms.notices.decline_form import decline_form
from counter_app.forms.notices.notice_paper import NoticePaper, of_decline, of_supplement
from counter_app.forms.notices.supplement_form import supplement_form
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormKind
from counter_app.forms.templates.form_set import shipped
from tests.forms.samples import BIRTH, ICT, MOTHER, OFFICE, PRINTED_AT

ITEMS = (
    SupplementItem(name="Giấy chứng sinh", originals=1, detail="bản đã gửi bị mờ, không đọc được"),
    SupplementItem(name="Văn bản ủy quyền", certified=1),
    SupplementItem(name="Giấy chứng nhận kết hôn của cha, mẹ", copies=2),
    SupplementItem(name="Khai lại mục «Nơi sinh»", detail="ghi đủ tên cơ sở y tế"),
)

FILED = msgspec.structs.replace(
    BIRTH,
    status=Status.SUBMITTED,
    channel=Channel.ONLINE,
    desk="",
    officer="",
    papers=(
        Paper(name="Tờ khai điện tử đăng ký khai sinh"),
        Paper(name="Giấy chứng sinh"),
        Paper(name="Thông tin cư trú của cha, mẹ", source=Source.DATABASE),
    ),
    payments=(Payment(lines=("f1", "f2"), amount=24_000, method=PaymentMethod.ONLINE),),
    deadline=Deadline(due_at=None),
    promised_at=None,
    delivery=Delivery(kind=DeliveryKind.ELECTRONIC),
    submitted_at=datetime(2026, 11, 21, 21, 40, tzinfo=ICT),
    received_at=datetime(2026, 11, 21, 21, 40, tzinfo=ICT),
    reference="G22.99.08-261121-4417",
)

ASKED = Supplement(
    items=ITEMS,
    reason="Giấy chứng sinh không đọc được và tờ khai thiếu nơi sinh.",
    at=datetime(2026, 11, 23, 8, 30, tzinfo=ICT),
    officer="officer-1",
    event="01939f00-0000-7000-8000-000000000002",
    until=date(2026, 12, 4),
    contact="0214 3 862 016",
)

DECLINED = Decline(
    reason="Việc đăng ký khai sinh đã được Ủy ban nhân dân xã Gia Phú thực hiện ngày 12/10/2026.\n"
    "Trẻ em đã có số định danh cá nhân.",
    at=datetime(2026, 11, 23, 8, 45, tzinfo=ICT),
    officer="officer-1",
    event="01939f00-0000-7000-8000-000000000003",
)

_OFFICER = {"officer_name": "Trần Văn Minh", "officer_title": "Công chức Tư pháp - Hộ tịch"}

SUPPLEMENT = of_supplement(FILED, ASKED, OFFICE, **_OFFICER)
DECLINE = of_decline(FILED, DECLINED, OFFICE, **_OFFICER)
VISIT = NoticePaper(
    office=OFFICE,
    at=ASKED.at,
    person=MOTHER,
    procedure="Đăng ký khai sinh",
    reason="Hồ sơ chưa đủ giấy tờ theo quy định.",
    items=ITEMS[:3],
    **_OFFICER,
)
SUPPLEMENT_FORM = shipped().of(FormKind.SUPPLEMENT, date(2026, 11, 23))
DECLINE_FORM = shipped().of(FormKind.DECLINE, date(2026, 11, 23))
LONG_ITEM = ("Giấy tờ chứng minh việc sử dụng đất ổn định, có xác nhận của cơ quan; " * 10)[:629]
LONG_PROCEDURE = (
    "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất; " * 15
)[:1094]


def items(count: int, words: int = 1) -> tuple[SupplementItem, ...]:
    """Things to bring, numbered in their names, which are repeated `words` times."""
    names = ("Đơn đề nghị theo Mẫu số 21", "Bản vẽ tách thửa đất", "Giấy chứng nhận đã cấp")
    return tuple(
        SupplementItem(name=" ".join([f"{names[n % 3]} ({n + 1})"] * words), originals=1)
        for n in range(count)
    )


def asked(paper: NoticePaper = SUPPLEMENT, **changes: Any) -> bytes:
    """Form 02 of this paper."""
    return supplement_form(paper, FormPrint(at=PRINTED_AT, **changes), SUPPLEMENT_FORM)


def refused(paper: NoticePaper = DECLINE, **changes: Any) -> bytes:
    """Form 03 of this paper."""
    return decline_form(paper, FormPrint(at=PRINTED_AT, **changes), DECLINE_FORM)
