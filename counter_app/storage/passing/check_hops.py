"""Whether hops and the marks of slips are those that dossiers and own events make of them."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, or_, select

from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.storage.dossiers import serial_marks
from counter_app.storage.engine.schema import dossier, entry, event, hop
from counter_app.storage.journal.stored import event_of, state_of
from counter_app.storage.passing import hops

_BEFORE_HOPS = ("submitted", "received", "declined")


def faults(connection: Connection) -> Iterator[str]:
    """A line for each dossier whose hops differ, and for each slip above its mark."""
    existing: dict[str, list[dict[str, object]]] = {}
    for one in connection.execute(select(hop).order_by(hop.c.dossier, hop.c.slip)).mappings():
        existing.setdefault(str(one["dossier"]), []).append(dict(one))
    moved = or_(dossier.c.status.not_in(_BEFORE_HOPS), dossier.c.id.in_(select(hop.c.dossier)))
    for row in connection.execute(select(dossier.c.id, dossier.c.state).where(moved)):
        state = state_of(row.state)
        made = hops.rows_of(state) if state is not None else []
        if sorted(made, key=lambda it: str(it["slip"])) != existing.pop(row.id, []):
            yield f"hops differ {row.id}"
    yield from (f"hops without dossier {key}" for key in existing)
    given = (
        select(event.c.bytes)
        .where(event.c.kind == HandedOver.kind)
        .where(select(entry.c.seq).where(entry.c.event == event.c.id).exists())
    )
    for (data,) in connection.execute(given):
        happened = event_of(data)
        body = happened.body if happened is not None else None
        if isinstance(body, HandedOver) and serial_marks.is_above(connection, body.slip):
            yield f"mark below {body.slip}"
