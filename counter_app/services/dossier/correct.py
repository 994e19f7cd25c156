"""What was written down wrong is corrected, by who received it or by a supervisor who signs."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.corrected import Corrected, may_correct
from counter_app.domain.office.office import Officer, Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.desk.sign_in import active_officers, check_password
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen


@dataclass(frozen=True, slots=True)
class SupervisorSignature:
    """A supervisor who signs at this desk while another officer stays signed in."""

    officer: Officer
    password: str


def supervisors(desk: OpenDesk) -> tuple[Officer, ...]:
    """Who may sign for a correction here, by name."""
    return tuple(one for one in active_officers(desk) if Role.SUPERVISOR in one.roles)


def needs_supervisor(desk: OpenDesk, actor: Officer, dossier: Dossier) -> bool:
    """Whether the officer may not correct this dossier now in the own name."""
    return not may_correct(dossier, desk.actor(actor, desk.office_now()))


def correct(
    desk: OpenDesk,
    actor: Officer,
    dossier_id: str,
    body: Corrected,
    *,
    signed: SupervisorSignature | None = None,
    draft: str = "",
) -> Done:
    """Raises RefusedError, StorageError; of the signature WrongPasswordError, MustWaitError."""
    if signed is None:
        return happen(desk, actor, dossier_id, body, draft=draft)
    check_password(desk, signed.officer, signed.password)
    body = replace(body, typed_by=actor.id)
    return happen(desk, signed.officer, dossier_id, body, draft=draft)
