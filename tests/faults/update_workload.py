"""A process that updates what release 0.1 left: `… -m tests.faults.update_workload FOLDER KIND`.

KIND is `portal` or the name of a profile. Migrated by opening, then projected anew in pieces.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, event

from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.portal.upkeep import reprojection as of_portal
from counter_app.storage.dossiers import reprojection
from counter_app.storage.office import enrolment
from counter_app.storage.profile.store import Store
from tests.simulation.world import Ids
from tests.support.desks import Place
from tests.support.released import on_their_machine

NEXT_DAY = datetime(2026, 11, 27, 1, 30, tzinfo=UTC)
PORTAL = "portal"
PIECE = 12


def update(folder: Path, kind: str, where: str = "") -> None:
    if kind == PORTAL:
        with closing(portal(folder, where)) as store:
            while of_portal.project_anew(store, PIECE).more:
                continue
        return
    with on_their_machine(), closing(Place(folder).store()) as opened:
        while reprojection.project_anew(opened.database, desk_of(opened), PIECE).more:
            continue


def portal(folder: Path, where: str = "") -> PortalStore:
    path = folder / "portal"
    return open_portal(
        where or path / "portal.db", path, now=lambda: NEXT_DAY, ids=Ids(61), backed_up=True
    )


def desk_of(store: Store) -> str:
    with store.database.read() as connection:
        given = enrolment.current(connection)
    return given.desk.id if given else ""


def die_before(statement: int) -> None:
    """This process ends by SIGKILL before its statement of this number; a commit is one too."""
    left = statement

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)


if __name__ == "__main__":
    update(Path(sys.argv[1]), sys.argv[2])
