"""Planted errors of the clock of a life; each must be noticed by the oracle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

import pytest
from msgspec import structs

from counter_app.domain.catalogue.procedure import SupplementEffect
from counter_app.domain.deadlines import reception
from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.life import (
    clock,
    decision_766,
    early_warnings,
    explanation,
    terms,
    time_to_answer,
    used_days,
)
from counter_app.domain.life.course import Course
from counter_app.domain.life.stops import Stop

Patch = pytest.MonkeyPatch


class LifeMutant(NamedTuple):
    """`plant` puts the error in for the life of the fixture."""

    name: str
    plant: Callable[[Patch], None]


def _everywhere(patch: Patch, name: str, mutant: object) -> None:
    for module in (clock, terms, used_days, decision_766, early_warnings, explanation):
        if hasattr(module, name):
            patch.setattr(module, name, mutant)


def _first_completion_restarts(patch: Patch) -> None:
    right = terms.restarted_at

    def mutant(course: Course, model: SupplementEffect, stops: Sequence[Stop]) -> datetime | None:
        ends = {right(course, model, [stop]) for stop in stops} - {None}
        return min(end for end in ends if end) if ends else None

    _everywhere(patch, "restarted_at", mutant)


def _any_stop_restarts(patch: Patch) -> None:
    def mutant(course: Course, model: SupplementEffect, stops: Sequence[Stop]) -> datetime | None:
        ends = [s.end for s in stops if s.end and course.started_at and s.end > course.started_at]
        return max(ends) if ends and model is SupplementEffect.RESTART else None

    _everywhere(patch, "restarted_at", mutant)


def _nothing_pauses_a_term_anew(patch: Patch) -> None:
    def mutant(stops: Sequence[Stop], restarted: datetime | None) -> list[Stop]:
        return [] if restarted else list(stops)

    _everywhere(patch, "pausing", mutant)


def _extension_in_both_ways(patch: Patch) -> None:
    def mutant(
        course: Course, _model: SupplementEffect, stops: Sequence[Stop], calendar: Calendar
    ) -> datetime:
        return terms.due_by_setting(course, stops, calendar)

    patch.setattr(clock, "due_under", mutant)


def _extension_outlives_a_term_anew(patch: Patch) -> None:
    right = terms.due_by_setting

    def mutant(course: Course, stops: Sequence[Stop], calendar: Calendar) -> datetime:
        if course.extension is None:
            return right(course, stops, calendar)
        rule = structs.replace(course.rule, supplement=SupplementEffect.PAUSE)
        return right(replace(course, rule=rule), stops, calendar)

    patch.setattr(clock, "due_by_setting", mutant)


def _extended_date_stands_still(patch: Patch) -> None:
    patch.setattr(terms, "stopped_days", lambda *_stop, **_more: 0)


def _due_minute_is_late(patch: Patch) -> None:
    right = clock._compared

    def mutant(read: clock.DossierClock, at: datetime, calendar: Calendar) -> clock.DossierClock:
        return right(read, at + timedelta(minutes=1), calendar)

    patch.setattr(clock, "_compared", mutant)


def _wait_makes_it_in_time(patch: Patch) -> None:
    right = clock.standing

    def mutant(stops: Sequence[Stop], at: datetime) -> tuple[Stop, ...]:
        long_ago = timedelta(days=1000)
        return tuple(replace(stop, begin=stop.begin - long_ago) for stop in right(stops, at))

    patch.setattr(clock, "standing", mutant)


def _clock_never_stands(patch: Patch) -> None:
    patch.setattr(clock, "standing", lambda *_stops: ())


def _open_at_the_end_is_forgotten(patch: Patch) -> None:
    patch.setattr(clock, "ended_with", clock.over)


def _runs_again_at_once(patch: Patch) -> None:
    def mutant(_rule: object, at: datetime, _calendar: Calendar) -> datetime:
        return at

    patch.setattr(reception, "counts_from", mutant)


def _day_of_the_stop_is_paused(patch: Patch) -> None:
    right = used_days.stops_from

    def mutant(*given: Any) -> list[tuple[datetime, datetime]]:
        return [(begin - timedelta(days=1), end) for begin, end in right(*given)]

    patch.setattr(used_days, "stops_from", mutant)


def _waiting_is_used(patch: Patch) -> None:
    patch.setattr(used_days, "pausing", lambda *_stops: [])


def _extension_counts_in_766(patch: Patch) -> None:
    def mutant(
        course: Course, _model: SupplementEffect, stops: Sequence[Stop], calendar: Calendar
    ) -> datetime:
        return terms.due_by_setting(course, stops, calendar)

    patch.setattr(decision_766, "due_under", mutant)


def _asked_twice_is_fine(patch: Patch) -> None:
    right = decision_766.as_of

    def mutant(course: Course, at: datetime) -> Course:
        cut = right(course, at)
        return replace(cut, stops=cut.stops[:1])

    patch.setattr(decision_766, "as_of", mutant)


def _waits_until_the_period_ends(patch: Patch) -> None:
    patch.setattr(decision_766, "standing", lambda *_stops: ())


def _evenings_count(patch: Patch) -> None:
    def mutant(end: datetime, minutes: int, _calendar: Calendar) -> datetime:
        return end - timedelta(minutes=minutes)

    patch.setattr(early_warnings, "minutes_before", mutant)


def _two_days_before(patch: Patch) -> None:
    right = early_warnings.working_day_before

    def mutant(day: date, calendar: Calendar) -> date:
        return right(right(day, calendar), calendar)

    patch.setattr(early_warnings, "working_day_before", mutant)


def _two_days_are_enough(patch: Patch) -> None:
    patch.setattr(early_warnings, "_UNCOLLECTED_DAYS", 2)


def _notice_an_hour_later(patch: Patch) -> None:
    patch.setattr(early_warnings, "_LAST_HOUR", 0)


def _day_of_the_request_counts(patch: Patch) -> None:
    right = time_to_answer.count_days

    def mutant(first: date, amount: int, calendar: Calendar, *, working: bool) -> date:
        return right(first, amount - 1, calendar, working=working)

    patch.setattr(time_to_answer, "count_days", mutant)


MUTANTS = (
    LifeMutant("of two completions the first begins the term anew", _first_completion_restarts),
    LifeMutant("a payment or a verification begins the term anew", _any_stop_restarts),
    LifeMutant("nothing pauses a term that began anew", _nothing_pauses_a_term_anew),
    LifeMutant("an extension counts in the other way too", _extension_in_both_ways),
    LifeMutant("an extension outlives the term it extended", _extension_outlives_a_term_anew),
    LifeMutant("a stop takes nothing from a given date", _extended_date_stands_still),
    LifeMutant("the due minute itself is late", _due_minute_is_late),
    LifeMutant("what waits is never overdue", _wait_makes_it_in_time),
    LifeMutant("the clock never stands", _clock_never_stands),
    LifeMutant("what stands at the end took nothing", _open_at_the_end_is_forgotten),
    LifeMutant("the clock runs again at once, whatever the hour", _runs_again_at_once),
    LifeMutant("the day on which a stop begins is paused", _day_of_the_stop_is_paused),
    LifeMutant("days of waiting are used", _waiting_is_used),
    LifeMutant("an extension makes it in time for Decision 766", _extension_counts_in_766),
    LifeMutant("a second request is none for Decision 766", _asked_twice_is_fine),
    LifeMutant("who waits is late at the end of the period", _waits_until_the_period_ends),
    LifeMutant("evenings count in 24 working hours", _evenings_count),
    LifeMutant("the day before is two days before", _two_days_before),
    LifeMutant("a result is uncollected after two days", _two_days_are_enough),
    LifeMutant("a notice is due once it is late", _notice_an_hour_later),
    LifeMutant("the day of a request is one to answer", _day_of_the_request_counts),
)
