"""What a test knows of a schedule beside both programs: every event that was committed, by whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import decode
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.portal.store import schema
from counter_app.storage.dossiers import dossiers
from counter_app.storage.dossiers.pending_events import pending
from counter_app.storage.engine.schema import dossier as desk_dossier
from counter_app.storage.sync import verdicts
from tests.simulation import agreement, life_truth
from tests.simulation.world import SimDesk, World
from tests.support.portal_offices import OTHER
from tests.support.two_offices import LOAN


@dataclass(frozen=True, slots=True)
class Stranger:
    """Who wrote on a dossier that is not his: `office` is where from, empty for the dossier's own
    office, in which nobody knows the officer.
    """

    office: str
    officer: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What was asked for about a stranger's event, and whether it was asked for by one who may."""

    about: str
    choice: str
    is_right: bool


_RIGHT = Decision("", "", is_right=True)


@dataclass(slots=True)
class Truth:
    """`written` are events by id; `seen_by` names, for each machine, what its officers wrote and
    must see; `forgiven` are events that no promise covers: every place that had them was put
    back. `off_disk` are gone from their machine's disk and were at the portal then, `forced` were
    written past the desk's program. `forged` are dossiers with another desk's code, which nobody
    gives back to a portal that lost them.
    `on_screen` are the dossiers that each machine showed when it was looked at last.
    """

    written: dict[str, Event] = field(default_factory=dict)
    seen_by: dict[int, list[str]] = field(default_factory=dict)
    forgiven: set[str] = field(default_factory=set)
    off_disk: set[str] = field(default_factory=set)
    poisoned: set[str] = field(default_factory=set)
    own_of_portal: dict[str, Event] = field(default_factory=dict)
    rolled_back: set[str] = field(default_factory=set)
    forged: set[str] = field(default_factory=set)
    forced: set[str] = field(default_factory=set)
    lost_forged: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    strangers: dict[str, Stranger] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    made_at: dict[str, datetime] = field(default_factory=dict)
    ended_at: datetime | None = None
    is_served: bool = False
    on_screen: dict[int, set[str]] = field(default_factory=dict)

    def note(self, machine: SimDesk, events: tuple[Event, ...]) -> None:
        for event in events:
            self.written[event.id] = event
            self.made_at[event.id] = machine.world.timestamp
            self.seen_by.setdefault(id(machine), []).append(event.id)

    def restore(self, world: World, gone: list[str]) -> None:
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
            self._look_for_lost_ones(machine, connection)
            states: dict[str, Dossier | None] = {}
            for key in self.seen_by.get(id(machine), []):
                event = self.written[key]
                if event.dossier is None:
                    continue
                if event.dossier not in states:
                    states[event.dossier] = dossiers.get(connection, event.dossier)
                state = states[event.dossier]
                if state is not None and (
                    shows(state, event) or life_truth.is_undone(key, self.written.values())
                ):
                    continue
                if verdicts.of_event(connection, key) is not None:
                    continue
                is_on_top = key in pending(connection, event.dossier)
                if is_on_top and (event.body.is_request or state is None):
                    # Without a state: a database put back that does not know others' dossiers
                    # yet. The entry is there and shows with the dossier.
                    continue
                self.faults.append(f"vanished {machine.name} {event.kind} {key}")

    def disk_put_back(self, machine: SimDesk) -> None:
        """What it showed since then it need not show."""
        self.on_screen.pop(id(machine), None)

    def _look_for_lost_ones(self, machine: SimDesk, connection: Connection) -> None:
        """A dossier that a desk has shown stays there: absence at the portal is no deletion."""
        shown = set(connection.scalars(select(desk_dossier.c.id)))
        for key in sorted(self.on_screen.get(id(machine), set()) - shown):
            self.faults.append(f"vanished {machine.name} dossier {key}")
        self.on_screen[id(machine)] = shown


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
        case Declined():
            return state.decline is not None
        case Accepted():
            return bool(state.desk) or state.decline is not None
        case SupplementRequested():
            return bool(state.supplements)
        case SupplementReceived(papers=papers):
            return {one.name for one in papers} <= {one.name for one in state.papers}
        case _ if event.kind in life_truth.LIFE:
            return life_truth.shows_life(state, event)
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
    faults += agreement.noticed(rows, states) + agreement.projected(rows, states)
    faults += life_truth.told_otherwise(truth.strangers, rows, states)
    faults += _let_in(truth, rows, states)
    faults += _posted(truth, rows, states)
    faults += agreement.codes(truth, states)
    faults += agreement.kept(truth, states)
    faults += agreement.leases(live)
    left = truth.left_behind() - states.keys()
    for machine in live:
        of_office = {key: one for key, one in states.items() if _is_of(machine, one[1])}
        faults += agreement.differs(machine, of_office, odd | left)
        faults += _without_history(machine, of_office, rows, odd | left)
        faults += agreement.misnumbered(world, machine, odd | left)
    return faults


def _is_of(machine: SimDesk, data: bytes) -> bool:
    state = msgspec.json.decode(data, type=Dossier)
    return machine.asker.office in state.offices


