"""A portal's database put back to before all events: what desks sent is gone, the rest is not."""

from __future__ import annotations

from sqlalchemy import delete

from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore


def without_events(store: PortalStore) -> None:
    tables = (
        schema.event,
        schema.entry,
        schema.device,
        schema.dossier,
        schema.code,
        schema.feed,
        schema.feed_event,
        schema.held_event,
        schema.journal_time,
    )
    with store.transaction() as connection:
        for table in tables:
            connection.execute(delete(table))
