"""A fee is taken: example, roles, shapes, judgement."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.fee import MOST, PaymentMethod
from counter_app.domain.judge import judge
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import EVERY, refusal_code, walk_in, walk_in_after, who
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import fee_ids, several

EXAMPLE = FeeTaken(lines=("f1",), amount=8_000)
ABOUT = WALK_IN
MAY = {Role.CASHIER}
STATES = EVERY
SHAPES = st.builds(
    FeeTaken,
    lines=several(fee_ids),
    amount=st.integers(-(10**9), 10**9),
    method=st.sampled_from(PaymentMethod),
)


@pytest.mark.parametrize(
    ("lines", "amount", "expected"),
    [
        (("f1",), 8_000, ""),
        (("f1",), 7_999, "fee_amount"),
        (("f1",), -8_000, "fee_amount"),
        (("f1",), MOST * 10, "fee_amount"),
        ((), 0, "fee_unknown"),
        (("f2",), 8_000, "fee_unknown"),
        (("f1", "f2"), 8_000, "fee_unknown"),
        (("f1", "f1"), 16_000, "fee_paid"),
    ],
)
def test_money_is_taken_for_lines_of_the_dossier_and_to_the_dong(
    lines: tuple[str, ...], amount: int, expected: str
) -> None:
    assert refusal_code(walk_in(), FeeTaken(lines=lines, amount=amount)) == expected


def test_a_fee_is_paid_once() -> None:
    paid = apply(walk_in(), EXAMPLES["fee_taken"])
    assert refusal_code(paid, EXAMPLE) == "fee_paid"


def test_no_money_is_taken_for_an_amount_that_another_agency_sets() -> None:
    dossier = walk_in()
    waiting = replace(dossier.fees[0], amount=0, open=True)
    dossier = replace(dossier, fees=(waiting,))
    assert refusal_code(dossier, FeeTaken(lines=("f1",), amount=0)) == "fee_unknown"


def test_what_was_paid_is_no_longer_due() -> None:
    assert walk_in_after().fees_due == 8_000
    paid = walk_in_after(FeeTaken(lines=("f1",), amount=8_000))
    assert paid.fees_due == 0
    assert paid.payments[0].event == "e1"


def test_a_line_that_was_paid_before_is_paid_again_and_remarked() -> None:
    cashier = who(Role.CASHIER)
    once = judge(walk_in(), EXAMPLES["fee_taken"], cashier).dossier
    again = replace(EXAMPLES["fee_taken"], id="019ab0a1-aaaa-7c02-9a44-000000000001")
    twice = judge(once, again, cashier).dossier
    assert twice is not None
    assert len(twice.payments) == 2
    assert [notice.code for notice in twice.notices] == ["fee_paid"]
