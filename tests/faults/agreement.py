"""What desks and portal must agree on once everything was said: read from their own databases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from counter_app.domain.events import decode
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.database import PortalDatabase
from counter_app.storage.journal import journal
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor
from tests.simulation import agreement, truth
from tests.simulation.truth import Truth
from tests.support.desks import Place


@dataclass(frozen=True, slots=True)
class Machine:
    """A desk whose process has ended, its store opened again for the checks."""

    name: str
    asker: Asker
    store: Store

    @property
    def desk(self) -> Machine:
        return self


@dataclass(frozen=True, slots=True)
class Found:
    """`faults` begin with the promise that they break."""

    events: int
    faults: tuple[str, ...]

    def count(self, promise: str) -> int:
        return sum(fault.startswith(promise) for fault in self.faults)


def compare(
    where: str | Path, machines: Sequence[tuple[Asker, Place]], *, may_repeat: Iterable[str] = ()
) -> Found:
    """Every event that a desk has or had committed, against the portal's; every dossier of the
    portal against each desk's copy and screen. All processes have ended.

    `may_repeat` are codes that a whole disk put back may have given again.
    """
    known = Truth()
    with ExitStack() as stack:
        live = [_opened(stack, asker, place) for asker, place in machines]
        for machine in live:
            _learn(known, machine.store)
        committed = {key for _, place in machines for key in _committed(place)}
        rows, states = _portal(stack, where)
        faults = [f"lost {key}" for key in sorted(committed - rows.keys())]
        faults += truth._lost(known, rows)
        faults += truth._doubled(rows, states)
        faults += truth._refused(rows, known)
        faults += [
            fault for fault in agreement.codes(known, states) if fault.split()[-1] not in may_repeat
        ]
        faults += agreement.leases(live)  # type: ignore[arg-type]
        faults += _chains(stack, where, live)
        for machine in live:
            faults += agreement.differs(machine, states, frozenset())  # type: ignore[arg-type]
    return Found(len(committed | known.written.keys()), tuple(dict.fromkeys(faults)))


def _opened(stack: ExitStack, asker: Asker, place: Place) -> Machine:
    store = place.store()
    stack.callback(store.close)
    return Machine(place.folder.name, asker, store)


def _learn(known: Truth, store: Store) -> None:
    with store.database.read() as connection:
        for mark in sync_cursor.journals(connection):
            for placed in journal.entries(connection, mark.device):
                event = decode(placed.data)
                known.written[event.id] = event


def _committed(place: Place) -> list[str]:
    """Whole lines only: the last one may be half of one that was never told."""
    try:
        text = (place.folder / "committed").read_text()
    except FileNotFoundError:
        return []
    return text[: text.rfind("\n") + 1].split()


def _portal(
    stack: ExitStack, where: str | Path
) -> tuple[dict[str, Any], dict[str, tuple[int, bytes]]]:
    database = stack.enter_context(closing(PortalDatabase(where)))
    with database.read() as connection:
        rows = {row.id: row for row in connection.execute(select(schema.event))}
        states = {
            row.id: (row.rev, row.state)
            for row in connection.execute(
                select(schema.dossier.c.id, schema.dossier.c.rev, schema.dossier.c.state)
            )
        }
    return rows, states


def _chains(stack: ExitStack, where: str | Path, live: Sequence[Machine]) -> list[str]:
    """The journal that a desk writes now stands at the portal entry by entry, in its order."""
    database = stack.enter_context(closing(PortalDatabase(where)))
    faults = []
    for machine in live:
        device = machine.store.device
        with machine.store.database.read() as connection:
            own = [
                (placed.seq, placed.hash.hex()) for placed in journal.entries(connection, device)
            ]
        table = schema.entry
        with database.read() as connection:
            query = select(table.c.seq, table.c.hash).where(table.c.device == device)
            there = [tuple(row) for row in connection.execute(query.order_by(table.c.seq))]
        if [seq for seq, _ in own] != list(range(1, len(own) + 1)):
            faults.append(f"order: a gap in the journal of {machine.name}")
        if own != there:
            faults.append(f"order: {machine.name} has {len(own)} entries, the portal {len(there)}")
    return faults


def tally(found: Iterable[Found]) -> Counter[str]:
    """How often each promise was broken."""
    return Counter(fault.split()[0].rstrip(":") for one in found for fault in one.faults)
