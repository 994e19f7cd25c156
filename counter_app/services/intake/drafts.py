"""Drafts of every form and editor: kept while one types, thrown away and put back by hand.

A draft belongs to the officer who typed it. Forms of an intake have the id that their dossier
will have; all others name their kind, what they are about and their officer.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import msgspec

from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import drafts
from counter_app.storage.dossiers.drafts import Draft
from counter_app.storage.engine.database import Connection

__all__ = ["Draft"]

IDLE_AFTER = timedelta(days=30)


class DraftKind(StrEnum):
    """What the text is for; all but an intake's begin the id of their draft."""

    INTAKE = "intake"
    NOTE = "note"
    ANSWER = "answer"
    BROUGHT = "brought"
    REASON = "reason"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class IdleDraft:
    """A draft that nobody has touched for thirty days."""

    id: str
    kind: DraftKind


def id_of(kind: DraftKind, actor: Officer, about: str) -> str:
    """The draft of this officer about a dossier or a problem."""
    return f"{kind.value}-{about}-{actor.id}"


def kind_of(draft_id: str) -> DraftKind:
    start = draft_id.partition("-")[0]
    return DraftKind(start) if start in set(DraftKind) else DraftKind.INTAKE


def text_document(kind: DraftKind, text: str) -> bytes:
    """One text as a draft's document, empty where nothing was typed. A list, so that no reader
    takes it for the form of an intake.
    """
    return msgspec.json.encode([kind.value, text]) if text.strip() else b""


def text_of(document: bytes) -> str:
    """The text of such a document; empty where there is none, or it cannot be read."""
    try:
        return msgspec.json.decode(document, type=tuple[str, str])[1]
    except msgspec.MsgspecError:
        return ""


def keep(desk: OpenDesk, item: Draft) -> None:
    """Save or renew the draft; an empty document ends it. Raises StorageError."""
    with desk.store.database.write() as connection:
        if item.document:
            drafts.save(connection, item)
        else:
            drafts.drop(connection, item.id)


def kept(desk: OpenDesk, actor: Officer, draft_id: str) -> bytes:
    """The document that this officer left unfinished, empty where there is none."""
    with desk.store.database.read() as connection:
        item = drafts.get(connection, draft_id)
    return item.document if item is not None and item.officer == actor.id else b""


def all_of(desk: OpenDesk, actor: Officer, kind: DraftKind) -> dict[str, bytes]:
    """The documents of all that this officer left unfinished of one kind, by their ids."""
    with desk.store.database.read() as connection:
        result = drafts.of_officer(connection, actor.id)
    return {item.id: item.document for item in result if kind_of(item.id) is kind}


def throw_away(desk: OpenDesk, actor: Officer, ids: Collection[str]) -> tuple[Draft, ...]:
    """End these drafts of the officer; answers them as they were. Raises StorageError."""
    with desk.store.database.write() as connection:
        existing = [drafts.get(connection, draft_id) for draft_id in ids]
        result = tuple(item for item in existing if item is not None and item.officer == actor.id)
        for item in result:
            drafts.drop(connection, item.id)
    return result


def restore(desk: OpenDesk, items: Sequence[Draft]) -> None:
    """Undo `throw_away`: each as it was, but for one that was begun anew since.

    Raises StorageError.
    """
    with desk.store.database.write() as connection:
        for item in items:
            if drafts.get(connection, item.id) is None:
                drafts.save(connection, item)


def idle(connection: Connection, actor: Officer, now: int) -> tuple[IdleDraft, ...]:
    """The officer's drafts that nobody touched for thirty days; `now` in seconds since 1970."""
    before = now - int(IDLE_AFTER.total_seconds())
    return tuple(
        IdleDraft(item.id, kind_of(item.id))
        for item in drafts.of_officer(connection, actor.id)
        if item.updated_at <= before
    )
