"""The result is signed (ký kết quả): the clock ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.kinds.signing import SIGNERS, signature_fault
from counter_app.domain.life.facts import SignedResult
from counter_app.domain.life.marks import with_facts


class ResultSigned(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A result or, where `negative`, a letter of refusal, with its `number` and `day`. `draft` is
    the id of the event that drafted it, `sha256` its file; `paper` that it came here signed, from a
    unit that works in another system or on paper.
    """

    kind: ClassVar[str] = "result_signed"
    title: str = ""
    negative: bool = False
    number: str = ""
    day: date | None = None
    sha256: str = ""
    draft: str = ""
    signed_by: str = ""
    mandate: str = ""
    paper: bool = False


def _apply(dossier: Dossier, event: Event, body: ResultSigned) -> Dossier:
    fact = SignedResult(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        title=body.title,
        negative=body.negative,
        number=body.number,
        day=body.day,
        sha256=body.sha256,
        draft=body.draft,
        signed_by=body.signed_by,
        mandate=body.mandate,
        paper=body.paper,
    )
    return with_facts(dossier, results=fact)


def _out_of_place(dossier: Dossier) -> Refusal:
    """Two signatures, or one over what the citizen took back: each is told, whichever came last."""
    if dossier.life.results:
        return Refusal("signed_twice", (("code", dossier.code),))
    if dossier.life.withdrawals:
        return Refusal("withdrawn_after_decision", (("code", dossier.code),))
    return elsewhere(dossier)


def _doubts(event: Event, body: ResultSigned) -> Iterable[str]:
    if body.day is not None and abs((body.day - event.occurred_at.date()).days) > _LONGEST:
        yield "day"


_LONGEST = plausibility.LONGEST_PROMISE.days
RESULT_SIGNED = DossierKind(
    body=ResultSigned,
    roles=SIGNERS,
    basis="NĐ 118/2025/NĐ-CP, Điều 22",
    states=frozenset({Status.PROCESSING}),
    apply=_apply,
    right=signature_fault,
    out_of_place=_out_of_place,
    doubts=_doubts,
)
