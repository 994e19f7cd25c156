"""A resolver drafts the result (dự thảo kết quả)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere
from counter_app.domain.life.facts import ResultDraft
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class Resolved(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A draft that waits for a signature: no status follows and the clock runs. `negative` is a
    letter of refusal; `sha256` names its file among the attachments.
    """

    kind: ClassVar[str] = "resolved"
    is_request: ClassVar[bool] = True
    title: str
    negative: bool = False
    sha256: str = ""
    text: str = ""


def _apply(dossier: Dossier, event: Event, body: Resolved) -> Dossier:
    fact = ResultDraft(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        title=body.title,
        negative=body.negative,
        sha256=body.sha256,
        text=body.text,
    )
    return with_facts(dossier, drafts=fact)


def _check(dossier: Dossier, body: Resolved, actor: Actor) -> Refusal | None:
    return None if body.title.strip() else Refusal("result_missing")


RESOLVED = DossierKind(
    body=Resolved,
    roles=frozenset({Role.RESOLVER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 22",
    states=frozenset({Status.PROCESSING}),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
)
