"""When dossiers are due: counted from all their facts, beside the rows that lists read.

The moment on the receipt stands in the dossier and in `promised_at`; `due_at` is what a clock with
pauses, a restart, an extension and outages of the office makes of it (docs/decisions/0130). It is
counted where a row is written, and again for open dossiers where the law of the office changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from counter_app.domain.catalogue.procedure import Procedure, TimeRule
from counter_app.domain.deadlines.calendar import Calendar, calendar_id
from counter_app.domain.deadlines.office_time import is_readable
from counter_app.domain.dossier.deadline_check import rule_of
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.clock_dates import ClockDates, clock_dates, outage_stops
from counter_app.domain.life.course import Course
from counter_app.domain.life.dossier_course import course_of
from counter_app.domain.life.duties import missed_since
from counter_app.domain.life.facts import Life
from counter_app.domain.life.stops import Stop
from counter_app.domain.life.telling import time_to_tell
from counter_app.domain.office.office import Enrolment
from counter_app.storage.engine import bulk, meta
from counter_app.storage.engine.database import Database
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.journal.stored import states_of
from counter_app.storage.office import catalogue, enrolment, outage_changes

PIECE = 500
_NAME = "due_dates"
NAMES = ("due_at", "duty_at", "tell_at", "tell_until", "missed")
"""The columns that are counted here."""
_WRITE = f"UPDATE dossier SET {', '.join(f'{name} = ?' for name in NAMES)} WHERE id = ?"  # noqa: S608
_NO_LIFE = Life()


class DueLaw:
    """What due dates rest on, read from this database when it is first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._procedures: dict[str, Procedure | None] = {}
        self._calendar: Calendar | None = None
        self._enrolment: Enrolment | None = None

    @property
    def calendar(self) -> Calendar | None:
        if self._calendar is None:
            self._calendar = catalogue.newest_calendar(self._connection)
        return self._calendar

    def rule(self, dossier: Dossier) -> TimeRule | None:
        """The rule of its procedure version, None of a version that nobody brought here."""
        version = dossier.procedure.version
        if version not in self._procedures:
            data = catalogue.document(self._connection, version)
            self._procedures[version] = catalogue.procedure(data) if data else None
        procedure = self._procedures[version]
        return rule_of(dossier, procedure) if procedure is not None else None

    def outages(self, dossier: Dossier) -> tuple[Stop, ...]:
        """When its agency's dossiers stood still at the office that received it, since it did."""
        given = self._enrolment = self._enrolment or enrolment.current(self._connection)
        if given is None or not given.outages:
            return ()
        own, receiver = given.office.codes, dossier.office.code
        return outage_stops(given.outages, own if receiver in own else {receiver}, dossier)

    def course(self, dossier: Dossier) -> tuple[Course, Calendar] | None:
        """What moves its clock, None where its law is not here."""
        rule, calendar = self.rule(dossier), self.calendar
        if rule is None or calendar is None:
            return None
        return course_of(dossier, rule, calendar, self.outages(dossier)), calendar


def columns(dossier: Dossier, law: DueLaw) -> dict[str, int | None]:
    """The due moment of its row, that of the next thing to do, from when until when the citizen is
    to be told something, and how often nobody was reached since.
    """
    counted = count(dossier, law)
    due = counted.due_at
    calendar = law.calendar if dossier.owed_papers else None
    tell = time_to_tell(dossier, counted.warned, calendar)
    moments = [due, counted.answer_by]
    if tell is not None and tell.until is None:
        moments.append(tell.since)
    return {
        "due_at": _seconds(due),
        "duty_at": _seconds(min((at for at in moments if at is not None), default=None)),
        "tell_at": _seconds(tell.since) if tell else None,
        "tell_until": _seconds(tell.until) if tell else None,
        "missed": missed_since(dossier, tell.since) if tell else 0,
    }


def count(dossier: Dossier, law: DueLaw) -> ClockDates:
    """Of a dossier that nothing has happened to the date on its receipt, without warnings."""
    if not dossier.status.is_open:
        return ClockDates()
    if not is_readable(dossier.received_at):
        return ClockDates(dossier.promised_at)
    has_life = dossier.life != _NO_LIFE or dossier.supplements
    if not (has_life or dossier.status is Status.SUBMITTED or law.outages(dossier)):
        return ClockDates(dossier.promised_at)
    return count_wholly(dossier, law)


def count_wholly(dossier: Dossier, law: DueLaw) -> ClockDates:
    """As `count`, the warnings of every open dossier."""
    found = law.course(dossier) if is_readable(dossier.received_at) else None
    return clock_dates(dossier, found)


def write(connection: Connection, states: Sequence[Dossier], law: DueLaw | None = None) -> None:
    """Count the dates of these dossiers and put them into their rows."""
    law = law or DueLaw(connection)
    rows: list[tuple[Any, ...]] = []
    for state in states:
        counted = columns(state, law)
        rows.append((*(counted[name] for name in NAMES), state.id))
    bulk.write(connection, _WRITE, rows)


class _Counted(msgspec.Struct, frozen=True, omit_defaults=True):
    """By which `law` the dates of open dossiers up to the row `after` are counted, `done` all."""

    law: str = ""
    after: int = 0
    done: bool = False


@dataclass(frozen=True, slots=True)
class CountedPiece:
    """`moved` are ids of dossiers that are due at another moment now; `more` that some are left."""

    moved: frozenset[str]
    more: bool


def count_next(database: Database) -> CountedPiece:
    """Count the next open dossiers anew, where the calendar or the outages of the office are
    others than those by which they were counted. Raises StorageError.
    """
    with database.write(background=True) as connection:
        document, law = meta.get(connection, _NAME), _law_id(connection)
        known = msgspec.json.decode(document, type=_Counted) if document else _Counted()
        if known.law != law:
            known = _Counted(law)
        if known.done:
            return CountedPiece(frozenset(), more=False)
        pending = outage_changes.pending(connection)
        after, moved = _count_behind(connection, known.after)
        done = after == 0
        meta.put(connection, _NAME, msgspec.json.encode(_Counted(law, after, done)))
        if done:
            outage_changes.settle(connection, pending)
    return CountedPiece(frozenset(moved), more=not done)


def _count_behind(connection: Connection, after: int) -> tuple[int, list[str]]:
    """The row that was reached, 0 at the end, and the ids of dossiers whose date moved."""
    table = dossier_table.c
    rows = connection.execute(
        select(table.n, table.state, *(table[name] for name in NAMES))
        .where(table.is_open == 1, table.n > after)
        .order_by(table.n)
        .limit(PIECE)
    ).all()
    law = DueLaw(connection)
    states = states_of(connection, ((row.n, row.state) for row in rows))
    moved = []
    for row, state in zip(rows, states, strict=True):
        counted = columns(state, law)
        if any(counted[name] != getattr(row, name) for name in NAMES):
            moved.append(state)
    write(connection, moved, law)
    return (rows[-1].n if len(rows) == PIECE else 0), [state.id for state in moved]


def _law_id(connection: Connection) -> str:
    """The calendar and the outages, in words: another text is another law."""
    given, calendar = enrolment.current(connection), catalogue.newest_calendar(connection)
    outages = msgspec.json.encode(given.outages if given else ()).decode()
    return f"{calendar_id(calendar) if calendar else ''} {outages}"


def _seconds(timestamp: datetime | None) -> int | None:
    return int(timestamp.timestamp()) if timestamp is not None else None
