"""A term whose last papers come later counts from them: on every day, under every rule."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counter_app.domain.deadlines.appoint import appoint, at_resolver, entered
from counter_app.domain.deadlines.calendar import decode_calendar, sessions_on
from counter_app.domain.deadlines.deadline import Deadline, StepKind
from counter_app.domain.deadlines.reception import DeadlineError
from counter_app.domain.dossier.owed import owed_by
from counter_app.domain.dossier.paper import Paper, Source
from tests.domain.deadlines.comparison import WEEKS, WORLD_FIRST, WORLD_LAST
from tests.domain.deadlines.oracle import DAY, Oracle, PlainRule, World
from tests.domain.deadlines.rules import ALL, CALENDAR
from tests.support.searches import examples

LAO_CAI = decode_calendar(CALENDAR)
ZONE = ZoneInfo(LAO_CAI.zone)
MINUTE = timedelta(minutes=1)
days = st.builds(
    lambda monday, more: monday + timedelta(days=more), st.sampled_from(WEEKS), st.integers(0, 20)
)
some_rule = st.sampled_from(sorted(ALL, key=repr))


@cache
def oracle() -> Oracle:
    return Oracle(World(CALENDAR, WORLD_FIRST, WORLD_LAST), ALL)


def due(deadline: Deadline) -> datetime:
    assert deadline.due_at is not None
    return deadline.due_at.replace(tzinfo=None)


@pytest.mark.campaign
@settings(max_examples=examples(200), deadline=None)
@example(PlainRule("day", 8, "clock_exact", "", 60), date(2026, 8, 25), 0, 0)
@given(some_rule, days, st.integers(0, 9), st.integers(0, DAY - 1))
def test_the_latest_date_is_that_of_the_last_minute_in_which_papers_can_come(
    values: object, day: date, before: int, minute: int
) -> None:
    received = datetime.combine(day - timedelta(days=before), time()) + minute * MINUTE
    counted = due(appoint(ALL[values], received.replace(tzinfo=ZONE), LAO_CAI, papers=day))
    world = oracle().world
    first = max(world.minute(received), world.minute(datetime.combine(day, time())))
    midnight = world.minute(datetime.combine(day, time())) + DAY
    open_minutes = [at for at in range(first, midnight) if world.open[at]]
    asked = open_minutes or [first]
    latest = max(world.timestamp(oracle().due(values, at)) for at in asked)
    # The last minute of the day ends when the office closes: what is counted by the clock with it.
    by_the_clock = values.unit == "hour" or values.counting == "clock_exact"
    room = MINUTE if by_the_clock and open_minutes else timedelta()
    assert latest <= counted <= latest + room


@settings(max_examples=examples(150), deadline=None)
@given(some_rule, days, st.integers(0, 9), st.integers(0, DAY - 1))
def test_a_paper_that_comes_in_its_time_never_makes_the_date_later(
    values: object, day: date, early: int, minute: int
) -> None:
    rule = ALL[values]
    received = datetime.combine(day - timedelta(days=10), time(9), ZONE)
    came = datetime.combine(day - timedelta(days=early), time(), ZONE) + minute * MINUTE
    promised = appoint(rule, received, LAO_CAI, papers=day)
    counted = appoint(rule, received, LAO_CAI, papers=came)
    in_hours = any(one.open <= came.time() < one.close for one in sessions_on(LAO_CAI, came.date()))
    if in_hours:
        assert due(counted) <= due(promised)
    assert due(counted) == due(appoint(rule, came, LAO_CAI))
    assert counted.papers_in == came
    assert counted.papers_by is None


@given(some_rule, days)
def test_a_day_before_reception_changes_nothing_but_what_is_said(values: object, day: date) -> None:
    received = datetime.combine(day, time(9), ZONE)
    early = appoint(ALL[values], received, LAO_CAI, papers=received - timedelta(days=2))
    assert due(early) == due(appoint(ALL[values], received, LAO_CAI))


def test_an_officers_date_and_that_of_another_agency_name_the_day_and_stand() -> None:
    received, day = datetime(2026, 11, 23, 9, tzinfo=ZONE), date(2026, 12, 4)
    plain = entered(received, received + timedelta(days=4), "Chờ xác minh", LAO_CAI)
    owing = entered(received, received + timedelta(days=4), "Chờ xác minh", LAO_CAI, papers=day)
    assert (owing.due_at, owing.papers_by, owing.awaits_papers) == (plain.due_at, day, False)
    away = at_resolver(next(iter(ALL.values())), papers=day)
    assert (away.due_at, away.papers_by, away.awaits_papers) == (None, day, True)


def test_the_steps_begin_with_the_day_by_which_papers_come() -> None:
    received = datetime(2026, 11, 23, 9, tzinfo=ZONE)
    rule = next(rule for values, rule in ALL.items() if values.unit == "working_day")
    steps = appoint(rule, received, LAO_CAI, papers=date(2026, 12, 5)).steps
    assert [step.kind for step in steps[:4]] == [
        StepKind.RECEIVED,
        StepKind.PAPERS_BY,
        StepKind.OUT_OF_HOURS,
        StepKind.WEEKEND,
    ]
    assert steps[1].day == date(2026, 12, 5)


def test_all_papers_are_there_with_the_last_and_one_without_a_day_leaves_it_open() -> None:
    here = Paper(name="Tờ khai", originals=1, until=date(2027, 1, 1))
    one, other = (
        Paper(name=f"Giấy {day}", source=Source.OWED, until=date(2026, 11, day)) for day in (25, 30)
    )
    assert owed_by((here,)) is None
    assert owed_by((one, here, other)) == date(2026, 11, 30)
    with pytest.raises(DeadlineError, match="papers_owed"):
        owed_by((one, Paper(name="Bản án", source=Source.OWED, reason="tuần sau")))
