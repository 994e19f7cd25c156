"""Each day of a life with its use, and the steps that explain its date."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pytest

from counter_app.domain.deadlines.deadline import Step, StepKind
from counter_app.domain.life.clock import read_clock
from counter_app.domain.life.explanation import explain
from counter_app.domain.life.used_days import DayUse, days_of
from tests.domain.life.plain_lives import Life, calendar_of, course_of, data, local

LIVES: dict[str, Life] = {life["name"]: life for life in data()["lives"]}


def at_the_end(life: Life) -> tuple[Any, Any, Any]:
    last = local(life["end"]["at"] or f"{life['period_end']} 23:59")
    return course_of(life, life["facts"]), calendar_of(life["office"]), last


def spelled(life: Life) -> str:
    """ "1 first, 2 counted, …" over all days of a life."""
    course, calendar, last = at_the_end(life)
    uses = [one.use.value for one in days_of(course, calendar, last)]
    return ", ".join(f"{len(list(days))} {use}" for use, days in groupby(uses))


@pytest.mark.parametrize(
    ("name", "days"),
    [
        # received Friday 20/11; 23/11 counts, 24/11 is a holiday
        ("holiday-within-and-last-minute", "1 first, 2 rest, 1 counted, 1 rest, 2 counted"),
        # asked on the 4th, complete on the 6th: what was used before is void
        (
            "papers-once-and-a-term-anew",
            "3 void, 1 paused, 1 first, 2 rest, 4 counted",
        ),
        ("open-and-waiting", "1 first, 2 counted, 1 paused, 2 rest, 5 paused, 2 rest, 1 paused"),
        ("same-day-at-the-cut-off", "1 first"),
        ("no-answer-at-all", ""),
    ],
)
def test_each_day_has_its_use(name: str, days: str) -> None:
    assert spelled(LIVES[name]) == days


def test_a_paused_day_names_the_request_that_paused_it() -> None:
    life = LIVES["verified-while-papers-are-awaited"]
    course, calendar, last = at_the_end(life)
    paused = {
        one.day.day: one.stop.event
        for one in days_of(course, calendar, last)
        if one.use is DayUse.PAUSED and one.stop
    }
    assert paused == {5: "2026-11-04 10:00"}, "the 6th is the first day of the term anew"


def test_the_steps_tell_the_whole_life() -> None:
    life = LIVES["verified-while-papers-are-awaited"]
    course, calendar, last = at_the_end(life)
    steps = explain(course, read_clock(course, calendar, last), calendar, last).steps
    rest = {StepKind.WEEKEND, StepKind.FIRST_DAY_NOT_COUNTED}
    assert [step for step in steps if step.kind not in rest] == [
        Step(kind=StepKind.RECEIVED, at=local("2026-11-02 09:00")),
        Step(
            kind=StepKind.AWAITED_VERIFICATION,
            at=local("2026-11-04 10:00"),
            until=local("2026-11-05 15:00"),
            amount=1,
        ),
        Step(
            kind=StepKind.AWAITED_SUPPLEMENT,
            at=local("2026-11-05 08:00"),
            until=local("2026-11-06 14:00"),
        ),
        Step(kind=StepKind.RESTARTED, at=local("2026-11-06 14:00")),
        Step(kind=StepKind.COUNTED, amount=5, unit="working_day", day=local("2026-11-13").date()),
        Step(
            kind=StepKind.ENDED,
            at=local("2026-11-11 10:00"),
            name="result_signed",
            amount=3,
            unit="working_day",
        ),
        Step(kind=StepKind.DUE, at=local("2026-11-13 17:00")),
    ]


def test_while_the_clock_stands_the_steps_name_what_it_waits_for_and_no_date() -> None:
    life = LIVES["open-and-waiting"]
    course, calendar, last = at_the_end(life)
    deadline = explain(course, read_clock(course, calendar, last), calendar, last)
    assert deadline.due_at is None
    assert [(step.kind, step.until) for step in deadline.steps] == [
        (StepKind.RECEIVED, None),
        (StepKind.AWAITED_SUPPLEMENT, None),
    ]


@pytest.mark.parametrize("life", LIVES.values(), ids=LIVES)
def test_the_explanation_ends_with_the_date_of_the_clock(life: Life) -> None:
    for number, fact in enumerate(life["facts"], start=1):
        course, calendar = course_of(life, life["facts"][:number]), calendar_of(life["office"])
        at = local(fact["at"])
        clock = read_clock(course, calendar, at)
        deadline = explain(course, clock, calendar, at)
        assert deadline.due_at == clock.due_at
        if clock.due_at is not None:
            assert deadline.steps[-1] == Step(kind=StepKind.DUE, at=clock.due_at)
