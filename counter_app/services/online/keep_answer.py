"""What an officer is writing to a citizen on an online dossier, kept while it is typed."""

from __future__ import annotations

import msgspec

from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft, DraftKind
from counter_app.storage.dossiers import drafts as stored
from counter_app.storage.engine.database import Connection


class Typed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All editors of one dossier as they stand; dates as typed. `free` is the name of a paper
    that was not added to the items yet.
    """

    items: tuple[SupplementItem, ...] = ()
    free: str = ""
    reason: str = ""
    until: str = ""
    contact: str = ""
    decline: str = ""
    promised_day: str = msgspec.field(default="", name="due")
    promise_reason: str = msgspec.field(default="", name="due_reason")


def document_of(typed: Typed) -> bytes:
    """The draft's document, empty where nothing was typed. A list, so that no reader takes it for
    the form of an intake.
    """
    return b"" if typed == Typed() else msgspec.json.encode([DraftKind.ANSWER.value, typed])


def typed_of(document: bytes) -> Typed:
    """What such a document says; empty where there is none, or it cannot be read."""
    try:
        return msgspec.json.decode(document, type=tuple[str, Typed])[1]
    except msgspec.MsgspecError:
        return Typed()


def draft_id(actor: Officer, dossier_id: str) -> str:
    return drafts.id_of(DraftKind.ANSWER, actor, dossier_id)


def keep(desk: OpenDesk, actor: Officer, dossier_id: str, typed: Typed) -> None:
    """Keep it; an empty one ends the draft. Raises StorageError."""
    at, document = int(desk.now().timestamp()), document_of(typed)
    drafts.keep(desk, Draft(draft_id(actor, dossier_id), actor.id, "", at, document))


def kept(desk: OpenDesk, actor: Officer, dossier_id: str) -> Typed:
    """What was left unfinished here, empty where there is nothing."""
    return typed_of(drafts.kept(desk, actor, draft_id(actor, dossier_id)))


def read(connection: Connection, actor: Officer, dossier_id: str) -> Typed:
    """`kept` inside a reading that is open already."""
    item = stored.get(connection, draft_id(actor, dossier_id))
    return typed_of(item.document) if item is not None else Typed()
