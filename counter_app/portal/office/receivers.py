"""Which other offices received the dossiers that an office has in its feed: their outages move the
due dates of those dossiers, so its desks are told them (docs/decisions/0139).
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from counter_app.domain.dossier.dossier import Dossier
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import insert_or_ignore
from counter_app.portal.store.context import Connection

_NAME = "receivers/"
_COLUMNS = ("name", "value")


def note(connection: Connection, states: Iterable[Dossier]) -> None:
    """To be called where their rows are written. An office that received once for another stays
    with it, as a dossier's offices do.
    """
    pairs = {
        f"{_NAME}{office}/{state.office.code}": state.office.code.encode()
        for state in states
        for office in state.offices
        if office != state.office.code
    }
    if pairs:
        table = schema.meta
        existing = set(
            connection.scalars(select(table.c.name).where(table.c.name.in_(sorted(pairs))))
        )
        new = sorted(pairs.keys() - existing)
        insert_or_ignore(connection, table, _COLUMNS, [(name, pairs[name]) for name in new])


def of(connection: Connection, office: str) -> list[str]:
    """The codes of these offices, in order."""
    table = schema.meta
    query = select(table.c.value).where(
        table.c.name.startswith(f"{_NAME}{office}/", autoescape=True)
    )
    return sorted(bytes(value).decode() for value in connection.scalars(query))
