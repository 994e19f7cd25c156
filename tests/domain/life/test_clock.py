"""What moves the clock of a life beside the facts of a usual one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from counter_app.domain.catalogue.procedure import SupplementEffect, TimeRule, TimeUnit
from counter_app.domain.life.clock import ClockState, read_clock
from counter_app.domain.life.course import Course, EndedBy, as_of
from counter_app.domain.life.decision_766 import Class766, classes_766
from counter_app.domain.life.early_warnings import early_warnings
from counter_app.domain.life.stops import Stop, StopKind
from counter_app.domain.life.time_to_answer import answer_by
from counter_app.domain.life.used_days import used
from tests.domain.life.plain_lives import calendar_of, local, shown

A = calendar_of("A")
FIVE = TimeRule(unit=TimeUnit.WORKING_DAY, amount=5)
RECEIVED = local("2026-11-02 09:00")
PLAIN = Course(rule=FIVE, received_at=RECEIVED, started_at=RECEIVED)


def stop(kind: StopKind, begin: str, end: str | None) -> Stop:
    ended = local(f"2026-11-{end}") if end else None
    return Stop(kind=kind, begin=local(f"2026-11-{begin}"), end=ended)


ASKED = stop(StopKind.SUPPLEMENT, "04 10:00", "06 14:00")


def due(course: Course, at: datetime = RECEIVED) -> str | None:
    return shown(read_clock(course, A, at).due_at)


def test_a_dossier_that_owes_papers_keeps_its_date_and_is_never_overdue() -> None:
    course = replace(PLAIN, papers=date(2026, 11, 5))
    clock = read_clock(course, A, local("2026-12-01 09:00"))
    assert (clock.state, shown(clock.due_at)) == (ClockState.NOT_STARTED, "2026-11-12 17:00")
    assert clock.overdue_since is None
    assert early_warnings(course, clock, A)[0].warning == "notice_due", "asking stays a duty"
    came = replace(course, papers=local("2026-11-04 10:00"))
    clock = read_clock(came, A, local("2026-11-12 09:00"))
    assert (clock.state, shown(clock.due_at)) == (ClockState.RUNNING, "2026-11-11 17:00")
    assert shown(clock.overdue_since) == "2026-11-11 17:00"


def test_where_the_law_gives_no_term_the_clock_runs_without_a_date() -> None:
    course = replace(PLAIN, rule=TimeRule())
    clock = read_clock(course, A, local("2026-12-01 09:00"))
    assert (clock.state, clock.due_at, clock.fault) == (ClockState.RUNNING, None, "deadline_open")
    assert early_warnings(course, clock, A) == ()
    judged = classes_766(course, A, date(2026, 12, 1))
    assert judged.by_pause is Class766.OPEN_ON_TIME


@pytest.mark.parametrize(
    ("stops", "date_told"),
    [((), "2026-11-09 17:00"), ((ASKED,), None)],
    ids=["nobody was asked", "papers were asked for"],
)
def test_by_a_setting_of_tomorrow_a_date_is_told_where_it_makes_no_difference(
    stops: tuple[Stop, ...], date_told: str | None
) -> None:
    rule = TimeRule(
        unit=TimeUnit.WORKING_DAY, amount=5, supplement=SupplementEffect("half_restart")
    )
    course = replace(PLAIN, rule=rule, stops=stops)
    assert due(course, local("2026-11-06 15:00")) == date_told


def test_an_outage_announced_ahead_moves_the_date_and_stops_the_clock_while_it_lasts() -> None:
    outage = stop(StopKind.OUTAGE, "05 08:00", "06 10:00")
    course = replace(PLAIN, stops=(outage,))
    assert due(course, local("2026-11-04 09:00")) == "2026-11-10 17:00"
    during = read_clock(course, A, local("2026-11-05 09:00"))
    assert (during.state, during.due_at, during.standing) == (ClockState.STOPPED, None, (outage,))
    assert due(course, local("2026-11-06 10:00")) == "2026-11-10 17:00"


def test_an_entered_date_moves_by_the_working_days_of_each_stop() -> None:
    course = replace(PLAIN, rule=TimeRule(), entered=local("2026-11-10 10:00"), stops=(ASKED,))
    after = local("2026-11-06 15:00")
    assert due(course, after) == "2026-11-12 10:00"
    # counted anew: six working days as the officer gave, from the 6th on
    restart = TimeRule(supplement=SupplementEffect.RESTART)
    assert due(replace(course, rule=restart), after) == "2026-11-16 10:00"


def test_a_stop_that_ends_before_it_begins_takes_nothing() -> None:
    course = replace(PLAIN, stops=(stop(StopKind.VERIFICATION, "06 09:00", "04 09:00"),))
    assert due(course, local("2026-11-06 10:00")) == "2026-11-09 17:00"


def test_as_of_a_moment_what_came_later_had_not_happened() -> None:
    ended = local("2026-11-12 10:00")
    course = replace(PLAIN, stops=(ASKED,), ended_at=ended, ended_by=EndedBy.RESULT_SIGNED)
    seen = as_of(course, local("2026-11-05 09:00"))
    assert read_clock(seen, A, local("2026-11-05 09:00")).state is ClockState.STOPPED
    assert classes_766(course, A, date(2026, 11, 5)).by_pause is Class766.OPEN_ON_TIME
    assert classes_766(course, A, date(2026, 11, 12)).by_pause is Class766.OVERDUE
    assert classes_766(course, A, date(2026, 11, 1)).by_pause is Class766.NOT_COUNTED


def test_before_a_start_nothing_is_used_and_no_answer_is_counted_without_law() -> None:
    course = replace(PLAIN, started_at=None)
    assert used(course, A, local("2026-11-05 09:00")) is None
    assert answer_by(FIVE, RECEIVED, A) is None
