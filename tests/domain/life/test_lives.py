"""Whole lives worked by hand: after each fact, at moments between, and at their end."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.life.clock import DossierClock, read_clock
from counter_app.domain.life.decision_766 import classes_766
from counter_app.domain.life.early_warnings import Warned, early_warnings
from counter_app.domain.life.used_days import used
from tests.domain.life.plain_lives import Life, calendar_of, course_of, data, local, shown

LIVES: list[Life] = data()["lives"]
pytestmark = pytest.mark.parametrize("life", LIVES, ids=lambda life: life["name"])


def dates(clock: DossierClock) -> list[str | None]:
    return [shown(at) for at in (clock.due_at, clock.due_by_pause, clock.due_by_restart)]


def test_after_each_fact_the_clock_and_its_three_dates_are_right(life: Life) -> None:
    calendar, promised = calendar_of(life["office"]), None
    for number, fact in enumerate(life["facts"], start=1):
        course = course_of(life, life["facts"][:number])
        clock = read_clock(course, calendar, local(fact["at"]))
        assert (clock.state, dates(clock)) == (fact["clock"], fact["due"]), fact["at"]
        assert clock.fault == ""
        promised = promised or shown(clock.due_at)
        if "answer_by" in fact:
            assert shown(course.answer_by) == fact["answer_by"]
    assert promised == life["end"]["promised"]


def test_between_the_facts_the_right_warnings_hold(life: Life) -> None:
    calendar = calendar_of(life["office"])
    for look in life["looks"]:
        at = local(look["at"])
        course = course_of(life, [fact for fact in life["facts"] if local(fact["at"]) <= at])
        clock = read_clock(course, calendar, at)
        held: dict[str, Warned] = {
            warned.warning.value: warned
            for warned in early_warnings(course, clock, calendar)
            if warned.holds(at)
        }
        assert set(look["up"]) <= set(held), look["at"]
        assert not set(look["down"]) & set(held), look["at"]
        if "overdue" in look:
            assert [clock.overdue_since is not None, clock.overdue_by_date] == look["overdue"]
        if "notice_by" in look:
            assert shown(held["notice_due"].by) == look["notice_by"]


def test_at_its_end_what_was_used_and_how_it_is_judged_are_right(life: Life) -> None:
    calendar, course, end = calendar_of(life["office"]), course_of(life, life["facts"]), life["end"]
    assert (shown(course.ended_at), course.ended_by) == (end["at"], end["by"])
    last = local(end["at"] or f"{life['period_end']} 23:59")
    clock, spent = read_clock(course, calendar, last), used(course, calendar, last)
    if end["used"] is not None:
        assert spent is not None
        assert [spent.unit, spent.by_pause, spent.by_restart, spent.paused] == end["used"]
    if end["overdue"] is not None:
        assert [clock.overdue_since is not None, clock.overdue_by_date] == end["overdue"]
    period = date.fromisoformat(life["period_end"] or end["at"][:10])
    judged = classes_766(course, calendar, period)
    assert [judged.by_pause, judged.by_restart] == end["class"]
