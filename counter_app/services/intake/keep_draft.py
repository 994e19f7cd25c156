"""Drafts of intakes: the form as it stands, kept while it is typed, offered again after a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import msgspec

from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake.drafts import Draft
from counter_app.storage.dossiers import drafts


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """`id` is the one that receiving will use, so that a repeated F9 is harmless. `typed` are the
    fields as they were typed, also what did not read as what it should be.
    """

    id: str
    title: str
    updated_at: datetime
    intake: Intake
    typed: dict[str, str] = field(default_factory=dict)


class _Typed(msgspec.Struct, frozen=True):
    """What stands beside the intake in a document; earlier programs pass it over."""

    typed: dict[str, str] = {}


def document_of(intake: Intake, typed: Mapping[str, str]) -> bytes:
    """The form's document: its intake, and its fields as they were typed."""
    alongside: dict[str, object] = {"typed": dict(typed)} if typed else {}
    return msgspec.json.encode(msgspec.to_builtins(intake) | alongside)


def read_document(document: bytes) -> tuple[Intake, dict[str, str]]:
    """Raises msgspec.MsgspecError for what this version cannot read."""
    intake = msgspec.json.decode(document, type=Intake)
    return intake, msgspec.json.decode(document, type=_Typed).typed


def keep(desk: OpenDesk, actor: Officer, draft_id: str, title: str, intake: Intake) -> None:
    """Save or renew the draft. Raises StorageError."""
    at = int(desk.now().timestamp())
    item = Draft(draft_id, actor.id, title, at, document_of(intake, {}))
    with desk.store.database.write() as connection:
        drafts.save(connection, item)


def kept(desk: OpenDesk, actor: Officer) -> list[KeptDraft]:
    """The officer's drafts, newest first; one that this version cannot read is passed over."""
    with desk.store.database.read() as connection:
        results = drafts.of_officer(connection, actor.id)
    result: list[KeptDraft] = []
    for item in results:
        try:
            intake, typed = read_document(item.document)
        except msgspec.MsgspecError:
            continue
        timestamp = from_seconds(item.updated_at, UTC)
        result.append(KeptDraft(item.id, item.title, timestamp, intake, typed))
    return result
