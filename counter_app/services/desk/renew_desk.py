"""Taking into memory what the portal renewed: office, officers and desk, catalogue, calendar."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.office.office import Enrolment
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.office import catalogue, enrolment


@dataclass(frozen=True, slots=True)
class Renewal:
    """What stands in the database now; `take` it in the thread that uses the desk."""

    enrolment: Enrolment
    catalogue: Catalogue
    calendar: Calendar

    def take(self, desk: OpenDesk) -> None:
        desk.enrolment = self.enrolment
        desk.catalogue = self.catalogue
        desk.calendar = self.calendar


def read(desk: OpenDesk) -> Renewal:
    """Read what an open desk keeps in memory."""
    with desk.store.database.read() as connection:
        given = enrolment.current(connection)
        calendar = catalogue.newest_calendar(connection)
        entries = catalogue.entries(connection)
    return Renewal(
        enrolment=given or desk.enrolment,
        catalogue=Catalogue(entries),
        calendar=calendar or desk.calendar,
    )
