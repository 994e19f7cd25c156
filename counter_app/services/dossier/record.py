"""Making events: asked of `check` first, then journaled; every use case goes through here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.changes import Changes
from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers, drafts, portal_copies
from counter_app.storage.engine.database import Connection


def permitted(
    desk: OpenDesk,
    dossier: Dossier | None,
    body: Body,
    actor: Officer,
    *,
    dossier_id: str | None,
    at: datetime,
    clock: Clock = Clock.UNCHECKED,
    event_id: str | None = None,
    base_rev: int = 0,
) -> Event:
    """The event of this body, if the actor may do it now. Raises RefusedError."""
    refusal = check(dossier, body, desk.actor(actor, at))
    if refusal is not None:
        raise RefusedError(refusal.code, **dict(refusal.params))
    return events.make(
        body,
        id=event_id or desk.ids(),
        dossier=dossier_id,
        at=at,
        officer=actor.id,
        clock=desk.clock if clock is Clock.UNCHECKED else clock,
        base_rev=base_rev,
    )


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
    at = desk.office_now()

    def build(connection: Connection) -> list[Event]:
        dossier = dossiers.get(connection, dossier_id)
        bodies = bodies_of(dossier, at)
        base_rev = portal_copies.revision(connection, dossier_id)
        made: list[Event] = []
        for body in bodies:
            event = permitted(
                desk, dossier, body, actor, dossier_id=dossier_id, at=at, base_rev=base_rev
            )
            dossier = apply(dossier, event)
            made.append(event)
        if draft:
            drafts.drop(connection, draft)
        return made

    recorded = desk.store.record(build)
    return recorded.dossiers[dossier_id], Changes(dossiers=frozenset({dossier_id}))
