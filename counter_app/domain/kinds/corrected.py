"""What was written down wrong is corrected (sửa sai), or the receipt was lost."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from counter_app.domain.deadlines.office_time import OFFICE_TIME, in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind, Refusal, elsewhere
from counter_app.domain.life.correctable import can_stand, text_of, with_corrections
from counter_app.domain.life.facts import Correction
from counter_app.domain.life.marks import with_facts
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from counter_app.domain.open_enum import OpenEnum


class OldReceipt(OpenEnum):
    """What became of the receipt that the citizen had."""

    NONE = ""
    TAKEN_BACK = "taken_back"
    LEFT = "left"
    LOST = "lost"


class Change(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One field (`counter_app/domain/life/correctable.py`): what stood there, what is right."""

    field: str
    was: str = ""
    becomes: str = ""


class Corrected(Body, frozen=True, kw_only=True, omit_defaults=True):
    """What was wrong became right; without `changes` the receipt alone was lost.

    `typed_by` is the officer who wrote it down where a supervisor signed for it.
    """

    kind: ClassVar[str] = "corrected"
    changes: tuple[Change, ...] = ()
    reason: str
    receipt: OldReceipt = OldReceipt.NONE
    typed_by: str = ""


def _apply(dossier: Dossier, event: Event, body: Corrected) -> Dossier:
    is_lost = body.receipt is OldReceipt.LOST
    changes = body.changes or ((Change(field=""),) if is_lost else ())
    facts = tuple(
        Correction(
            event=event.id,
            at=event.occurred_at,
            officer=event.officer,
            field=change.field,
            was=change.was,
            becomes=change.becomes,
            reason=body.reason,
            lost_receipt=is_lost,
        )
        for change in changes
    )
    told = with_facts(dossier, corrections=facts)
    return with_corrections(told, *dict.fromkeys(change.field for change in body.changes))


def may_correct(dossier: Dossier, actor: Actor) -> bool:
    """The officer who received it, on the day of its reception; later and of others a
    supervisor.
    """
    if actor.supervises(dossier.officer):
        return True
    if actor.id != dossier.officer or actor.at is None:
        return False
    day = in_zone(actor.at, OFFICE_TIME).date()
    return day == in_zone(dossier.received_at, OFFICE_TIME).date()


def _check(dossier: Dossier, body: Corrected, actor: Actor) -> Refusal | None:
    if not body.changes and body.receipt is not OldReceipt.LOST:
        return Refusal("correction_empty")
    if not body.reason.strip():
        return Refusal("reason_missing")
    for change in body.changes:
        fault = _change_fault(dossier, change)
        if fault is not None:
            return fault
    return None if may_correct(dossier, actor) else Refusal("correction_not_own")


def _change_fault(dossier: Dossier, change: Change) -> Refusal | None:
    stands = text_of(dossier, change.field)
    if stands is None:
        return Refusal("field_fixed", (("field", change.field),))
    if not can_stand(dossier, change.field, change.becomes):
        return Refusal("correction_unreadable", (("becomes", change.becomes),))
    if stands not in {change.was, change.becomes}:
        params = (("field", change.field), ("stands", stands), ("becomes", change.becomes))
        return Refusal("corrected_twice", params)
    return None


CORRECTED = DossierKind(
    body=Corrected,
    roles=frozenset({Role.OFFICER, Role.SUPERVISOR, Role.ADMIN}),
    basis="",
    states=EVERY_STATE - {Status.SUBMITTED},
    apply=_apply,
    check=_check,
    out_of_place=elsewhere,
)
