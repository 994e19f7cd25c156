"""The names of officers and desks, as the office knows them now."""

from __future__ import annotations

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.office import officers


def officer_of(desk: OpenDesk, officer_id: str) -> Officer:
    """The officer; one that this office does not know goes by the id."""
    with desk.store.database.read() as connection:
        existing = {item.id: item for item in officers.all_of(connection)}
    return existing.get(officer_id) or Officer(id=officer_id, login="", name=officer_id)


def officer_name(desk: OpenDesk, officer_id: str) -> str:
    return officer_of(desk, officer_id).name


def desk_name(desk: OpenDesk, dossier: Dossier) -> str:
    """The name of the desk that received it."""
    return desk.enrolment.desk_name(dossier.desk)
