"""What the citizen has to pay by a notice of another body, and the proof of it."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.obligation_met import ObligationMet
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.life.waiting import open_obligation
from counter_app.domain.office.office import Officer, Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen_as
from counter_app.services.processing.paper_now import paper_now


def set_obligation(
    desk: OpenDesk,
    actor: Officer,
    dossier_id: str,
    notice: ObligationSet,
    *,
    draft: str = "",
) -> Done:
    """A notice that is out is a fact, as whatever a counter enters. Raises RefusedError,
    StorageError.
    """

    def bodies(dossier: Dossier | None, at: datetime) -> list[ObligationSet]:
        resolves = Role.RESOLVER in desk.actor(actor, at).roles
        is_out = not resolves or (dossier is not None and paper_now(desk, dossier))
        return [
            ObligationSet(
                reference=notice.reference.strip(),
                amount=notice.amount,
                until=notice.until,
                of=notice.of.strip(),
                paper=is_out,
            )
        ]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)


def meet_obligation(
    desk: OpenDesk, actor: Officer, dossier_id: str, proof: str, *, draft: str = ""
) -> Done:
    """The proof for the notice that waits for one. Raises RefusedError, StorageError."""

    def bodies(dossier: Dossier | None, _at: datetime) -> list[ObligationMet]:
        owed = open_obligation(dossier) if dossier is not None else None
        if owed is None:
            raise RefusedError("met_without_obligation", reference="")
        return [ObligationMet(reference=owed.reference, proof=proof.strip())]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)
