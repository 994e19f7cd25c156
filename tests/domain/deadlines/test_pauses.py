"""Time that the clock stood still is not counted; worked by hand."""

from __future__ import annotations

from datetime import time

import pytest

from counter_app.domain.catalogue.procedure import Counting, TimeRule, TimeUnit
from counter_app.domain.deadlines.appoint import appoint
from counter_app.domain.deadlines.calendar import decode_calendar
from counter_app.domain.deadlines.deadline import Step, StepKind
from counter_app.domain.deadlines.reception import DeadlineError
from tests.domain.deadlines.rules import CALENDAR
from tests.domain.deadlines.test_explanation import local, working

LAO_CAI = decode_calendar(CALENDAR)
HOURS = TimeRule(unit=TimeUnit.HOUR, amount=4)
DAYS = TimeRule(unit=TimeUnit.DAY, amount=10)
MONTH = TimeRule(unit=TimeUnit.MONTH, amount=1)
TWELVE = TimeRule(unit=TimeUnit.DAY, amount=12)
EXACT = TimeRule(unit=TimeUnit.HOUR, amount=12, counting=Counting.CLOCK_EXACT)
BY_THE_CLOCK = TimeRule(unit=TimeUnit.WORKING_DAY, amount=2, counting=Counting.CLOCK_EXACT)
SAME_DAY = TimeRule(unit=TimeUnit.SAME_DAY)
LATE_AT_THREE = TimeRule(unit=TimeUnit.WORKING_DAY, amount=5, cutoff=time(15))


@pytest.mark.parametrize(
    ("rule", "received", "pauses", "due"),
    [
        # 3, 4 counted; 5, 6 stood still; 9, 10, 11
        (working(5), "2026-11-02 09:00", [("04 10:00", "06 14:00")], "2026-11-11 17:00"),
        # running again after the cut-off is running from Monday: 10, 11, 12
        (LATE_AT_THREE, "2026-11-02 09:00", [("04 10:00", "06 15:30")], "2026-11-12 17:00"),
        # running again on a Saturday is running from Monday
        (working(5), "2026-11-02 09:00", [("04 10:00", "07 09:00")], "2026-11-12 17:00"),
        # a stop within a day takes nothing from a term in days
        (working(1), "2026-11-02 08:00", [("02 09:00", "02 16:00")], "2026-11-03 17:00"),
        # two that overlap count once
        (
            working(5),
            "2026-11-02 09:00",
            [("05 08:00", "06 14:00"), ("04 10:00", "05 09:00")],
            "2026-11-11 17:00",
        ),
        # a stop on the last day moves it: due Wednesday 4, stood still until Friday
        (working(2), "2026-11-02 09:00", [("04 10:00", "06 14:00")], "2026-11-06 17:00"),
        # a stop on the day of reception: due Tuesday 3, stood still for two days
        (working(1), "2026-11-02 09:00", [("02 10:00", "04 14:00")], "2026-11-05 17:00"),
        # a term whose last day was a Saturday is due on Monday 16, and stops that morning
        (TWELVE, "2026-11-02 09:00", [("16 09:00", "17 09:00")], "2026-11-17 17:00"),
        # on the Sunday between, the term is over and waits for Monday: two hours move nothing
        (TWELVE, "2026-11-02 09:00", [("15 10:00", "15 12:00")], "2026-11-16 17:00"),
        # and three days end it on the day on which the clock runs again, as from Monday on
        (TWELVE, "2026-11-02 09:00", [("15 10:00", "18 09:00")], "2026-11-18 17:00"),
        # by the clock a day and four hours: Tuesday 09:00, two days later, 2,5 and 1,5 hours
        (EXACT, "2026-11-02 09:00", [("02 10:00", "04 14:00")], "2026-11-05 15:00"),
        # by the clock due on Wednesday 08:00, but the clock stands still then
        (BY_THE_CLOCK, "2026-11-02 08:00", [("04 07:45", "04 09:10")], "2026-11-04 09:10"),
        # before reception and after the end there is nothing to stop
        (
            working(1),
            "2026-11-04 09:00",
            [("02 08:00", "03 09:00"), ("06 08:00", "09 09:00")],
            "2026-11-05 17:00",
        ),
        # 12/11 without the stop; four days later is Monday 16
        (DAYS, "2026-11-02 09:00", [("03 09:00", "06 09:00")], "2026-11-16 17:00"),
        # 02/12 without the stop, a day later
        (MONTH, "2026-11-02 09:00", [("03 09:00", "04 09:00")], "2026-12-03 17:00"),
        # one hour before, three after
        (HOURS, "2026-11-02 08:00", [("02 09:00", "02 14:00")], "2026-11-02 17:00"),
        # the stop holds the lunch break: 08–11, again from 14:00
        (HOURS, "2026-11-02 08:00", [("02 11:00", "02 14:00")], "2026-11-02 15:00"),
        (SAME_DAY, "2026-11-02 08:00", [("02 09:00", "03 09:00")], "2026-11-03 17:00"),
        (SAME_DAY, "2026-11-02 08:00", [("02 09:00", "02 11:00")], "2026-11-02 17:00"),
    ],
)
def test_a_stop_moves_the_end_by_the_time_that_it_took(
    rule: TimeRule, received: str, pauses: list[tuple[str, str]], due: str
) -> None:
    stops = [(local(f"2026-11-{begin}"), local(f"2026-11-{end}")) for begin, end in pauses]
    assert appoint(rule, local(received), LAO_CAI, stops).due_at == local(due)


def test_only_a_stop_that_mattered_is_told() -> None:
    stops = [
        (local("2026-11-04 10:00"), local("2026-11-06 15:00")),
        (local("2026-12-01 10:00"), local("2026-12-02 10:00")),
    ]
    steps = appoint(working(5), local("2026-11-02 09:00"), LAO_CAI, stops).steps
    told = [step for step in steps if step.kind is StepKind.PAUSED]
    assert told == [
        Step(kind=StepKind.PAUSED, at=local("2026-11-04 10:00"), until=local("2026-11-06 15:00"))
    ]


def test_a_stop_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(DeadlineError) as caught:
        appoint(
            working(5),
            local("2026-11-02 09:00"),
            LAO_CAI,
            [(local("2026-11-06 09:00"), local("2026-11-04 09:00"))],
        )
    assert caught.value.code == "pause_backwards"
