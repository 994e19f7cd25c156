"""A portal as an earlier program would have left it: states without what that one did not know."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, select, update

from counter_app.contract.digest import state_hash
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep import projected
from counter_app.portal.upkeep.projected import FoldingProgress


def forget_fields(store: PortalStore, names: Iterable[str]) -> list[str]:
    """Take these fields out of the states; the ids of the dossiers that had one of them."""
    wanted = set(names)

    def forget(connection: Connection) -> list[str]:
        found = []
        table = schema.dossier
        for key, data in connection.execute(select(table.c.id, table.c.state)).all():
            known = msgspec.json.decode(bytes(data), type=dict[str, msgspec.Raw])
            if not wanted & known.keys():
                continue
            found.append(key)
            less = {name: value for name, value in known.items() if name not in wanted}
            document = msgspec.json.encode(less)
            connection.execute(
                update(table)
                .where(table.c.id == key)
                .values(state=document, state_hash=state_hash(document))
            )
        projected.put(connection, FoldingProgress())
        return found

    found = store.run(forget)
    store.context.is_projected = False
    return found


def dossiers(store: PortalStore) -> dict[str, Any]:
    """Every dossier's row by its id."""
    with store.read() as connection:
        rows = [row._asdict() for row in connection.execute(select(schema.dossier))]
    return {row["id"]: row | {"state": bytes(row["state"])} for row in rows}


def numbers(store: PortalStore) -> dict[tuple[str, str], int]:
    """The number of each dossier in each feed."""
    with store.read() as connection:
        rows = connection.execute(select(schema.feed)).all()
    return {(row.office, row.dossier): row.n for row in rows}
