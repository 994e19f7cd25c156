"""Waiting until desks and portal agree: nothing waits anywhere and all digests are the portal's."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing

from counter_app.contract.digest import digest
from counter_app.portal.journal.feed import revisions
from counter_app.portal.store.database import PortalDatabase
from tests.faults.outcome import Watch
from tests.support.desk_process import DeskProcess
from tests.support.desk_words import State
from tests.support.portal_office import PortalOffice

LOOK = 0.2


def wait(
    office: PortalOffice, desks: Sequence[DeskProcess], patience: float
) -> tuple[float | None, tuple[str, ...]]:
    """Seconds until everybody agrees; None and what is not so when `patience` ends. The desks
    are asked, and the portal's database is read, not its server.
    """
    watch = Watch()
    with closing(PortalDatabase(office.where)) as database:
        while True:
            found = late(database, office, desks)
            if not found:
                return watch.seconds, ()
            if watch.seconds > patience:
                return None, found
            time.sleep(LOOK)


def late(
    database: PortalDatabase, office: PortalOffice, desks: Sequence[DeskProcess]
) -> tuple[str, ...]:
    """What is not so now."""
    states = [desk.state() for desk in desks]
    with database.read() as connection:
        wanted = digest(revisions(connection, office.askers[0]))
    return tuple(
        f"desk {number}: {state.waiting} waiting, {_differing(state, wanted)} buckets differ,"
        f" {state.link}"
        for number, state in enumerate(states, start=1)
        if state.waiting or state.buckets != wanted
    )


def _differing(state: State, wanted: list[str]) -> int:
    return sum(one != other for one, other in zip(state.buckets, wanted, strict=True))
