"""Results that are files: they go out once the portal has applied the signature, never before."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.life.facts import Way
from counter_app.domain.life.result_file import result_file
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.services.portal_state import sync_state
from counter_app.services.portal_state.sync_state import PortalState
from counter_app.services.results.parts import standing_result
from counter_app.storage.engine.database import Connection
from counter_app.storage.sync import sync_cursor


class ReleaseStep(StrEnum):
    """Why a result does not go out as a file yet; `ready` where it may."""

    READY = "ready"
    NO_FILE = "no_file"
    AT_THE_PORTAL_FIRST = "at_the_portal_first"
    NO_PORTAL = "no_portal"


def step_of(connection: Connection, dossier: Dossier) -> ReleaseStep:
    """How far the result of this dossier is on its way to the citizen as a file."""
    if not sync_state.is_connected(sync_cursor.state(connection)):
        return ReleaseStep.NO_PORTAL
    signed = standing_result(dossier)
    if signed is None or result_file(dossier) is None:
        return ReleaseStep.NO_FILE
    states = sync_state.event_states(connection, dossier.id)
    if states.get(signed.event, PortalState.HAS_IT) is not PortalState.HAS_IT:
        return ReleaseStep.AT_THE_PORTAL_FIRST
    return ReleaseStep.READY


def release(desk: OpenDesk, actor: Officer, ids: Sequence[str]) -> tuple[int, Changes]:
    """These results go to their citizens as files, all in one transaction: the portal shows each
    once it has applied it. How many went.

    Raises RefusedError: "result_not_released", or as `check` does; StorageError.
    """

    def write(recording: Recording) -> None:
        for dossier_id in ids:
            dossier = recording.dossier(dossier_id)
            if dossier is None:
                raise RefusedError("no_dossier")
            if step_of(recording.connection, dossier) is not ReleaseStep.READY:
                raise RefusedError("result_not_released", code=dossier.code)
            body = ResultReturned(way=Way.ELECTRONIC, collector=dossier.owner.name)
            recording.add(body, dossier_id)

    record(desk, actor, write)
    return len(ids), Changes(dossiers=frozenset(ids))
