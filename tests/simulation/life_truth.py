"""What a schedule must show of the kinds after reception, and when one of them may be refused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.undone import Undone
from tests.domain.kinds import expected

PLAYED_ELSEWHERE = frozenset({
    "received", "paper_added", "attachment_added", "fee_taken", "note_added", "claimed", "accepted",
    "declined", "supplement_requested", "supplement_received", "notice_settled",
})  # fmt: skip
LIFE = tuple(sorted(expected.ON_DOSSIERS - expected.OF_PORTAL - PLAYED_ELSEWHERE))
"""Every other kind that a desk writes of a dossier."""


def shows_life(state: Dossier, event: Event) -> bool:
    """Whether the dossier tells what the event did."""
    match event.body:
        case Undone(event=taken_back):
            return taken_back not in _told(state)
        case FormIssued():
            return True
        case _:
            return event.id in _told(state)


def _told(state: Dossier) -> set[str]:
    life = state.life
    return {fact.event for name in life.__struct_fields__ for fact in getattr(life, name)}


def is_undone(key: str, written: Iterable[Event]) -> bool:
    """Whether somebody, somewhere, took this event back."""
    return any(isinstance(one.body, Undone) and one.body.event == key for one in written)


def is_overtaken(event: Event, rows: Iterable[Any], own: set[str]) -> bool:
    """Whether the dossier had by then what its writer had not seen: something applied that is not
    among his machine's `own` entries, or was written later and came first from a journal gone on
    elsewhere; or one of these that was not applied.
    """
    rows = list(rows)
    of_dossier = [row for row in rows if row.dossier == event.dossier and row.id != event.id]
    came_at = next(row.rev for row in rows if row.id == event.id)
    happened = {"applied", "parallel"}
    return any(
        (row.id in own and row.verdict not in happened)
        or (row.id not in own and row.verdict in happened and row.rev > event.base_rev)
        or (row.id > event.id and row.verdict in happened and row.rev <= came_at)
        for row in of_dossier
    )
