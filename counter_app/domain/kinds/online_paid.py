"""A citizen pays online."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.bounds import Whole
from counter_app.domain.catalogue.procedure_faults import MOST_SUM
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.fee import Payment, PaymentMethod
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, PORTAL_ALONE, DossierKind


class OnlinePaid(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen paid these fee lines online, in đồng; `reference` is the payment's."""

    kind: ClassVar[str] = "online_paid"
    of_portal: ClassVar[bool] = True
    lines: tuple[str, ...]
    amount: Whole
    reference: str = ""


def _apply(dossier: Dossier, event: Event, body: OnlinePaid) -> Dossier:
    payment = Payment(
        lines=body.lines, amount=body.amount, method=PaymentMethod.ONLINE, event=event.id
    )
    return replace(dossier, payments=(*dossier.payments, payment))


ONLINE_PAID = DossierKind(
    body=OnlinePaid,
    roles=PORTAL_ALONE,
    basis="NĐ 118/2025/NĐ-CP, Điều 24",
    states=EVERY_STATE,
    apply=_apply,
    largest={"amount": MOST_SUM},
)
