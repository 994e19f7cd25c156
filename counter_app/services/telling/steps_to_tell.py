"""Of which steps a citizen may be told now, the usual one first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from counter_app.domain.dossier.dossier import DeliveryKind, Dossier, Status
from counter_app.domain.life.parcels import came_back_at, open_parcel
from counter_app.forms.messages.message_template import MessageStep

REMIND_AFTER = timedelta(days=3)
"""After so long a result that nobody fetched is told again (NĐ 118/2025/NĐ-CP, Điều 22)."""


_OF_STATUS = {
    Status.SUPPLEMENT: MessageStep.SUPPLEMENT,
    Status.OBLIGATION: MessageStep.OBLIGATION,
    Status.DECLINED: MessageStep.DECLINED,
    Status.STOPPED: MessageStep.STOPPED,
    Status.WITHDRAWN: MessageStep.WITHDRAWN,
    Status.RETURNED: MessageStep.RETURNED,
}


def steps_to_tell(dossier: Dossier, now: datetime) -> tuple[MessageStep, ...]:
    """Of this dossier; each at most once."""
    return tuple(dict.fromkeys(_steps(dossier, now)))


def _steps(dossier: Dossier, now: datetime) -> Iterator[MessageStep]:
    if dossier.status in _OF_STATUS:
        yield _OF_STATUS[dossier.status]
    elif dossier.status is Status.RESOLVED:
        yield from _results(dossier, now)
    elif dossier.is_received:
        yield from _moved(dossier)
        if dossier.owed_papers:
            yield MessageStep.PAPERS_OWED
        yield MessageStep.RECEIVED


def _moved(dossier: Dossier) -> Iterator[MessageStep]:
    """What gave the dossier another date since it was received."""
    life = dossier.life
    if life.extensions:
        yield MessageStep.EXTENDED
    if any(asked.answered_at for asked in dossier.supplements):
        yield MessageStep.SUPPLEMENT_RECEIVED
    if life.met or life.verified:
        yield MessageStep.DUE_MOVED


def _results(dossier: Dossier, now: datetime) -> Iterator[MessageStep]:
    life = dossier.life
    if came_back_at(dossier) is not None:
        yield MessageStep.PARCEL_BACK
    elif open_parcel(dossier) is not None:
        yield MessageStep.POSTED
    elif dossier.delivery.kind is DeliveryKind.ELECTRONIC:
        yield MessageStep.ELECTRONIC
    elif life.ready and now - life.ready[0].at >= REMIND_AFTER and _was_told(dossier):
        yield MessageStep.UNCOLLECTED
    if life.results and life.results[0].negative:
        yield MessageStep.NEGATIVE
    elif dossier.promised_at is not None and now.date() < dossier.promised_at.date():
        yield MessageStep.READY_EARLY
    yield MessageStep.READY


def _was_told(dossier: Dossier) -> bool:
    ready = dossier.life.ready[0].at
    return any(contact.at >= ready for contact in dossier.life.contacts)
