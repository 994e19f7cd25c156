"""A dossier made anew of its events: folded by revision, with the notices found at judging."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import notice_id
from counter_app.domain.dossier.offices import codes_of
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode
from counter_app.domain.judge import FoundReason, with_notices
from counter_app.domain.kinds.body import Unknown
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.noticed import Noticed
from counter_app.logs import LogWord, frames
from counter_app.portal.judging.actors import Actors
from counter_app.portal.store import bulk

_EVENTS = (
    "SELECT dossier, id, rev, bytes, notices FROM event WHERE dossier {keys} AND rev > 0"
    " AND verdict IN ('applied', 'parallel') ORDER BY dossier, rev"
)
_log = logging.getLogger(__name__)
_reasons = msgspec.json.Decoder(tuple[FoundReason, ...])
_states = msgspec.json.Decoder(Dossier)


class _Kept(msgspec.Struct, frozen=True):
    offices: tuple[str, ...] = ()


_kept = msgspec.json.Decoder(_Kept)


@dataclass(frozen=True, slots=True)
class Folded:
    """`state` is what the events make of the dossier; `taken` are the notices, by event, that
    stood on the dossier alone and are to be kept with the events from now on.
    """

    state: Dossier
    taken: Mapping[str, bytes]


def fold_all(
    connection: Connection, documents: Mapping[str, bytes], revs: Mapping[str, int]
) -> dict[str, Folded]:
    """Each of these dossiers anew; `documents` are their states as stored, `revs` their revisions.
    The offices that it has stay, for what answers for an agency may have been said otherwise since.

    Left out is what cannot be made anew without losing something: of which an event is missing, or
    cannot be read, or is of a kind that this program does not know.
    """
    events: dict[str, list[Any]] = {}
    for row in bulk.found(connection, _EVENTS, sorted(documents)):
        events.setdefault(row.dossier, []).append(row)
    result: dict[str, Folded] = {}
    for key, document in documents.items():
        try:
            created = _fold(events.get(key, []), document, revs[key])
        except Exception as error:  # noqa: BLE001 - one dossier keeps no other from being made anew
            _log.error("a dossier could not be projected anew\n%s", LogWord(frames(error)))
            continue
        if created is not None:
            result[key] = created
    return _with_offices(connection, result)


def encode_reasons(reasons: Iterable[FoundReason]) -> bytes:
    """What stands with an event: code and params of each notice that was found at judging it."""
    return msgspec.json.encode(list(reasons))


def _fold(rows: Sequence[Any], document: bytes, rev: int) -> Folded | None:
    if [row.rev for row in rows] != list(range(1, rev + 1)):
        return None
    try:
        events = [decode(bytes(row.bytes)) for row in rows]
        kept = {row.id: _reasons.decode(row.notices) for row in rows if row.notices is not None}
        lacking = {row.id for row in rows} - kept.keys()
        taken = _taken(events, lacking, _states.decode(document)) if lacking else {}
    except (UnreadableEventError, msgspec.MsgspecError):
        return None
    if any(isinstance(event.body, Unknown) for event in events):
        return None
    state: Dossier | None = None
    for event in events:
        state = with_notices(apply(state, event), event, (kept | taken).get(event.id, ()))
    if state is None:
        return None
    state = replace(state, offices=tuple(dict.fromkeys((*_offices(document), *state.offices))))
    return Folded(state, {key: encode_reasons(reasons) for key, reasons in taken.items()})


def _taken(
    events: Sequence[Event], lacking: set[str], stored: Dossier
) -> dict[str, tuple[FoundReason, ...]]:
    """Notices on the dossier by the event that they are about, without those that events make."""
    reported = {notice_id(e.body.event, e.body.code) for e in events if isinstance(e.body, Noticed)}
    taken: dict[str, tuple[FoundReason, ...]] = dict.fromkeys(lacking, ())
    for notice in stored.notices:
        if notice.event in taken and notice.id not in reported:
            taken[notice.event] += ((notice.code, notice.params),)
    return taken


def _offices(document: bytes) -> tuple[str, ...]:
    try:
        return _kept.decode(document).offices
    except msgspec.MsgspecError:
        return ()


def _with_offices(connection: Connection, folded: Mapping[str, Folded]) -> dict[str, Folded]:
    actors = Actors()
    actors.load_serving(connection, codes_of(item.state for item in folded.values()))
    return {
        key: Folded(actors.with_offices(each.state), each.taken) for key, each in folded.items()
    }
