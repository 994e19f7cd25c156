"""Invented dossiers of five real procedures with a life after reception, and their papers."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from msgspec.structs import replace

from counter_app import paths
from counter_app.domain.catalogue.catalogue import decode_pack
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Dossier, Status
from counter_app.domain.dossier.online import Supplement
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.life.facts import (
    HopGiven,
    HopTaken,
    Life,
    OriginalsBack,
    Posted,
    Relation,
    Returned,
    SignedExtension,
    SignedResult,
    Stopping,
    Withdrawal,
)
from counter_app.forms.letters.letter import LetterSigner
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormKind, FormTemplate
from counter_app.forms.slips.batch_slip import Parties
from counter_app.forms.templates.form_set import shipped
from tests.forms.samples import BIRTH, ICT, MOTHER, OFFICE, PRINTED_AT, SPLIT_LAND

COUNTER = AgencyRef(code=OFFICE.code, name=OFFICE.name)
UNIT = AgencyRef(code="H38.12.01", name="Chi nhánh Văn phòng Đăng ký đất đai khu vực Bảo Thắng")
TAX = AgencyRef(code="H38.20", name="Thuế cơ sở 3 tỉnh Lào Cai")
NAMES = {"officer-1": "Trần Văn Minh", "officer-2": "Lý Thị Phượng", "officer-3": "Đỗ Văn Hải"}
PRINTING = FormPrint(at=PRINTED_AT)
WIDE_NAME = (
    "Nguyễn Thị Hoàng Quỳnh Hương Giang và những người đồng thừa kế của ông Nguyễn Văn Thường"
)
PROCEDURES = ("1.001193", "2.000815", "1.013225", "1.011441", "1.001612")


def name_of(officer: str) -> str:
    return NAMES.get(officer, officer)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ICT)


@cache
def references() -> tuple[ProcedureRef, ...]:
    """Five procedures of the catalogue that ships, the longest names among them."""
    packs = [decode_pack(p.read_bytes()) for p in (paths.resources() / "catalogue").glob("*.json")]
    named = {one.code: one.name for pack in packs for one in pack.procedures}
    return tuple(ProcedureRef(version="a" * 64, code=code, name=named[code]) for code in PROCEDURES)


def fact(kind: type[Any], when: datetime, officer: str = "officer-1", **fields: Any) -> Any:
    return kind(event=f"01939f00-{when:%m%d-%H%M}", at=when, officer=officer, **fields)


LIFE = Life(
    given=(
        fact(
            HopGiven,
            at(23, 15, 40),
            slip="2026/Q3/0116",
            source=COUNTER,
            to=UNIT,
            local_due=at(25, 17),
        ),
        fact(HopGiven, at(25, 9), "officer-2", slip="2026/VP/0040", source=UNIT, to=TAX),
    ),
    taken=(
        fact(HopTaken, at(23, 15, 52), "officer-2", slip="2026/Q3/0116", unit=UNIT),
        fact(HopTaken, at(25, 10, 5), "officer-3", slip="2026/VP/0040", unit=TAX),
    ),
    results=(
        fact(
            SignedResult,
            at(27, 11),
            "officer-3",
            title="Trích lục khai sinh (bản chính)",
            number="1204/TLKS",
            day=date(2026, 11, 27),
            signed_by="Đỗ Văn Hải",
        ),
    ),
    returned=(
        fact(
            Returned,
            at(30, 8, 20),
            collector="Hoàng Văn Được",
            relation=Relation.PROXY,
            identity="1234",
            authority="Giấy ủy quyền số 12/UQ chứng thực ngày 20/11/2026",
            receipt_lost=True,
        ),
    ),
    papers_returned=(
        fact(OriginalsBack, at(30, 8, 20), paper="p1", name="Giấy chứng sinh"),
        fact(OriginalsBack, at(30, 8, 20), paper="p2", name="Giấy chứng nhận kết hôn"),
    ),
)


@cache
def dossiers() -> tuple[Dossier, ...]:
    """A dossier of each procedure, one of them of people with an over-long name."""
    owners = (MOTHER, SPLIT_LAND.owner, replace(MOTHER, name=WIDE_NAME), MOTHER, MOTHER)
    return tuple(
        replace(
            BIRTH,
            code=f"H38.151-261123-06{n:02d}",
            procedure=procedure,
            owner=owner,
            received_at=BIRTH.received_at + timedelta(minutes=7 * n),
            delivery=Delivery(kind=DeliveryKind.POST if n == 1 else DeliveryKind.COUNTER),
            promised_at=None if n == 3 else at(30, 17),
            status=Status.PROCESSING,
            life=LIFE,
        )
        for n, (procedure, owner) in enumerate(zip(references(), owners, strict=True), start=1)
    )


EXTENSION = fact(
    SignedExtension,
    at(27, 16),
    "officer-3",
    due_at=at(4, 17, month=12),
    reason="Chi nhánh Văn phòng Đăng ký đất đai chưa có kết quả đo đạc vì mưa lũ kéo dài.",
)
DEPUTY = LetterSigner(
    "Đỗ Văn Hải",
    "Phó Chủ tịch",
    "Chủ tịch Ủy ban nhân dân xã Bảo Thắng",
    "Quyết định số 15/QĐ-UBND ngày 02/11/2026",
)
WITHDRAWAL = fact(Withdrawal, at(26, 9, 10), reason="Gia đình chưa thống nhất việc tách thửa.")
STOP = fact(
    Stopping,
    at(2, 8, month=12),
    question="q1",
    until=date(2026, 12, 1),
    reason="Không nộp Giấy chứng sinh đã yêu cầu.",
)
SUPPLEMENT = Supplement(
    items=(), reason="", at=at(24, 9), officer="officer-1", event="q1", until=date(2026, 12, 1)
)
POSTED = fact(
    Posted,
    at(30, 15),
    parcel="EB123456789VN",
    carrier="Bưu điện Bảo Thắng",
    address="Thôn Phú Hợp 2, xã Bảo Thắng, tỉnh Lào Cai",
    cod=35_000,
)


def template(kind: FormKind) -> FormTemplate:
    return shipped().of(kind, date(2026, 11, 23))


def parties(**changes: Any) -> Parties:
    fields: dict[str, Any] = {
        "office": OFFICE,
        "number": "2026/Q3/0116",
        "at": at(23, 15, 40),
        "giver": OFFICE.name,
        "taker": UNIT.name,
        "giver_name": "Trần Văn Minh",
        "taker_name": "Lý Thị Phượng",
    }
    return Parties(**{**fields, **changes})
