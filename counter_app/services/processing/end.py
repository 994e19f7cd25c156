"""A dossier ends without a result: the citizen takes it back, or has not answered (form 05)."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import Supplement
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.stopped import Stopped
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.domain.life.waiting import open_supplement
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen_as
from counter_app.services.processing.paper_now import paper_now


def withdraw(
    desk: OpenDesk, actor: Officer, dossier_id: str, reason: str, *, draft: str = ""
) -> Done:
    """Raises RefusedError, StorageError."""

    def bodies(dossier: Dossier | None, _at: datetime) -> list[Withdrawn]:
        is_out = dossier is not None and paper_now(desk, dossier)
        return [Withdrawn(reason=reason.strip(), paper=is_out)]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)


def stop(desk: OpenDesk, actor: Officer, dossier_id: str, reason: str, *, draft: str = "") -> Done:
    """The request that waits was not answered in time. Raises RefusedError ("stop_too_early"
    before that time is over, and those of the action table), StorageError.
    """

    def bodies(dossier: Dossier | None, at: datetime) -> list[Stopped]:
        asked = unanswered_in_time(dossier, at) if dossier is not None else None
        if dossier is None or asked is None:
            raise RefusedError("stop_too_early")
        return [
            Stopped(
                question=asked.event,
                until=asked.until,
                reason=reason.strip(),
                paper=paper_now(desk, dossier),
            )
        ]

    return happen_as(desk, actor, dossier_id, bodies, draft=draft)


def unanswered_in_time(dossier: Dossier, at: datetime) -> Supplement | None:
    """The request whose time to answer is over at this moment of office time."""
    asked = open_supplement(dossier)
    if asked is None or asked.until is None or at.date() <= asked.until:
        return None
    return asked
