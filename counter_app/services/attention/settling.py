"""Writing down how a person settled a notice, or an event that the portal refused."""

from __future__ import annotations

import msgspec

from counter_app.domain.dossier import notices
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.services.online import keep_answer
from counter_app.services.online.keep_answer import Typed
from counter_app.storage.dossiers import portal_copies
from counter_app.storage.sync import problems, verdicts


def settle_refused(desk: OpenDesk, actor: Officer, event: Event, choice: str, text: str) -> None:
    """The refused event no longer stands on top of its dossier. Raises RefusedError
    ("already_settled"), StorageError.
    """
    body = NoticeSettled(notice=event.id, choice=choice, text=text)

    def write(recording: Recording) -> None:
        connection = recording.connection
        existing = verdicts.of_event(connection, event.id)
        if existing is None or existing.settled:
            raise RefusedError("already_settled")
        verdicts.settle(connection, event.id)
        dossier = recording.dossier(event.dossier) if event.dossier else None
        is_ours = dossier is not None and desk.actor(actor, recording.at).is_of(dossier)
        # What another office's dossier did not take in concerns this desk alone.
        recording.add(body, event.dossier if is_ours else None)
        if event.dossier:
            portal_copies.reproject_dossier(connection, event.dossier)

    record(desk, actor, write)


def settle_notice(
    desk: OpenDesk, actor: Officer, dossier_id: str, notice_id: str, choice: str, *, text: str
) -> None:
    """A supervisor's notice stays open until the portal has agreed. Raises RefusedError
    ("already_settled", and what `check` says), StorageError.
    """

    def write(recording: Recording) -> None:
        dossier = recording.dossier(dossier_id)
        notice = notices.find(dossier, notice_id) if dossier is not None else None
        if notice is None or notice.settled is not None:
            raise RefusedError("already_settled")
        if notice_id in problems.asked_settlings(recording.connection):
            raise RefusedError("already_settled")
        body = NoticeSettled(
            notice=notice_id, choice=choice, text=text, joined=notices.joined(notice)
        )
        recording.add(body, dossier_id)

    record(desk, actor, write)


def keep_at_hand(desk: OpenDesk, actor: Officer, event: Event) -> None:
    """The text of an answer that does not count goes where answers are written; what stands
    there already stays.
    """
    if not event.dossier:
        return
    kept = keep_answer.kept(desk, actor, event.dossier)
    match event.body:
        case Declined(reason=reason):
            merged = msgspec.structs.replace(kept, decline=kept.decline or reason)
        case SupplementRequested() as asked:
            merged = msgspec.structs.replace(
                kept, items=kept.items or asked.items, reason=kept.reason or asked.reason
            )
        case _:
            return
    if merged != Typed():
        keep_answer.keep(desk, actor, event.dossier, merged)
