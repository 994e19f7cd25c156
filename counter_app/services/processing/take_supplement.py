"""The citizen brings to the counter what a received dossier lacked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.life.waiting import open_supplement
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen_as


def take_supplement(
    desk: OpenDesk,
    actor: Officer,
    dossier_id: str,
    papers: Sequence[Paper],
    text: str = "",
    *,
    draft: str = "",
) -> Done:
    """Answers the request that waits, and names it. Raises RefusedError ("awaits_no_supplement",
    "supplement_items" where nothing was brought, and those of the action table), StorageError.
    """

    def bodies(dossier: Dossier | None, _at: datetime) -> list[SupplementReceived]:
        asked = open_supplement(dossier) if dossier is not None else None
        if dossier is not None and asked is None:
            raise RefusedError("awaits_no_supplement", code=dossier.code)
        if not papers and not text.strip():
            raise RefusedError("supplement_items")
        question = asked.event if asked is not None else ""
        return [SupplementReceived(papers=tuple(papers), text=text.strip(), question=question)]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)
