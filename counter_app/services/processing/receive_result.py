"""The signed result is back at the counter."""

from __future__ import annotations

from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen


def receive_result(desk: OpenDesk, actor: Officer, dossier_id: str) -> Done:
    """Raises RefusedError, StorageError."""
    return happen(desk, actor, dossier_id, ResultReady())
