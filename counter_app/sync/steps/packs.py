"""Catalogue, calendar, office and officers from the portal, when they are others than here."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from counter_app.domain.catalogue.given_law import open_law
from counter_app.domain.changes import Changes
from counter_app.domain.office.enrolment_rows import OpenedEnrolment, open_enrolment
from counter_app.storage.office import enrolment, outage_changes
from counter_app.storage.sync import sync_cursor
from counter_app.sync.steps.desk_side import DeskSide


def renew(side: DeskSide) -> bool:
    """Take over what the portal has, if a page named another version than the desk's.

    What this program cannot read keeps nothing else away: it is noted, and asked for again by the
    next run of the program, which may be a newer one. Raises the errors of the link, ProblemError.
    """
    with side.store.database.read() as connection:
        existing = sync_cursor.state(connection).packs
    if not side.packs_reported or side.packs_reported in {existing, side.packs_unreadable}:
        return False
    given = side.portal.packs()
    law = open_law(given.catalogue, given.calendar)
    opened = _enrolment(given.enrolment)
    codes = {fault.code for fault in law.faults}
    if opened is None or opened.unreadable:
        codes.add("unreadable_enrolment")
    side.packs_unreadable = side.packs_reported if codes else ""
    with side.store.database.write(background=True) as connection:
        enrolment.apply_law(connection, law)
        if opened is not None:
            enrolment.apply_enrolment(connection, opened)
        for code in sorted(codes):
            sync_cursor.note_incident(connection, side.seconds(), code, {})
        if not codes:
            state = sync_cursor.state(connection)
            sync_cursor.put_state(connection, replace(state, packs=given.version))
        has_moved = bool(outage_changes.pending(connection))
    side.changed(Changes(catalogue=True, settings=True, sync=True, outages=has_moved))
    return True


def _enrolment(raw: msgspec.Raw) -> OpenedEnrolment | None:
    """None where not even office and desk can be read."""
    try:
        return open_enrolment(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
