"""Fee lines of a dossier, in đồng."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from counter_app.domain.bounds import Whole
from counter_app.domain.catalogue.procedure import FeeKind, FeeRule, FeeUnit
from counter_app.domain.open_enum import OpenEnum

MOST = 1_000_000_000_000


class FeeLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What one fee rule makes of this dossier; `quantity` units on each of `copies` copies.

    `reason` is the officer's, where the amount was entered by hand. `open` says that another
    agency sets the amount later (a notice of financial duty); `amount` is then 0.
    """

    id: str
    name: str
    kind: FeeKind
    amount: Whole
    unit: FeeUnit = FeeUnit.DOSSIER
    quantity: Whole = 1
    copies: Whole = 1
    reason: str = ""
    open: bool = False


class PaymentMethod(OpenEnum):
    CASH = "cash"
    TRANSFER = "transfer"
    ONLINE = "online"


class Payment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Money taken for fee lines, by the ids of the lines."""

    lines: tuple[str, ...]
    amount: int
    method: PaymentMethod
    event: str = ""


def amount_of(rule: FeeRule, quantity: int, copies: int) -> int | None:
    """Đồng for `quantity` units on each of `copies` copies; None where the source is open."""
    if quantity < 0 or copies < 0:
        raise ValueError("a fee counts no negative units")
    if rule.tiers:
        item = sum(_tier_amount(rule, number) for number in range(1, quantity + 1))
    elif rule.amount is None:
        return None
    else:
        item = rule.amount * quantity
    if rule.cap is not None:
        item = min(item, rule.cap)
    return item * copies


def _tier_amount(rule: FeeRule, number: int) -> int:
    return [tier.amount for tier in rule.tiers if tier.start <= number][-1]


def total(lines: Sequence[FeeLine]) -> int:
    return sum(line.amount for line in lines)
