"""Writing down how a person settled a notice, or an event that the portal refused."""

from __future__ import annotations

import msgspec

from counter_app.domain import events
from counter_app.domain.check import check
from counter_app.domain.dossier import notices
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.online import keep_answer
from counter_app.services.online.keep_answer import Typed
from counter_app.storage.dossiers import dossiers, portal_copies
from counter_app.storage.engine.database import Connection
from counter_app.storage.sync import problems, verdicts


def settle_refused(desk: OpenDesk, actor: Officer, event: Event, choice: str, text: str) -> None:
    """The refused event no longer stands on top of its dossier. Raises RefusedError
    ("already_settled"), StorageError.
    """
    body = NoticeSettled(notice=event.id, choice=choice, text=text)

    def build(connection: Connection) -> list[Event]:
        known = verdicts.of_event(connection, event.id)
        if known is None or known.settled:
            raise RefusedError("already_settled")
        verdicts.settle(connection, event.id)
        if event.dossier is None:
            return [made(connection, desk, actor, body, None)]
        dossier = dossiers.get(connection, event.dossier)
        is_ours = dossier is not None and desk.actor(actor, desk.office_now()).is_of(dossier)
        if is_ours:
            must_be_allowed(desk, dossier, actor, body)
        portal_copies.show_again(connection, event.dossier)
        # What another office's dossier did not take in concerns this desk alone.
        return [made(connection, desk, actor, body, event.dossier if is_ours else None)]

    desk.store.record(build)


def settle_notice(
    desk: OpenDesk, actor: Officer, dossier_id: str, notice_id: str, choice: str, *, text: str
) -> None:
    """A supervisor's notice stays open until the portal has agreed. Raises RefusedError
    ("already_settled", and what `check` says), StorageError.
    """

    def build(connection: Connection) -> list[Event]:
        dossier = dossiers.get(connection, dossier_id)
        notice = notices.find(dossier, notice_id) if dossier is not None else None
        if notice is None or notice.settled is not None:
            raise RefusedError("already_settled")
        if notice_id in problems.asked_settlings(connection):
            raise RefusedError("already_settled")
        body = NoticeSettled(
            notice=notice_id, choice=choice, text=text, joined=notices.joined(notice)
        )
        must_be_allowed(desk, dossier, actor, body)
        return [made(connection, desk, actor, body, dossier_id)]

    desk.store.record(build)


def must_be_allowed(desk: OpenDesk, dossier: Dossier | None, actor: Officer, body: Body) -> None:
    """Raises RefusedError."""
    refusal = check(dossier, body, desk.actor(actor, desk.office_now()))
    if refusal is not None:
        raise RefusedError(refusal.code, **dict(refusal.params))


def made(
    connection: Connection, desk: OpenDesk, actor: Officer, body: Body, dossier_id: str | None
) -> Event:
    """An event of now."""
    return events.make(
        body,
        id=desk.ids(),
        dossier=dossier_id,
        at=desk.office_now(),
        officer=actor.id,
        clock=desk.clock,
        base_rev=portal_copies.revision(connection, dossier_id) if dossier_id else 0,
    )


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
