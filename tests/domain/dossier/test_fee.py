"""Fee lines: what a rule of the catalogue makes of units and copies."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.catalogue.procedure import FeeKind, FeeRule, FeeTier, FeeUnit
from counter_app.domain.dossier.fee import FeeLine, amount_of, total

# TT 226/2016/TT-BTC: copies from the original, 2.000 đồng a page, from the third page on
# 1.000 đồng, at most 200.000 đồng a copy.
COPIES = FeeRule(
    id="f1",
    name="Phí chứng thực bản sao",
    kind=FeeKind.FEE,
    unit=FeeUnit.PAGE,
    tiers=(FeeTier(1, 2_000), FeeTier(3, 1_000)),
    cap=200_000,
)
SIGNATURE = FeeRule(
    id="f2", name="Chứng thực chữ ký", kind=FeeKind.FEE, amount=10_000, unit=FeeUnit.SIGNATURE
)
OPEN = FeeRule(id="f3", name="Lệ phí trước bạ", kind=FeeKind.CHARGE)

some = st.integers(0, 300)


@pytest.mark.parametrize(
    ("pages", "copies", "dong"),
    [
        (0, 1, 0),
        (1, 1, 2_000),
        (2, 1, 4_000),
        (3, 1, 5_000),
        (2, 3, 12_000),
        (198, 1, 200_000),
        (199, 1, 200_000),
        (500, 2, 400_000),
        (5, 0, 0),
    ],
)
def test_a_certified_copy_costs_what_the_circular_says(pages: int, copies: int, dong: int) -> None:
    assert amount_of(COPIES, pages, copies) == dong


@given(some, some)
def test_a_rule_without_tiers_multiplies(quantity: int, copies: int) -> None:
    assert amount_of(SIGNATURE, quantity, copies) == 10_000 * quantity * copies


@given(some, some)
def test_another_page_or_copy_never_makes_it_cheaper(pages: int, copies: int) -> None:
    here, page, copy = (
        amount_of(COPIES, *units)
        for units in ((pages, copies), (pages + 1, copies), (pages, copies + 1))
    )
    assert here is not None
    assert page is not None
    assert copy is not None
    assert here <= page
    assert here <= copy
    assert here <= 200_000 * copies


@given(some, some)
def test_an_amount_that_the_source_leaves_open_stays_open(quantity: int, copies: int) -> None:
    assert amount_of(OPEN, quantity, copies) is None


@pytest.mark.parametrize("units", [(-1, 1), (1, -1)])
@pytest.mark.parametrize("rule", [COPIES, SIGNATURE, OPEN])
def test_nothing_is_counted_below_zero(rule: FeeRule, units: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="negative"):
        amount_of(rule, *units)


@given(st.lists(st.integers(0, 10**9)))
def test_the_total_is_the_sum_of_the_lines(amounts: list[int]) -> None:
    lines = [
        FeeLine(id=str(n), name="Phí", kind=FeeKind.FEE, amount=amount)
        for n, amount in enumerate(amounts)
    ]
    assert total(lines) == sum(amounts)


def test_a_free_procedure_costs_nothing() -> None:
    free: Any = total([])
    assert free == 0
