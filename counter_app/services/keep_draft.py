"""Drafts: the form as it stands, kept while it is typed, offered again after a crash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from counter_app.domain.intake import Intake
from counter_app.domain.office import Officer
from counter_app.domain.office_time import from_seconds
from counter_app.services.open_desk import OpenDesk
from counter_app.storage import drafts
from counter_app.storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """`dossier_id` is the id that receiving will use, so that a repeated F9 is harmless."""

    id: str
    title: str
    updated_at: datetime
    intake: Intake


def keep(desk: OpenDesk, actor: Officer, draft_id: str, title: str, intake: Intake) -> None:
    """Save or renew the draft. Raises StorageError."""
    item = Draft(
        id=draft_id,
        officer=actor.id,
        title=title,
        updated_at=int(desk.now().timestamp()),
        document=msgspec.json.encode(intake),
    )
    with desk.store.database.write() as connection:
        drafts.save(connection, item)


def kept(desk: OpenDesk, actor: Officer) -> list[KeptDraft]:
    """The officer's drafts, newest first; one that this version cannot read is passed over."""
    with desk.store.database.read() as connection:
        found = drafts.of_officer(connection, actor.id)
    result: list[KeptDraft] = []
    for item in found:
        try:
            intake = msgspec.json.decode(item.document, type=Intake)
        except msgspec.MsgspecError:
            continue
        moment = from_seconds(item.updated_at, UTC)
        result.append(KeptDraft(item.id, item.title, moment, intake))
    return result


def drop(desk: OpenDesk, draft_id: str) -> None:
    with desk.store.database.write() as connection:
        drafts.drop(connection, draft_id)
