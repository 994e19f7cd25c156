"""When dossiers are due: counted from all their facts, beside the rows that lists read.

The moment on the receipt stands in the dossier and in `promised_at`; `due_at` is what a clock with
pauses, a restart, an extension and outages of the office makes of it (docs/decisions/0130). It is
counted where a row is written, and again for open dossiers where the law of the office changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, select

from counter_app.domain.catalogue.procedure import Procedure, TimeRule
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.office_time import LAST_YEAR, is_readable
from counter_app.domain.dossier.deadline_check import rule_of
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.clock import ClockState, read_clock
from counter_app.domain.life.course import Course
from counter_app.domain.life.dossier_course import course_of
from counter_app.domain.life.facts import Life
from counter_app.domain.life.stops import Stop
from counter_app.storage.engine import bulk
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.journal.stored import states_of
from counter_app.storage.office import catalogue

PIECE = 500
NAMES = ("due_at", "duty_at")
"""The columns that are counted here."""
_EVER = datetime(LAST_YEAR, 1, 1, tzinfo=UTC)
"""No stop that has an end stands then: the date does not depend on when it was counted."""
_WRITE = "UPDATE dossier SET due_at = ?, duty_at = ? WHERE id = ?"
_NO_LIFE = Life()


class Law:
    """What due dates rest on, read from this database when it is first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._procedures: dict[str, Procedure | None] = {}
        self._calendar: Calendar | None = None
        self.outages: tuple[Stop, ...] = ()

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

    def course(self, dossier: Dossier) -> tuple[Course, Calendar] | None:
        """What moves its clock, None where its law is not here."""
        rule, calendar = self.rule(dossier), self.calendar
        if rule is None or calendar is None:
            return None
        return course_of(dossier, rule, calendar, self.outages), calendar


def columns(dossier: Dossier, law: Law) -> dict[str, int | None]:
    """`due_at` and `duty_at` of its row: the due moment, and that of the next thing to do."""
    due, answer = due_moments(dossier, law)
    timestamps = [_seconds(at) for at in (due, answer) if at is not None]
    if dossier.owed_until is not None and dossier.owed_until > date.min:
        day = dossier.owed_until - timedelta(days=1)
        timestamps.append(_seconds(datetime.combine(day, time(), dossier.received_at.tzinfo)))
    return {
        "due_at": _seconds(due) if due is not None else None,
        "duty_at": min(timestamps, default=None),
    }


def due_moments(dossier: Dossier, law: Law) -> tuple[datetime | None, datetime | None]:
    """When it is due, and by when the citizen answers what was asked; None where nothing is: the
    clock stands in time, or has ended.
    """
    if not dossier.status.is_open or dossier.status is Status.RESOLVED:
        return None, None
    has_life = dossier.life != _NO_LIFE or dossier.supplements or law.outages
    if not has_life or not is_readable(dossier.received_at):
        return dossier.promised_at, None
    found = law.course(dossier)
    if found is None:
        return dossier.promised_at, None
    course, calendar = found
    clock = read_clock(course, calendar, _EVER)
    if clock.fault:
        return dossier.promised_at, course.answer_by
    due = clock.overdue_since if clock.state is ClockState.STOPPED else clock.due_at
    return due, course.answer_by


def write(connection: Connection, states: Sequence[Dossier], law: Law | None = None) -> None:
    """Count the dates of these dossiers and put them into their rows."""
    law = law or Law(connection)
    rows: list[tuple[Any, ...]] = []
    for state in states:
        counted = columns(state, law)
        rows.append((counted["due_at"], counted["duty_at"], state.id))
    bulk.write(connection, _WRITE, rows)


def count_again(connection: Connection, after: int = 0) -> tuple[int, list[str]]:
    """Count the next open dossiers behind the row `after` anew: the row that was reached, 0 at the
    end, and the ids of those whose date moved.
    """
    table = dossier_table.c
    rows = connection.execute(
        select(table.n, table.due_at, table.state)
        .where(table.is_open == 1, table.n > after)
        .order_by(table.n)
        .limit(PIECE)
    ).all()
    law, moved = Law(connection), []
    states = states_of(connection, ((row.n, row.state) for row in rows))
    for row, state in zip(rows, states, strict=True):
        if columns(state, law)["due_at"] != row.due_at:
            moved.append(state)
    write(connection, moved, law)
    return (rows[-1].n if len(rows) == PIECE else 0), [state.id for state in moved]


def _seconds(timestamp: datetime) -> int:
    return int(timestamp.timestamp())
