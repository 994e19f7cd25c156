"""How the citizen was served, as it was said on paper or at the counter."""

from __future__ import annotations

from counter_app.domain.kinds.rated import Rated
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen


def rate(desk: OpenDesk, actor: Officer, dossier_id: str, rated: Rated, *, draft: str = "") -> Done:
    """Raises RefusedError (the first rating of a dossier counts), StorageError."""
    return happen(desk, actor, dossier_id, rated, draft=draft)
