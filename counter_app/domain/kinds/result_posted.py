"""The result leaves by post (gửi bưu chính)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.bounds import Whole
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.fee import MOST
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import Posted
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ResultPosted(Body, frozen=True, kw_only=True, omit_defaults=True):
    """Given to the postman: `parcel` is the carrier's number, `cod` đồng that it collects."""

    kind: ClassVar[str] = "result_posted"
    parcel: str
    carrier: str = ""
    address: str = ""
    cod: Whole = 0


def _apply(dossier: Dossier, event: Event, body: ResultPosted) -> Dossier:
    fact = Posted(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        parcel=body.parcel,
        carrier=body.carrier,
        address=body.address,
        cod=body.cod,
    )
    return with_facts(dossier, posted=fact)


def _out_of_place(dossier: Dossier) -> Refusal:
    if dossier.status is Status.RETURNED:
        return Refusal("posted_and_returned", (("code", dossier.code),))
    return elsewhere(dossier)


def _check(dossier: Dossier, body: ResultPosted, actor: Actor) -> Refusal | None:
    if not body.parcel.strip():
        return Refusal("parcel_missing")
    if not 0 <= body.cod <= MOST:
        return Refusal("fee_amount")
    return None


RESULT_POSTED = DossierKind(
    body=ResultPosted,
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 22",
    states=frozenset({Status.RESOLVED}),
    apply=_apply,
    check=_check,
    out_of_place=_out_of_place,
    largest={"cod": MOST},
    codes=frozenset({"parcel"}),
)
