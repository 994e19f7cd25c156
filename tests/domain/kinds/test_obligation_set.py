"""The citizen has to pay what another body demands: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.fee import MOST
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.life.waiting import open_obligation
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import counts, days, texts

EXAMPLE = ObligationSet(
    reference="TB-2026/1187",
    amount=4_250_000,
    until=date(2026, 12, 20),
    of="Thuế cơ sở 5 tỉnh Lào Cai",
)
ON_PAPER = replace(EXAMPLE, paper=True)
ABOUT = WALK_IN
MAY = {Role.RESOLVER}
MAY_ON_PAPER = {Role.RESOLVER, Role.OFFICER}
STATES = {Status.PROCESSING, Status.OBLIGATION}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(
    ObligationSet,
    reference=st.sampled_from(["TB-1", "TB-2", ""]),
    amount=st.none() | counts,
    until=st.none() | days,
    of=texts,
    paper=st.booleans(),
)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (replace(EXAMPLE, reference=" "), "reference_missing"),
        (replace(EXAMPLE, amount=-1), "fee_amount"),
        (replace(EXAMPLE, amount=MOST + 1), "fee_amount"),
        (replace(EXAMPLE, amount=MOST), ""),
    ],
)
def test_a_notice_has_a_number_and_an_amount_that_can_be(body: ObligationSet, code: str) -> None:
    assert refusal_code(walk_in(Status.PROCESSING), body, Role.RESOLVER) == code


def test_one_notice_is_recorded_once_and_another_is_a_second_obligation() -> None:
    owed = walk_in_after("handed_over", "taken_up", "obligation_set")
    assert owed.status is Status.OBLIGATION
    assert refusal_code(owed, EXAMPLE, Role.RESOLVER) == "obligation_twice"
    assert refusal_code(owed, ON_PAPER, Role.OFFICER) == "obligation_twice"
    other = replace(EXAMPLE, reference="TB-2026/1190")
    assert refusal_code(owed, other, Role.RESOLVER) == ""
    both = walk_in_after("handed_over", "taken_up", "obligation_set", other, "obligation_met")
    still = open_obligation(both)
    assert still is not None
    assert (still.reference, both.status) == ("TB-2026/1190", Status.OBLIGATION)
