"""The citizen is asked for what is missing (yêu cầu bổ sung)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.online import Supplement, SupplementItem
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.answer import answered_before
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import UNANSWERED, DossierKind, Refusal, text_fault
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


def _apply(dossier: Dossier, event: Event, body: SupplementRequested) -> Dossier:
    """Where the dossier waits for no answer, what had been answered first stands."""
    if dossier.status not in UNANSWERED:
        return dossier
    asked = Supplement(
        items=body.items,
        reason=body.reason,
        at=event.occurred_at,
        officer=event.officer,
        event=event.id,
        until=body.until,
        contact=body.contact,
    )
    supplements = (*dossier.supplements, asked)
    return replace(dossier, status=Status.SUPPLEMENT, supplements=supplements, claim=None)


def _once(dossier: Dossier) -> Refusal:
    return Refusal("supplement_once", (("code", dossier.code),))


def _out_of_place(dossier: Dossier) -> Refusal:
    return _once(dossier) if dossier.status is Status.SUPPLEMENT else answered_before(dossier)


def _check(dossier: Dossier, body: SupplementRequested, actor: Actor) -> Refusal | None:
    if dossier.supplements:
        return _once(dossier)
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
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 17",
    states=frozenset({Status.SUBMITTED}),
    apply=_apply,
    check=_check,
    out_of_place=_out_of_place,
    doubts=_doubts,
)
