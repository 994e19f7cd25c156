"""Large archives of whole lives, written in bulk: the same steps as a player plays, the same bodies
and the same `apply`, rows straight into the tables of an enrolled desk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from counter_app.contract import chain
from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import DossierCode
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.domain.kinds.signed_in import SignedIn
from counter_app.domain.life import slip_number
from counter_app.domain.life.hops import hops_of
from counter_app.domain.life.slip_number import SlipNumber
from counter_app.domain.office.office import Lease
from counter_app.services.demo.lives.intakes import intake_of
from counter_app.services.demo.lives.play import actor_of
from counter_app.services.demo.lives.steps import Act, DrawnLife, PlainStep, Turn, in_order
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import intake_plan, receive
from counter_app.storage.dossiers import due_dates, projection, search, serial_marks
from counter_app.storage.engine import bulk
from counter_app.storage.engine.database import Connection, connect
from counter_app.storage.journal import journal
from counter_app.storage.journal.journal import JournalEntry
from tests.support.bulk_bodies import BODIES, Doing

PIECE = 20_000
"""Events that are written in one transaction."""
_EVENTS = "INSERT INTO event (n, id, dossier, kind, bytes) VALUES (?, ?, ?, ?, ?)"
_ENTRIES = "INSERT INTO entry (device, seq, event, hash) VALUES (?, ?, ?, ?)"
_OVERLAY = "INSERT INTO overlay (event, dossier) VALUES (?, ?)"
_HOPS = "INSERT INTO hop (slip, dossier, unit, given_at, taken_at) VALUES (?, ?, ?, ?, ?)"
_FEES = (
    "INSERT INTO fee_entry (event, dossier, day, officer, method, amount) VALUES (?, ?, ?, ?, ?, ?)"
)


@dataclass(slots=True)
class _Serials:
    """Codes of this desk's leases and numbers of its slips, in order, as the store gives them."""

    desk: OpenDesk
    _given: dict[tuple[str, date], int] = field(default_factory=dict)

    def code(self, agency: str, day: date) -> tuple[str, CodeSource, str]:
        last = self._given.get((agency, day), 0)
        leases = [
            one
            for one in self.desk.enrolment.leases
            if one.agency == agency and one.first_day <= day <= one.last_day
        ]
        for serial, source, lease in _candidates(leases, last):
            self._given[agency, day] = serial
            return str(DossierCode(agency, day, serial)), source, lease
        raise LookupError(agency, day)

    def slip(self, day: date) -> str:
        book = slip_number.book_of(self.desk.enrolment.desk.id, self.desk.store.device)
        number = self._given[book, day] = self._given.get((book, day), 0) + 1
        return str(SlipNumber(book, day, number))


def _candidates(leases: list[Lease], last: int) -> Iterator[tuple[int, CodeSource, str]]:
    for one in sorted(leases, key=lambda lease: lease.low):
        if max(last + 1, one.low) <= one.last_given:
            yield max(last + 1, one.low), CodeSource.LEASE, one.id
    for one in leases:
        if one.band_low and max(last + 1, one.band_low) <= one.band_high:
            yield max(last + 1, one.band_low), CodeSource.OVERFLOW, one.id


