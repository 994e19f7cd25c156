"""What this desk already knows of a person: from the newest dossier of the same number."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.applicant import Person
from counter_app.domain.dossier import Dossier
from counter_app.services.open_desk import OpenDesk
from counter_app.storage import dossiers


@dataclass(frozen=True, slots=True)
class Known:
    """The person as last received here, and their dossiers that are still open, newest first."""

    person: Person | None
    open_dossiers: tuple[Dossier, ...]


def recall(desk: OpenDesk, identity: str) -> Known:
    """What the newest dossiers of this identity number say."""
    with desk.store.database.read() as connection:
        found = dossiers.of_identity(connection, identity)
    people = [item.owner for item in found if isinstance(item.owner, Person)]
    return Known(
        person=people[0] if people else None,
        open_dossiers=tuple(item for item in found if item.status.is_open),
    )
