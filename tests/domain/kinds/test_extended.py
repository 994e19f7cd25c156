"""The day of return is moved: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import OFFICES, refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import OFFICE_TIME, RECEIVED_AT, WALK_IN
from tests.domain.pieces import texts, timestamps

EXAMPLE = Extended(
    due_at=datetime(2026, 12, 2, 17, 0, tzinfo=OFFICE_TIME),
    reason="Cơ quan được hỏi chưa trả lời xác minh",
    proposal="019ab0a1-9023-7c02-9a44-5d1e8f3b6a23",
    signed_by="Lù Thị Seo",
    number="15/TB-UBND",
)
ON_PAPER = replace(EXAMPLE, paper=True)
ABOUT = WALK_IN
MAY = {Role.SIGNER}
MAY_ON_PAPER = {Role.SIGNER, Role.RESOLVER, Role.OFFICER, Role.SUPERVISOR}
STATES = {Status.PROCESSING}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(
    Extended,
    due_at=timestamps,
    reason=texts,
    proposal=texts,
    signed_by=texts,
    mandate=texts,
    number=texts,
    paper=st.booleans(),
)


def test_a_term_is_extended_once() -> None:
    extended = walk_in_after("taken_up", "extended")
    assert refusal_code(extended, EXAMPLE, Role.SIGNER) == "extension_twice"
    assert extended.promised_at == walk_in().promised_at


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (replace(ON_PAPER, signed_by=" "), "signer_missing"),
        (replace(ON_PAPER, reason=""), "reason_missing"),
        (replace(ON_PAPER, mandate="UQ-3"), "mandate_over"),
    ],
)
def test_a_letter_says_who_signed_it_and_why(body: Extended, code: str) -> None:
    assert refusal_code(walk_in(Status.PROCESSING), body, Role.OFFICER) == code


MANDATE = Mandate(
    id="UQ-1",
    office="H38.151.01",
    holder="x",
    principal_name="Lù Thị Seo",
    since=RECEIVED_AT,
    until=RECEIVED_AT + timedelta(days=30),
    basis="Quyết định 41/QĐ-UBND",
)


def test_a_deputy_signs_under_a_mandate_that_holds() -> None:
    deputy = Actor(
        id="x",
        roles=frozenset({Role.RESOLVER}),
        offices=OFFICES,
        mandates={"UQ-1": MANDATE},
    )
    found = {
        mandate: check(walk_in(Status.PROCESSING), replace(EXAMPLE, mandate=mandate), deputy)
        for mandate in ("UQ-1", "UQ-2", "")
    }
    codes = {mandate: refusal.code if refusal else "" for mandate, refusal in found.items()}
    assert codes == {"UQ-1": "", "UQ-2": "mandate_over", "": "role_missing"}
