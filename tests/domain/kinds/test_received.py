"""A dossier is received at the desk: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.catalogue.procedure import Channel, FeeKind, FeeUnit, TimeUnit
from counter_app.domain.check import check
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Dossier, Status
from counter_app.domain.dossier.fee import MOST, FeeLine
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.dossier.references import ProcedureRef
from counter_app.domain.judge import judge
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.domain.office.office import Role
from counter_app.domain.people.applicant import (
    Address,
    Authority,
    CardReading,
    IdentityKind,
    Person,
    Sex,
    Submission,
)
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after, who
from tests.domain.kinds.subjects import (
    AGENCY,
    DESK,
    OFFICE,
    OFFICE_TIME,
    OFFICER,
    RECEIVED_AT,
    WALK_IN,
)
from tests.domain.pieces import (
    agencies,
    counts,
    deadlines,
    deliveries,
    dossier_refs,
    fee_lines,
    owners,
    papers,
    several,
    submissions,
    texts,
    timestamps,
)

DUE_AT = datetime(2026, 11, 25, 17, 0, tzinfo=OFFICE_TIME)
EXAMPLE = Received(
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
    agency=AGENCY,
    office=OFFICE,
    desk=DESK,
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
ABOUT = WALK_IN
MAY = {Role.OFFICER}
SHAPES = st.builds(
    Received,
    code=st.sampled_from(["H38.151-261123-0601", "H38.151-261123-0602", ""]),
    code_source=st.sampled_from(CodeSource),
    lease=texts,
    procedure=st.builds(ProcedureRef, version=texts, code=texts, name=texts),
    case=texts,
    channel=st.sampled_from(Channel),
    content=texts,
    agency=agencies,
    office=agencies,
    desk=texts,
    received_at=timestamps,
    owner=owners,
    submission=submissions,
    papers=several(papers),
    sets=counts,
    fees=several(fee_lines),
    deadline=deadlines,
    promised_at=st.none() | timestamps,
    promise_reason=texts,
    delivery=deliveries,
    ref=texts,
    replaces=st.none() | dossier_refs,
)


def test_a_dossier_is_received_once() -> None:
    refusal = check(walk_in(), EXAMPLE, who(Role.OFFICER))
    assert refusal is not None
    assert (refusal.code, refusal.params) == (
        "already_received",
        (("code", "H38.151-261123-0601"),),
    )


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(0, ""), (MOST, ""), (-1, "fee_amount"), (MOST + 1, "fee_amount")],
)
def test_fees_of_a_reception_are_neither_negative_nor_absurd(amount: int, expected: str) -> None:
    line = replace(EXAMPLE.fees[0], amount=amount)
    assert refusal_code(None, replace(EXAMPLE, fees=(line,))) == expected


@pytest.mark.parametrize(("sets", "expected"), [(1, ""), (3, ""), (0, "sets"), (-2, "sets")])
def test_a_dossier_has_at_least_one_set_of_papers(sets: int, expected: str) -> None:
    assert refusal_code(None, replace(EXAMPLE, sets=sets)) == expected


def test_reception_makes_the_dossier_with_everything_it_says() -> None:
    dossier = walk_in_after()
    assert (dossier.id, dossier.status, dossier.officer) == (WALK_IN, Status.RECEIVED, OFFICER)
    for name in Dossier.__struct_fields__:
        if name in EXAMPLE.__struct_fields__:
            assert getattr(dossier, name) == getattr(EXAMPLE, name), name


def test_a_second_reception_keeps_the_first_and_says_so() -> None:
    second = replace(EXAMPLES["received"], id="019ab0a1-aaaa-7c02-9a44-000000000002")
    after = judge(walk_in(), second, who(Role.OFFICER, id=OFFICER)).dossier
    assert after is not None
    assert [notice.code for notice in after.notices] == ["already_received"]
    assert after.code == "H38.151-261123-0601"
