"""What desks and portal agree on at the end: codes, leases, numbers and states."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import notice_id
from counter_app.domain.events import decode
from counter_app.domain.judge import FoundReason, with_notices
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.received import Received
from counter_app.domain.office.office import Lease
from counter_app.portal.store import schema
from counter_app.storage.engine.schema import lease as lease_table
from tests.simulation.world import SimDesk, World

if TYPE_CHECKING:
    from tests.simulation.truth import Truth


def codes(truth: Truth, states: dict[str, tuple[int, bytes]]) -> list[str]:
    """No code on two dossiers but after a whole image was put back; then it was noticed."""
    printed: dict[str, set[str]] = {}
    for event in (truth.written | truth.own_of_portal).values():
        if isinstance(event.body, Received | OnlineSubmitted) and event.dossier:
            printed.setdefault(event.body.code, set()).add(event.dossier)
    faults = []
    for code, keys in printed.items():
        if len(keys) < 2:
            continue
        if not keys & truth.rolled_back:
            faults.append(f"code twice {code}")
            continue
        known = [msgspec.json.decode(states[key][1], type=Dossier) for key in keys if key in states]
        if len(known) > 1 and not any(
            notice.code == "code_twice" for state in known for notice in state.notices
        ):
            faults.append(f"code twice unseen {code}")
    now = Counter(msgspec.json.decode(data, type=Dossier).code for _, data in states.values())
    faults += [f"code stays twice {code}" for code, count in now.items() if count > 1]
    return faults


def kept(truth: Truth, states: dict[str, tuple[int, bytes]]) -> list[str]:
    """A printed receipt keeps its code, whatever was forged, unless another one was printed with
    it too.
    """
    printed: dict[str, set[str]] = {}
    for event in truth.written.values():
        if isinstance(event.body, Received) and event.dossier:
            printed.setdefault(event.body.code, set()).add(event.dossier)
    faults = []
    for code, keys in printed.items():
        for key in keys & states.keys() if len(keys) == 1 else ():
            state = msgspec.json.decode(states[key][1], type=Dossier)
            if state.code != code:
                faults.append(f"printed code lost {key}")
            faults += [
                f"{notice.code} on a receipt of its own desk {key}"
                for notice in state.notices
                if notice.code in {"foreign_code", "unleased_code", "code_twice"}
            ]
    return faults


def leases(live: list[SimDesk]) -> list[str]:
    """No serial of a day belongs to two desks: sooner or later both would print it."""
    held: list[tuple[str, Lease]] = []
    for machine in live:
        with machine.desk.store.database.read() as connection:
            documents = connection.scalars(select(lease_table.c.document))
            held += [
                (machine.asker.desk, msgspec.json.decode(one, type=Lease)) for one in documents
            ]
    return [
        f"code twice at hand {one} {other}"
        for (one, a), (other, b) in combinations(held, 2)
        if one != other
        and a.agency == b.agency
        and a.first_day <= b.last_day
        and b.first_day <= a.last_day
        and a.low <= b.high
        and b.low <= a.high
    ]


def misnumbered(world: World, machine: SimDesk, odd: frozenset[str]) -> list[str]:
    """Every event that the office's feed has is known at the desk under the feed's number."""
    from counter_app.storage.engine.schema import event, feed_number  # noqa: PLC0415

    table = schema.feed_event
    with world.sky.store.read() as connection:
        query = select(table).where(table.c.office == machine.asker.office)
        numbered = {row.event: row.n for row in connection.execute(query) if row.dossier not in odd}
    with machine.desk.store.database.read() as connection:
        rows = connection.execute(
            select(event.c.id, event.c.dossier, feed_number.c.n).join(
                feed_number, feed_number.c.event == event.c.n
            )
        )
        known = {row.id: row.n for row in rows if row.dossier not in odd}
    wrong = [key for key in numbered.keys() | known.keys() if numbered.get(key) != known.get(key)]
    return [f"number {machine.name} {len(wrong)} events"] if wrong else []


def differs(
    machine: SimDesk, states: dict[str, tuple[int, bytes]], odd: frozenset[str]
) -> list[str]:
    """The desk's copies are the portal's, and shown as they are but for what was refused."""
    from counter_app.storage.engine.schema import dossier, overlay, portal_copy  # noqa: PLC0415

    faults = []
    with machine.desk.store.database.read() as connection:
        copies = {
            row.dossier: (row.rev, row.state) for row in connection.execute(select(portal_copy))
        }
        shown = {
            row.id: msgspec.json.decode(row.state, type=Dossier)
            for row in connection.execute(select(dossier.c.id, dossier.c.state))
        }
        topped = set(connection.scalars(select(overlay.c.dossier)))
    for key in (copies.keys() | states.keys()) - odd:
        if copies.get(key) != states.get(key):
            faults.append(f"diverged {machine.name} {key}")
        elif key not in topped and shown.get(key) != msgspec.json.decode(
            states[key][1], type=Dossier
        ):
            faults.append(f"shown otherwise {machine.name} {key}")
    return faults


def noticed(rows: dict[str, Any], states: dict[str, tuple[int, bytes]]) -> list[str]:
    """What was found at judging a fact stands on its dossier."""
    faults = []
    for key, row in rows.items():
        reasons = msgspec.json.decode(row.notices or b"[]")
        if not reasons or row.verdict not in {"applied", "parallel"}:
            continue
        state = msgspec.json.decode(states[row.dossier][1], type=Dossier)
        told = {one.id for one in state.notices}
        faults += [f"notice lost {code}" for code, _ in reasons if notice_id(key, code) not in told]
    return faults


def projected(rows: dict[str, Any], states: dict[str, tuple[int, bytes]]) -> list[str]:
    """Every dossier of the portal is what its events make of it, with what was found at judging;
    of its offices the events name some, and what serves its agency the others.
    """
    made: dict[str, Dossier | None] = {}
    for row in sorted(rows.values(), key=lambda one: one.rev):
        if row.rev and row.verdict in {"applied", "parallel"}:
            event = decode(row.bytes)
            reasons = msgspec.json.decode(row.notices, type=tuple[FoundReason, ...])
            made[row.dossier] = with_notices(apply(made.get(row.dossier), event), event, reasons)
    return [
        f"projected otherwise {key}"
        for key, (_, data) in states.items()
        if not _is_of_events(made.get(key), msgspec.json.decode(data, type=Dossier))
    ]


def _is_of_events(made: Dossier | None, stored: Dossier) -> bool:
    if made is None or not set(made.offices) <= set(stored.offices):
        return False
    return replace(made, offices=stored.offices) == stored
