"""Taking in what the law brings: packs of procedure versions, and calendars."""

from __future__ import annotations

from counter_app.domain.catalogue.catalogue import UnreadablePackError, open_pack
from counter_app.domain.catalogue.given_law import open_calendar
from counter_app.domain.deadlines.calendar import CalendarError
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.office import catalogue


def install(desk: OpenDesk, data: bytes) -> int:
    """Keep the versions of a pack, or a calendar; how many were new.

    Versions in force later wait for their day; those that dossiers were received under stay.
    A running window sees them at its next start. Raises UnreadablePackError where the bytes are
    neither.
    """
    try:
        calendar = open_calendar(data)
    except CalendarError:
        pack = open_pack(data).whole()
        with desk.store.database.write() as connection:
            return catalogue.put_versions(connection, pack.versions)
    with desk.store.database.write() as connection:
        return catalogue.put_calendar(connection, calendar)


__all__ = ["UnreadablePackError", "install"]
