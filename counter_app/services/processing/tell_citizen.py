"""The citizen is told where the dossier stands, or could not be reached."""

from __future__ import annotations

from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import happen


def tell_citizen(
    desk: OpenDesk, actor: Officer, dossier_id: str, contact: ContactMade, *, draft: str = ""
) -> Done:
    """Raises RefusedError, StorageError."""
    return happen(desk, actor, dossier_id, contact, draft=draft)
