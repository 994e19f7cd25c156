"""More time is asked for, and given by whoever may sign (gia hạn, xin lỗi: form 04)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.deadlines.calendar import promised_on
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.extension_proposed import ExtensionProposed
from counter_app.domain.kinds.in_time import untimely
from counter_app.domain.kinds.signing import signature_fault
from counter_app.domain.life.unsigned import waiting_proposal
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen_as
from counter_app.services.processing.paper_now import paper_now
from counter_app.storage.dossiers.due_dates import DueLaw, count


@dataclass(frozen=True, slots=True)
class Letter:
    """A signed letter as it came on paper."""

    day: date
    reason: str
    signed_by: str
    number: str = ""


def propose_extension(
    desk: OpenDesk, actor: Officer, dossier_id: str, day: date, reason: str, *, draft: str = ""
) -> Done:
    """The result on this day, at closing time. Raises RefusedError ("extension_late",
    "extension_not_later" and those of the action table), StorageError.
    """
    body = ExtensionProposed(due_at=promised_on(desk.calendar, day), reason=reason.strip())

    def bodies(dossier: Dossier | None, at: datetime) -> list[ExtensionProposed]:
        _must_be_in_time(desk, dossier, body, at)
        return [body]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)


def sign_extension(
    desk: OpenDesk, actor: Officer, dossier_id: str, mandate: str = "", number: str = ""
) -> Done:
    """What was proposed, signed by the actor, in the own name or under a mandate.

    Raises RefusedError ("no_proposal", "mandate_over", "extension_late",
    "extension_not_later", and those of the action table), StorageError.
    """

    def bodies(dossier: Dossier | None, at: datetime) -> list[Extended]:
        asked = waiting_proposal(dossier) if dossier is not None else None
        if dossier is None or asked is None:
            raise RefusedError("no_proposal")
        signed = Extended(
            due_at=asked.due_at,
            reason=asked.reason,
            proposal=asked.event,
            signed_by=actor.name,
            mandate=mandate,
            number=number.strip(),
        )
        fault = signature_fault(signed, desk.actor(actor, at))
        if fault is not None:
            raise RefusedError(fault.code, **dict(fault.params))
        body = signed if not paper_now(desk, dossier) else _on_paper(signed)
        _must_be_in_time(desk, dossier, body, at)
        return [body]

    return happen_as(desk, actor, dossier_id, bodies)


def record_extension(
    desk: OpenDesk, actor: Officer, dossier_id: str, letter: Letter, *, draft: str = ""
) -> Done:
    """A letter that came here signed. Raises RefusedError, StorageError."""

    def bodies(dossier: Dossier | None, _at: datetime) -> list[Extended]:
        asked = waiting_proposal(dossier) if dossier is not None else None
        return [
            Extended(
                due_at=promised_on(desk.calendar, letter.day),
                reason=letter.reason.strip(),
                proposal=asked.event if asked is not None else "",
                signed_by=letter.signed_by.strip(),
                number=letter.number.strip(),
                paper=True,
            )
        ]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)


def _must_be_in_time(desk: OpenDesk, dossier: Dossier | None, body: Body, at: datetime) -> None:
    if dossier is None:
        return
    with desk.store.database.read() as connection:
        law = DueLaw(connection)
        refusal = untimely(body, dossier, at, lambda it: count(it, law).due_at)
    if refusal is not None:
        raise RefusedError(refusal.code, **dict(refusal.params))


def _on_paper(signed: Extended) -> Extended:
    return Extended(
        due_at=signed.due_at,
        reason=signed.reason,
        proposal=signed.proposal,
        signed_by=signed.signed_by,
        mandate=signed.mandate,
        number=signed.number,
        paper=True,
    )
