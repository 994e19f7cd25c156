"""A resolver asks for more time (đề nghị gia hạn)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from counter_app.domain.bounds import Timestamp
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere, text_fault
from counter_app.domain.life.facts import Proposal
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class ExtensionProposed(Body, frozen=True, kw_only=True, omit_defaults=True):
    """What a signer may turn into an extension; `due_at` is the day that is asked for."""

    kind: ClassVar[str] = "extension_proposed"
    is_request: ClassVar[bool] = True
    due_at: Timestamp
    reason: str


def _apply(dossier: Dossier, event: Event, body: ExtensionProposed) -> Dossier:
    fact = Proposal(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        due_at=body.due_at,
        reason=body.reason,
    )
    return with_facts(dossier, proposals=fact)


def once(dossier: Dossier) -> Refusal | None:
    """A term is extended once at most (NĐ 118/2025/NĐ-CP)."""
    if not dossier.life.extensions:
        return None
    return Refusal("extension_twice", (("due", dossier.life.extensions[0].due_at.isoformat()),))


def doubts(event: Event, body: ExtensionProposed) -> Iterable[str]:
    if not plausibility.follows(body.due_at.date(), event.occurred_at):
        yield "due_at"


def _check(dossier: Dossier, body: ExtensionProposed, actor: Actor) -> Refusal | None:
    return text_fault(body.reason, "reason_missing")


EXTENSION_PROPOSED = DossierKind(
    body=ExtensionProposed,
    roles=frozenset({Role.RESOLVER}),
    basis="",
    states=frozenset({Status.PROCESSING}),
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
    closed_by=once,
    doubts=doubts,
)
