"""Rút và nhận lại: what stands wrong in a dossier and cannot be corrected is received anew.

Code, procedure, agency and office stay what they are (`counter_app/domain/life/correctable.py`):
the dossier is withdrawn in the transaction in which the new one is received.
"""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.dossier.references import DossierRef
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.processing.paper_now import paper_now


def intake_anew(dossier: Dossier) -> Intake:
    """The form of the dossier in its place: the same people, without procedure and papers."""
    return Intake(
        channel=dossier.channel,
        assistance=dossier.assistance,
        content=dossier.content,
        owner=dossier.owner,
        submission=dossier.submission,
        delivery=dossier.delivery,
        replaces=DossierRef(id=dossier.id, code=dossier.code),
    )


def withdrawn_for(desk: OpenDesk, dossier: Dossier | None, anew: DossierRef) -> Withdrawn:
    """The end of the dossier in whose place the other is received."""
    return Withdrawn(
        reason=f"Nhận lại hồ sơ mới, mã {anew.code}",
        paper=dossier is not None and paper_now(desk, dossier),
        replaced_by=anew,
    )
