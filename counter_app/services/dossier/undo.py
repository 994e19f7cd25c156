"""Taking back the last step of one's own, as long as nothing has been built on it."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.changes import Changes
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.undone import Undone, undo_fault
from counter_app.domain.life.undoing import may_be_undone
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.annotate import Done
from counter_app.services.dossier.record import Recording, record
from counter_app.services.portal_state import sync_state
from counter_app.services.portal_state.sync_state import PortalState
from counter_app.storage.dossiers import portal_copies
from counter_app.storage.engine.database import Connection
from counter_app.storage.journal import journal


@dataclass(frozen=True, slots=True)
class LastStep:
    """The newest event of the dossier, made by the officer who looks."""

    event: str
    kind: str


def last_step(desk: OpenDesk, actor: Officer, dossier: Dossier) -> LastStep | None:
    """What may be taken back now; None where there is nothing, or too much has followed."""
    with desk.store.database.read() as connection:
        return _last_step(connection, actor, dossier)


def undo(desk: OpenDesk, actor: Officer, dossier_id: str, event: str) -> Done:
    """Take back this event. Raises RefusedError ("undo_followed", and those of the action table),
    StorageError.
    """

    def write(recording: Recording) -> None:
        dossier = recording.dossier(dossier_id)
        if dossier is None:
            raise RefusedError("no_dossier")
        step = _last_step(recording.connection, actor, dossier)
        if step is None or step.event != event:
            raise RefusedError("undo_followed")
        recording.add(Undone(event=event, of=step.kind), dossier_id)

    recorded = record(desk, actor, write)
    return recorded.dossiers[dossier_id], Changes(dossiers=frozenset({dossier_id}))


def _last_step(connection: Connection, actor: Officer, dossier: Dossier) -> LastStep | None:
    if not may_be_undone(dossier, dossier.latest) or undo_fault(dossier, dossier.latest):
        return None
    newest = _event(connection, dossier)
    if newest is None or newest.officer != actor.id:
        return None
    state = sync_state.event_states(connection, dossier.id).get(newest.id)
    if state is PortalState.WAITING or _is_newest_there(connection, newest):
        return LastStep(newest.id, newest.kind)
    return None


def _event(connection: Connection, dossier: Dossier) -> Event | None:
    happened = journal.of_dossier(connection, dossier.id)
    return next((event for event in happened if event.id == dossier.latest), None)


def _is_newest_there(connection: Connection, event: Event) -> bool:
    """Whether the portal's state of the dossier is the one that this event made."""
    if event.dossier is None:
        return False
    state = portal_copies.state_of(connection, event.dossier)
    return state is not None and state.latest == event.id
