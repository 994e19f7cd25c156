"""What a test knows of a schedule beside both programs: every event that was committed, by whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations

import msgspec
from sqlalchemy import select

from counter_app.domain import online_events as online
from counter_app.domain.apply import apply
from counter_app.domain.dossier import Dossier
from counter_app.domain.events import (
    AttachmentAdded,
    Event,
    FeeTaken,
    NoteAdded,
    PaperAdded,
    Received,
    decode,
)
from counter_app.domain.judge import Reason, with_notices
from counter_app.domain.notices import notice_id
from counter_app.domain.office import Lease
from counter_app.domain.online_events import SupplementReceived
from counter_app.portal import schema
from counter_app.storage import dossiers, verdicts
from counter_app.storage.overlay import pending
from counter_app.storage.schema import lease as lease_table
from tests.simulation.world import SimDesk, World


@dataclass(slots=True)
class Truth:
    """`written` are events by id; `seen_by` names, for each machine, what its officers wrote and
    must see; `forgiven` are events that no promise covers: every place that had them was put
    back. `off_disk` are gone from their machine's disk and were at the portal then. `forged` are
    dossiers with another desk's code, which nobody gives back to a portal that lost them.
    """

    written: dict[str, Event] = field(default_factory=dict)
    seen_by: dict[int, list[str]] = field(default_factory=dict)
    forgiven: set[str] = field(default_factory=set)
    off_disk: set[str] = field(default_factory=set)
    poisoned: set[str] = field(default_factory=set)
    own_of_portal: dict[str, Event] = field(default_factory=dict)
    rolled_back: set[str] = field(default_factory=set)
    forged: set[str] = field(default_factory=set)
    lost_forged: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def note(self, machine: SimDesk, events: tuple[Event, ...]) -> None:
        for event in events:
            self.written[event.id] = event
            self.seen_by.setdefault(id(machine), []).append(event.id)

    def put_back(self, world: World, gone: list[str]) -> None:
        """These entries are gone from their machine's disk; no promise covers those that never
        left it. Codes given since may be given again.
        """
        with world.sky.store.read() as connection:
            known = set(connection.scalars(select(schema.event.c.id)))
        for key in gone:
            event = self.written[key]
            if key not in known:
                self.forgiven.add(key)
            self.off_disk.add(key)
            if event.dossier is not None and isinstance(event.body, Received):
                self.rolled_back.add(event.dossier)

    def portal_put_back(self, world: World) -> None:
        """What stood at the portal alone, its machine's disk having been put back before, and does
        not any more, is nowhere.
        """
        with world.sky.store.read() as connection:
            known = set(connection.scalars(select(schema.event.c.id)))
        on_disks = {key for keys in self.seen_by.values() for key in keys}
        self.forgiven |= self.off_disk - known - on_disks
        self.lost_forged |= self.forged - known

    def left_behind(self) -> set[str]:
        """Dossiers of which the reception is nowhere any more: a desk that had heard of one keeps
        its copy, for absence is not deletion.
        """
        received = [self.written[key] for key in self.forgiven & self.written.keys()]
        made = {one.dossier for one in received if one.dossier and isinstance(one.body, Received)}
        return made | self.lost_forged

    def look(self, machine: SimDesk) -> None:
        """Every entry of this machine's officers is on its screen, or stands where one settles
        what the portal refused.
        """
        if machine.open is None:
            return
        with machine.desk.store.database.read() as connection:
            states: dict[str, Dossier | None] = {}
            for key in self.seen_by.get(id(machine), []):
                event = self.written[key]
                if event.dossier is None:
                    continue
                if event.dossier not in states:
                    states[event.dossier] = dossiers.get(connection, event.dossier)
                state = states[event.dossier]
                if state is not None and shows(state, event):
                    continue
                if verdicts.of_event(connection, key) is not None:
                    continue
                is_on_top = key in pending(connection, event.dossier)
                if is_on_top and (event.body.is_request or state is None):
                    # Without a state: a database put back that does not know others' dossiers
                    # yet. The entry is there and shows with the dossier.
                    continue
                self.faults.append(f"vanished {machine.name} {event.kind} {key}")


def shows(state: Dossier, event: Event) -> bool:
    """Whether the officer sees on the dossier what the event did."""
    body = event.body
    match body:
        case Received(code=code):
            return code in {state.code, *state.former_codes}
        case NoteAdded(text=text):
            return any(note.text == text for note in state.notes)
        case FeeTaken():
            return any(payment.event == event.id for payment in state.payments)
        case PaperAdded(paper=paper):
            return any(one.name == paper.name for one in state.papers)
        case AttachmentAdded(attachment=attachment):
            return any(one.sha256 == attachment.sha256 for one in state.attachments)
        case online.Declined():
            return state.decline is not None
        case online.Accepted():
            return bool(state.desk) or state.decline is not None
        case online.SupplementRequested():
            return bool(state.supplements)
        case SupplementReceived(papers=papers):
            return {one.name for one in papers} <= {one.name for one in state.papers}
        case online.Claimed():
            return True
        case _:
            return True


def ends_well(
    world: World, truth: Truth, live: list[SimDesk], odd: frozenset[str] = frozenset()
) -> list[str]:
    """What is not as promised when all links are whole and everything was said; `odd` are
    dossiers that the desks cannot read yet.
    """
    faults = list(truth.faults)
    store = world.sky.store
    with store.read() as connection:
        rows = {row.id: row for row in connection.execute(select(schema.event))}
        states = {
            row.id: (row.rev, row.state)
            for row in connection.execute(
                select(schema.dossier.c.id, schema.dossier.c.rev, schema.dossier.c.state)
            )
        }
    faults += _lost(truth, rows)
    faults += _doubled(rows, states)
    faults += _refused(rows, truth)
    faults += _noticed(rows, states)
    faults += _projected(rows, states)
    faults += _codes(truth, states)
    faults += _kept(truth, states)
    faults += _leases(live)
    left = truth.left_behind() - states.keys()
    for machine in live:
        faults += _differs(machine, states, odd | left)
        faults += _misnumbered(world, machine, odd | left)
    return faults


def _lost(truth: Truth, rows: dict[str, object]) -> list[str]:
    faults = []
    for key in truth.written | truth.own_of_portal:
        if key in truth.forgiven:
            continue
        row = rows.get(key)
        if row is None:
            if key not in truth.poisoned:
                faults.append(f"lost {(truth.written | truth.own_of_portal)[key].kind} {key}")
            continue
        event = decode(row.bytes)  # type: ignore[attr-defined]
        if event != (truth.written | truth.own_of_portal)[key]:
            faults.append(f"changed {key}")
        if row.verdict == "held" and event.dossier not in _gone_dossiers(truth):  # type: ignore[attr-defined]
            faults.append(f"held {event.kind} {row.code} {key}")  # type: ignore[attr-defined]
    return faults


def _gone_dossiers(truth: Truth) -> set[str | None]:
    """Those of which an event is poison, or of which the reception is nowhere any more."""
    return {truth.written[key].dossier for key in truth.poisoned} | truth.left_behind()


def _doubled(rows: dict[str, object], states: dict[str, tuple[int, bytes]]) -> list[str]:
    """Each applied event stands once in its dossier's state, and makes one revision."""
    faults = []
    applied: Counter[str] = Counter()
    for row in rows.values():
        if row.dossier and row.verdict in {"applied", "parallel"}:  # type: ignore[attr-defined]
            applied[row.dossier] += 1  # type: ignore[attr-defined]
    for key, (rev, data) in states.items():
        state = msgspec.json.decode(data, type=Dossier)
        if not rev == state.events == applied[key]:
            faults.append(
                f"doubled {key}: rev {rev}, {state.events} events, {applied[key]} applied"
            )
        told = ([one.event for one in state.payments], [one.text for one in state.notes])
        faults += [f"doubled in {key}" for what in told if len(set(what)) < len(what)]
    return faults


