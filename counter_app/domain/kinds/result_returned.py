"""The result is in the citizen's hand (trả kết quả)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import Relation, Returned, Way
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ResultReturned(Body, frozen=True, kw_only=True, omit_defaults=True):
    """Handed out, delivered or released (NĐ 118/2025/NĐ-CP, Điều 22). `collector` is who took it,
    `identity` the last four digits of the number that was seen, `authority` what a proxy showed;
    `results` says which, where more follow (`partial`).
    """

    kind: ClassVar[str] = "result_returned"
    way: Way = Way.COUNTER
    collector: str
    relation: Relation = Relation.OWNER
    identity: str = ""
    authority: str = ""
    results: tuple[str, ...] = ()
    partial: bool = False
    receipt_lost: bool = False
    parcel: str = ""


def _apply(dossier: Dossier, event: Event, body: ResultReturned) -> Dossier:
    fact = Returned(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        way=body.way,
        collector=body.collector,
        relation=body.relation,
        identity=body.identity,
        authority=body.authority,
        results=body.results,
        partial=body.partial,
        receipt_lost=body.receipt_lost,
        parcel=body.parcel,
    )
    return with_facts(dossier, returned=fact)


def _out_of_place(dossier: Dossier) -> Refusal:
    if dossier.status is Status.RETURNED:
        return Refusal("returned_before", (("code", dossier.code),))
    if not dossier.life.results:
        return Refusal("returned_unsigned", (("code", dossier.code),))
    return elsewhere(dossier)


def _check(dossier: Dossier, body: ResultReturned, actor: Actor) -> Refusal | None:
    """Nobody takes a result who is not named; a proxy shows an authority."""
    if not body.collector.strip():
        return Refusal("collector_missing")
    if body.relation is Relation.PROXY and not body.authority.strip():
        return Refusal("authority_missing")
    if body.partial and not body.results:
        return Refusal("result_missing")
    if body.way is Way.COUNTER and not body.partial and dossier.fees_due:
        return Refusal("fee_open", (("amount", dossier.fees_due),))
    return None


RESULT_RETURNED = DossierKind(
    body=ResultReturned,
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 22",
    states=frozenset({Status.RESOLVED}),
    apply=_apply,
    check=_check,
    out_of_place=_out_of_place,
)
