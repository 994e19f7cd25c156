"""The citizen is asked for what appraisal has shown to be missing (form 02)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen_as
from counter_app.services.processing.paper_now import paper_now


@dataclass(frozen=True, slots=True)
class LackingPapers:
    """What form 02 says; `contact` is whom the citizen asks."""

    items: Sequence[SupplementItem]
    reason: str
    until: date | None = None
    contact: str = ""


def ask_supplement(
    desk: OpenDesk, actor: Officer, dossier_id: str, missing: LackingPapers, *, draft: str = ""
) -> Done:
    """Raises RefusedError ("until_past", and those of the action table), StorageError."""

    def bodies(dossier: Dossier | None, at: datetime) -> list[SupplementRequested]:
        if missing.until is not None and missing.until < at.date():
            raise RefusedError("until_past", day=missing.until)
        return [
            SupplementRequested(
                desk=desk.enrolment.desk.id,
                items=tuple(missing.items),
                reason=missing.reason.strip(),
                until=missing.until,
                contact=missing.contact.strip(),
                paper=dossier is not None and dossier.is_received and paper_now(desk, dossier),
            )
        ]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)