@dataclass(slots=True)
class BulkLives:
    """Writes lives into a desk that has no event yet; as one desk without a portal would."""

    desk: OpenDesk
    _states: dict[int, tuple[int, Dossier]] = field(default_factory=dict)
    _left: dict[int, int] = field(default_factory=dict)
    _happened: list[Event] = field(default_factory=list)
    _ended: list[tuple[int, Dossier]] = field(default_factory=list)
    _signed_in: set[tuple[str, date]] = field(default_factory=set)
    _rows: int = 0
    _events: int = 0
    _head: bytes = chain.START

    def write(self, lives: Iterable[DrawnLife], until: datetime | None = None) -> None:
        """Every step up to this moment, as `LifePlayer.play`."""
        serials = _Serials(self.desk)
        for turn in in_order(lives):
            if until is not None and turn.at > until:
                break
            self._take(turn, serials)
            if len(self._happened) >= PIECE:
                self._flush()
        self._ended += self._states.values()
        self._states.clear()
        self._flush()

    def _take(self, turn: Turn, serials: _Serials) -> None:
        actor = actor_of(self.desk.enrolment.officers, turn)
        if (actor.id, turn.at.date()) not in self._signed_in:
            self._signed_in.add((actor.id, turn.at.date()))
            at = turn.at - timedelta(seconds=30)
            desk = self.desk.enrolment.desk.id
            body = SignedIn(office_day=at.date(), desk=desk, day_confirmed=True)
            self._happened.append(
                events.make(body, id=self.desk.ids(), dossier=None, at=at, officer=actor.id)
            )
        slips: dict[str, str] = {}
        for life, step in _ordered(turn, self._states):
            if turn.act is Act.RECEIVE:
                self._receive(life, actor.id, serials)
                continue
            dossier = self._states[life.number][1]
            bodies: Iterable[Body]
            if turn.act is Act.HAND_OVER:
                unit = dossier.agency
                if unit.code not in slips:
                    slips[unit.code] = serials.slip(turn.at.date())
                serving = self.desk.office.serving.get(unit.code, "")
                source, slip = dossier.office, slips[unit.code]
                bodies = [HandedOver(slip=slip, source=source, to=unit, office=serving)]
            else:
                bodies = BODIES[turn.act](Doing(self.desk, actor, life.plan, step, dossier))
            clock = Clock.DECLARED if turn.act is Act.ENTER_SLIP else Clock.UNCHECKED
            for body in bodies:
                self._add(life, body, turn.at, actor.id, clock)
            self._count(life)

    def _receive(self, life: DrawnLife, officer: str, serials: _Serials) -> None:
        intake = intake_of(self.desk, life.plan)
        planned = intake_plan.plan(self.desk, intake, life.plan.arrival)
        agency = planned.agency
        assert agency is not None
        taken = serials.code(agency.code, life.plan.arrival.date())
        body = receive.received(self.desk, planned, taken)
        self._rows += 1
        self._left[life.number] = len(life.steps)
        self._add(life, body, planned.at, officer, Clock.UNCHECKED)
        for follower in receive.followers(intake, body):
            self._add(life, follower, life.plan.arrival, officer, Clock.UNCHECKED)
        self._count(life)

    def _add(self, life: DrawnLife, body: Body, at: datetime, officer: str, clock: Clock) -> None:
        n, before = self._states.get(life.number, (self._rows, None))
        key = self.desk.ids()
        event = events.make(
            body,
            id=key,
            dossier=before.id if before else key,
            at=at,
            officer=officer,
            clock=clock,
        )
        after = apply(before, event)
        assert after is not None
        self._states[life.number] = (n, after)
        self._happened.append(event)

    def _count(self, life: DrawnLife) -> None:
        """What has no step left is written with the next piece and forgotten."""
        self._left[life.number] -= 1
        if not self._left[life.number]:
            del self._left[life.number]
            self._ended.append(self._states.pop(life.number))

    def _flush(self) -> None:
        with self.desk.store.database.write() as connection:
            if not self._events:
                self._head = journal.head(connection, self.desk.store.device)[1]
            placed = self._write_events(connection)
            self._write_dossiers(connection)
            serial_marks.mark(connection, _marking(self._happened))
        for second in self.desk.store.second_journals:
            second.append(placed)
        checkpoint(self.desk)
        self._happened, self._ended = [], []

    def _write_events(self, connection: Connection) -> list[JournalEntry]:
        device, happened = self.desk.store.device, self._happened
        placed, rows = [], []
        for event in happened:
            data = events.encode(event)
            self._head = chain.entry_hash(self._head, data)
            self._events += 1
            placed.append(JournalEntry(device, self._events, self._head, data))
            rows.append((self._events, event.id, event.dossier, event.kind, data))
        bulk.write(connection, _EVENTS, rows)
        entries = [
            (device, entry.seq, event.id, entry.hash)
            for entry, event in zip(placed, happened, strict=True)
        ]
        bulk.write(connection, _ENTRIES, entries)
        pending = [(event.id, event.dossier) for event in happened if event.dossier]
        bulk.write(connection, _OVERLAY, pending)
        fees = [
            (
                event.id,
                event.dossier,
                event.occurred_at.date().isoformat(),
                event.officer,
                event.body.method.value,
                event.body.amount,
            )
            for event in happened
            if isinstance(event.body, FeeTaken)
        ]
        bulk.write(connection, _FEES, fees)
        return placed

    def _write_dossiers(self, connection: Connection) -> None:
        law = due_dates.DueLaw(connection)
        rows, hops = [], []
        for n, state in self._ended:
            columns = projection.columns(state) | due_dates.columns(state, law)
            rows.append((n, columns))
            hops += [
                (
                    hop.slip,
                    state.id,
                    hop.to.code,
                    int(hop.given.at.timestamp()) if hop.given else None,
                    int(hop.taken.at.timestamp()) if hop.taken else None,
                )
                for hop in hops_of(state)
            ]
        if rows:
            names = ("n", *rows[0][1])
            marks = ", ".join("?" * len(names))
            statement = f"INSERT INTO dossier ({', '.join(names)}) VALUES ({marks})"
            bulk.write(connection, statement, [(n, *columns.values()) for n, columns in rows])
        bulk.write(connection, _HOPS, hops)
        search.index_all(connection, [(n, search.words_and_entry(one)) for n, one in self._ended])


def checkpoint(desk: OpenDesk) -> None:
    """What was written goes from the log into the database, so that no log of gigabytes grows."""
    connection = connect(desk.store.profile.database, desk.store.keys.database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    connection.close()


def _ordered(
    turn: Turn, states: dict[int, tuple[int, Dossier]]
) -> Iterable[tuple[DrawnLife, PlainStep]]:
    """As an officer takes them: slip after slip where slips are taken up."""
    if turn.act not in {Act.TAKE_UP, Act.ENTER_SLIP}:
        return turn.items
    slips: dict[str, list[tuple[DrawnLife, PlainStep]]] = defaultdict(list)
    for life, step in turn.items:
        slips[states[life.number][1].life.given[-1].slip].append((life, step))
    return [item for items in slips.values() for item in items]


def _marking(happened: Iterable[Event]) -> Iterator[Event]:
    """Events that move marks, of each slip one."""
    slips: set[str] = set()
    for event in happened:
        if isinstance(event.body, Received):
            yield event
        elif isinstance(event.body, HandedOver) and event.body.slip not in slips:
            slips.add(event.body.slip)
            yield event