def _let_in(truth: Truth, rows: dict[str, Any], states: dict[str, tuple[int, bytes]]) -> list[str]:
    """What a stranger wrote counts where one who may has let it in, and nowhere else; nobody who
    may not decides anything.
    """
    faults = []
    happened = {"applied", "parallel"}
    right: dict[str, set[str]] = {}
    for key, decision in truth.decisions.items():
        row = rows.get(key)
        if row is None or row.verdict not in happened:
            continue
        if decision.is_right or _may_by_now(truth.written[key], row, states):
            right.setdefault(decision.about, set()).add(decision.choice)
        else:
            faults.append(f"decided by one who may not {key}")
    for key, stranger in truth.strangers.items():
        row = rows.get(key)
        if row is None or row.dossier not in states:
            continue
        state = msgspec.json.decode(states[row.dossier][1], type=Dossier)
        may_by_now = stranger.office in state.offices and stranger.officer == "sao"
        if row.verdict in happened and not may_by_now and "let_in" not in right.get(key, ()):
            faults.append(f"stranger applied {row.kind} {key}")
        if row.code == "kept_out" and "keep_out" not in right.get(key, ()):
            faults.append(f"stranger kept out {row.kind} {key}")
    return faults


def _may_by_now(event: Event, row: Any, states: dict[str, tuple[int, bytes]]) -> bool:
    """Whether who decided supervises an office that the dossier came to have."""
    state = msgspec.json.decode(states[row.dossier][1], type=Dossier)
    return event.officer == LOAN.id and OTHER.code in state.offices


def _posted(truth: Truth, rows: dict[str, Any], states: dict[str, tuple[int, bytes]]) -> list[str]:
    """What an officer did after his posting had ended is applied with a notice, or refused."""
    faults: list[str] = []
    if truth.ended_at is None:
        return faults
    for key, event in truth.written.items():
        row = rows.get(key)
        is_late = truth.made_at[key] > truth.ended_at <= event.occurred_at
        if event.officer != "lu.ga" or row is None or not is_late or row.dossier not in states:
            continue
        if row.verdict not in {"applied", "parallel"}:
            continue
        state = msgspec.json.decode(states[row.dossier][1], type=Dossier)
        is_told = any(one.event == key and one.code == "officer_inactive" for one in state.notices)
        if event.body.is_asked or not is_told:
            faults.append(f"posting not asked {row.kind} {key}")
    return faults


def _without_history(
    machine: SimDesk,
    states: dict[str, tuple[int, bytes]],
    rows: dict[str, Any],
    odd: frozenset[str] | set[str],
) -> list[str]:
    """Of each dossier that a desk shows it has every event, for the timeline."""
    from counter_app.storage.engine.schema import event  # noqa: PLC0415

    with machine.desk.store.database.read() as connection:
        here = set(connection.scalars(select(event.c.id)))
    lacking = {
        row.dossier
        for key, row in rows.items()
        if row.dossier in states
        and row.dossier not in odd
        and row.verdict in {"applied", "parallel"}
        and key not in here
    }
    return [f"history lacks {machine.name} {key}" for key in sorted(lacking)]


def _lost(truth: Truth, rows: dict[str, object]) -> list[str]:
    faults = []
    waiting = [rows[key] for key in truth.strangers if key in rows]
    undecided = {one.dossier for one in waiting if one.verdict == "held"}  # type: ignore[attr-defined]
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
        wrong = key in truth.strangers or not truth.decisions.get(key, _RIGHT).is_right
        is_behind = row.code == "behind_held" and event.dossier in undecided  # type: ignore[attr-defined]
        may_wait = wrong or is_behind or event.dossier in _gone_dossiers(truth)
        if row.verdict == "held" and not may_wait:  # type: ignore[attr-defined]
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


def _refused(rows: dict[str, object], truth: Truth) -> list[str]:
    """Facts are never refused; a request only where an earlier answer was applied."""
    faults = []
    answers = {Accepted.kind, Declined.kind, SupplementRequested.kind}
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
        if _is_right_refusal(truth, event, row.code):  # type: ignore[attr-defined]
            continue
        if not event.body.is_asked:
            faults.append(f"refused fact {row.kind} {row.code}")  # type: ignore[attr-defined]
        elif not (others and row.code in _ANSWERED) and not _is_overtaken(truth, event, rows):  # type: ignore[attr-defined]
            faults.append(f"refused valid {row.kind} {row.code}")  # type: ignore[attr-defined]
    return faults


_ANSWERED = {"already_answered", "awaits_supplement", "supplement_once"}


def _is_overtaken(truth: Truth, event: Event, rows: dict[str, Any]) -> bool:
    """Whether its writer could not know: something happened, or another office came to it."""
    own = {key for seen in truth.seen_by.values() if event.id in seen for key in seen}
    is_unseen = life_truth.is_overtaken(event, rows.values(), own)
    return is_unseen or event.id in truth.forced or truth.is_served


def _is_right_refusal(truth: Truth, event: Event, code: str) -> bool:
    """Whether it is about who asked, and was to be expected."""
    if event.id in truth.strangers:
        return code == "kept_out" or event.body.is_asked
    decision = truth.decisions.get(event.id)
    if decision is not None:
        expected = {"already_settled"}
        if not decision.is_right:
            expected |= {"role_missing", "foreign_office", "own_fact"}
        return code in expected
    is_gone = event.officer == "lu.ga" and truth.ended_at is not None
    return is_gone and event.body.is_asked and code == "officer_inactive"
