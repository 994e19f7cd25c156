"""What a portal has told a desk, written into its store as sync writes it; no network."""

from __future__ import annotations

import msgspec
from sqlalchemy import insert

from counter_app.domain import events
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import Notice
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import portal_copies
from counter_app.storage.dossiers.portal_copies import Copy
from counter_app.storage.engine.schema import file_transfer, unread
from counter_app.storage.journal import journal
from counter_app.storage.sync import sync_cursor, verdicts
from counter_app.storage.sync.sync_cursor import SyncCursor

FEED = 40


def seconds(desk: OpenDesk) -> int:
    return int(desk.now().timestamp())


def calls(desk: OpenDesk, **changes: object) -> None:
    """The desk and the portal have spoken."""
    state = SyncCursor(history="h1", cursor="c1", contact=seconds(desk))
    with desk.store.database.write() as connection:
        sync_cursor.put_state(connection, msgspec.structs.replace(state, **changes))


def acknowledges(desk: OpenDesk, seq: int | None = None, durable: int = 0) -> int:
    """The portal has the journal up to `seq`, by default all of it."""
    with desk.store.database.write() as connection:
        last = journal.head(connection, desk.store.device)[0] if seq is None else seq
        sync_cursor.set_acked(connection, desk.store.device, last, durable)
    return last


def sends(
    desk: OpenDesk,
    state: Dossier,
    own: tuple[str, ...] | None = None,
    others: tuple[Event, ...] = (),
    feed: int = FEED,
) -> None:
    """A page of the feed with this dossier; `own` by default all that was done to it here."""
    with desk.store.database.write() as connection:
        made = [event.id for event in journal.of_dossier(connection, state.id)]
        copy = Copy(
            id=state.id,
            rev=portal_copies.revision(connection, state.id) + 1,
            state=state,
            data=msgspec.json.encode(state),
            events=tuple((event, events.encode(event)) for event in others),
            own=tuple(made) if own is None else own,
        )
        portal_copies.place(connection, desk.enrolment.desk.id, [copy], feed)


def has_all(desk: OpenDesk, dossier: Dossier) -> None:
    """Sent, acknowledged, applied, and back in the portal's copy."""
    calls(desk)
    acknowledges(desk)
    sends(desk, dossier)


def rules(
    desk: OpenDesk,
    event: Event,
    verdict: str,
    code: str,
    *,
    at: int | None = None,
    title: str = "",
    params: tuple[tuple[str, str], ...] = (),
) -> None:
    with desk.store.database.write() as connection:
        verdicts.put(
            connection,
            event.id,
            event.dossier,
            verdict_is=verdict,
            code=code,
            title=title,
            params=params,
            at=seconds(desk) if at is None else at,
        )


def warnings(desk: OpenDesk, dossier: Dossier, code: str, event: str, /, **params: str) -> Dossier:
    """The portal's copy carries an open notice on this event."""
    notice = Notice(
        id=f"{event}:{code}",
        code=code,
        event=event,
        at=desk.office_now(),
        officer=dossier.officer,
        params=tuple(params.items()),
    )
    state = msgspec.structs.replace(dossier, notices=(*dossier.notices, notice))
    sends(desk, state)
    return state


def keeps_waiting(
    desk: OpenDesk, dossier: Dossier, officer: str = "sao", **changes: str
) -> Dossier:
    """The portal's copy tells of something from another office that waits before it."""
    params = {
        "office": "H38.152.01",
        "office_name": "Trung tâm Phục vụ hành chính công xã Xuân Giao",
        "desk_name": "Quầy 1",
        "officer_name": "Lý Láo Sao",
        "kind": "fee_taken",
        "text": "8000",
        **changes,
    }
    told = msgspec.structs.replace(dossier, officer=officer)
    state = warnings(desk, told, "foreign_event", f"e-{dossier.code}", **params)
    return msgspec.structs.replace(state, officer=dossier.officer)


def of_another_office(desk: OpenDesk, dossier: Dossier) -> Dossier:
    """The portal's copy says that the dossier is another office's."""
    other = AgencyRef(code="H38.152.01", name="Trung tâm Phục vụ hành chính công xã Xuân Giao")
    agency = AgencyRef(code="H38.152", name="Ủy ban nhân dân xã Xuân Giao")
    state = msgspec.structs.replace(dossier, office=other, agency=agency, offices=(other.code,))
    sends(desk, state)
    return state


def cannot_be_read(desk: OpenDesk, dossier_id: str) -> None:
    with desk.store.database.write() as connection:
        values = {"dossier": dossier_id, "rev": 9, "since": seconds(desk), "item": b"{}"}
        connection.execute(insert(unread), values)


def has_file(desk: OpenDesk, dossier_id: str, name: str, state: str, *, is_up: bool = True) -> None:
    values = {
        "sha256": name,
        "dossier": dossier_id,
        "is_up": int(is_up),
        "state": state,
        "size": 1000,
        "mime": "application/pdf",
        "since": seconds(desk),
    }
    with desk.store.database.write() as connection:
        connection.execute(insert(file_transfer), values)


def made(desk: OpenDesk, dossier: Dossier, body: Body, officer: str, base_rev: int = 1) -> Event:
    """Something that happened here, journaled."""
    event = events.make(
        body,
        id=desk.ids(),
        dossier=dossier.id,
        at=desk.office_now(),
        officer=officer,
        base_rev=base_rev,
    )
    desk.store.record(lambda _: [event])
    return event


def made_elsewhere(desk: OpenDesk, dossier: Dossier, body: Body, officer: str) -> Event:
    """Something that happened at another desk."""
    return events.make(
        body, id=desk.ids(), dossier=dossier.id, at=desk.office_now(), officer=officer
    )


def first_event(desk: OpenDesk, dossier: Dossier) -> Event:
    with desk.store.database.read() as connection:
        return journal.of_dossier(connection, dossier.id)[0]
