"""Drafts of intakes: what was typed, kept encrypted until the dossier is received or dropped."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from counter_app.storage.engine.schema import draft


@dataclass(frozen=True, slots=True)
class Draft:
    """`document` is the form as its page encodes it; `updated_at` in seconds since 1970, UTC."""

    id: str
    officer: str
    title: str
    updated_at: int
    document: bytes


def save(connection: Connection, item: Draft) -> None:
    values = {
        "officer": item.officer,
        "title": item.title,
        "updated_at": item.updated_at,
        "document": item.document,
    }
    statement = insert(draft).values(id=item.id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))


def drop(connection: Connection, draft_id: str) -> None:
    connection.execute(delete(draft).where(draft.c.id == draft_id))


def get(connection: Connection, draft_id: str) -> Draft | None:
    row = connection.execute(select(draft).where(draft.c.id == draft_id)).first()
    return Draft(*row) if row else None


def of_officer(connection: Connection, officer: str) -> list[Draft]:
    """The officer's drafts, newest first."""
    rows = connection.execute(
        select(draft).where(draft.c.officer == officer).order_by(draft.c.updated_at.desc())
    )
    return [Draft(*row) for row in rows]
