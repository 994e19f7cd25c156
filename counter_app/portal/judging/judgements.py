"""What arrives to be judged, and the judgement on it."""

from __future__ import annotations

import hashlib
from datetime import datetime

import msgspec

from counter_app.contract.push import Verdict
from counter_app.domain.judge import FoundReason
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import Refusal
from counter_app.portal.store.context import Asker

DEFERRED = frozenset({"foreign_office", "officer_unknown"})
"""Codes of held events that wait for a person of the dossier's offices."""


class Arrival(msgspec.Struct, frozen=True, gc=False):
    """An event to be judged: its place in a journal, who sent it, and the moment for which its
    officer answers. `vouched_by` is who let it in although its sender may not write there.
    """

    event: Event
    data: bytes
    device: str
    seq: int
    asker: Asker
    at: datetime
    vouched_by: str = ""


class EventJudgement(msgspec.Struct, frozen=True, gc=False):
    """One event's verdict; `code` and `params` say why it is held or refused, `reasons` are the
    notices that were found at judging it. `seq` and `at` are those of a held event's arrival.
    """

    event: Event
    data: bytes
    device: str
    verdict: Verdict
    rev: int = 0
    code: str = ""
    params: tuple[tuple[str, str], ...] = ()
    reasons: tuple[FoundReason, ...] = ()
    seq: int = 0
    at: datetime | None = None


def held_back(arrival: Arrival, code: str) -> EventJudgement:
    """The event waits, for this reason."""
    return EventJudgement(
        arrival.event,
        arrival.data,
        arrival.device,
        Verdict.HELD,
        code=code,
        seq=arrival.seq,
        at=arrival.at,
    )


def refused(arrival: Arrival, reason: Refusal, rev: int = 0) -> EventJudgement:
    """The event does not count, for this reason; its dossier stands at `rev`."""
    return EventJudgement(
        arrival.event,
        arrival.data,
        arrival.device,
        Verdict.REFUSED,
        rev,
        reason.code,
        tuple((name, str(value)) for name, value in reason.params),
    )


def kept_out(arrival: Arrival, officer: str, reason: str = "") -> EventJudgement:
    """Somebody of the dossier's offices decided that the event is not to count."""
    params = (("by", officer), ("reason", reason)) if reason else (("by", officer),)
    return refused(arrival, Refusal("kept_out", params))


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
