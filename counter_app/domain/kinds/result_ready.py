"""The result lies at the counter (có kết quả)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import IN_HAND, DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import Ready, SignedResult
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ResultReady(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The result came back to the counter (NĐ 118/2025/NĐ-CP, Điều 22). With `paper` it tells what
    stands on the signed paper as well, where nobody else has recorded the signature here.
    """

    kind: ClassVar[str] = "result_ready"
    text: str = ""
    paper: bool = False
    title: str = ""
    negative: bool = False
    signed_by: str = ""
    number: str = ""
    day: date | None = None


def _apply(dossier: Dossier, event: Event, body: ResultReady) -> Dossier:
    ready = Ready(event=event.id, at=event.occurred_at, officer=event.officer, text=body.text)
    if not body.paper:
        return with_facts(dossier, ready=ready)
    signed = SignedResult(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        title=body.title,
        negative=body.negative,
        number=body.number,
        day=body.day,
        signed_by=body.signed_by,
        paper=True,
    )
    return with_facts(dossier, ready=ready, results=signed)


def _check(dossier: Dossier, body: ResultReady, actor: Actor) -> Refusal | None:
    if not body.paper and not dossier.life.results:
        return Refusal("ready_unsigned", (("code", dossier.code),))
    if body.paper and dossier.life.results:
        return Refusal("signed_twice", (("code", dossier.code),))
    if body.paper and not body.signed_by.strip():
        return Refusal("signer_missing")
    return None


RESULT_READY = DossierKind(
    body=ResultReady,
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 22",
    states=IN_HAND | {Status.RESOLVED},
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
)
