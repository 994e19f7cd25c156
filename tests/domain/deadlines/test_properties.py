"""What holds for every rule, reception and stop, whatever the calendar says of the day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.catalogue.procedure import Counting, TimeRule, TimeUnit
from counter_app.domain.deadlines.appoint import appoint
from counter_app.domain.deadlines.calendar import decode_calendar, is_working, sessions_on
from counter_app.domain.deadlines.deadline import Deadline, StepKind
from tests.domain.deadlines.rules import CALENDAR
from tests.support.searches import examples

settings.register_profile("untimed", deadline=None, derandomize=True, database=None)
settings.load_profile("untimed")

LAO_CAI = decode_calendar(CALENDAR)
ZONE = ZoneInfo(LAO_CAI.zone)
IN_DAYS = (TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.MONTH)

receptions = st.datetimes(
    datetime.combine(date(2024, 6, 1), time()),
    datetime.combine(date(2028, 6, 1), time()),
    timezones=st.just(ZONE),
)
cutoffs = st.none() | st.times(time(7), time(18)).map(lambda t: t.replace(second=0, microsecond=0))


def rules(
    units: tuple[TimeUnit, ...], counting: Counting | None = None
) -> st.SearchStrategy[TimeRule]:
    return st.builds(
        TimeRule,
        unit=st.sampled_from(units),
        amount=st.integers(1, 59),
        counting=st.just(counting) if counting else st.sampled_from(Counting),
        cutoff=cutoffs,
        cutoff_minutes_before_close=st.none() | st.integers(0, 300),
    )


any_rule = rules(tuple(TimeUnit))


def due(deadline: Deadline) -> datetime:
    assert deadline.due_at is not None
    return deadline.due_at


@given(any_rule, receptions)
def test_nothing_is_due_before_it_was_received(rule: TimeRule, received: datetime) -> None:
    assert due(appoint(rule, received, LAO_CAI)) >= received.replace(second=0, microsecond=0)


@given(rules(IN_DAYS, Counting.END_OF_DAY), receptions)
def test_a_term_in_days_ends_at_closing_time_of_a_working_day_after_reception(
    rule: TimeRule, received: datetime
) -> None:
    end = due(appoint(rule, received, LAO_CAI))
    assert is_working(LAO_CAI, end.date())
    assert end.time() == sessions_on(LAO_CAI, end.date())[-1].close
    assert end.date() > received.date()


@given(any_rule, receptions)
def test_every_term_ends_within_office_hours(rule: TimeRule, received: datetime) -> None:
    end = due(appoint(rule, received, LAO_CAI))
    assert any(s.open <= end.time() <= s.close for s in sessions_on(LAO_CAI, end.date()))


# By the clock a term in calendar days keeps its hour, but ends at closing time where it was moved
# (Civil Code 148.5): only there may more days, or a later reception, end earlier within a day.
in_order = rules(tuple(TimeUnit), Counting.END_OF_DAY) | rules(
    (TimeUnit.WORKING_DAY, TimeUnit.HOUR), Counting.CLOCK_EXACT
)


@given(
    in_order,
    receptions,
    st.timedeltas(timedelta(0), timedelta(days=10)),
)
def test_who_comes_later_is_not_served_earlier(
    rule: TimeRule, received: datetime, later: timedelta
) -> None:
    assert due(appoint(rule, received, LAO_CAI)) <= due(appoint(rule, received + later, LAO_CAI))


@given(in_order, receptions)
def test_a_longer_term_does_not_end_earlier(rule: TimeRule, received: datetime) -> None:
    longer = msgspec.structs.replace(rule, amount=(rule.amount or 0) + 1)
    assert due(appoint(rule, received, LAO_CAI)) <= due(appoint(longer, received, LAO_CAI))


@given(any_rule, receptions)
def test_the_explanation_begins_with_reception_and_ends_with_the_moment_itself(
    rule: TimeRule, received: datetime
) -> None:
    deadline = appoint(rule, received, LAO_CAI)
    first, last = deadline.steps[0], deadline.steps[-1]
    assert (first.kind, first.at) == (
        StepKind.RECEIVED,
        received.replace(second=0, microsecond=0),
    )
    assert (last.kind, last.at) == (StepKind.DUE, deadline.due_at)
    moved_or_counted = [s for s in deadline.steps if s.kind in (StepKind.COUNTED, StepKind.MOVED)]
    told = moved_or_counted[-1]
    assert due(deadline).date() == (told.until.date() if told.until else told.day)


@given(any_rule, receptions)
def test_the_same_facts_give_the_same_answer_also_after_a_journey_over_the_wire(
    rule: TimeRule, received: datetime
) -> None:
    deadline = appoint(rule, received, LAO_CAI)
    wire = msgspec.json.encode(deadline)
    again = appoint(
        msgspec.json.decode(msgspec.json.encode(rule), type=TimeRule),
        received,
        decode_calendar(msgspec.json.encode(LAO_CAI)),
    )
    assert msgspec.json.encode(again) == wire
    assert msgspec.json.decode(wire, type=Deadline) == deadline


@pytest.mark.campaign
@settings(max_examples=examples(200))
@given(
    in_order,
    receptions,
    st.lists(
        st.tuples(
            st.timedeltas(timedelta(days=-5), timedelta(days=40)),
            st.timedeltas(timedelta(0), timedelta(days=20)),
        ),
        max_size=4,
    ),
)
def test_a_stop_never_brings_the_end_forward_and_never_holds_it(
    rule: TimeRule, received: datetime, stops: list[tuple[timedelta, timedelta]]
) -> None:
    spans = [(received + after, received + after + took) for after, took in stops]
    deadline = appoint(rule, received, LAO_CAI, spans)
    assert due(deadline) >= due(appoint(rule, received, LAO_CAI))
    for step in deadline.steps:
        if step.kind is StepKind.PAUSED:
            assert step.until is not None
            assert step.until <= due(deadline)
