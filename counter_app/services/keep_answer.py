"""What an officer is writing to a citizen on an online dossier, kept while it is typed."""

from __future__ import annotations

import msgspec

from counter_app.domain.office import Officer
from counter_app.domain.online import SupplementItem
from counter_app.services.open_desk import OpenDesk
from counter_app.storage import drafts
from counter_app.storage.database import Connection
from counter_app.storage.drafts import Draft


class Typed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All editors of one dossier as they stand; dates as typed."""

    items: tuple[SupplementItem, ...] = ()
    reason: str = ""
    until: str = ""
    contact: str = ""
    decline: str = ""
    due: str = ""
    due_reason: str = ""


def keep(desk: OpenDesk, actor: Officer, dossier_id: str, typed: Typed) -> None:
    """Keep it; an empty one ends the draft. Raises StorageError."""
    with desk.store.database.write() as connection:
        if typed == Typed():
            drafts.drop(connection, _id(actor, dossier_id))
            return
        item = Draft(
            id=_id(actor, dossier_id),
            officer=actor.id,
            title="",
            updated_at=int(desk.now().timestamp()),
            # A list, so that no reader takes it for the draft of an intake.
            document=msgspec.json.encode(["answer", typed]),
        )
        drafts.save(connection, item)


def kept(desk: OpenDesk, actor: Officer, dossier_id: str) -> Typed:
    """What was left unfinished here, empty where there is nothing."""
    with desk.store.database.read() as connection:
        return read(connection, actor, dossier_id)


def read(connection: Connection, actor: Officer, dossier_id: str) -> Typed:
    """`kept` inside a reading that is open already."""
    item = drafts.get(connection, _id(actor, dossier_id))
    if item is None:
        return Typed()
    try:
        return msgspec.json.decode(item.document, type=tuple[str, Typed])[1]
    except msgspec.MsgspecError:
        return Typed()


def _id(actor: Officer, dossier_id: str) -> str:
    return f"answer-{dossier_id}-{actor.id}"