def _noticed(rows: dict[str, object], states: dict[str, tuple[int, bytes]]) -> list[str]:
    """What was found at judging a fact stands on its dossier."""
    faults = []
    for key, row in rows.items():
        reasons = msgspec.json.decode(row.notices or b"[]")  # type: ignore[attr-defined]
        if not reasons or row.verdict not in {"applied", "parallel"}:  # type: ignore[attr-defined]
            continue
        state = msgspec.json.decode(states[row.dossier][1], type=Dossier)  # type: ignore[attr-defined]
        told = {one.id for one in state.notices}
        faults += [f"notice lost {code}" for code, _ in reasons if notice_id(key, code) not in told]
    return faults


def _projected(rows: dict[str, object], states: dict[str, tuple[int, bytes]]) -> list[str]:
    """Every dossier of the portal is what its events make of it, with what was found at judging."""
    made: dict[str, Dossier | None] = {}
    for row in sorted(rows.values(), key=lambda one: one.rev):  # type: ignore[attr-defined]
        if row.rev and row.verdict in {"applied", "parallel"}:  # type: ignore[attr-defined]
            event = decode(row.bytes)  # type: ignore[attr-defined]
            reasons = msgspec.json.decode(row.notices, type=tuple[Reason, ...])  # type: ignore[attr-defined]
            after = apply(made.get(row.dossier), event)  # type: ignore[attr-defined]
            made[row.dossier] = with_notices(after, event, reasons)  # type: ignore[attr-defined]
    return [
        f"projected otherwise {key}"
        for key, (_, data) in states.items()
        if made.get(key) != msgspec.json.decode(data, type=Dossier)
    ]


