"""The citizen is asked for what is missing (yêu cầu bổ sung)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import Supplement, SupplementItem
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.answer import answered_before, awaits_answer
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal, elsewhere, text_fault
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role


class SupplementRequested(Body, frozen=True, kw_only=True, omit_defaults=True):
    """The citizen is asked once for all that is missing (TT 03/2025/TT-VPCP, form 02)."""

    kind: ClassVar[str] = "supplement_requested"
    is_request: ClassVar[bool] = True
    desk: str
    items: tuple[SupplementItem, ...]
    reason: str
    until: date | None = None
    contact: str = ""
    paper: bool = False

    @property
    def is_asked(self) -> bool:
        """Form 02 that is in the citizen's hand is a fact."""
        return not self.paper


def _apply(dossier: Dossier, event: Event, body: SupplementRequested) -> Dossier:
    """Where the dossier waits for no answer and nobody resolves it, what had been answered first
    stands; what went out on paper stands beside it.
    """
    if not body.paper and not awaits_answer(dossier) and dossier.status is not Status.PROCESSING:
        return dossier
    asked = Supplement(
        items=body.items,
        reason=body.reason,
        at=event.occurred_at,
        officer=event.officer,
        event=event.id,
        until=body.until,
        contact=body.contact,
        paper=body.paper,
    )
    return replace(dossier, supplements=(*dossier.supplements, asked), claim=None)


def _once(dossier: Dossier) -> Refusal:
    return Refusal("supplement_once", (("code", dossier.code),))


def _out_of_place(dossier: Dossier) -> Refusal:
    if dossier.status is Status.SUPPLEMENT:
        return _once(dossier)
    return elsewhere(dossier) if dossier.submitted_at is None else answered_before(dossier)


def _asked_before(dossier: Dossier) -> Refusal | None:
    """Once before reception and once after appraisal (NĐ 118/2025/NĐ-CP, Điều 17)."""
    begun = (dossier.accepted_at or dossier.received_at) if dossier.is_received else None
    is_same = any(begun is None or asked.at >= begun for asked in dossier.supplements)
    return _once(dossier) if is_same else None


def _check(dossier: Dossier, body: SupplementRequested, actor: Actor) -> Refusal | None:
    """Before reception the counter asks, after appraisal the resolving unit, for which the counter
    hands out form 02. What was filed online is answered there: no paper goes out before that.
    """
    if body.paper and not dossier.is_received:
        return elsewhere(dossier)
    asks = Role.RESOLVER if dossier.is_received else Role.OFFICER
    if asks not in actor.roles and not body.paper:
        return Refusal("role_missing", (("kind", body.kind),))
    if not body.items or any(not item.name.strip() for item in body.items):
        return Refusal("supplement_items")
    return text_fault(body.reason, "supplement_reason")


def _doubts(event: Event, body: SupplementRequested) -> Iterable[str]:
    counted = [(item.originals, item.certified, item.copies) for item in body.items]
    yield from plausibility.counts(number for item in counted for number in item)
    if body.until is not None and not plausibility.follows(body.until, event.occurred_at):
        yield "until"


SUPPLEMENT_REQUESTED = DossierKind(
    body=SupplementRequested,
    roles=frozenset({Role.OFFICER, Role.RESOLVER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 17",
    states=frozenset({Status.SUBMITTED, Status.PROCESSING}),
    apply=_apply,
    check=_check,
    out_of_place=_out_of_place,
    closed_by=_asked_before,
    doubts=_doubts,
)
