"""Keeping what the portal knows of the office's desks, for the supervisor's screen."""

from __future__ import annotations

import logging

import msgspec

from counter_app import logs
from counter_app.contract.problems import ProblemError
from counter_app.domain.changes import Changes
from counter_app.storage.sync import problems
from counter_app.sync.steps.desk_side import DeskSide

EVERY = 300.0
"""Seconds between two questions."""

log = logging.getLogger(__name__)


def renew(side: DeskSide) -> None:
    """Ask, and keep the answer as `services.office_desks` reads it; which packs there are, the next
    cycle looks at. What the portal refuses leaves what is known. Raises the errors of the link,
    StorageError.
    """
    try:
        reported = side.portal.office_desks()
    except ProblemError as error:
        log.info("office desks: %s", logs.LogWord(error.code))
        return
    side.packs_reported = reported.packs or side.packs_reported
    document = msgspec.json.encode(reported.desks)
    with side.store.database.read() as connection:
        if problems.office_desks(connection) == document:
            return
    with side.store.database.write(background=True) as connection:
        problems.put_office_desks(connection, document)
    side.changed(Changes(sync=True))
