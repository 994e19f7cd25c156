"""The one door of every use case: each event is asked of `check` first, then journaled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.changes import Changes
from counter_app.domain.check import check, right_fault
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers, drafts, portal_copies
from counter_app.storage.engine.database import Connection
from counter_app.storage.profile.store import Recorded


class Recording:
    """One transaction of a use case: what it reads and writes beside, and the events that it
    makes, each allowed on the state after the one before. `at` is its moment, office time.
    """

    def __init__(
        self, desk: OpenDesk, actor: Officer, connection: Connection, at: datetime
    ) -> None:
        self.desk = desk
        self.actor = actor
        self.connection = connection
        self.at = at
        self.events: list[Event] = []
        self._states: dict[str, Dossier | None] = {}

    def dossier(self, dossier_id: str) -> Dossier | None:
        """As it stands after the events so far."""
        if dossier_id not in self._states:
            self._states[dossier_id] = dossiers.get(self.connection, dossier_id)
        return self._states[dossier_id]

    def add(
        self,
        body: Body,
        dossier_id: str | None,
        *,
        at: datetime | None = None,
        clock: Clock = Clock.UNCHECKED,
        event_id: str | None = None,
    ) -> None:
        """Another event, if the actor may do it now. Without a dossier it is about this desk
        alone, whatever its kind is about elsewhere, and only the actor's rights are asked.

        Raises RefusedError.
        """
        at = at or self.at
        before = self.dossier(dossier_id) if dossier_id is not None else None
        actor = self.desk.actor(self.actor, at)
        is_of_desk = dossier_id is None
        refusal = right_fault(body, actor) if is_of_desk else check(before, body, actor)
        if refusal is not None:
            raise RefusedError(refusal.code, **dict(refusal.params))
        event = events.make(
            body,
            id=event_id or self.desk.ids(),
            dossier=dossier_id,
            at=at,
            officer=self.actor.id,
            clock=self.desk.clock if clock is Clock.UNCHECKED else clock,
            base_rev=self._revision(before),
        )
        if dossier_id is not None:
            self._states[dossier_id] = apply(before, event)
        self.events.append(event)

    def _revision(self, before: Dossier | None) -> int:
        """What the officer had seen of the portal's."""
        return portal_copies.revision(self.connection, before.id) if before is not None else 0


def record(desk: OpenDesk, actor: Officer, write: Callable[[Recording], object]) -> Recorded:
    """Run a use case in one transaction and journal its events. Raises what `write` raises, then
    nothing was recorded; StorageError.
    """
    at = desk.office_now()

    def build(connection: Connection) -> Sequence[Event]:
        recording = Recording(desk, actor, connection, at)
        write(recording)
        return recording.events

    return desk.store.record(build)


def happen(
    desk: OpenDesk, actor: Officer, dossier_id: str, *bodies: Body, draft: str = ""
) -> tuple[Dossier, Changes]:
    """Record what happened to one dossier, each body judged on the state after the one before.

    The draft of this id ends with it, both or neither. Returns the dossier after it.
    Raises RefusedError, StorageError.
    """
    return happen_as(desk, actor, dossier_id, lambda _dossier, _at: bodies, draft=draft)


def happen_as(
    desk: OpenDesk,
    actor: Officer,
    dossier_id: str,
    bodies_of: Callable[[Dossier | None, datetime], Sequence[Body]],
    *,
    draft: str = "",
) -> tuple[Dossier, Changes]:
    """As `happen`, with bodies made of the dossier as it is, inside the transaction, at a moment of
    office time.
    """

    def write(recording: Recording) -> None:
        for body in bodies_of(recording.dossier(dossier_id), recording.at):
            recording.add(body, dossier_id)
        if draft:
            drafts.drop(recording.connection, draft)

    recorded = record(desk, actor, write)
    return recorded.dossiers[dossier_id], Changes(dossiers=frozenset({dossier_id}))
