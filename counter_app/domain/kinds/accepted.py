"""An online dossier is received (tiếp nhận hồ sơ trực tuyến)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from msgspec.structs import replace

from counter_app.domain.bounds import Timestamp
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds import plausibility
from counter_app.domain.kinds.answer import answered_before, awaits_answer
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import DossierKind, Refusal
from counter_app.domain.office.office import Role


class Accepted(Body, frozen=True, kw_only=True, omit_defaults=True):
    """An online dossier was received: its term runs from `received_at`, aware office time."""

    kind: ClassVar[str] = "accepted"
    is_request: ClassVar[bool] = True
    desk: str
    received_at: Timestamp
    deadline: Deadline
    promised_at: Timestamp | None = None
    promise_reason: str = ""


def _apply(dossier: Dossier, event: Event, body: Accepted) -> Dossier:
    """Where the dossier waits for no answer, what had been answered first stands."""
    if not awaits_answer(dossier):
        return dossier
    return replace(
        dossier,
        accepted_at=body.received_at,
        desk=body.desk,
        officer=event.officer,
        received_at=body.received_at,
        deadline=body.deadline,
        promised_at=body.promised_at,
        claim=None,
    )


def _out_of_place(dossier: Dossier) -> Refusal:
    if dossier.status is Status.SUPPLEMENT and not dossier.is_received:
        return Refusal("awaits_supplement", (("code", dossier.code),))
    return answered_before(dossier)


def _doubts(event: Event, body: Accepted) -> Iterable[str]:
    return plausibility.promise(event, body.received_at, body.deadline, body.promised_at)


ACCEPTED = DossierKind(
    body=Accepted,
    roles=frozenset({Role.OFFICER}),
    basis="NĐ 118/2025/NĐ-CP, Điều 17",
    states=frozenset({Status.SUBMITTED}),
    apply=_apply,
    out_of_place=_out_of_place,
    doubts=_doubts,
)
