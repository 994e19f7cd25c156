"""Money is taken at the counter (thu phí, lệ phí)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.bounds import Whole
from counter_app.domain.catalogue.procedure_faults import MOST_SUM
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.fee import Payment, PaymentMethod
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind, Refusal
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class FeeTaken(Body, frozen=True, kw_only=True, omit_defaults=True):
    """Money was taken for these fee lines, in đồng."""

    kind: ClassVar[str] = "fee_taken"
    lines: tuple[str, ...]
    amount: Whole
    method: PaymentMethod = PaymentMethod.CASH


def _apply(dossier: Dossier, event: Event, body: FeeTaken) -> Dossier:
    payment = Payment(lines=body.lines, amount=body.amount, method=body.method, event=event.id)
    return replace(dossier, payments=(*dossier.payments, payment))


def _check(dossier: Dossier, body: FeeTaken, actor: Actor) -> Refusal | None:
    due = {line.id: line.amount for line in dossier.fees if not line.open}
    paid = {line for payment in dossier.payments for line in payment.lines}
    if not body.lines or not set(body.lines) <= set(due):
        return Refusal("fee_unknown")
    if paid & set(body.lines) or len(set(body.lines)) < len(body.lines):
        return Refusal("fee_paid", (("code", dossier.code),))
    if body.amount != sum(due[line] for line in body.lines):
        return Refusal("fee_amount")
    return None


def _doubts(event: Event, body: FeeTaken) -> Iterable[str]:
    return plausibility.money(body.amount)


FEE_TAKEN = DossierKind(
    body=FeeTaken,
    roles=frozenset({Role.CASHIER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 24",
    states=EVERY_STATE,
    apply=_apply,
    check=_check,
    doubts=_doubts,
    largest={"amount": MOST_SUM},
)
