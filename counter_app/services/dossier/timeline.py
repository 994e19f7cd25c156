"""What happened to a dossier, as its page shows it: the journal's events, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock, Event
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state import sync_state
from counter_app.services.portal_state.sync_state import PortalState
from counter_app.storage.journal import journal
from counter_app.storage.office import officers

__all__ = ["PortalState", "TimelineRow", "timeline"]

PORTAL = "portal"
"""The officer of events that the portal itself made."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """`at` is office time, `officer` the name as the office knows it now; empty for the portal."""

    id: str
    at: datetime
    kind: str
    body: Body
    officer: str
    clock: Clock = Clock.UNCHECKED
    portal: PortalState = PortalState.WAITING


def timeline(desk: OpenDesk, dossier_id: str) -> list[TimelineRow]:
    """The dossier's events, newest first; of one moment the later written stands above."""
    with desk.store.database.read() as connection:
        happened = journal.of_dossier(connection, dossier_id)
        states = sync_state.event_states(connection, dossier_id)
        names = {item.id: item.name for item in officers.all_of(connection)}
    return [
        _row(desk, event, names, states.get(event.id, PortalState.HAS_IT))
        for event in reversed(happened)
    ]


def _row(desk: OpenDesk, event: Event, names: dict[str, str], portal: PortalState) -> TimelineRow:
    return TimelineRow(
        id=event.id,
        at=in_zone(event.occurred_at, desk.zone),
        kind=event.kind,
        body=event.body,
        officer=names.get(event.officer, "" if event.officer == PORTAL else event.officer),
        clock=event.clock,
        portal=portal,
    )
