"""Catalogue, calendar, office and officers from the portal, when they are others than here."""

from __future__ import annotations

from msgspec.structs import replace

from counter_app.domain.calendar import decode_calendar
from counter_app.domain.catalogue import decode_pack
from counter_app.domain.changes import Changes
from counter_app.storage import enrolment, exchange
from counter_app.sync.desk_side import DeskSide


def renew(side: DeskSide) -> bool:
    """Take over what the portal has, if a page named another version than the desk's.

    Raises the errors of the link, ProblemError, or a DomainError for a pack that cannot be read;
    then nothing changed, and
    that version is not asked for again by this run of the program.
    """
    with side.store.database.read() as connection:
        known = exchange.state(connection).packs
    if not side.packs_heard or side.packs_heard in {known, side.packs_unreadable}:
        return False
    given = side.portal.packs()
    side.packs_unreadable = side.packs_heard
    packs = [decode_pack(bytes(raw)) for raw in given.catalogue]
    calendar = decode_calendar(bytes(given.calendar))
    side.packs_unreadable = ""
    with side.store.database.write(patient=True) as connection:
        enrolment.take_over(connection, given.enrolment, packs=packs, calendar=calendar)
        state = exchange.state(connection)
        exchange.put_state(connection, replace(state, packs=given.version))
    side.changed(Changes(catalogue=True, settings=True, sync=True))
    return True
