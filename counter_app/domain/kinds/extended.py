"""The day of return is moved, with an apology (gia hạn, xin lỗi)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from counter_app.domain.bounds import Timestamp
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.extension_proposed import once
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere, text_fault
from counter_app.domain.kinds.signing import SIGNERS, signature_fault
from counter_app.domain.life.facts import SignedExtension
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor


class Extended(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A signed extension (TT 03/2025/TT-VPCP, form 04): the promised day stays what it was, the
    dossier is due at `due_at`. `proposal` is the id of the event that asked for it.
    """

    kind: ClassVar[str] = "extended"
    is_request: ClassVar[bool] = True
    due_at: Timestamp
    reason: str
    proposal: str = ""
    signed_by: str = ""
    mandate: str = ""
    number: str = ""
    paper: bool = False

    @property
    def is_asked(self) -> bool:
        """A letter that is out is a fact."""
        return not self.paper


def _apply(dossier: Dossier, event: Event, body: Extended) -> Dossier:
    fact = SignedExtension(
        event=event.id,
        at=event.occurred_at,
        officer=event.officer,
        due_at=body.due_at,
        reason=body.reason,
        proposal=body.proposal,
        signed_by=body.signed_by,
        mandate=body.mandate,
        number=body.number,
        paper=body.paper,
    )
    return with_facts(dossier, extensions=fact)


def _check(dossier: Dossier, body: Extended, actor: Actor) -> Refusal | None:
    return text_fault(body.reason, "reason_missing")


def _doubts(event: Event, body: Extended) -> Iterable[str]:
    if not plausibility.follows(body.due_at.date(), event.occurred_at):
        yield "due_at"


EXTENDED = DossierKind(
    body=Extended,
    roles=SIGNERS,
    basis="",
    states=frozenset({Status.PROCESSING}),
    apply=_apply,
    right=signature_fault,
    check=_check,
    out_of_place=elsewhere,
    closed_by=once,
    doubts=_doubts,
)
