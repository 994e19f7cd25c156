"""A supervisor gives a dossier to another officer."""

from __future__ import annotations

from counter_app.domain.kinds.reassigned import Reassigned
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen


def reassign(
    desk: OpenDesk, actor: Officer, dossier_id: str, to: str, reason: str, *, draft: str = ""
) -> Done:
    """`to` is the id of who goes on with it. Raises RefusedError, StorageError."""
    return happen(desk, actor, dossier_id, Reassigned(to=to, reason=reason.strip()), draft=draft)