def _refused(rows: dict[str, object], truth: Truth) -> list[str]:
    """Facts are never refused; a request only where an earlier answer was applied."""
    faults = []
    answers = {online.Accepted.kind, online.Declined.kind, online.SupplementRequested.kind}
    for row in rows.values():
        if row.verdict != "refused":  # type: ignore[attr-defined]
            continue
        event = decode(row.bytes)  # type: ignore[attr-defined]
        others = [
            one
            for one in rows.values()
            if one.dossier == row.dossier  # type: ignore[attr-defined]
            and one.verdict in {"applied", "parallel"}  # type: ignore[attr-defined]
            and one.kind in answers  # type: ignore[attr-defined]
            and one.rev <= row.rev  # type: ignore[attr-defined]
        ]
        if not event.body.is_request:
            faults.append(f"refused fact {row.kind} {row.code}")  # type: ignore[attr-defined]
        elif (
            row.code not in {"already_answered", "awaits_supplement", "supplement_once"}
            or not others
        ):  # type: ignore[attr-defined]
            faults.append(f"refused valid {row.kind} {row.code}")  # type: ignore[attr-defined]
    return faults


def _codes(truth: Truth, states: dict[str, tuple[int, bytes]]) -> list[str]:
    """No code on two dossiers but after a whole image was put back; then it was noticed."""
    printed: dict[str, set[str]] = {}
    for event in (truth.written | truth.own_of_portal).values():
        if isinstance(event.body, Received | online.OnlineSubmitted) and event.dossier:
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


def _kept(truth: Truth, states: dict[str, tuple[int, bytes]]) -> list[str]:
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


def _leases(live: list[SimDesk]) -> list[str]:
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


def _misnumbered(world: World, machine: SimDesk, odd: frozenset[str]) -> list[str]:
    """Every event that the office's feed has is known at the desk under the feed's number."""
    from counter_app.storage.schema import event, feed_number  # noqa: PLC0415

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


def _differs(
    machine: SimDesk, states: dict[str, tuple[int, bytes]], odd: frozenset[str]
) -> list[str]:
    """The desk's copies are the portal's, and shown as they are but for what was refused."""
    from counter_app.storage.schema import dossier, overlay, portal_copy  # noqa: PLC0415

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
