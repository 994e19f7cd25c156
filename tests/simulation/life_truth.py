"""What a schedule must show of the kinds after reception, and when one of them may be refused."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

import msgspec

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.events import decode
from counter_app.domain.kinds.corrected import Corrected
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.kinds.undone import Undone
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.domain.office.office import Role
from tests.domain.kinds import expected
from tests.support.desks import enrolment

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
        case Corrected(changes=changes) if changes:
            told = [one for one in state.life.corrections if one.event == event.id]
            wanted = sorted((one.field, one.was, one.becomes) for one in changes)
            return sorted((one.field, one.was, one.becomes) for one in told) == wanted
        case _:
            return event.id in _told(state) and not _is_told_twice(state, event.id)


def _told(state: Dossier) -> set[str]:
    life = state.life
    return {fact.event for name in life.__struct_fields__ for fact in getattr(life, name)}


def _is_told_twice(state: Dossier, key: str) -> bool:
    lists = [getattr(state.life, name) for name in state.life.__struct_fields__]
    return any(sum(fact.event == key for fact in facts) > 1 for facts in lists)


def told_otherwise(
    strangers: Collection[str], rows: dict[str, Any], states: dict[str, tuple[int, bytes]]
) -> list[str]:
    """What stands at the portal though by the table its writer might not do it, and what ends a
    dossier that something of a higher rank ended.
    """
    faults = []
    ends: dict[str, Status] = {}
    known = {key: msgspec.json.decode(data, type=Dossier) for key, (_, data) in states.items()}
    for key, row in rows.items():
        if row.verdict not in {"applied", "parallel"} or row.dossier not in known:
            continue
        event = decode(row.bytes)
        ends[row.dossier] = max(_end(event), ends.get(row.dossier, _GOES_ON), key=_RANK.index)
        told = {one.code for one in known[row.dossier].notices if one.event == key}
        is_noticed = not event.body.is_asked and told & {"role_missing", "officer_inactive"}
        if not (key in strangers or is_noticed or _might(event)):
            faults.append(f"right not asked {event.kind} {key}")
    return faults + [
        f"ranked otherwise {key} {known[key].status}"
        for key, end in ends.items()
        if end is not _GOES_ON and known[key].status is not end
    ]


_GOES_ON = Status.PROCESSING
_RANK = (_GOES_ON, Status.WITHDRAWN, Status.RESOLVED, Status.RETURNED)


def _end(event: Event) -> Status:
    match event.body:
        case ResultReturned(partial=False):
            return Status.RETURNED
        case ResultSigned() | ResultReady(paper=True):
            return Status.RESOLVED
        case Withdrawn():
            return Status.WITHDRAWN
        case _:
            return _GOES_ON


def _might(event: Event) -> bool:
    """Whether one of the roles that the writer has may do it somewhere; of others nothing is known
    here.
    """
    roles = _roles().get(event.officer)
    if roles is None or event.kind not in expected.ON_DOSSIERS:
        return True
    is_out = event.kind in expected.ON_PAPER and getattr(event.body, "paper", False)
    may = expected.MAY_ON_PAPER if is_out else expected.MAY
    return not may[event.kind].isdisjoint(roles)


@cache
def _roles() -> dict[str, set[Role]]:
    return {officer.id: set(officer.roles) for officer in enrolment().officers}


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
