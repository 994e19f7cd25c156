"""The citizen says how the matter was handled (đánh giá)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import Rating
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class Rated(Body, frozen=True, kw_only=True, omit_defaults=True):
    """`form` names the instrument (data), `scores` are by its indicators (TT 01/2018/TT-VPCP)."""

    kind: ClassVar[str] = "rated"
    form: str
    scores: tuple[tuple[str, int], ...]
    text: str = ""


def _apply(dossier: Dossier, event: Event, body: Rated) -> Dossier:
    fact = Rating(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        form=body.form,
        scores=body.scores,
        text=body.text,
    )
    return with_facts(dossier, ratings=fact)


def _check(dossier: Dossier, body: Rated, actor: Actor) -> Refusal | None:
    if dossier.life.ratings:
        return Refusal("rated_before", (("code", dossier.code),))
    is_odd = any(not 0 <= score <= _MOST for _, score in body.scores)
    return Refusal("rating_scores") if is_odd or not body.scores else None


_MOST = 10
RATED = DossierKind(
    body=Rated,
    roles=frozenset({Role.OFFICER}),
    basis="TT 01/2018/TT-VPCP",
    states=frozenset({Status.DECLINED, Status.STOPPED, Status.RETURNED}),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
)
